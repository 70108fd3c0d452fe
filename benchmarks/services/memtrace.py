from __future__ import annotations

from typing import TYPE_CHECKING, Final

import memtrace as official  # type: ignore[import-untyped]

from benchmarks.case import KEY, PROSE, Case
from memclients.memtrace import Memtrace
from memclients_lowlevel.memtrace import AuthenticatedClient
from memclients_lowlevel.memtrace.api.memories import create_memory, list_memories
from memclients_lowlevel.memtrace.models import AddMemoryRequest

if TYPE_CHECKING:
    from benchmarks.harness import Call

TEXT: Final = "User prefers dark mode"
NOTE: Final = {"agent_id": "agent_1", "content": TEXT, "memory_type": "episodic", "event_type": "general"}
QUERY: Final = {"agent_id": "agent_1", "since": "24h", "order": "desc", "limit": "100"}
MEMORY: Final = {
    "time": "2026-04-15T10:00:00.123456Z",
    "org_id": "org_default",
    "agent_id": "agent_1",
    "memory_type": "episodic",
    "event_type": "general",
    "content": f"User {PROSE * 9}",
    "metadata": {"source": "chat", "turn": 12},
    "tags": ["ui", "preference"],
    "importance": 0.7,
    "dedup_key": "e81f1de3b743bacd47421867ad0574e4",
}


def remember(url: str) -> Call:
    client = Memtrace(url, KEY)
    return lambda: client.remember("agent_1", TEXT)


def low_remember(url: str) -> Call:
    client = AuthenticatedClient(base_url=url, token=KEY)
    return lambda: create_memory.sync(client=client, body=AddMemoryRequest(agent_id="agent_1", content=TEXT))


def official_remember(url: str) -> Call:
    client = official.Memtrace(url, KEY)
    return lambda: client.remember("agent_1", TEXT)


def recall(url: str) -> Call:
    client = Memtrace(url, KEY)
    return lambda: client.recall("agent_1")


def low_recall(url: str) -> Call:
    client = AuthenticatedClient(base_url=url, token=KEY)
    return lambda: list_memories.sync(client=client, agent_id="agent_1", since="24h", order="desc", limit=100)


def official_recall(url: str) -> Call:
    client = official.Memtrace(url, KEY)
    return lambda: client.recall("agent_1")


CASES: Final = (
    Case(
        name="Memtrace: remember",
        method="POST",
        path="/api/v1/memories",
        body=NOTE,
        status=201,
        answer={**MEMORY, "content": TEXT},
        clients={"memclients": remember, "low-level": low_remember, "official": official_remember},
    ),
    Case(
        name="Memtrace: recall, 50 memories",
        method="GET",
        path="/api/v1/memories",
        params=QUERY,
        answer={"memories": [MEMORY] * 50, "count": 50, "has_more": False},
        clients={"memclients": recall, "low-level": low_recall, "official": official_recall},
    ),
)
