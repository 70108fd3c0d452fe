"""Find memories by topic, words and vector, and merge what the three channels found."""

import sqlite3
from dataclasses import dataclass, field
from typing import Any

from memclients.mock.memoturn import cosine
from memclients.mock.memoturn.errors import Refusal
from memclients.mock.memoturn.limits import MAX_RESULTS
from memclients.mock.memoturn.memory import table
from memclients.mock.memoturn.memory.shapes import RecallBody, Selection, check_kind, check_vector
from memclients.mock.memoturn.storage.branch import Branch

_DEPTH = 5
_RANK_OFFSET = 60
_WEIGHTS = {"topic": 2.0, "keyword": 1.0, "vector": 1.0}


@dataclass(slots=True)
class _Hit:
    score: float = 0.0
    channels: list[str] = field(default_factory=list[str])


def check(query: RecallBody, *, embeds: bool = False) -> None:
    """Hold a query against the rules of recall.

    Args:
        query: The query.
        embeds: The node is going to make a vector of words that came without one.

    Raises:
        Refusal: It breaks one.
    """
    if query.query is None and query.embedding is None and query.topic_key is None:
        raise Refusal.invalid("recall needs at least one of query, embedding and topic_key")
    check_vector("embedding", query.embedding)
    for kind in query.types or ():
        check_kind(kind)
    if query.include_turns and query.embedding is None and not (embeds and query.query is not None):
        raise Refusal.invalid("include_turns needs an embedding")


def size(query: Selection) -> int:
    """Return how many memories a query may find at most."""
    return min(max(query.k, 1), MAX_RESULTS)


def search(branch: Branch, query: RecallBody, now: int) -> list[dict[str, Any]]:
    """Return the memories that a query finds, best first.

    Args:
        branch: Where to look.
        query: What to look for.
        now: Unix milliseconds; what has expired by then is not found.
    """
    channels = _Channels(branch, query, now)
    hits: dict[int, _Hit] = {}
    for name, found in (("topic", channels.topic()), ("keyword", channels.keyword()), ("vector", channels.vector())):
        for rank, row in enumerate(found, 1):
            hit = hits.setdefault(row, _Hit())
            hit.score += _WEIGHTS[name] / (_RANK_OFFSET + rank)
            hit.channels.append(name)
    # Sorting is stable: equal scores stay in the order in which the channels came upon them.
    best = sorted(hits.items(), key=lambda item: -item[1].score)[: size(query)]
    return [{**_memory(branch, row), "score": hit.score, "channels": hit.channels} for row, hit in best]


def _memory(branch: Branch, row: int) -> dict[str, Any]:
    return table.render(branch.one("SELECT * FROM __memoturn_memories WHERE row = ?", (row,)))


class _Channels:
    """The three ways to candidates, each under the same filters."""

    def __init__(self, branch: Branch, query: RecallBody, now: int) -> None:
        self._branch = branch
        self._query = query
        self._limit = size(query) * _DEPTH
        conditions = ["(m.expires_at IS NULL OR m.expires_at > ?)"]
        self._values: list[Any] = [now]
        if not query.include_superseded:
            conditions.append("m.superseded_by IS NULL")
        if query.types is not None:
            kinds = sorted(set(query.types))
            conditions.append(f"m.type IN ({', '.join('?' * len(kinds))})")
            self._values += kinds
        for column, value in (("session_id", query.session_id), ("source", query.source)):
            if value is not None:
                conditions.append(f"m.{column} = ?")
                self._values.append(value)
        self._filters = " AND ".join(conditions)

    def topic(self) -> list[int]:
        """Find by exact topic, newest first."""
        if self._query.topic_key is None:
            return []
        sql = "SELECT m.row FROM __memoturn_memories m WHERE m.topic_key = ? AND"
        rows = self._rows(sql, "m.created_at DESC, m.row", self._query.topic_key, limit=self._limit)
        return [row["row"] for row in rows]

    def keyword(self) -> list[int]:
        """Find by words of summary and keywords, best match first."""
        words = any_of(self._query.query or "")
        if not words:
            return []
        sql = (
            "SELECT m.row FROM __memoturn_memory_words w JOIN __memoturn_memories m ON m.row = w.rowid"
            " WHERE w.__memoturn_memory_words MATCH ? AND"
        )
        rows = self._rows(sql, "w.rank, m.row", words, limit=self._limit)
        return [row["row"] for row in rows]

    def vector(self) -> list[int]:
        """Find by embedding, nearest first, however far that is."""
        vector = self._query.embedding
        if vector is None or table.dimension(self._branch) != len(vector):
            return []
        sql = (
            "SELECT m.row, v.vector FROM __memoturn_memory_vectors v JOIN __memoturn_memories m ON m.row = v.row WHERE"
        )
        candidates = ((row["row"], row["vector"]) for row in self._rows(sql, "m.row"))
        return [row for row, _ in cosine.nearest(cosine.pack(vector), candidates, self._limit)]

    def _rows(self, sql: str, order: str, *values: Any, limit: int = -1) -> list[sqlite3.Row]:
        return self._branch.rows(f"{sql} {self._filters} ORDER BY {order} LIMIT ?", (*values, *self._values, limit))


def any_of(text: str) -> str:
    """Return the full-text query that looks for any word of a text; empty if it has none."""
    words = "".join(letter if letter.isalnum() else " " for letter in text).split()
    return " OR ".join(f'"{word}"' for word in words)
