"""The state of a Memoturn node: all of it, one branch, the memories in one; without HTTP around it."""

from collections.abc import Callable, Mapping
from typing import Any

import msgspec
import pytest
from starlette.datastructures import Headers, QueryParams

from memclients.mock._call import Call
from memclients.mock._clock import Clock
from memclients.mock._routing import Match
from memclients.mock.memoturn.addresses import Profile
from memclients.mock.memoturn.data import kv
from memclients.mock.memoturn.errors import Refusal
from memclients.mock.memoturn.memory import memories, recall
from memclients.mock.memoturn.memory.shapes import MemoryItem, RecallBody
from memclients.mock.memoturn.options import MemoturnOptions
from memclients.mock.memoturn.state import State
from memclients.mock.memoturn.storage.branch import Branch, Database

NOW = 1_767_225_600_000
ALICE, BOB = Profile("acme", "alice"), Profile("acme", "bob")

_ANONYMOUS = Call("POST", "/", QueryParams(""), Headers({}), b"", oversized=False, match=Match())


class Node:
    """A node on which time stands still.

    Args:
        policy: The policy of the namespace `acme`, if it has one.
        options: The node's switches.
    """

    def __init__(self, policy: dict[str, Any] | None = None, **options: Any) -> None:
        self.clock = Clock("2026-03-01T12:00:00Z", frozen=True)
        self.state = State(MemoturnOptions(**options), self.clock)
        if policy is not None:
            self.state.policies.set_namespace("acme", policy)

    @property
    def now(self) -> int:
        return self.clock.milliseconds()

    @property
    def main(self) -> Branch:
        """Alice's main branch, made when first needed."""
        branch = self.state.profile_branch(ALICE, create=True)
        assert branch is not None
        return branch

    def fork(self, parent: Branch, name: str) -> Branch:
        self.state.branches.fork(parent, name)
        return self.state.branches.open(parent.database, name)

    def put(self, branch: Branch, *items: dict[str, Any]) -> list[str]:
        """Ingest memories one by one and return their ids."""
        ids: list[str] = []
        for item in items:
            shaped = msgspec.convert({"type": "event", "summary": "x", **item}, MemoryItem)
            ids += [outcome["id"] for outcome in memories.ingest(branch, [shaped], now=self.now, policy={})]
        return ids

    def request(self, branch: Branch, **target: Any) -> dict[str, Any]:
        """Ask for an erasure and return the answer."""
        return self.state.erasures.request(branch, ALICE, target, _ANONYMOUS)

    def erase(self, branch: Branch, **target: Any) -> str:
        """Ask for an erasure and return its id."""
        return str(self.request(branch, **target)["erasure_id"])

    def coupon(self, erasure_id: str) -> dict[str, Any]:
        return self.state.erasures.get(ALICE, erasure_id)


def put(branch: Branch, key: str, value: str = "x") -> int:
    """Store a value and return the txid."""
    kv.put(branch, "n", key, value.encode(), expires_at=None)
    return branch.txid


def keys(branch: Branch) -> list[str]:
    return kv.keys(branch, "n", prefix="", limit=100, now=0)


def rewind(node: Node, branch: Branch, to: object) -> int:
    """Take a branch back and return its txid."""
    return node.state.branches.rewind(branch, str(to))[0]


def refusal(action: Callable[[], object]) -> Refusal:
    """Do what is to be refused, and return how."""
    with pytest.raises(Refusal) as caught:
        action()
    return caught.value


def fresh_branch() -> Branch:
    return Branch(Database("acme--alice", "0" * 32, 0), "main")


class Notebook:
    """The memories of a branch with a clock of its own."""

    def __init__(self, **policy: Any) -> None:
        self.branch = fresh_branch()
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
