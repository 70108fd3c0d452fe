"""Facts: what clients extracted from conversations themselves."""

from collections.abc import Iterable
from dataclasses import dataclass

from memclients.mock.hippocortex.knowledge.events import Event
from memclients.mock.hippocortex.state import State


@dataclass(frozen=True, slots=True)
class Fact:
    """One fact.

    Args:
        id: Its own.
        text: What it says.
        event_id: The event that brought it; None if it was seeded.
        at: When that was, in unix milliseconds.
    """

    id: str
    text: str
    event_id: str | None
    at: int


class Facts:
    """The facts of all tenants.

    Args:
        state: The server's state.
    """

    def __init__(self, state: State) -> None:
        self._state = state
        self._db = state.db

    def collect(self, tenant: str, events: Iterable[Event]) -> int:
        """Take in the facts that events bring, each once, and return how many they told."""
        told = [(event, text) for event in events for text in event.memories]
        for event, text in told:
            if not self._db.value("SELECT 1 FROM facts WHERE tenant = ? AND text = ?", (tenant, text)):
                self._db.run(
                    "INSERT INTO facts (tenant, id, text, event_id, at) VALUES (?, ?, ?, ?, ?)",
                    (tenant, self._state.ids.new("fact"), text, event.id, event.at),
                )
        return len(told)

    def all(self, tenant: str) -> list[Fact]:
        """Return the facts of a tenant in the order in which they came."""
        rows = self._db.rows("SELECT id, text, event_id, at FROM facts WHERE tenant = ? ORDER BY seq", (tenant,))
        return [Fact(**dict(row)) for row in rows]
