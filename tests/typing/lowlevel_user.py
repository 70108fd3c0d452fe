"""What a user of the low-level client writes, for type checkers in strict mode; not run."""

from __future__ import annotations

from typing import Any, assert_type

from memclients_lowlevel.memtrace import AuthenticatedClient, Client
from memclients_lowlevel.memtrace.api.health import health
from memclients_lowlevel.memtrace.api.memories import create_memory, list_memories
from memclients_lowlevel.memtrace.models import (
    AddMemoriesRequest,
    AddMemoryRequest,
    ErrorBody,
    Memory,
    MemoryBatch,
    MemoryList,
)
from memclients_lowlevel.memtrace.types import Response

client = AuthenticatedClient(base_url="http://localhost:9100", token="mtk_...")

created = create_memory.sync(client=client, body=AddMemoryRequest(agent_id="agent_1", content="text"))
assert_type(created, Memory | MemoryBatch)
batch = AddMemoriesRequest(memories=[AddMemoryRequest(agent_id="agent_1", content="text")])
answer = create_memory.sync_detailed(client=client, body=batch)
assert_type(answer, Response[Memory | MemoryBatch | ErrorBody | str | dict[str, Any]])
assert_type(list_memories.sync(client=client, limit=5), MemoryList)
assert_type(client.with_timeout(5.0), AuthenticatedClient)
health.sync(client=Client(base_url="http://localhost:9100"))


async def main() -> None:
    async with client:
        assert_type(await list_memories.asyncio(client=client, agent_id="agent_1"), MemoryList)
