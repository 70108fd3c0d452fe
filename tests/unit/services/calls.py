"""Every method of every client once, so that a test can speak of all of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tests.unit.services.call import Call
from tests.unit.services.memoturn_calls import CALLS as MEMOTURN
from tests.unit.services.neotoma_calls import CALLS as NEOTOMA

if TYPE_CHECKING:
    from collections.abc import Callable

MEMORY = {
    "time": "2026-04-15T10:00:00.123456789Z",
    "org_id": "org_default",
    "agent_id": "agent_1",
    "memory_type": "episodic",
    "event_type": "general",
    "content": "User prefers dark mode",
}
AGENT = {"id": "agent_1", "org_id": "org_default", "name": "bot", "created_at": "2026-04-15T10:00:00Z"}
SESSION = {
    "id": "sess_1",
    "org_id": "org_default",
    "agent_id": "agent_1",
    "status": "active",
    "created_at": "2026-04-15T10:00:00+02:00",
    "updated_at": "2026-04-15T10:00:00+02:00",
}
STATS = {
    "agent_id": "agent_1",
    "memory_count": 1,
    "memories_24h": 1,
    "errors_24h": 0,
    "session_count": 0,
    "active_sessions": 0,
    "memory_types": {"episodic": 1},
}
MEMORIES = {"memories": [MEMORY], "count": 1, "has_more": False}


def _octamem(name: str, run: Callable[[Any], Any], answer: Any, *, repeatable: bool = True) -> Call:
    return Call("octamem", name, run, answer, repeatable)


def _memtrace(name: str, run: Callable[[Any], Any], answer: Any, *, repeatable: bool = True) -> Call:
    return Call("memtrace", name, run, answer, repeatable)


CALLS = [
    _octamem("get", lambda client: client.get(query="When?"), {"semantic_memory": "April 15"}),
    _octamem("add", lambda client: client.add(content="April 15"), {"success": True}, repeatable=False),
    _octamem("details", lambda client: client.details(), {"usage": 5, "limit": 10}),
    _memtrace("remember", lambda client: client.remember("agent_1", "note"), MEMORY, repeatable=False),
    _memtrace("decide", lambda client: client.decide("agent_1", "this", "because"), MEMORY, repeatable=False),
    _memtrace("recall", lambda client: client.recall("agent_1"), MEMORIES),
    _memtrace(
        "add_memory", lambda client: client.add_memory({"agent_id": "a", "content": "b"}), MEMORY, repeatable=False
    ),
    _memtrace(
        "add_memories",
        lambda client: client.add_memories([{"agent_id": "a", "content": "b"}]),
        {"memories": [MEMORY], "count": 1},
        repeatable=False,
    ),
    _memtrace("list_memories", lambda client: client.list_memories(), MEMORIES),
    _memtrace(
        "search_memories",
        lambda client: client.search_memories({"agent_id": "a"}),
        {"results": [MEMORY], "count": 1, "query_time_ms": 3},
    ),
    _memtrace("register_agent", lambda client: client.register_agent({"name": "bot"}), AGENT, repeatable=False),
    _memtrace("list_agents", lambda client: client.list_agents(), {"agents": [AGENT], "count": 1}),
    _memtrace("get_agent", lambda client: client.get_agent("agent_1"), AGENT),
    _memtrace("get_agent_stats", lambda client: client.get_agent_stats("agent_1"), STATS),
    _memtrace("get_agent_memories", lambda client: client.get_agent_memories("agent_1"), MEMORIES),
    _memtrace("delete_agent", lambda client: client.delete_agent("agent_1"), None, repeatable=False),
    _memtrace(
        "create_session", lambda client: client.create_session({"agent_id": "agent_1"}), SESSION, repeatable=False
    ),
    _memtrace("list_sessions", lambda client: client.list_sessions(), {"sessions": [SESSION], "count": 1}),
    _memtrace("get_session", lambda client: client.get_session("sess_1"), SESSION),
    _memtrace("update_session", lambda client: client.update_session("sess_1", status="x"), SESSION, repeatable=False),
    _memtrace("close_session", lambda client: client.close_session("sess_1"), SESSION, repeatable=False),
    _memtrace(
        "get_session_context",
        lambda client: client.get_session_context("sess_1"),
        {"session_id": "sess_1", "context": "## Session Context (sess_1)\n\n", "memory_count": 0},
    ),
    _memtrace("get_session_memories", lambda client: client.get_session_memories("sess_1"), MEMORIES),
    _memtrace(
        "health",
        lambda client: client.health(),
        {"status": "ok", "service": "memtrace", "uptime": "2h30m15.2s", "arc": {"org_default": True}},
    ),
    _memtrace("ready", lambda client: client.ready(), {"status": "ready", "arc": {"org_default": True}}),
    *MEMOTURN,
    *NEOTOMA,
]
