"""The registry of sessions, and their end."""

from typing import Any

from memclients.mock.memoturn.memory import table
from memclients.mock.memoturn.memory import turns as transcript
from memclients.mock.memoturn.storage.branch import Branch

SCHEMA = """
CREATE TABLE IF NOT EXISTS __memoturn_sessions (
    id TEXT PRIMARY KEY, created_at INTEGER NOT NULL, last_active_at INTEGER NOT NULL
);
"""


def touch(branch: Branch, session_id: str, now: int) -> None:
    """Note that memories came from a session; only inside `write`."""
    branch.run(
        "INSERT INTO __memoturn_sessions VALUES (?1, ?2, ?2) ON CONFLICT DO UPDATE SET last_active_at = ?2",
        (session_id, now),
    )


def latest(branch: Branch, limit: int) -> list[dict[str, Any]]:
    """Return the sessions of which memories came last."""
    sql = "SELECT id, created_at, last_active_at FROM __memoturn_sessions ORDER BY last_active_at DESC, rowid LIMIT ?"
    return [dict(row) for row in branch.rows(sql, (limit,))]


def end(branch: Branch, session_id: str, *, turns: bool) -> list[str]:
    """Delete a session's tasks and its registration, and its transcript if wanted; all else that came from it stays.

    Returns:
        The ids of the deleted memories.
    """
    with branch.write():
        deleted = table.delete(branch, "type = 'task' AND session_id = ?", (session_id,))
        branch.run("DELETE FROM __memoturn_sessions WHERE id = ?", (session_id,))
        if turns:
            transcript.delete(branch, session_id)
    return deleted
