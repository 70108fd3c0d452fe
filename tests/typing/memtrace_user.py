"""What a user writes, for type checkers in strict mode; not run."""

from __future__ import annotations

import datetime as dt
from typing import Any, assert_type

from memclients.memtrace import (
    AddMemoryRequest,
    Agent,
    AgentList,
    AgentStats,
    AsyncMemtrace,
    ContextOptions,
    CreateSessionRequest,
    Health,
    ListOptions,
    Memory,
    MemoryList,
    Memtrace,
    MemtraceError,
    Readiness,
    RegisterAgentRequest,
    SearchQuery,
    SearchResult,
    Session,
    SessionContext,
    SessionList,
)

client = Memtrace("http://localhost:9100", "mtk_...", timeout=30.0)

memory = client.add_memory(
    AddMemoryRequest(
        agent_id="agent_1",
        session_id="sess_1",
        memory_type="episodic",
        event_type="observation",
        content="User clicked the settings button",
        tags=["ui", "navigation"],
        importance=0.7,
    )
)
assert_type(memory, Memory)
assert_type(memory.time, dt.datetime)
assert_type(memory.metadata, dict[str, Any] | None)
assert_type(client.recall("agent_1", since="24h"), MemoryList)
assert_type(client.add_memories([{"agent_id": "a", "content": "b"}]), list[Memory])
assert_type(client.list_memories(ListOptions(agent_id="agent_1", since="7d", limit=50, order="desc")), MemoryList)
assert_type(client.search_memories(SearchQuery(memory_types=["episodic"], min_importance=0.5)).results, list[Memory])

for row in client.iter_memories(ListOptions(agent_id="agent_1")):
    assert_type(row, Memory)
for page in client.iter_search({"tags": ["ui"]}).pages():
    assert_type(page.next_cursor, str | None)

agent = client.register_agent(RegisterAgentRequest(name="my-agent", config={"model": "gpt-4"}))
session = client.create_session(CreateSessionRequest(agent_id=agent.id, metadata={"task": "onboarding"}))
assert_type(session, Session)
assert_type(client.update_session(session.id, metadata={"step": 2}), Session)
context = client.get_session_context(session.id, ContextOptions(since="2h", include_types=["episodic"]))
assert_type(context.context, str)

try:
    assert_type(client.delete_agent(agent.id), None)
except MemtraceError as error:
    print(error.status_code, error.message)

# The other methods, each once.
assert_type(client.remember("agent_1", "User prefers dark mode"), Memory)
assert_type(client.decide("agent_1", "Use SMTP", "The API is down"), Memory)
assert_type(client.list_agents(), AgentList)
assert_type(client.get_agent("my-agent"), Agent)
assert_type(client.ensure_agent({"name": "my-agent"}), Agent)
assert_type(client.get_agent_stats(agent.id), AgentStats)
assert_type(client.get_agent_memories("agent_1", ListOptions(since="7d", limit=50)), MemoryList)
for row in client.iter_agent_memories("agent_1", {"limit": 50}, cursor="c"):
    assert_type(row, Memory)
assert_type(client.list_sessions(agent.id).sessions, list[Session])
assert_type(client.get_session(session.id), Session)
assert_type(client.get_session_memories(session.id, {"limit": 50}), MemoryList)
for row in client.iter_session_memories(session.id, ListOptions(order="asc")):
    assert_type(row, Memory)
assert_type(client.close_session(session.id), Session)
assert_type(client.health(), Health)
assert_type(client.ready(), Readiness)
assert_type(client.with_options(timeout=5.0), Memtrace)
assert_type(client.with_raw_response.health().status_code, int)
assert_type(client.close(), None)


async def main() -> None:
    async with AsyncMemtrace("http://localhost:9100", "mtk_...") as memories:
        assert_type(await memories.remember("agent_1", "User prefers dark mode"), Memory)
        async for row in memories.iter_agent_memories("agent_1"):
            assert_type(row, Memory)
    assert_type(await memories.close(), None)


async def every_method(memories: AsyncMemtrace) -> None:
    options = ListOptions(agent_id="agent_1", since="7d", limit=50, order="desc")
    assert_type(await memories.add_memory(AddMemoryRequest(agent_id="agent_1", content="text")), Memory)
    assert_type(await memories.add_memories([{"agent_id": "a", "content": "b"}]), list[Memory])
    assert_type(await memories.decide("agent_1", "Use SMTP", "The API is down"), Memory)
    assert_type(await memories.recall("agent_1", since="24h"), MemoryList)
    assert_type(await memories.list_memories(options), MemoryList)
    assert_type(await memories.search_memories(SearchQuery(tags=["ui"])), SearchResult)
    async for row in memories.iter_memories(options):
        assert_type(row, Memory)
    async for page in memories.iter_search({"tags": ["ui"]}).pages():
        assert_type(page.next_cursor, str | None)
    assert_type(await memories.register_agent(RegisterAgentRequest(name="my-agent")), Agent)
    assert_type(await memories.ensure_agent({"name": "my-agent"}), Agent)
    assert_type(await memories.list_agents(), AgentList)
    assert_type(await memories.get_agent("my-agent"), Agent)
    assert_type(await memories.get_agent_stats("agent_1"), AgentStats)
    assert_type(await memories.get_agent_memories("agent_1", options), MemoryList)
    assert_type(await memories.delete_agent("agent_1"), None)
    opened = await memories.create_session(CreateSessionRequest(agent_id="agent_1"))
    assert_type(opened, Session)
    assert_type(await memories.list_sessions(), SessionList)
    assert_type(await memories.get_session(opened.id), Session)
    assert_type(await memories.update_session(opened.id, status="active", metadata={"step": 2}), Session)
    assert_type(await memories.get_session_context(opened.id, ContextOptions(since="2h")), SessionContext)
    assert_type(await memories.get_session_memories(opened.id), MemoryList)
    async for row in memories.iter_session_memories(opened.id):
        assert_type(row, Memory)
    assert_type(await memories.close_session(opened.id), Session)
    assert_type(await memories.health(), Health)
    assert_type(await memories.ready(), Readiness)
    assert_type(memories.with_options(timeout=5.0), AsyncMemtrace)
    assert_type((await memories.with_raw_response.health()).status_code, int)
