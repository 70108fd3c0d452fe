"""How Memoturn says no."""

from collections.abc import Callable, Mapping
from typing import TypeVar

from starlette.responses import PlainTextResponse, Response

from memclients.mock import _refusal
from memclients.mock._call import Call, json_answer

T = TypeVar("T")


class Refusal(_refusal.Refusal):
    """A request ends here, with this answer.

    Args:
        status: HTTP status.
        code: The stable word of the envelope; None for an answer of the web framework, which is plain text.
        message: What is wrong, for humans.
        headers: Further headers of the answer.
    """

    def __init__(self, status: int, code: str | None, message: str, headers: Mapping[str, str] | None = None) -> None:
        super().__init__(message, status, headers)
        self.code = code
        self.message = message

    @classmethod
    def invalid(cls, message: str) -> "Refusal":
        """Refuse a value, a name or a statement."""
        return cls(400, "invalid_request", message)

    @classmethod
    def unauthorized(cls, message: str) -> "Refusal":
        """Refuse a credential."""
        return cls(401, "unauthorized", message)

    @classmethod
    def forbidden(cls, message: str) -> "Refusal":
        """Refuse what a credential or a policy does not allow."""
        return cls(403, "forbidden", message)

    @classmethod
    def not_found(cls, message: str) -> "Refusal":
        """Report a missing memory, key, erasure or policy."""
        return cls(404, "not_found", message)

    @classmethod
    def database_not_found(cls, name: str) -> "Refusal":
        """Report a missing database."""
        return cls(404, "database_not_found", f"database not found: {name}")

    @classmethod
    def branch_not_found(cls, name: str) -> "Refusal":
        """Report a missing branch or checkpoint."""
        return cls(404, "branch_not_found", f"branch not found: {name}")

    @classmethod
    def already_exists(cls, name: str) -> "Refusal":
        """Refuse to create a database a second time."""
        return cls(409, "already_exists", f"database already exists: {name}")

    @classmethod
    def conflict(cls, message: str) -> "Refusal":
        """Refuse what does not fit the present state."""
        return cls(409, "conflict", message)

    @classmethod
    def overloaded(cls, message: str) -> "Refusal":
        """Ask to come back later."""
        return cls(429, "overloaded", message, {"retry-after": "1"})

    @classmethod
    def unconfigured(cls, message: str) -> "Refusal":
        """Refuse for good what this node has no provider for."""
        return cls(503, "unconfigured", message)

    @classmethod
    def text(cls, status: int, message: str) -> "Refusal":
        """Refuse as the web framework does, in plain text."""
        return cls(status, None, message)


def envelope(refusal: Refusal) -> Response:
    """Turn a refusal into an answer."""
    if refusal.code is None:
        return PlainTextResponse(refusal.message, refusal.status, refusal.headers)
    answer = json_answer({"error": refusal.message, "code": refusal.code}, refusal.status)
    answer.headers.update(refusal.headers)
    return answer


def refusing(step: Callable[[Call], T]) -> Callable[[Call], T | Response]:
    """Make a handler or a check answer with its refusals instead of raising them."""
    return _refusal.refusing(step, Refusal, envelope)
