"""Every method of Memtrace's client once, with every argument that it has."""

from __future__ import annotations

from typing import Any

from memclients import memtrace
from tests.support.calls.surface import Call, Surface

SEED: dict[str, Any] = {
    "agents": [{"id": "agent_1", "name": "one"}, {"id": "agent_2", "name": "two"}],
    "sessions": [{"id": "sess_1", "agent_id": "agent_1"}],
    "memories": [{"agent_id": "agent_1", "session_id": "sess_1", "content": f"note {n}"} for n in range(3)],
}

FILTERS = {"memory_type": "episodic", "since": "2h", "limit": 2, "order": "asc"}
MEMORY = {
    "agent_id": "agent_1",
    "content": "full",
    "memory_type": "entity",
    "event_type": "observation",
    "session_id": "sess_1",
    "metadata": {"deep": {"er": None}},
    "tags": ["a.b-c_d"],
    "importance": 0.5,
    "dedup_key": "any text",
    "parent_id": "any text",
}
SEARCH = {
    "agent_id": "agent_1",
    "session_id": "sess_1",
    "memory_types": ["episodic"],
    "event_types": ["general"],
    "tags": ["ui"],
    "content_contains": "note",
    "min_importance": 0.1,
    "since": "2h",
    "until": "2026-04-21T00:00:00Z",
    "limit": 2,
    "order": "asc",
}
LIST = FILTERS | {
    "agent_id": "agent_1",
    "session_id": "sess_1",
    "event_type": "general",
    "tags": "ui,ux",
    "until": "now",
    "offset": 1,
}
CONTEXT = {"since": "2h", "include_types": ["episodic"], "max_tokens": 100}

CALLS: dict[str, Call] = {
    "remember": lambda client: client.remember("agent_1", "seen"),
    "decide": lambda client: client.decide("agent_1", "this", "because"),
    "recall": lambda client: client.recall("agent_1", since="2h"),
    "add_memory": lambda client: client.add_memory(MEMORY),
    "add_memories": lambda client: client.add_memories([{"agent_id": "agent_1", "content": "in a batch"}]),
    "list_memories": lambda client: client.list_memories(LIST),
    "iter_memories": lambda client: client.iter_memories({"limit": 2}),
    "search_memories": lambda client: client.search_memories(SEARCH),
    "iter_search": lambda client: client.iter_search({"limit": 2}),
    "register_agent": lambda client: client.register_agent({"name": "x", "description": "y", "config": {"z": 1}}),
    "ensure_agent": lambda client: client.ensure_agent({"name": "x"}),
    "list_agents": lambda client: client.list_agents(),
    "get_agent": lambda client: client.get_agent("one"),
    "get_agent_stats": lambda client: client.get_agent_stats("agent_1"),
    "get_agent_memories": lambda client: client.get_agent_memories("agent_1", FILTERS | {"event_type": "general"}),
    "iter_agent_memories": lambda client: client.iter_agent_memories("agent_1", {"limit": 2}),
    "delete_agent": lambda client: client.delete_agent("agent_2"),
    "create_session": lambda client: client.create_session({"agent_id": "agent_1", "metadata": {"a": 1}}),
    "list_sessions": lambda client: client.list_sessions("agent_1"),
    "get_session": lambda client: client.get_session("sess_1"),
    "update_session": lambda client: client.update_session("sess_1", status="paused", metadata={}),
    "close_session": lambda client: client.close_session("sess_1"),
    "get_session_context": lambda client: client.get_session_context("sess_1", CONTEXT),
    "get_session_memories": lambda client: client.get_session_memories("sess_1", FILTERS),
    "iter_session_memories": lambda client: client.iter_session_memories("sess_1", {"limit": 2}),
    "health": lambda client: client.health(),
    "ready": lambda client: client.ready(),
}

SURFACE = Surface(
    clients={"sync": memtrace.Memtrace, "async": memtrace.AsyncMemtrace},
    error=memtrace.MemtraceError,
    credentials={"api_key": "the-key"},
    calls=CALLS,
    seed=SEED,
    refused={"ensure_agent": 409},
    not_offered={"getMemory": "documented as a lookup by id, but finds memories by content"},
)
