"""Transcripts: the turns of sessions, word by word."""

import json
from typing import Any

from memclients.mock.memoturn import cosine
from memclients.mock.memoturn.bodies import Vector
from memclients.mock.memoturn.errors import Refusal
from memclients.mock.memoturn.memory.shapes import TurnBody
from memclients.mock.memoturn.storage.branch import Branch

SCHEMA = """
CREATE TABLE IF NOT EXISTS __memoturn_turns (
    session_id TEXT NOT NULL, seq INTEGER NOT NULL, role TEXT NOT NULL, content TEXT NOT NULL, vector BLOB,
    created_at INTEGER NOT NULL, PRIMARY KEY (session_id, seq)
);
"""


def append(branch: Branch, session_id: str, turn: TurnBody, now: int) -> int:
    """Add a turn to a transcript and return its number there."""
    vector = None if turn.embedding is None else cosine.pack(turn.embedding)
    with branch.write():
        last = branch.value("SELECT max(seq) FROM __memoturn_turns WHERE session_id = ?", (session_id,))
        seq: int = (last or 0) + 1
        branch.run(
            "INSERT INTO __memoturn_turns VALUES (?, ?, ?, ?, ?, ?)",
            (session_id, seq, turn.role, json.dumps(turn.content), vector, now),
        )
    return seq


def window(branch: Branch, session_id: str, last: int) -> list[dict[str, Any]]:
    """Return the last turns of a transcript, oldest first."""
    rows = branch.rows(
        "SELECT seq, role, content, created_at FROM __memoturn_turns WHERE session_id = ? ORDER BY seq DESC LIMIT ?",
        (session_id, last),
    )
    return [{**dict(row), "content": json.loads(row["content"])} for row in reversed(rows)]


def search(branch: Branch, vector: Vector, limit: int, session_id: str | None = None) -> list[dict[str, Any]]:
    """Return the turns nearest to a vector, those without one left out.

    Args:
        branch: Where to look.
        vector: What to look for.
        limit: The number of turns at most.
        session_id: The transcript; all of them when absent.

    Raises:
        Refusal: The vectors have another dimension.
    """
    query = cosine.pack(vector)
    rows = branch.rows(
        "SELECT rowid, vector FROM __memoturn_turns WHERE vector IS NOT NULL AND session_id = coalesce(?, session_id)",
        (session_id,),
    )
    for row in rows:
        if len(row["vector"]) != len(query):
            raise Refusal.invalid(
                f"the vector has {len(vector)} dimensions, the transcript's have {cosine.dimension(row['vector'])}"
            )
    found = cosine.nearest(query, ((row["rowid"], row["vector"]) for row in rows), limit)
    return [{**_turn(branch, rowid), "distance": distance} for rowid, distance in found]


def delete(branch: Branch, session_id: str) -> int:
    """Delete a transcript and return how many turns it had; only inside `write`."""
    return branch.run("DELETE FROM __memoturn_turns WHERE session_id = ?", (session_id,))


def _turn(branch: Branch, rowid: int) -> dict[str, Any]:
    row = branch.one("SELECT session_id, seq, role, content FROM __memoturn_turns WHERE rowid = ?", (rowid,))
    return {**dict(row), "content": json.loads(row["content"])}
