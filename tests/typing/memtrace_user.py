"""What a user writes, for type checkers in strict mode; not run."""

from __future__ import annotations

import datetime as dt
from typing import Any, assert_type

from memclients.memtrace import (
    AddMemoryRequest,
    AsyncMemtrace,
    ContextOptions,
    CreateSessionRequest,
    ListOptions,
    Memory,
    MemoryList,
    Memtrace,
    MemtraceError,
    RegisterAgentRequest,
    SearchQuery,
    Session,
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


async def main() -> None:
    async with AsyncMemtrace("http://localhost:9100", "mtk_...") as memories:
        assert_type(await memories.remember("agent_1", "User prefers dark mode"), Memory)
        async for row in memories.iter_agent_memories("agent_1"):
            assert_type(row, Memory)
