"""From a failed outcome to the exception that a service documents for it."""

from __future__ import annotations

import re
from collections.abc import Callable, Generator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, TypeAlias

from memclients import errors
from memclients._core.redaction import Redact, safe_body, safe_headers
from memclients._core.response import Response, json_object
from memclients._core.retry_after import retry_after

if TYPE_CHECKING:
    from memclients._core.backend import TransportFailure

_PAGE: Final = re.compile(r"\s*<(!doctype|html|head|body)\b", re.IGNORECASE)
_TAG: Final = re.compile(r"<[!/a-z]", re.IGNORECASE)

Refine: TypeAlias = Callable[[Response, str], tuple[type[errors.MemclientsError], str] | None]


def read_error(response: Response) -> tuple[str | None, str | None]:
    """Return message and code of an error body in the shapes that APIs use, each None when it has none."""
    body = response.body
    if isinstance(body, str):
        text = body.strip("\ufeff \t\r\n")
        return (None if _is_page(text, response.media_type) else text or None), None
    outer = json_object(body)
    if outer is None:
        return None, None
    source = {**outer, **(json_object(outer.get("error")) or {})}
    message = _first_text(source, "message", "error", "detail", "reason", "error_code")
    return message, _first_text(source, "code", "error_code")


def _first_text(source: Mapping[str, object], *keys: str) -> str | None:
    texts = (source.get(key) for key in keys)
    return next((text for text in texts if isinstance(text, str) and text.strip() and not _PAGE.match(text)), None)


def _is_page(text: str, media_type: str) -> bool:
    # A sentence may come as HTML too, and then says all that there is.
    return text.startswith("<") or (media_type == "text/html" and _TAG.search(text) is not None)


def by_their_status(*kinds: type[errors.MemclientsError]) -> dict[int, type[errors.MemclientsError]]:
    """Return exceptions by the statuses that they stand for."""
    return {_status_of(kind): kind for kind in kinds}


def _status_of(kind: type[errors.MemclientsError]) -> int:
    assert kind.default_status, f"{kind.__name__} stands for no status"
    return kind.default_status


@dataclass(frozen=True, slots=True, kw_only=True)
class ErrorMap:
    """Which exception stands for which failure.

    Args:
        by_status: Exceptions of single statuses.
        by_code: Exceptions of the codes with which an answer says no under a status of success.
        other: Any other status from 400 to 499.
        server: Any other status from 500 on.
        connection: No answer.
        timeout: No answer in time.
        unexpected: An answer that the documentation does not allow.
        invalid: Input refused before sending.
        refine: Looks at an error answer and its message for a more exact exception and message; None keeps those by status.
    """

    by_status: Mapping[int, type[errors.MemclientsError]] = field(
        default_factory=lambda: {
            400: errors.BadRequestError,
            401: errors.AuthenticationError,
            403: errors.PermissionDeniedError,
            404: errors.NotFoundError,
            409: errors.ConflictError,
            422: errors.UnprocessableEntityError,
            429: errors.RateLimitError,
        }
    )
    by_code: Mapping[str, type[errors.MemclientsError]] = field(default_factory=dict[str, type[errors.MemclientsError]])
    other: type[errors.MemclientsError] = errors.APIStatusError
    server: type[errors.MemclientsError] = errors.InternalServerError
    connection: type[errors.MemclientsError] = errors.APIConnectionError
    timeout: type[errors.MemclientsError] = errors.APITimeoutError
    unexpected: type[errors.MemclientsError] = errors.UnexpectedResponseError
    invalid: type[errors.MemclientsError] = errors.InvalidRequestError
    refine: Refine | None = None

    def of_status(self, response: Response, message: str) -> tuple[type[errors.MemclientsError], str]:
        """Return exception and message for an error status."""
        refined = self.refine(response, message) if self.refine else None
        if refined is not None:
            return refined
        default = self.server if response.status_code >= 500 else self.other
        return self.by_status.get(response.status_code, default), message

    def of_rejection(self, code: str | None) -> type[errors.MemclientsError]:
        """Return the exception for an answer that says no under a status of success."""
        return self.unexpected if code is None else self.by_code.get(code, self.unexpected)

    def of_failure(self, failure: TransportFailure) -> type[errors.MemclientsError]:
        """Return the exception for a failed network."""
        return self.timeout if failure.timed_out else self.connection


SHARED_ERRORS: Final = ErrorMap()


def failure_of(
    response: Response,
    message: str,
    *,
    operation: str,
    attempts: int = 1,
    code: str | None = None,
    reason: str | None = None,
    uncertain: bool = False,
    secret: bool = False,
    redact: Redact = str,
) -> errors.Failure:
    """Describe an answer that is no success, without its body if that may hold a secret."""
    return errors.Failure(
        message=redact(message),
        reason=reason,
        status_code=response.status_code,
        code=code and redact(code),
        body=None if secret else safe_body(response, redact),
        headers=safe_headers(response, redact),
        request_id=response.request_id and redact(response.request_id),
        attempts=attempts,
        retry_after=retry_after(response.headers),
        operation=operation,
        uncertain=uncertain,
    )


def status_error(
    error_map: ErrorMap,
    response: Response,
    *,
    operation: str,
    attempts: int = 1,
    reason: str | None = None,
    uncertain: bool = False,
    secret: bool = False,
    redact: Redact = str,
) -> errors.MemclientsError:
    """Return the exception for an answer outside 2xx.

    Args:
        error_map: The service's exceptions.
        response: The answer.
        operation: Operation id.
        attempts: How many times the request was sent.
        reason: Why it was not sent again, where that is worth saying.
        uncertain: Whether an attempt may have been executed without its result being known.
        secret: Whether a success would hold a secret; one may hide in a redirect, of which no body is kept then.
        redact: Takes the credential out of a text.
    """
    kind, message, code = _kind_message_code(error_map, response)
    return kind.from_failure(
        failure_of(
            response,
            message,
            operation=operation,
            attempts=attempts,
            code=code,
            reason=reason,
            uncertain=uncertain,
            secret=secret and response.status_code < 400,
            redact=redact,
        )
    )


def _kind_message_code(error_map: ErrorMap, response: Response) -> tuple[type[errors.MemclientsError], str, str | None]:
    if response.status_code < 400:
        target = response.headers.get("location", "").partition("?")[0]
        what = f"a redirect to {target}" if target else f"status {response.status_code}"
        message = f"the server answered with {what}, which this client does not follow: check base_url"
        return error_map.unexpected, message, None
    said, code = read_error(response)
    kind, message = error_map.of_status(response, said or f"HTTP {response.status_code}")
    return kind, message, code


@contextmanager
def translated(error_map: ErrorMap) -> Generator[None]:
    """Raise refused input as the service's own exception."""
    try:
        yield
    except errors.InvalidRequestError as refusal:
        if isinstance(refusal, error_map.invalid):
            raise
        raise error_map.invalid.from_failure(errors.Failure(message=refusal.message)) from None
