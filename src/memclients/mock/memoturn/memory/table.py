"""The tables that hold memories, and what goes in and out of them."""

import json
import sqlite3
from collections.abc import Sequence
from typing import Any

from memclients.mock.memoturn import cosine
from memclients.mock.memoturn.bodies import Vector
from memclients.mock.memoturn.memory.shapes import MemoryItem
from memclients.mock.memoturn.storage.branch import Branch

SCHEMA = """
CREATE TABLE IF NOT EXISTS __memoturn_memories (
    row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, type TEXT NOT NULL, topic_key TEXT, summary TEXT NOT NULL,
    content TEXT NOT NULL, keywords TEXT NOT NULL, session_id TEXT, source TEXT, created_at INTEGER NOT NULL,
    expires_at INTEGER, superseded_by TEXT, superseded_at INTEGER
);
CREATE INDEX IF NOT EXISTS __memoturn_memories_by_topic ON __memoturn_memories (topic_key, type);
CREATE INDEX IF NOT EXISTS __memoturn_memories_by_successor ON __memoturn_memories (superseded_by)
    WHERE superseded_by IS NOT NULL;
CREATE TABLE IF NOT EXISTS __memoturn_memory_vectors (row INTEGER PRIMARY KEY, vector BLOB NOT NULL);
CREATE TABLE IF NOT EXISTS __memoturn_memory_dimension (dimension INTEGER NOT NULL);
CREATE VIRTUAL TABLE IF NOT EXISTS __memoturn_memory_words USING fts5(summary, keywords);
"""

_SHARED = (
    "id", "type", "topic_key", "summary", "content", "keywords", "session_id", "source", "created_at", "superseded_by",
)  # fmt: skip
_LARGEST = 2**63 - 1


def insert(branch: Branch, memory_id: str, item: MemoryItem, *, now: int, ttl: int | None) -> None:
    """Store a new memory; only inside `write`.

    Args:
        branch: Where to.
        memory_id: Its id.
        item: The memory.
        now: Unix milliseconds.
        ttl: Seconds for which it lives; for good when absent.
    """
    expires_at = None if ttl is None else min(now + ttl * 1000, _LARGEST)
    keywords = item.keywords or ""
    branch.run(
        "INSERT INTO __memoturn_memories (id, type, topic_key, summary, content, keywords, session_id, source,"
        " created_at, expires_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            memory_id,
            item.type,
            item.topic_key,
            item.summary,
            json.dumps(item.content),
            keywords,
            item.session_id,
            item.source,
            now,
            expires_at,
        ),
    )
    row = branch.value("SELECT last_insert_rowid()")
    branch.run(
        "INSERT INTO __memoturn_memory_words (rowid, summary, keywords) VALUES (?, ?, ?)", (row, item.summary, keywords)
    )
    if item.embedding is not None and item.type != "task" and _fits(branch, item.embedding):
        branch.run("INSERT INTO __memoturn_memory_vectors VALUES (?, ?)", (row, cosine.pack(item.embedding)))


def _fits(branch: Branch, vector: Vector) -> bool:
    """Say whether a vector has the branch's dimension, which the first one decides."""
    fixed = dimension(branch)
    if fixed is None:
        branch.run("INSERT INTO __memoturn_memory_dimension VALUES (?)", (len(vector),))
    return fixed in (None, len(vector))


def dimension(branch: Branch) -> int | None:
    """Return the dimension of the vectors of a branch's memories; None before the first."""
    found: int | None = branch.value("SELECT dimension FROM __memoturn_memory_dimension")
    return found


def delete(branch: Branch, condition: str, parameters: Sequence[Any] = ()) -> list[str]:
    """Delete all rows for which an SQL condition holds, with index entries and vectors; only inside `write`.

    Returns:
        The ids of the deleted memories.
    """
    found = branch.rows(f"SELECT row, id FROM __memoturn_memories WHERE {condition}", parameters)  # noqa: S608 - only our own words
    rows = [(row["row"],) for row in found]
    branch.run_many("DELETE FROM __memoturn_memory_words WHERE rowid = ?", rows)
    branch.run_many("DELETE FROM __memoturn_memory_vectors WHERE row = ?", rows)
    branch.run_many("DELETE FROM __memoturn_memories WHERE row = ?", rows)
    return [row["id"] for row in found]


def render(row: sqlite3.Row) -> dict[str, Any]:
    """Return the JSON form of a memory, as far as all operations agree on it."""
    return {**{name: row[name] for name in _SHARED}, "content": json.loads(row["content"])}
