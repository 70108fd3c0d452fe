"""The exceptions that OctaMem documents ("Error handling and retries"), each also of a category that all services share.

OctaMemError
├── AuthenticationError            401, or no key at all
├── MethodNotSupportedError        403: this memory does not allow the method
├── NotFoundError                  404
├── APIError                       any other error status below 500
│   ├── ValidationError            400
│   │   ├── UnprocessableEntityError   422
│   │   └── InvalidRequestError        refused before anything was sent
│   ├── ConflictError              409
│   └── UnexpectedResponseError    an answer that the documentation does not allow
├── RateLimitError                 429
├── APIConnectionError             no answer
├── APITimeoutError                no answer in time
└── InternalServerError            500 and above
"""

from __future__ import annotations

from typing import Final

from memclients import errors
from memclients._core.error_map import ErrorMap, by_their_status

__all__ = [
    "APIConnectionError",
    "APIError",
    "APITimeoutError",
    "AuthenticationError",
    "ConflictError",
    "InternalServerError",
    "InvalidRequestError",
    "MethodNotSupportedError",
    "NotFoundError",
    "OctaMemError",
    "RateLimitError",
    "UnexpectedResponseError",
    "UnprocessableEntityError",
    "ValidationError",
]


class OctaMemError(errors.MemclientsError):
    """Base of everything that the OctaMem client raises."""

    default_code = "OCTAMEM_ERROR"


class AuthenticationError(OctaMemError, errors.AuthenticationError):
    """The API key is missing, or the server does not accept it."""

    default_code = "AUTH_ERROR"
    default_status = 401


class MethodNotSupportedError(OctaMemError, errors.PermissionDeniedError):
    """The memory of this key does not allow the method, as an add to a read-only one."""

    default_code = "METHOD_NOT_SUPPORTED"
    default_status = 403


class NotFoundError(OctaMemError, errors.NotFoundError):
    """The memory or the route does not exist."""

    default_code = "NOT_FOUND"
    default_status = 404


class APIError(OctaMemError, errors.APIStatusError):
    """An answer that is no success and has no class of its own."""

    default_code = "API_ERROR"

    def __init__(self, message: str, status_code: int | None = None, code: str | None = None) -> None:
        super().__init__(message, code=code, status_code=status_code)


class ValidationError(APIError, errors.BadRequestError):
    """The input was refused, by the server or by this client."""

    default_code = "VALIDATION_ERROR"
    default_status = 400


class UnprocessableEntityError(ValidationError, errors.UnprocessableEntityError):
    """The server could read the input but not use it."""

    default_status = 422


class InvalidRequestError(ValidationError, errors.InvalidRequestError):
    """The input can't be sent as it is; nothing was sent."""


class ConflictError(APIError, errors.ConflictError):
    """The server sees a conflict."""

    default_status = 409


class UnexpectedResponseError(APIError, errors.UnexpectedResponseError):
    """The answer is not one that the documentation allows."""


class RateLimitError(OctaMemError, errors.RateLimitError):
    """Too many requests; `retry_after` has the seconds to wait, if the server said."""

    default_code = "RATE_LIMIT"
    default_status = 429

    def __init__(self, retry_after: float | None = None) -> None:
        super().__init__("rate limit exceeded")
        self.retry_after = retry_after


class APIConnectionError(OctaMemError, errors.APIConnectionError):
    """No answer came."""

    default_code = "CONNECTION_ERROR"


class APITimeoutError(OctaMemError, errors.APITimeoutError):
    """No answer came within `timeout` seconds."""

    default_code = "TIMEOUT_ERROR"
    default_status = 408

    def __init__(self, timeout: float | None = None) -> None:
        super().__init__("no answer in time" if timeout is None else f"no answer within {timeout:g} s")
        self.timeout = timeout


class InternalServerError(OctaMemError, errors.InternalServerError):
    """The service failed."""

    default_code = "INTERNAL_ERROR"
    default_status = 500

    def __init__(self, message: str, status_code: int = 500) -> None:
        super().__init__(message, status_code=status_code)


ERRORS: Final = ErrorMap(
    by_status=by_their_status(
        ValidationError,
        AuthenticationError,
        MethodNotSupportedError,
        NotFoundError,
        ConflictError,
        UnprocessableEntityError,
        RateLimitError,
    ),
    other=APIError,
    server=InternalServerError,
    connection=APIConnectionError,
    timeout=APITimeoutError,
    unexpected=UnexpectedResponseError,
    invalid=InvalidRequestError,
)
