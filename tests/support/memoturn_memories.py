"""Memories in a Memoturn branch, without a server around it."""

from collections.abc import Mapping
from typing import Any

import msgspec

from memclients.mock.memoturn.memory import memories, recall
from memclients.mock.memoturn.memory.shapes import MemoryItem, RecallBody
from memclients.mock.memoturn.storage.branch import Branch, Database

NOW = 1_767_225_600_000


class Notebook:
    """A branch with a clock of its own."""

    def __init__(self, **policy: Any) -> None:
        self.branch = Branch(Database("acme--alice", "0" * 32, 0), "main")
        self.now = NOW
        self.policy = policy

    def ingest(self, *items: Mapping[str, Any]) -> list[dict[str, Any]]:
        batch = msgspec.convert([{"summary": "something", **item} for item in items], list[MemoryItem])
        return memories.ingest(self.branch, batch, now=self.now, policy=self.policy)

    def add(self, kind: str = "event", **fields: Any) -> str:
        """Ingest one memory and return its id; its summary is its content where there is none."""
        summary = fields.pop("summary", "something")
        (outcome,) = self.ingest({"type": kind, "summary": summary, "content": summary, **fields})
        return str(outcome["id"])

    def get(self, memory_id: str) -> dict[str, Any]:
        return memories.get(self.branch, memory_id)

    def recall(self, **query: Any) -> list[dict[str, Any]]:
        body = msgspec.convert(query, RecallBody)
        recall.check(body)
        return recall.search(self.branch, body, self.now)

    def summaries(self, **query: Any) -> list[str]:
        return [memory["summary"] for memory in self.recall(**query)]
