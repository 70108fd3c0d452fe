"""What can go wrong with a turn, beside what can go wrong with any request."""

from __future__ import annotations

from memclients.errors import Failure
from memclients.neotoma.errors import IdempotencyMismatchError, UnexpectedResponseError

__all__ = ["MissingEntityError", "TurnConflictError"]


class TurnConflictError(IdempotencyMismatchError):
    """The turn's idempotency key stands for something else already; nothing was stored.

    The message says which of these it is: the turn was stored with another text; it was stored with the same text but
    other settings; or another turn has the same key, since it joins the ids with `-`.

    Attributes:
        idempotency_key: The key.
    """

    idempotency_key: str

    def _fill(self, failure: Failure) -> None:
        super()._fill(failure)
        self.idempotency_key = ""


class MissingEntityError(UnexpectedResponseError, RuntimeError):
    """The server took a store, but tells no id of what it stored and does not find it either."""


def conflict(error: IdempotencyMismatchError, key: str, message: str) -> TurnConflictError:
    """Return the error that says more than the server does."""
    told = TurnConflictError.from_error(error, message)
    told.idempotency_key, told.method, told.path = key, error.method, error.path
    return told


def missing(key: str) -> MissingEntityError:
    """Return the error for a store that left nothing behind."""
    message = f"the store under {key} was taken, but what it stored is not to be found"
    return MissingEntityError.from_failure(Failure(message=message, operation="store"))
