"""Memories: rows with a time, and no id."""

import json
import sqlite3
from dataclasses import dataclass, field
from typing import Any

from memclients.mock._clock import NANOSECONDS, Clock
from memclients.mock._store import Store
from memclients.mock.memtrace.dedup import dedup_key
from memclients.mock.memtrace.filters import Filters
from memclients.mock.memtrace.grammar import MEMORY_TYPES, check_id, check_labels, check_tags
from memclients.mock.memtrace.options import MemtraceOptions
from memclients.mock.memtrace.orgs import Orgs
from memclients.mock.memtrace.refusals import DuplicateError, InvalidError, NoArcError, RefusalError
from memclients.mock.memtrace.timestamps import whole_microseconds

_DAY = 24 * 3600 * NANOSECONDS

# Rows of a batch that is not through yet: deduplication never sees them.
_NOT_YET = 2**63 - 1


@dataclass(slots=True, kw_only=True)
class Memory:
    """One memory; empty values stand for absent ones."""

    agent_id: str
    content: str
    time: int = 0
    org_id: str = ""
    session_id: str = ""
    memory_type: str = ""
    event_type: str = ""
    metadata: dict[str, Any] = field(default_factory=dict)
    tags: list[str] = field(default_factory=list)
    importance: float = 0.0
    dedup_key: str = ""
    parent_id: str = ""


@dataclass(slots=True)
class BatchError(Exception):
    """An item stopped its batch.

    Args:
        index: Its place.
        problem: What is wrong with it.
    """

    index: int
    problem: RefusalError


@dataclass(frozen=True, slots=True)
class Counts:
    """What stats say about an agent's memories."""

    total: int = 0
    last_day: int = 0
    errors: int = 0
    types: dict[str, int] = field(default_factory=dict)
    latest: int | None = None


class Memories:
    """The memories of all organizations.

    Args:
        store: The database.
        clock: The server's clock.
        orgs: The organizations.
        options: The server's switches.
    """

    def __init__(self, store: Store, clock: Clock, orgs: Orgs, options: MemtraceOptions) -> None:
        self._store = store
        self._clock = clock
        self._orgs = orgs
        self._window = None if options.dedup_window is None else round(options.dedup_window * NANOSECONDS)
        self._lag = round(options.write_lag * NANOSECONDS)
        self._exact_tags = options.exact_tags

    def create(self, org_id: str, memory: Memory) -> Memory:
        """Store one memory.

        Returns:
            The memory with all that the server fills in.

        Raises:
            InvalidError: A field is missing or ill-formed.
            NoArcError: The organization has no Arc instance.
            DuplicateError: It is stored already.
            BackendError: Arc takes no writes.
        """
        return self._write(org_id, memory, self._clock.time_ns() + self._lag)

    def create_batch(self, org_id: str, memories: list[Memory]) -> list[Memory]:
        """Store memories in their order, leaving out duplicates.

        Raises:
            NoArcError: The organization has no Arc instance.
            BatchError: An item can't be stored; those before it stay.
        """
        self.flush(org_id)
        written: list[Memory] = []
        try:
            for index, memory in enumerate(memories):
                try:
                    written.append(self._write(org_id, memory, _NOT_YET))
                except DuplicateError:
                    continue
                except NoArcError:
                    raise
                except RefusalError as problem:
                    raise BatchError(index, problem) from problem
        finally:
            self._store.run(
                "UPDATE memories SET flushed_at = ? WHERE flushed_at = ?",
                (self._clock.time_ns() + self._lag, _NOT_YET),
            )
        return written

    def _write(self, org_id: str, memory: Memory, flushed_at: int) -> Memory:
        complete(memory)
        self._orgs.require_arc(org_id)
        memory.org_id = org_id
        memory.time = self._clock.time_ns()
        if self._window is not None:
            memory.dedup_key = memory.dedup_key or dedup_key(memory.agent_id, memory.event_type, memory.content)
            if self._orgs.is_healthy(org_id) and self._has(memory, self._window):
                raise DuplicateError("duplicate memory")
        self._orgs.require_health(org_id, "failed to write memory")
        self.put(memory, flushed_at)
        return memory

    def _has(self, memory: Memory, window: int) -> bool:
        found = self._store.row(
            "SELECT 1 FROM memories WHERE org_id = ? AND dedup_key = ? AND time > ? AND flushed_at <= ?",
            (memory.org_id, memory.dedup_key, memory.time - window, memory.time),
        )
        return found is not None

    def put(self, memory: Memory, flushed_at: int = 0) -> None:
        """Store a complete memory past all rules."""
        self._store.run(
            "INSERT INTO memories (time, org_id, agent_id, session_id, memory_type, event_type, content, metadata,"
            " tags, importance, dedup_key, parent_id, flushed_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                whole_microseconds(memory.time),
                memory.org_id,
                memory.agent_id,
                memory.session_id,
                memory.memory_type,
                memory.event_type,
                memory.content,
                json.dumps(memory.metadata),
                ",".join(memory.tags),
                memory.importance,
                memory.dedup_key,
                memory.parent_id,
                flushed_at,
            ),
        )

    def find(self, org_id: str, filters: Filters) -> list[Memory]:
        """Return the memories that pass all filters, in order of time.

        Raises:
            NoArcError: The organization has no Arc instance.
            InvalidError: A filter is ill-formed.
            BackendError: Arc can't answer.
        """
        self._orgs.require_arc(org_id)
        where, values = filters.sql(self._clock.time_ns(), exact_tags=self._exact_tags)
        self._orgs.require_health(org_id, "failed to query memories")
        self.flush(org_id)
        way = "ASC" if filters.order == "asc" else "DESC"
        rows = self._store.rows(
            f"SELECT * FROM memories WHERE org_id = ? AND {where} ORDER BY time {way}, row {way} LIMIT ? OFFSET ?",  # noqa: S608 - only our own words
            (org_id, *values, filters.limit, filters.offset),
        )
        return [_memory(row) for row in rows]

    def count(self, org_id: str, agent_id: str) -> Counts:
        """Count the memories of an agent; all zero while Arc can't answer.

        Raises:
            NoArcError: The organization has no Arc instance.
            InvalidError: The id is ill-formed.
        """
        self._orgs.require_arc(org_id)
        check_id("agent_id", agent_id)
        if not self._orgs.is_healthy(org_id):
            return Counts()
        now = self._clock.time_ns()
        where = "FROM memories WHERE org_id = :org AND agent_id = :agent AND flushed_at <= :now"
        values = {"org": org_id, "agent": agent_id, "now": now, "day": now - _DAY}
        totals = self._store.one(
            f"SELECT count(*), sum(time > :day), sum(time > :day AND event_type = 'error'), max(time) {where}", values
        )
        types = self._store.rows(f"SELECT memory_type, count(*) {where} GROUP BY memory_type", values)
        return Counts(totals[0], totals[1] or 0, totals[2] or 0, dict(map(tuple, types)), totals[3])

    def flush(self, org_id: str | None = None) -> int:
        """Empty the write buffer; return how many memories were in it."""
        now = self._clock.time_ns()
        return self._store.run(
            "UPDATE memories SET flushed_at = ? WHERE flushed_at > ? AND org_id = coalesce(?, org_id)",
            (now, now, org_id),
        )


def complete(memory: Memory) -> None:
    """Fill in defaults and check the fields, in the server's order.

    Raises:
        InvalidError: A field is missing or ill-formed.
    """
    if not memory.agent_id:
        raise InvalidError("agent_id is required")
    if not memory.content:
        raise InvalidError("content is required")
    memory.memory_type = memory.memory_type or "episodic"
    memory.event_type = memory.event_type or "general"
    if memory.memory_type not in MEMORY_TYPES:
        raise InvalidError(f"invalid memory_type: {memory.memory_type}")
    check_id("agent_id", memory.agent_id)
    check_id("session_id", memory.session_id)
    check_labels("event_type", [memory.event_type])
    check_tags(memory.tags)


def _memory(row: sqlite3.Row) -> Memory:
    fields = dict(row)
    del fields["row"], fields["flushed_at"]
    fields["metadata"] = json.loads(row["metadata"])
    fields["tags"] = row["tags"].split(",") if row["tags"] else []
    return Memory(**fields)
