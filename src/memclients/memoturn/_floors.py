"""Read-your-writes: which transaction a branch must have reached before a read of it counts."""

from __future__ import annotations

import threading
from collections import Counter
from dataclasses import dataclass
from typing import Final

from memclients.memoturn._places import Place

# Seconds between readings of a node that lags behind.
WAITS: Final = (0.05, 0.1, 0.2, 0.4)


@dataclass(frozen=True, slots=True)
class Mark:
    """The moment before a write: what it commits counts only if nothing set the branch back since."""

    place: Place
    drops: tuple[int, int]


class Floors:
    """The newest transaction that a client has committed on each branch. Thread-safe.

    A rewind moves a branch's numbers back, and a new branch or database starts from others, so what was known of it is
    then dropped, together with the answers of writes that were under way.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._floors: dict[Place, int] = {}
        self._drops: Counter[Place | str] = Counter()

    def of(self, place: Place) -> int:
        """Return the transaction that a branch must have reached, 0 if this client has not written there."""
        return self._floors.get(place, 0)

    def mark(self, place: Place) -> Mark:
        """Take note that a write is about to be sent."""
        return Mark(place, (self._drops[place.database], self._drops[place]))

    def note(self, mark: Mark, txid: int | None) -> None:
        """Take note of what a write committed."""
        with self._lock:
            if txid is not None and mark == self.mark(mark.place):
                self._floors[mark.place] = max(txid, self.of(mark.place))

    def drop(self, place: Place | str) -> None:
        """Forget a branch, or all branches of a database."""
        with self._lock:
            self._drops[place] += 1
            if isinstance(place, Place):
                self._floors.pop(place, None)
            else:
                self._floors = {at: txid for at, txid in self._floors.items() if at.database != place}
