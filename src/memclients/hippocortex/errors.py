"""The exceptions of Hippocortex, each also of a category that all services share.

HippocortexError
├── APIStatusError                  any other status from 400 to 499
│   ├── BadRequestError             400: `validation_error`
│   ├── AuthenticationError         401: `unauthorized`; also when there is no API key at all
│   ├── PermissionDeniedError       403: `forbidden`
│   ├── NotFoundError               404: `not_found`
│   ├── ConflictError               409: `conflict`
│   ├── UnprocessableEntityError    422: `validation_error`
│   ├── RateLimitError              429: `rate_limited`
│   └── InternalServerError         500 and above: `internal_error`
│       └── UnavailableError        503: `service_unavailable`
├── APIConnectionError              no answer: `network_error`
│   └── APITimeoutError             no answer in time: `timeout`
├── UnexpectedResponseError         an answer that the documentation does not allow: `unexpected_response`
└── InvalidRequestError             refused before anything was sent: `validation_error`

The codes are those that the service sends; where an answer carries none, `code` is the one given here.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

from memclients import errors
from memclients._core.error_map import ErrorMap
from memclients.hippocortex._error_bodies import details_of, first_field, request_id_of

if TYPE_CHECKING:
    from memclients._core.response import Response
    from memclients_lowlevel.hippocortex.results import BatchCaptureResult, CaptureEvent

__all__ = [
    "APIConnectionError",
    "APIStatusError",
    "APITimeoutError",
    "AuthenticationError",
    "BadRequestError",
    "ConflictError",
    "HippocortexError",
    "InternalServerError",
    "InvalidRequestError",
    "NotFoundError",
    "PermissionDeniedError",
    "RateLimitError",
    "UnavailableError",
    "UnexpectedResponseError",
    "UnprocessableEntityError",
]

# How our own refusals begin: the operation, if one was called, then the place, then what it must be.
_REFUSED: Final = re.compile(r"(?:\w+: )?(?P<place>\w+(?:\[\d+\]|\.[^\s.\[\]]+)*)(?: '.*')? (?:is|has|must) ")

_NAMES: Final = re.compile(r"[\w.\[\]]+")


class HippocortexError(errors.MemclientsError):
    """Base of everything that the Hippocortex client raises.

    Args:
        code: Machine-readable code, such as `rate_limited`.
        message: What went wrong.
        status_code: HTTP status of the answer, 0 where there was none.
        details: What the service says of single fields, as it sent it.

    Attributes:
        details: The same; None where nothing is said.
        unconfirmed: Events of a failed `capture` or `capture_batch` that are not known to be stored, with the
            idempotency keys as sent: pass them to `capture_batch` again, and none is stored twice.
        confirmed: The result for the parts of a long batch that went through before the failure, None if none did.

    Source: Hippocortex's documentation, "Error Handling".
    """

    default_status = 0
    default_code = "unknown_error"

    details: list[Any] | None
    unconfirmed: tuple[CaptureEvent, ...] = ()
    confirmed: BatchCaptureResult | None = None

    def __init__(self, code: str, message: str, status_code: int = 0, details: list[Any] | None = None) -> None:
        super().__init__(message, code=code, status_code=status_code)
        self.details = details

    def _fill(self, failure: errors.Failure) -> None:
        super()._fill(failure)
        self.details = details_of(failure.body)
        self.request_id = failure.request_id or request_id_of(failure.body)

    def concerning(self, unconfirmed: tuple[CaptureEvent, ...], confirmed: BatchCaptureResult | None = None) -> None:
        """Remember what became of the events.

        Args:
            unconfirmed: Those of which it is not known that they are stored.
            confirmed: What the service said of the others, None if it confirmed none.
        """
        self.unconfirmed, self.confirmed = unconfirmed, confirmed

    def advise(self, advice: str) -> None:
        """Add to the message what the caller can do.

        Args:
            advice: The end of the sentence that the message is.
        """
        self.message = f"{self.message}: {advice}"
        self.args = (self.message,)


class APIStatusError(HippocortexError, errors.APIStatusError):
    """An error status that has no class of its own."""


class BadRequestError(APIStatusError, errors.BadRequestError):
    """The service refused the input; `details` names the fields."""

    default_code = "validation_error"


class AuthenticationError(APIStatusError, errors.AuthenticationError):
    """The API key is missing, unknown or expired."""

    default_code = "unauthorized"


class PermissionDeniedError(APIStatusError, errors.PermissionDeniedError):
    """The key lacks the permission, or the plan the feature."""

    default_code = "forbidden"


class NotFoundError(APIStatusError, errors.NotFoundError):
    """There is none."""

    default_code = "not_found"


class ConflictError(APIStatusError, errors.ConflictError):
    """The resource exists already."""

    default_code = "conflict"


class UnprocessableEntityError(APIStatusError, errors.UnprocessableEntityError):
    """The service refused the input; `details` names the fields."""

    default_code = "validation_error"


class RateLimitError(APIStatusError, errors.RateLimitError):
    """Too many requests a minute, or the month's quota is spent; nothing was executed."""

    default_code = "rate_limited"


class InternalServerError(APIStatusError, errors.InternalServerError):
    """The service failed."""

    default_code = "internal_error"


class UnavailableError(InternalServerError):
    """The service can't serve at the moment."""

    default_code = "service_unavailable"


class APIConnectionError(HippocortexError, errors.APIConnectionError):
    """No answer came."""

    default_code = "network_error"


class APITimeoutError(APIConnectionError, errors.APITimeoutError):
    """No answer came in time."""

    default_code = "timeout"


class UnexpectedResponseError(HippocortexError, errors.UnexpectedResponseError):
    """The answer is not one that the documentation allows."""

    default_code = "unexpected_response"


class InvalidRequestError(HippocortexError, errors.InvalidRequestError):
    """The input can't be sent as it is; nothing was sent. `details` names the field where it is known."""

    default_code = "validation_error"

    def _fill(self, failure: errors.Failure) -> None:
        super()._fill(failure)
        refused = _REFUSED.match(self.message)
        if refused:
            self.details = [{"field": refused["place"], "message": self.message[refused.start("place") :]}]


def _refine(response: Response, message: str) -> tuple[type[errors.MemclientsError], str] | None:
    """Name the field where the message does not."""
    field = first_field(response.body)
    if field is None or field.partition(":")[0] in _NAMES.findall(message):
        return None
    return _of_status(response.status_code), f"{message}: {field}"


def _of_status(status: int) -> type[errors.MemclientsError]:
    return _BY_STATUS.get(status, InternalServerError if status >= 500 else APIStatusError)


_BY_STATUS: Final[dict[int, type[errors.MemclientsError]]] = {
    400: BadRequestError,
    401: AuthenticationError,
    403: PermissionDeniedError,
    404: NotFoundError,
    409: ConflictError,
    422: UnprocessableEntityError,
    429: RateLimitError,
    503: UnavailableError,
}

ERRORS: Final = ErrorMap(
    by_status=_BY_STATUS,
    other=APIStatusError,
    server=InternalServerError,
    connection=APIConnectionError,
    timeout=APITimeoutError,
    unexpected=UnexpectedResponseError,
    invalid=InvalidRequestError,
    by_code={
        "validation_error": BadRequestError,
        "unauthorized": AuthenticationError,
        "forbidden": PermissionDeniedError,
        "not_found": NotFoundError,
        "conflict": ConflictError,
        "rate_limited": RateLimitError,
        "internal_error": InternalServerError,
        "service_unavailable": UnavailableError,
    },
    refine=_refine,
)
