"""Every exception that memclients raises, and the categories that all services share.

A service's own documented exceptions inherit from its base class *and* from the category here, so
`except OctaMemError` and `except memclients.RateLimitError` both work.

    MemclientsError
    ├── InvalidRequestError            refused before anything was sent (also a ValueError)
    ├── APIConnectionError             no answer: the network failed
    │   └── APITimeoutError            no answer in time
    ├── APIStatusError                 the server answered with an error status
    │   ├── BadRequestError            400
    │   ├── AuthenticationError        401
    │   ├── PermissionDeniedError      403
    │   ├── NotFoundError              404
    │   ├── ConflictError              409
    │   ├── UnprocessableEntityError   422
    │   ├── RateLimitError             429
    │   └── InternalServerError        500 and above
    └── UnexpectedResponseError        an answer that the service's documentation does not allow
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, ClassVar, Final, Self

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = [
    "APIConnectionError",
    "APIStatusError",
    "APITimeoutError",
    "AuthenticationError",
    "BadRequestError",
    "ConflictError",
    "InternalServerError",
    "InvalidRequestError",
    "MemclientsError",
    "NotFoundError",
    "PermissionDeniedError",
    "RateLimitError",
    "UnexpectedResponseError",
    "UnprocessableEntityError",
]

_MAX_LINE: Final = 300


@dataclass(frozen=True, slots=True, kw_only=True)
class Failure:
    """What is known of a failed call; every error is made from one.

    `reason` says why the request was not sent again, where that is worth saying.
    """

    message: str
    reason: str | None = None
    status_code: int | None = None
    code: str | None = None
    body: object = None
    headers: Mapping[str, str] = field(default_factory=dict[str, str])
    request_id: str | None = None
    attempts: int = 0
    retry_after: float | None = None
    timeout: float | None = None
    operation: str | None = None
    uncertain: bool = False


def _one_line(text: str) -> str:
    # Much of it is a server's: it may be a page long, break a log's lines or steer a terminal.
    printable = "".join(char if char.isprintable() else " " for char in text[: _MAX_LINE * 10])
    line = " ".join(printable.split())
    return line if len(line) <= _MAX_LINE else line[: _MAX_LINE - 1] + "…"


def _restore(cls: type[MemclientsError], args: tuple[object, ...], state: dict[str, Any]) -> MemclientsError:
    error = cls.__new__(cls, *args)
    error.args = args
    error.__dict__.update(state)
    return error


class MemclientsError(Exception):
    """Base of everything that memclients raises.

    Attributes:
        message: What went wrong, in one line, without secrets.
        status_code: HTTP status of the answer, None when there was none.
        code: The service's machine-readable code, None when it sent none.
        body: The decoded body of the answer: JSON value, text, or None.
        headers: Headers of the answer; look-up ignores case.
        request_id: The server's id of the request, None when it sent none.
        attempts: How many times the request was sent; 0 when it was refused before sending.
        retry_after: Seconds that the server asked to wait, None when it did not ask.
        operation: Operation id in the service's specification.
        uncertain: Whether one of the attempts may have been executed without its result being known: its answer was
            lost, or said that the server failed on the way. Read before you repeat a write then.
    """

    default_code: ClassVar[str | None] = None
    default_status: ClassVar[int | None] = None

    message: str
    status_code: int | None
    code: str | None
    body: object
    headers: Mapping[str, str]
    request_id: str | None
    attempts: int
    retry_after: float | None
    operation: str | None
    uncertain: bool

    def __init__(
        self,
        message: str = "",
        *,
        code: str | None = None,
        status_code: int | None = None,
    ) -> None:
        self._fill(Failure(message=message, code=code, status_code=status_code))

    @classmethod
    def from_failure(cls, failure: Failure) -> Self:
        """Make the error without going through `__init__`, whose arguments differ from service to service.

        Args:
            failure: What is known of the failed call.
        """
        error = cls.__new__(cls, failure.message)
        error._fill(failure)
        return error

    @classmethod
    def from_error(cls, cause: MemclientsError, message: str) -> Self:
        """Make the error that says more of what another one tells.

        Args:
            cause: The other one, whose facts the error takes over.
            message: What it says.
        """
        return cls.from_failure(
            Failure(
                message=message,
                status_code=cause.status_code,
                code=cause.code,
                body=cause.body,
                headers=cause.headers,
                request_id=cause.request_id,
                attempts=cause.attempts,
                retry_after=cause.retry_after,
                operation=cause.operation,
                uncertain=cause.uncertain,
            )
        )

    def _fill(self, failure: Failure) -> None:
        line = _one_line(failure.message)
        self.message = f"{line} ({failure.reason})" if failure.reason else line
        self.args = (self.message,)
        self.status_code = failure.status_code if failure.status_code is not None else self.default_status
        self.code = failure.code if failure.code is not None else self.default_code
        self.body = failure.body
        self.headers = failure.headers
        self.request_id = failure.request_id
        self.attempts = failure.attempts
        self.retry_after = failure.retry_after
        self.operation = failure.operation
        self.uncertain = failure.uncertain

    def __str__(self) -> str:
        facts = [
            f"HTTP {self.status_code}" if self.status_code and self.attempts else None,
            _one_line(self.code or ""),
            self.operation,
            f"request {_one_line(self.request_id)}" if self.request_id else None,
            f"{self.attempts} attempts" if self.attempts > 1 else None,
            f"retry after {self.retry_after:g} s" if self.retry_after is not None else None,
        ]
        known = ", ".join(fact for fact in facts if fact)
        return f"{self.message} [{known}]" if known else self.message

    def __reduce__(self) -> tuple[Any, ...]:
        # Exception's own way calls __init__ with `args`, which breaks for every other signature.
        return _restore, (type(self), self.args, self.__dict__.copy())


class InvalidRequestError(MemclientsError, ValueError):
    """The input can't be sent as it is; nothing was sent. The message says what to change."""


class APIConnectionError(MemclientsError):
    """The network failed before a whole answer arrived.

    If it is `uncertain`, the server may have executed the request.
    """


class APITimeoutError(APIConnectionError):
    """No whole answer arrived in time."""

    timeout: float | None

    def _fill(self, failure: Failure) -> None:
        super()._fill(failure)
        self.timeout = failure.timeout


class APIStatusError(MemclientsError):
    """The server answered with an error status."""


class BadRequestError(APIStatusError):
    """HTTP 400."""


class AuthenticationError(APIStatusError):
    """HTTP 401: the credential is missing or wrong."""


class PermissionDeniedError(APIStatusError):
    """HTTP 403: the credential does not allow this."""


class NotFoundError(APIStatusError):
    """HTTP 404."""


class ConflictError(APIStatusError):
    """HTTP 409."""


class UnprocessableEntityError(APIStatusError):
    """HTTP 422."""


class RateLimitError(APIStatusError):
    """HTTP 429; `retry_after` says how long to wait, if the server did."""


class InternalServerError(APIStatusError):
    """HTTP 500 and above."""


class UnexpectedResponseError(MemclientsError):
    """The answer is not one that the service's documentation allows: a redirect, a body of another kind or shape."""
