"""Captured events as the compiler reads them."""

import json
import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from memclients.mock._call import json_array
from memclients.mock._store import Queries
from memclients.mock.hippocortex.knowledge.tokens import tokens

_AGENT_KEYS = ("agentId", "agent_id", "agentName", "agent_name", "agent")
_MEMORY_KEYS = ("extractedMemories", "extracted_memories")


@dataclass(frozen=True, slots=True)
class Event:
    """One captured event.

    Args:
        seq: Its place in the order of capture.
        at: When it was captured, in unix milliseconds.
        size: What it would cost as it is, in tokens.
    """

    seq: int
    id: str
    type: str
    session_id: str
    payload: Mapping[str, Any]
    metadata: Mapping[str, Any]
    at: int
    salience: float
    size: int

    @property
    def agents(self) -> set[str]:
        """The names under which its metadata tells whose it is."""
        return {value for key in _AGENT_KEYS if isinstance(value := self.metadata.get(key), str)}

    @property
    def memories(self) -> list[str]:
        """The facts that the client extracted itself."""
        given = [item for key in _MEMORY_KEYS for item in json_array(self.metadata.get(key)) or ()]
        return [text.strip() for text in given if isinstance(text, str) and text.strip()]


def event_of(row: sqlite3.Row) -> Event:
    """Read a row of the table."""
    return Event(
        seq=row["seq"],
        id=row["id"],
        type=row["type"],
        session_id=row["session_id"],
        payload=json.loads(row["payload"]),
        metadata=json.loads(row["metadata"]) or {},
        at=row["captured_at"],
        salience=row["salience"],
        size=sum(tokens(row[column]) for column in ("type", "session_id", "payload", "metadata")),
    )


def all_events(db: Queries, tenant: str) -> list[Event]:
    """Return the events of a tenant in the order of capture."""
    return [event_of(row) for row in db.rows("SELECT * FROM events WHERE tenant = ? ORDER BY seq", (tenant,))]


def recent_events(db: Queries, tenant: str, count: int) -> list[Event]:
    """Return the latest events of a tenant, the latest first."""
    rows = db.rows("SELECT * FROM events WHERE tenant = ? ORDER BY seq DESC LIMIT ?", (tenant, count))
    return [event_of(row) for row in rows]
