"""The exceptions of Neotoma, each also of a category that all services share.

NeotomaClientError
├── APIStatusError                  any other status from 400 to 499
│   ├── BadRequestError             400
│   │   ├── IdempotencyMismatchError  the key was used before, for other entities
│   │   └── ResolutionError           the server can't tell which entity is meant
│   ├── AuthenticationError         401; the message says what to do about the token
│   ├── PermissionDeniedError       403
│   ├── NotFoundError               404
│   ├── ConflictError               409
│   ├── PayloadTooLargeError        413: the body is larger than 10 MiB
│   ├── RateLimitError              429: more than 120 stores in a minute
│   └── InternalServerError         500 and above
│       └── UnavailableError        503
├── APIConnectionError              no answer
│   └── APITimeoutError             no answer in time
├── UnexpectedResponseError         an answer that the documentation does not allow
│   ├── ConsumedKeyError            the key was spent by an attempt that wrote nothing
│   └── LostRelationshipsError      the entities were stored, but not all of their relationships
├── PartialCorrectionError          some of several fields were corrected
└── InvalidRequestError             refused before anything was written
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from memclients import errors
from memclients._core.error_map import ErrorMap, by_their_status
from memclients._core.response import json_array, json_object
from memclients.neotoma._error_bodies import detail, first_issue, page_in_words

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from memclients._core.response import Response

__all__ = [
    "APIConnectionError",
    "APIStatusError",
    "APITimeoutError",
    "AuthenticationError",
    "BadRequestError",
    "ConflictError",
    "ConsumedKeyError",
    "IdempotencyMismatchError",
    "InternalServerError",
    "InvalidRequestError",
    "LostRelationshipsError",
    "NeotomaClientError",
    "NotFoundError",
    "PartialCorrectionError",
    "PayloadTooLargeError",
    "PermissionDeniedError",
    "RateLimitError",
    "ResolutionError",
    "UnavailableError",
    "UnexpectedResponseError",
]


class NeotomaClientError(errors.MemclientsError):
    """Base of everything that the Neotoma client raises.

    Args:
        message: What went wrong.
        status: HTTP status of the answer, None where there was none.
        body: The decoded body of the answer: JSON value, text, or None.

    Attributes:
        method: HTTP method of the request, None where none was made.
        path: Path of the request without its query, None where none was made.

    Source: Neotoma's documentation, "Python client".
    """

    method: str | None = None
    path: str | None = None

    def __init__(self, message: str = "", status: int | None = None, body: object = None) -> None:
        self._fill(errors.Failure(message=message, status_code=status, body=body))

    @property
    def status(self) -> int | None:
        """HTTP status of the answer, None where there was none."""
        return self.status_code

    @property
    def hint(self) -> str | None:
        """What the server advises, None if it says nothing."""
        hint = detail(self.body, "hint")
        return hint if isinstance(hint, str) else None

    @property
    def issues(self) -> list[dict[str, Any]]:
        """What the server finds wrong, place by place; empty if it does not say."""
        return [issue for issue in json_array(detail(self.body, "issues")) or () if isinstance(issue, dict)]

    def _concerning(self, method: str, path: str) -> None:
        """Remember which request failed."""
        self.method, self.path = method, path

    def __str__(self) -> str:
        text = super().__str__()
        return f"{self.method} {self.path}: {text}" if self.method else text


class APIStatusError(NeotomaClientError, errors.APIStatusError):
    """An error status that has no class of its own."""


class BadRequestError(APIStatusError, errors.BadRequestError):
    """The server refused the input; `issues` and `hint` say more where it does."""

    default_status = 400


class IdempotencyMismatchError(BadRequestError):
    """The idempotency key was used before, for other entities or with their fields in another order."""

    default_code = "ERR_IDEMPOTENCY_MISMATCH"


class ResolutionError(BadRequestError):
    """The server can't tell which entity is meant, or refuses to guess; nothing was stored.

    Where an issue has an `observation_index`, the idempotency key is spent: store what you mended under another one.
    """

    default_code = "ERR_STORE_RESOLUTION_FAILED"


class AuthenticationError(APIStatusError, errors.AuthenticationError):
    """The server does not accept the token, or wants one."""

    default_status = 401

    def _advise(self, *, sent: bool) -> None:
        """Add to the message what the caller can do about the token."""
        advice = (
            "it does not know the token; a server on which none is configured refuses every token and needs none"
            if sent
            else "pass token"
        )
        self.message = f"{self.message}: {advice}"
        self.args = (self.message,)


class PermissionDeniedError(APIStatusError, errors.PermissionDeniedError):
    """The data belongs to another user, or a policy forbids it."""

    default_status = 403


class NotFoundError(APIStatusError, errors.NotFoundError):
    """There is no such record; or, without a `code`, no such route on this server."""

    default_status = 404


class ConflictError(APIStatusError, errors.ConflictError):
    """The request conflicts with another one."""

    default_status = 409


class PayloadTooLargeError(APIStatusError):
    """The body is larger than the server accepts, 10 MiB."""

    default_status = 413


class RateLimitError(APIStatusError, errors.RateLimitError):
    """Too many stores within a minute; nothing was executed."""

    default_status = 429


class InternalServerError(APIStatusError, errors.InternalServerError):
    """The server failed; some mistakes of callers are answered so too, and the message names them."""

    default_status = 500


class UnavailableError(InternalServerError):
    """The server can't decide or serve at the moment."""

    default_status = 503


class APIConnectionError(NeotomaClientError, errors.APIConnectionError):
    """No answer came."""


class APITimeoutError(APIConnectionError, errors.APITimeoutError):
    """No answer came in time."""


class UnexpectedResponseError(NeotomaClientError, errors.UnexpectedResponseError):
    """The answer is not one that the documentation allows."""


class ConsumedKeyError(UnexpectedResponseError):
    """The idempotency key is spent, but not all of the entities were stored under it.

    An earlier attempt with it failed or was a dry run; or another request with it is under way, which a look at the
    entities can tell. Storing the same entities under a fresh key is safe in either case: the server writes nothing twice.

    Attributes:
        idempotency_key: The key.
    """

    idempotency_key: str | None = None


class LostRelationshipsError(UnexpectedResponseError):
    """The entities were stored, but the server left out relationships without saying why.

    Attributes:
        result: The answer, with the entities.
        missing: The relationships that were asked for and not made, as `create_relationships` takes them.
    """

    result: Mapping[str, Any]
    missing: Sequence[Mapping[str, Any]]

    def _fill(self, failure: errors.Failure) -> None:
        super()._fill(failure)
        self.result, self.missing = {}, ()


class PartialCorrectionError(NeotomaClientError):
    """Some of several fields were corrected; the cause is in `__cause__`, its status, code and body here too.

    Repeating the call is safe, with the same `idempotency_key` if it had one.

    Attributes:
        applied: Fields that were corrected.
        failed: The field at which it stopped; it may be corrected too if the error is `uncertain`.
        pending: Fields that were not tried.
    """

    applied: tuple[str, ...] = ()
    failed: str | None = None
    pending: tuple[str, ...] = ()


class InvalidRequestError(NeotomaClientError, errors.InvalidRequestError):
    """The input can't be sent as it is; nothing was written."""


def _refine(response: Response, message: str) -> tuple[type[errors.MemclientsError], str] | None:
    """Say more than the status and the message do."""
    body = json_object(response.body)
    if body is None:
        words = page_in_words(response)
        return (_BY_STATUS[response.status_code], words) if words else None
    if response.status_code != 400:
        return None
    code = (json_object(body.get("error")) or body).get("code")
    return _BY_CODE.get(str(code), BadRequestError), message + first_issue(body)


_BY_CODE: Final = {
    "ERR_IDEMPOTENCY_MISMATCH": IdempotencyMismatchError,
    "ERR_STORE_RESOLUTION_FAILED": ResolutionError,
}
_BY_STATUS: Final = by_their_status(
    BadRequestError,
    AuthenticationError,
    PermissionDeniedError,
    NotFoundError,
    ConflictError,
    PayloadTooLargeError,
    RateLimitError,
    UnavailableError,
)

ERRORS: Final = ErrorMap(
    by_status=_BY_STATUS,
    other=APIStatusError,
    server=InternalServerError,
    connection=APIConnectionError,
    timeout=APITimeoutError,
    unexpected=UnexpectedResponseError,
    invalid=InvalidRequestError,
    refine=_refine,
)
