"""Rows as JSON objects; Go's `omitempty` leaves out whatever is empty or zero."""

from collections.abc import Mapping
from typing import Any

from memclients.mock.memtrace.agents import Agent
from memclients.mock.memtrace.memories import Counts, Memory
from memclients.mock.memtrace.sessions import Session
from memclients.mock.memtrace.timestamps import rfc3339, whole_seconds


def memory(row: Memory) -> dict[str, Any]:
    """Render a memory."""
    return {
        "time": rfc3339(row.time),
        "org_id": row.org_id,
        "agent_id": row.agent_id,
        **_present({"session_id": row.session_id}),
        "memory_type": row.memory_type,
        "event_type": row.event_type,
        "content": row.content,
        **_present(
            {
                "metadata": row.metadata,
                "tags": row.tags,
                "importance": row.importance,
                "dedup_key": row.dedup_key,
                "parent_id": row.parent_id,
            }
        ),
    }


def memories(rows: list[Memory], requested: int) -> dict[str, Any]:
    """Render a page; `has_more` is the server's guess, made from the limit that was asked for."""
    return {"memories": [memory(row) for row in rows], "count": len(rows), "has_more": len(rows) >= requested}


def new_agent(row: Agent) -> dict[str, Any]:
    """Render an agent as the registration does: UTC, to the nanosecond."""
    return _agent(row, rfc3339(row.created_at))


def agent(row: Agent, offset_hours: float) -> dict[str, Any]:
    """Render an agent read back: to the second, perhaps in the server's local time."""
    return _agent(row, rfc3339(whole_seconds(row.created_at), offset_hours=offset_hours))


def _agent(row: Agent, created_at: str) -> dict[str, Any]:
    return {
        "id": row.id,
        "org_id": row.org_id,
        "name": row.name,
        **_present({"description": row.description, "config": row.config}),
        "created_at": created_at,
    }


def stats(agent_id: str, counts: Counts, sessions: int, active_sessions: int) -> dict[str, Any]:
    """Render what is known about an agent."""
    return {
        "agent_id": agent_id,
        "memory_count": counts.total,
        "memories_24h": counts.last_day,
        "errors_24h": counts.errors,
        "session_count": sessions,
        "active_sessions": active_sessions,
        "memory_types": counts.types,
        **({} if counts.latest is None else {"last_active_at": rfc3339(counts.latest)}),
    }


def session(row: Session, offset_hours: float = 0.0) -> dict[str, Any]:
    """Render a session."""
    closed = {} if row.closed_at is None else {"closed_at": rfc3339(row.closed_at, offset_hours=offset_hours)}
    return {
        "id": row.id,
        "org_id": row.org_id,
        "agent_id": row.agent_id,
        "status": row.status,
        **_present({"metadata": row.metadata}),
        "created_at": rfc3339(row.created_at, offset_hours=offset_hours),
        "updated_at": rfc3339(row.updated_at, offset_hours=offset_hours),
        **closed,
    }


def _present(values: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in values.items() if value}
