"""Agents, which live beside Arc."""

import json
import sqlite3
from dataclasses import dataclass, field
from typing import Any

from memclients.mock._clock import Clock
from memclients.mock._ids import Ids
from memclients.mock._store import Store
from memclients.mock.memtrace.refusals import DuplicateError, ForeignKeyError, InvalidError, MissingError


@dataclass(slots=True, kw_only=True)
class Agent:
    """A registered agent."""

    name: str
    id: str = ""
    org_id: str = ""
    description: str = ""
    config: dict[str, Any] = field(default_factory=dict)
    created_at: int = 0


class Agents:
    """The agents of all organizations."""

    def __init__(self, store: Store, clock: Clock, ids: Ids) -> None:
        self._store = store
        self._clock = clock
        self._ids = ids

    def register(self, org_id: str, agent: Agent) -> Agent:
        """Add an agent.

        Raises:
            InvalidError: It has no name.
            DuplicateError: The name is taken in the organization.
        """
        if not agent.name:
            raise InvalidError("name is required")
        agent.id = agent.id or self._ids.new("agent")
        agent.org_id = org_id
        agent.created_at = self._clock.time_ns()
        try:
            self._store.run(
                "INSERT INTO agents VALUES (?, ?, ?, ?, ?, ?)",
                (agent.id, org_id, agent.name, agent.description, json.dumps(agent.config), agent.created_at),
            )
        except sqlite3.IntegrityError as error:
            raise DuplicateError(f"agent '{agent.name}' already exists in this organization") from error
        return agent

    def all(self, org_id: str) -> list[Agent]:
        """Return the agents of an organization, newest first."""
        sql = "SELECT * FROM agents WHERE org_id = ? ORDER BY created_at DESC, rowid DESC"
        return [_agent(row) for row in self._store.rows(sql, (org_id,))]

    def get(self, org_id: str, id_or_name: str) -> Agent:
        """Look up an agent.

        Raises:
            MissingError: There is none of that id or name.
        """
        row = self._store.row(
            "SELECT * FROM agents WHERE org_id = ? AND ? IN (id, name) ORDER BY id = ? DESC",
            (org_id, id_or_name, id_or_name),
        )
        if row is None:
            raise MissingError("agent not found")
        return _agent(row)

    def delete(self, org_id: str, agent_id: str) -> None:
        """Remove an agent; its memories stay.

        Raises:
            MissingError: There is none of that id.
            ForeignKeyError: It has sessions.
        """
        try:
            deleted = self._store.run("DELETE FROM agents WHERE org_id = ? AND id = ?", (org_id, agent_id))
        except sqlite3.IntegrityError as error:
            raise ForeignKeyError(str(error)) from error
        if not deleted:
            raise MissingError("agent not found")


def _agent(row: sqlite3.Row) -> Agent:
    return Agent(**{**dict(row), "config": json.loads(row["config"])})
