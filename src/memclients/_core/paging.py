"""What a page is, how a service gets from one to the next, and the guard against cursors that run in circles."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Generic, Protocol, TypeVar

from memclients._core.response import json_object
from memclients.errors import InvalidRequestError

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from memclients._core.operation import Request
    from memclients._core.response import Response

T_co = TypeVar("T_co", covariant=True)


@dataclass(frozen=True, slots=True)
class Page(Generic[T_co]):
    """One page of a list.

    Attributes:
        items: The page's items; may be empty although more pages follow.
        cursor: Where this page starts, None for a first one that needs no cursor; pass it to start again here.
        next_cursor: Where the next page starts, None on the last; pass it to resume there, in another process too.
    """

    items: Sequence[T_co]
    cursor: str | None
    next_cursor: str | None


class Walk(Protocol[T_co]):
    """One way through a paged list; it keeps no state, all of it is in the cursors."""

    def start(self) -> str | None:
        """Return the cursor of the first page when an iteration begins, None where there is nothing to remember."""
        return None

    def request(self, cursor: str | None) -> Request:
        """Return the request for the page at a cursor, None for the first."""
        ...

    def decoder(self, cursor: str | None) -> Callable[[Response], Page[T_co]]:
        """Return what makes the page at a cursor from the answer to its request."""
        ...


def write_cursor(state: Mapping[str, Any]) -> str:
    """Return a cursor that carries what the server does not remember between two pages, as JSON values by name."""
    return json.dumps(state, separators=(",", ":"))


def read_cursor(cursor: str, **kinds: type) -> dict[str, Any]:
    """Return what a cursor of `write_cursor` carries.

    Args:
        cursor: The cursor, as it came back from a user.
        **kinds: The type of each value that it must have.

    Raises:
        InvalidRequestError: If it is no such cursor.
    """
    try:
        state = json_object(json.loads(cursor))
    except (ValueError, TypeError, RecursionError):
        state = None
    if state is None or any(type(state.get(name)) is not kind for name, kind in kinds.items()):
        raise InvalidRequestError("cursor is not one of this iterator: pass a page's next_cursor as it was")
    return state


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
