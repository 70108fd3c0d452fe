"""How Hippocortex says no."""

from collections.abc import Mapping, Sequence
from typing import Any

from memclients.mock import _refusal

Detail = Mapping[str, Any]

INVALID = "validation_error"


class Refusal(_refusal.Refusal):
    """A request ends here, with this answer.

    Args:
        status: HTTP status; invalid requests get the one that the server is set to give them.
        code: The stable word of the envelope.
        message: What is wrong, for humans.
        details: What is wrong in particular.
        headers: Further headers of the answer.
    """

    def __init__(
        self,
        status: int,
        code: str,
        message: str,
        details: Sequence[Detail] = (),
        headers: Mapping[str, str] | None = None,
    ) -> None:
        super().__init__(f"{code}: {message}", status, headers)
        self.code = code
        self.message = message
        self.details = list(details)

    @classmethod
    def invalid(cls, *details: Detail, message: str = "Request validation failed") -> "Refusal":
        """Refuse what a request says; see `detail`."""
        return cls(400, INVALID, message, details)

    @classmethod
    def unauthorized(cls, message: str) -> "Refusal":
        """Refuse a key."""
        return cls(401, "unauthorized", message)

    @classmethod
    def forbidden(cls, message: str) -> "Refusal":
        """Refuse what a key or a plan does not allow."""
        return cls(403, "forbidden", message)

    @classmethod
    def not_found(cls, message: str) -> "Refusal":
        """Report that there is no such thing."""
        return cls(404, "not_found", message)

    @classmethod
    def rate_limited(cls, message: str, seconds: int, *details: Detail) -> "Refusal":
        """Ask to come back later.

        Args:
            message: What there was too much of.
            seconds: When to come back.
            details: What else there is to say.
        """
        return cls(429, "rate_limited", message, details, {"retry-after": str(max(seconds, 1))})


def detail(field: str, message: str) -> Detail:
    """Say what is wrong with one field.

    Args:
        field: Where it is, such as `"options.maxTokens"`.
        message: What is wrong with it.
    """
    return {"field": field, "message": message}
