"""Sessions, which live beside Arc."""

import json
import sqlite3
from dataclasses import dataclass, field
from typing import Any

from memclients.mock._clock import Clock
from memclients.mock._ids import Ids
from memclients.mock._store import Store
from memclients.mock.memtrace.refusals import ForeignKeyError, InvalidError, MissingError


@dataclass(slots=True, kw_only=True)
class Session:
    """A session of an agent."""

    agent_id: str
    id: str = ""
    org_id: str = ""
    status: str = "active"
    metadata: dict[str, Any] = field(default_factory=dict)
    created_at: int = 0
    updated_at: int = 0
    closed_at: int | None = None


class Sessions:
    """The sessions of all organizations."""

    def __init__(self, store: Store, clock: Clock, ids: Ids) -> None:
        self._store = store
        self._clock = clock
        self._ids = ids

    def create(self, org_id: str, session: Session) -> Session:
        """Add a session.

        Raises:
            InvalidError: It names no agent.
            ForeignKeyError: The agent is not the id of a registered one; of any organization, as in the real server.
        """
        if not session.agent_id:
            raise InvalidError("agent_id is required")
        session.id = session.id or self._ids.new("sess")
        session.org_id = org_id
        session.created_at = session.updated_at = self._clock.time_ns()
        try:
            self._store.run(
                "INSERT INTO sessions VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                (
                    session.id,
                    org_id,
                    session.agent_id,
                    session.status,
                    json.dumps(session.metadata),
                    session.created_at,
                    session.updated_at,
                    session.closed_at,
                ),
            )
        except sqlite3.IntegrityError as error:
            raise ForeignKeyError(f"failed to create session: {error}") from error
        return session

    def all(self, org_id: str, agent_id: str = "") -> list[Session]:
        """Return the sessions of an organization, or of one agent, newest first."""
        rows = self._store.rows(
            "SELECT * FROM sessions WHERE org_id = ? AND ? IN ('', agent_id) ORDER BY created_at DESC, rowid DESC",
            (org_id, agent_id),
        )
        return [_session(row) for row in rows]

    def get(self, org_id: str, session_id: str) -> Session:
        """Look up a session.

        Raises:
            MissingError: There is none of that id.
        """
        row = self._store.row("SELECT * FROM sessions WHERE org_id = ? AND id = ?", (org_id, session_id))
        if row is None:
            raise MissingError("session not found")
        return _session(row)

    def update(self, org_id: str, session_id: str, status: str, metadata: dict[str, Any] | None) -> Session:
        """Change a session.

        Args:
            org_id: The organization.
            session_id: The session.
            status: Any text; empty leaves the status.
            metadata: The new metadata, replacing the old; None leaves it.

        Raises:
            MissingError: There is none of that id.
        """
        session = self.get(org_id, session_id)
        session.status = status or session.status
        session.metadata = session.metadata if metadata is None else metadata
        session.updated_at = self._clock.time_ns()
        # Closing again stamps again, and opening again leaves the stamp.
        session.closed_at = session.updated_at if status == "closed" else session.closed_at
        self._store.run(
            "UPDATE sessions SET status = ?, metadata = ?, updated_at = ?, closed_at = ? WHERE id = ?",
            (session.status, json.dumps(session.metadata), session.updated_at, session.closed_at, session_id),
        )
        return session

    def count(self, org_id: str, agent_id: str) -> tuple[int, int]:
        """Return how many sessions an agent has, and how many of them are active."""
        row = self._store.one(
            "SELECT count(*), coalesce(sum(status = 'active'), 0) FROM sessions WHERE org_id = ? AND agent_id = ?",
            (org_id, agent_id),
        )
        return row[0], row[1]


def _session(row: sqlite3.Row) -> Session:
    return Session(**{**dict(row), "metadata": json.loads(row["metadata"])})
