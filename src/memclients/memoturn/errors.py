"""The exceptions of Memoturn, each also of a category that all services share.

MemoturnError
├── APIStatusError                  any other status from 400 to 499
│   ├── BadRequestError             400
│   ├── AuthenticationError         401; the message says which credential the route takes
│   ├── PermissionDeniedError       403
│   ├── NotFoundError               404, where it is not an answer: see the methods
│   ├── RequestTimeoutError         408: the server's own time was up
│   ├── ConflictError               409
│   ├── PayloadTooLargeError        413
│   ├── UnprocessableEntityError    422
│   ├── RateLimitError              429
│   └── InternalServerError         500 and above
│       └── UnavailableError        503: storage can't be reached at the moment
│           └── UnconfiguredError   503: the node has no such feature, now or later
├── StaleReadError                  the node has not caught up with what was written
├── APIConnectionError              no answer
│   └── APITimeoutError             no answer in time
├── UnexpectedResponseError         an answer that the documentation does not allow
└── InvalidRequestError             refused before anything was sent

Where an answer carries no code, as those of the server's framework and of proxies, `code` is the one that Memoturn uses
for the status.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from memclients import errors
from memclients._core.error_map import ErrorMap, by_their_status
from memclients._core.response import json_object

if TYPE_CHECKING:
    from memclients._core.response import Response

__all__ = [
    "APIConnectionError",
    "APIStatusError",
    "APITimeoutError",
    "AuthenticationError",
    "BadRequestError",
    "ConflictError",
    "InternalServerError",
    "InvalidRequestError",
    "MemoturnError",
    "NotFoundError",
    "PayloadTooLargeError",
    "PermissionDeniedError",
    "RateLimitError",
    "RequestTimeoutError",
    "StaleReadError",
    "UnavailableError",
    "UnconfiguredError",
    "UnexpectedResponseError",
    "UnprocessableEntityError",
]


class MemoturnError(errors.MemclientsError):
    """Base of everything that the Memoturn client raises.

    Args:
        status: HTTP status of the answer, 0 where there was none.
        message: What went wrong.
        code: Memoturn's machine-readable code, such as `branch_not_found`; None where there was no answer.

    Source: Memoturn's documentation, "Python SDK".
    """

    def __init__(self, status: int = 0, message: str = "", code: str | None = None) -> None:
        super().__init__(message, code=code, status_code=status or None)

    @property
    def status(self) -> int:
        """HTTP status of the answer, 0 where there was none (`status_code` is None then)."""
        return self.status_code or 0


class APIStatusError(MemoturnError, errors.APIStatusError):
    """An error status that has no class of its own."""

    default_code = "invalid_request"


class BadRequestError(APIStatusError, errors.BadRequestError):
    """The server refused the input; the message says why."""

    default_status = 400


class AuthenticationError(APIStatusError, errors.AuthenticationError):
    """The credential is missing, wrong, expired, or not of the kind that the route takes."""

    default_status = 401
    default_code = "unauthorized"

    def advise(self, advice: str) -> None:
        """Add to the message what the caller can do.

        Args:
            advice: The end of the sentence that the message is.
        """
        self.message = f"{self.message}: {advice}"
        self.args = (self.message,)


class PermissionDeniedError(APIStatusError, errors.PermissionDeniedError):
    """The token covers another database or a lower scope, the SQL is not allowed, or a policy forbids it."""

    default_status = 403
    default_code = "forbidden"


class NotFoundError(APIStatusError, errors.NotFoundError):
    """There is none; `code` tells whether the thing, its branch or its database is missing."""

    default_status = 404
    default_code = "not_found"


class RequestTimeoutError(APIStatusError):
    """The server gave up after its own 30 seconds; a write may have been executed."""

    default_status = 408
    default_code = "request_timeout"


class ConflictError(APIStatusError, errors.ConflictError):
    """The name is taken, the state can't be restored, or the policy would be loosened."""

    default_status = 409
    default_code = "conflict"


class PayloadTooLargeError(APIStatusError):
    """The body is larger than the node accepts."""

    default_status = 413
    default_code = "payload_too_large"


class UnprocessableEntityError(APIStatusError, errors.UnprocessableEntityError):
    """The body has the wrong shape."""

    default_status = 422


class RateLimitError(APIStatusError, errors.RateLimitError):
    """The node is overloaded; the request was not executed."""

    default_status = 429
    default_code = "overloaded"


class InternalServerError(APIStatusError, errors.InternalServerError):
    """The node, or a model provider behind it, failed."""

    default_status = 500
    default_code = "internal"


class UnavailableError(InternalServerError):
    """The node can't reach its storage, its control plane or its policies at the moment."""

    default_status = 503
    default_code = "unavailable"


class UnconfiguredError(UnavailableError):
    """The node has no model for `ask` or `extract`; repeating can't help."""

    default_code = "unconfigured"


class StaleReadError(MemoturnError):
    """The node still answers from before what this client wrote, or from before the asked `min_txid`."""


class APIConnectionError(MemoturnError, errors.APIConnectionError):
    """No answer came."""


class APITimeoutError(APIConnectionError, errors.APITimeoutError):
    """No answer came in time."""


class UnexpectedResponseError(MemoturnError, errors.UnexpectedResponseError):
    """The answer is not one that the documentation allows."""


class InvalidRequestError(MemoturnError, errors.InvalidRequestError):
    """The input can't be sent as it is; nothing was sent."""

    default_code = "invalid_request"


def _refine(response: Response, message: str) -> tuple[type[errors.MemclientsError], str] | None:
    """Tell the permanent 503 from the passing one."""
    code = (json_object(response.body) or {}).get("code")
    unconfigured = response.status_code == 503 and code == UnconfiguredError.default_code
    return (UnconfiguredError, message) if unconfigured else None


ERRORS: Final = ErrorMap(
    by_status=by_their_status(
        BadRequestError,
        AuthenticationError,
        PermissionDeniedError,
        NotFoundError,
        RequestTimeoutError,
        ConflictError,
        PayloadTooLargeError,
        UnprocessableEntityError,
        RateLimitError,
        UnavailableError,
    ),
    other=APIStatusError,
    server=InternalServerError,
    connection=APIConnectionError,
    timeout=APITimeoutError,
    unexpected=UnexpectedResponseError,
    invalid=InvalidRequestError,
    refine=_refine,
)
