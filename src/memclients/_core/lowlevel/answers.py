"""What a low-level call makes of an answer."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, Final, Generic, TypeAlias, TypeVar, cast

from attrs import define, field

from memclients._core.error_map import SHARED_ERRORS, failure_of, status_error
from memclients._core.retry import leaves_doubt
from memclients._core.retry_rules import NO_RULES
from memclients.errors import APIStatusError, UnexpectedResponseError

if TYPE_CHECKING:
    from memclients._core.redaction import Redact
    from memclients._core.response import Response as RawResponse

S = TypeVar("S")
E = TypeVar("E")
T = TypeVar("T")
Status: TypeAlias = int | str
Parsers: TypeAlias = Mapping[str, Callable[[Any], T]]

_BYTES: Final = "application/octet-stream"
_UNPARSABLE: Final = (ValueError, TypeError, KeyError, AttributeError, RecursionError)


class UnexpectedStatus(APIStatusError):  # noqa: N818  openapi-python-client's name for it
    """The server answered with a status that the spec does not know.

    Attributes:
        content: The body's bytes; none if they may hold a secret.
    """

    content: bytes


@define
class Response(Generic[T]):
    """An answer of any status.

    Attributes:
        status_code: HTTP status, also one that no standard knows.
        content: The body's bytes.
        headers: Headers; look-up ignores case.
        parsed: The body as the spec types it, None where it has none, or where an error's body is of another kind.
    """

    status_code: int
    # The words of a body are the user's memories, and may be long or a secret.
    content: bytes = field(repr=lambda content: f"<{len(content)} bytes>")
    headers: Mapping[str, str]
    parsed: T | None


class Answers(Generic[S, E]):
    """Parse the documented answers of one operation.

    Args:
        operation: Operation id, for errors.
        success: For each status (`200`, `"2XX"`), how to parse each media type; empty where there is no body.
        errors: The same for error statuses (`404`, `"5XX"`, `"default"`).
        secret: Whether a success holds a secret, so that no error shows anything of it.
    """

    def __init__(
        self,
        operation: str,
        *,
        success: Mapping[Status, Parsers[S]],
        errors: Mapping[Status, Parsers[E]],
        secret: bool = False,
    ) -> None:
        self._operation = operation
        self._success = success
        self._errors = errors
        self._secret = secret

    def parse(
        self, response: RawResponse, *, raise_on_unexpected_status: bool = True, redact: Redact = str
    ) -> S | E | None:
        """Return the body of any documented answer as the spec types it.

        Args:
            response: The answer.
            raise_on_unexpected_status: False returns None for a status that the spec does not know.
            redact: Takes the credential out of what an error shows.

        Returns:
            The parsed body; None where there is none, or where an error's body is of another kind.

        Raises:
            UnexpectedStatus: For a status that the spec does not know.
            UnexpectedResponseError: For a success whose body is not what the spec says.
        """
        if _lookup(self._success, response.status_code) is not None:
            return self.result(response, redact=redact)
        parsers = self._error_parsers(response)
        if parsers is not None:
            try:
                return _parse(response, parsers)
            except _UNPARSABLE:
                return None
        if raise_on_unexpected_status:
            raise self._unexpected_status(response, redact)
        return None

    def result(self, response: RawResponse, *, redact: Redact = str) -> S:
        """Return the body of a success.

        Raises:
            APIStatusError: The category of a documented error status.
            UnexpectedStatus, UnexpectedResponseError: As `parse`.
        """
        parsers = _lookup(self._success, response.status_code)
        if parsers is None:
            if self._error_parsers(response) is None:
                raise self._unexpected_status(response, redact)
            uncertain = leaves_doubt(NO_RULES, response)
            raise status_error(SHARED_ERRORS, response, operation=self._operation, uncertain=uncertain, redact=redact)
        try:
            return cast("S", _parse(response, parsers))
        except _UNPARSABLE as problem:
            what = f"key {problem} is missing" if isinstance(problem, KeyError) else str(problem)
        what = "it may hold a secret, so it is not shown" if self._secret else what
        message = f"the answer is not what the spec says: {what}"
        failure = failure_of(
            response, message, operation=self._operation, uncertain=True, secret=self._secret, redact=redact
        )
        raise UnexpectedResponseError.from_failure(failure)

    def _error_parsers(self, response: RawResponse) -> Parsers[E] | None:
        # A `default` answer describes errors, so an undocumented 2xx is not parsed as one.
        if response.status_code < 300:
            return None
        return _lookup(self._errors, response.status_code)

    def _unexpected_status(self, response: RawResponse, redact: Redact) -> UnexpectedStatus:
        message = f"the spec knows no status {response.status_code} here"
        uncertain = leaves_doubt(NO_RULES, response)
        secret = self._secret and response.status_code < 400
        failure = failure_of(
            response, message, operation=self._operation, uncertain=uncertain, secret=secret, redact=redact
        )
        error = UnexpectedStatus.from_failure(failure)
        shown = redact(response.text)
        error.content = response.content if shown == response.text else shown.encode()
        if secret:
            error.content = b""
        return error


def _lookup(table: Mapping[Status, Parsers[T]], status: int) -> Parsers[T] | None:
    for key in (status, f"{status // 100}XX", "default"):
        if key in table:
            return table[key]
    return None


def _parse(response: RawResponse, parsers: Parsers[T]) -> T | None:
    if not parsers:
        return None
    kind = response.media_type
    if kind not in parsers:
        # A body that is JSON under another label is still the documented body, and bytes are bytes under any.
        kind = next((known for known in parsers if known.endswith(("json", _BYTES))), "")
    if not kind:
        raise ValueError(f"the media type {response.media_type or 'none'!r} is not documented")
    if kind == _BYTES:
        return parsers[kind](response.content)
    return parsers[kind](response.json() if kind.endswith("json") else response.text)
