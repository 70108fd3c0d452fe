"""The artifacts of a server: what it has learned."""

import json
import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from memclients.mock.hippocortex.errors import Refusal
from memclients.mock.hippocortex.knowledge import causal, decisions, failures, procedures
from memclients.mock.hippocortex.state import State

TYPES = (procedures.KIND, failures.KIND, causal.KIND, decisions.KIND)
ACTIVE, DEPRECATED, SUPERSEDED = STATUSES = ("active", "deprecated", "superseded")


@dataclass(frozen=True, slots=True)
class Artifact:
    """One artifact; times are unix milliseconds."""

    id: str
    type: str
    status: str
    title: str
    content: Mapping[str, Any]
    confidence: float
    evidence_count: int
    created_at: int
    updated_at: int
    pattern_key: str


class Artifacts:
    """The artifacts of all tenants.

    Args:
        state: The server's state.
    """

    def __init__(self, state: State) -> None:
        self._state = state
        self._db = state.db

    def get(self, tenant: str, artifact_id: str) -> Artifact:
        """Look up an artifact.

        Raises:
            Refusal: The tenant has none of that id.
        """
        row = self._db.row("SELECT * FROM artifacts WHERE tenant = ? AND id = ?", (tenant, artifact_id))
        if row is None:
            raise Refusal.not_found("Artifact not found")
        return artifact_of(row)

    def active(self, tenant: str) -> list[Artifact]:
        """Return the artifacts that hold."""
        rows = self._db.rows("SELECT * FROM artifacts WHERE tenant = ? AND status = ? ORDER BY seq", (tenant, ACTIVE))
        return [artifact_of(row) for row in rows]

    def of_pattern(self, tenant: str, pattern_key: str) -> list[Artifact]:
        """Return the artifacts that a pattern was written down in, the latest first."""
        rows = self._db.rows(
            "SELECT * FROM artifacts WHERE tenant = ? AND pattern_key = ? ORDER BY seq DESC", (tenant, pattern_key)
        )
        return [artifact_of(row) for row in rows]

    def rivals(self, tenant: str, subject_key: str, pattern_key: str) -> list[Artifact]:
        """Return the artifacts that hold and say something else about a subject.

        Args:
            tenant: Whose.
            subject_key: How the keys of all patterns about the subject begin.
            pattern_key: The pattern that is none of them.
        """
        rows = self._db.rows(
            "SELECT * FROM artifacts WHERE tenant = ? AND status = ? AND substr(pattern_key, 1, ?) = ?"
            " AND pattern_key != ? ORDER BY seq",
            (tenant, ACTIVE, len(subject_key), subject_key, pattern_key),
        )
        return [artifact_of(row) for row in rows]

    def add(self, tenant: str, kind: str, title: str, content: Mapping[str, Any], pattern_key: str) -> str:
        """Write down an artifact without evidence yet, and return its id."""
        artifact_id = self._state.ids.new("art")
        now = self._state.now
        self._db.run(
            "INSERT INTO artifacts (tenant, id, type, status, title, content, confidence, evidence_count, created_at,"
            " updated_at, pattern_key) VALUES (?, ?, ?, ?, ?, ?, 0, 0, ?, ?, ?)",
            (tenant, artifact_id, kind, ACTIVE, title, json.dumps(content), now, now, pattern_key),
        )
        return artifact_id

    def update(self, artifact_id: str, content: Mapping[str, Any], confidence: float, evidence_count: int) -> None:
        """Put down what an artifact says by now."""
        self._db.run(
            "UPDATE artifacts SET content = ?, confidence = ?, evidence_count = ?, updated_at = ? WHERE id = ?",
            (json.dumps(content), confidence, evidence_count, self._state.now, artifact_id),
        )

    def set_status(self, artifact_id: str, status: str) -> None:
        """Retire an artifact, or bring it back."""
        self._db.run(
            "UPDATE artifacts SET status = ?, updated_at = ? WHERE id = ?", (status, self._state.now, artifact_id)
        )


def artifact_of(row: sqlite3.Row) -> Artifact:
    """Read a row of the table."""
    fields = {name: row[name] for name in Artifact.__slots__}
    return Artifact(**{**fields, "content": json.loads(row["content"])})
