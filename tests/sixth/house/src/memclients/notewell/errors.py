"""The exceptions of Notewell, each also of a category that all services share.

NotewellError
├── APIStatusError             an error status without a class of its own
├── BadRequestError            400: the server refuses the input
├── AuthenticationError        401, or no key at all
├── NotFoundError              404
├── ConflictError              409: the idempotency key belongs to another note
├── RateLimitError             429
├── InternalServerError        500 and above
├── APIConnectionError         no answer
├── APITimeoutError            no answer in time
├── UnexpectedResponseError    an answer that the documentation does not allow
└── InvalidRequestError        refused before anything was sent
"""

from __future__ import annotations

from typing import Final

from memclients import errors
from memclients._core.error_map import ErrorMap, by_their_status


class NotewellError(errors.MemclientsError):
    """Base of everything that the Notewell client raises."""


class APIStatusError(NotewellError, errors.APIStatusError):
    """An error status that has no class of its own."""


class BadRequestError(NotewellError, errors.BadRequestError):
    """The server refuses the input."""

    default_status = 400


class AuthenticationError(NotewellError, errors.AuthenticationError):
    """The key is missing, or the server does not know it."""

    default_status = 401


class NotFoundError(NotewellError, errors.NotFoundError):
    """There is no such note."""

    default_status = 404


class ConflictError(NotewellError, errors.ConflictError):
    """The idempotency key belongs to another note."""

    default_status = 409


class RateLimitError(NotewellError, errors.RateLimitError):
    """Too many requests; `retry_after` has the seconds to wait, if the server said."""

    default_status = 429


class InternalServerError(NotewellError, errors.InternalServerError):
    """The service failed."""


class APIConnectionError(NotewellError, errors.APIConnectionError):
    """No answer came."""


class APITimeoutError(NotewellError, errors.APITimeoutError):
    """No answer came in time."""


class UnexpectedResponseError(NotewellError, errors.UnexpectedResponseError):
    """The answer is not one that the documentation allows."""


class InvalidRequestError(NotewellError, errors.InvalidRequestError):
    """The input can't be sent as it is; nothing was sent."""


ERRORS: Final = ErrorMap(
    by_status=by_their_status(
        BadRequestError,
        AuthenticationError,
        NotFoundError,
        ConflictError,
        RateLimitError,
    ),
    other=APIStatusError,
    server=InternalServerError,
    connection=APIConnectionError,
    timeout=APITimeoutError,
    unexpected=UnexpectedResponseError,
    invalid=InvalidRequestError,
)
