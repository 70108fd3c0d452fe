"""What a page is, and the guard against servers whose cursors run in circles."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Sequence

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Page(Generic[T]):
    """One page of a list.

    Attributes:
        items: The page's items; may be empty although more pages follow.
        cursor: Where this page starts, None for the first; pass it to start again here.
        next_cursor: Where the next page starts, None on the last; pass it to resume there, in another process too.
    """

    items: Sequence[T]
    cursor: str | None
    next_cursor: str | None


class CycleGuard:
    """Notice that a sequence of cursors repeats, in constant memory (Brent's algorithm).

    A server that is stuck at one cursor is noticed at once, a longer cycle after three rounds at most.

    Args:
        start: The cursor that the sequence starts from.
    """

    def __init__(self, start: str | None) -> None:
        self._previous = self._landmark = start
        self._steps = 0
        self._limit: int = 1

    def repeats(self, cursor: str) -> bool:
        """Take the next cursor; True when it has been seen before in a cycle."""
        if cursor in (self._landmark, self._previous):
            return True
        self._previous = cursor
        self._steps += 1
        if self._steps == self._limit:
            self._landmark = cursor
            self._steps = 0
            self._limit *= 2
        return False
