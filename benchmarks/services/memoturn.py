from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any, Final

from benchmarks.case import KEY, PROSE, Case
from memclients.memoturn import Memoturn
from memclients_lowlevel.memoturn import AuthenticatedClient
from memclients_lowlevel.memoturn.api.memories import ingest_memories, recall_memories

if TYPE_CHECKING:
    from benchmarks.case import Connect
    from benchmarks.harness import Call

FACT: Final[dict[str, Any]] = {
    "type": "fact",
    "topic_key": "user.theme",
    "summary": "prefers dark mode",
    "content": {"theme": "dark"},
}
EMBEDDED: Final = {**FACT, "embedding": [math.sin(number) for number in range(1536)]}
INGESTED: Final = {"results": [{"id": "mem_" + "0" * 32, "status": "created", "superseded": []}], "txid": 7}
RECALLED: Final = {
    "id": "mem_" + "0" * 32,
    "type": "fact",
    "topic_key": "user.theme",
    "summary": PROSE * 8,
    "content": {"theme": "dark", "since": 2024, "devices": ["laptop", "phone"]},
    "keywords": "theme display preference",
    "session_id": None,
    "source": "coder",
    "created_at": 1_776_250_000_000,
    "superseded_by": None,
    "score": 0.0325,
    "channels": ["topic", "keyword"],
}
QUESTION: Final = {"query": "theme", "k": 50}


def ingest(memory: dict[str, Any]) -> Connect:
    def connect(url: str) -> Call:
        alice = Memoturn(url, token=KEY).memory("acme", "alice")
        return lambda: alice.ingest([memory])

    return connect


def low_ingest(memory: dict[str, Any]) -> Connect:
    def connect(url: str) -> Call:
        client = AuthenticatedClient(base_url=url, token=KEY)
        return lambda: ingest_memories.sync("acme", "alice", client=client, body={"memories": [memory]})

    return connect


def recall(url: str) -> Call:
    alice = Memoturn(url, token=KEY).memory("acme", "alice")
    return lambda: alice.recall("theme", k=50)


def low_recall(url: str) -> Call:
    client = AuthenticatedClient(base_url=url, token=KEY)
    return lambda: recall_memories.sync("acme", "alice", client=client, body=QUESTION)


CASES: Final = (
    *(
        Case(
            name=f"Memoturn: {name}",
            method="POST",
            path="/v1/memory/acme/alice/memories",
            body={"memories": [memory]},
            status=201,
            answer=INGESTED,
            clients={"memclients": ingest(memory), "low-level": low_ingest(memory)},
        )
        for name, memory in {"ingest": FACT, "ingest, 1,536 floats": EMBEDDED}.items()
    ),
    Case(
        name="Memoturn: recall, 50 memories",
        method="POST",
        path="/v1/memory/acme/alice/recall",
        body=QUESTION,
        answer={"memories": [RECALLED] * 50, "txid": 7},
        clients={"memclients": recall, "low-level": low_recall},
    ),
)
