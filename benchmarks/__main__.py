"""Measure in interleaved rounds and print a table; the reference of each row is raw httpx with the json module."""

from __future__ import annotations

import math
import os
import statistics
import subprocess
import sys
import time
from typing import TYPE_CHECKING, Any, Final

import httpx
import memtrace as official_memtrace
import octamem as official_octamem

from benchmarks.server import canned
from memclients.memoturn import Memoturn
from memclients.memtrace import Memtrace
from memclients.octamem import OctaMem
from memclients_lowlevel.memtrace import AuthenticatedClient
from memclients_lowlevel.memtrace.api.memories import list_memories

if TYPE_CHECKING:
    from collections.abc import Callable

ROUNDS: Final = 7
KEY: Final = "k" * 24
MEMORY: Final = {
    "time": "2026-04-15T10:00:00.123456Z",
    "org_id": "org_default",
    "agent_id": "agent_1",
    "memory_type": "episodic",
    "event_type": "general",
    "content": "User prefers dark mode and reads the release notes on Mondays. " * 8,
    "metadata": {"source": "chat", "turn": 12},
    "tags": ["ui", "preference"],
    "importance": 0.7,
}
RECALLED: Final = {
    "id": "mem_" + "0" * 32,
    "type": "fact",
    "topic_key": "user.theme",
    "summary": "prefers dark mode and reads the release notes on Mondays. " * 4,
    "content": {"theme": "dark", "since": 2024, "devices": ["laptop", "phone"]},
    "keywords": "theme display preference",
    "session_id": None,
    "source": "coder",
    "created_at": 1_776_250_000_000,
    "superseded_by": None,
    "score": 0.0325,
    "channels": ["topic", "keyword"],
}
INGESTED: Final = {"results": [{"id": "mem_" + "0" * 32, "status": "created", "superseded": []}], "txid": 7}
ANSWERS: Final = {
    "/v1/memory/acme/alice/memories": INGESTED,
    "/v1/memory/acme/alice/recall": {"memories": [RECALLED] * 50, "txid": 7},
    "/api/memory/add": {"success": True, "data": {"success": True}},
    "/api/v1/memories": {"memories": [MEMORY] * 50, "count": 50, "has_more": False},
}
EMBEDDED: Final = {
    "type": "fact",
    "summary": "prefers dark mode",
    "content": {"theme": "dark"},
    "embedding": [math.sin(number) for number in range(1536)],
}
NOTE: Final = {"content": "Launch date set for April 15.", "previousContext": "Q1 product planning meeting"}

Case = tuple[str, "Callable[[], Any]"]


def main() -> None:
    """Run every benchmark."""
    with canned(ANSWERS) as url:
        raw = httpx.Client(base_url=url, headers={"authorization": f"Bearer {KEY}", "x-api-key": KEY})
        octamem = OctaMem(KEY, base_url=url)
        memtrace = Memtrace(url, KEY)
        low = AuthenticatedClient(base_url=url, token=KEY)
        theirs_octamem = official_octamem.OctaMem(KEY, base_url=url)
        theirs_memtrace = official_memtrace.Memtrace(url, KEY)
        alice = Memoturn(url, token=KEY).memory("acme", "alice")
        query = {"agent_id": "agent_1", "since": "24h", "order": "desc", "limit": "100"}

        print("CPU time a call, over loopback")
        compare(
            "small write",
            500,
            ("raw httpx", lambda: raw.post("/api/memory/add", json=NOTE).json()),
            ("memclients", lambda: octamem.add(NOTE)),  # type: ignore[arg-type]
            ("official", lambda: theirs_octamem.add(NOTE)),
        )
        compare(
            "50 memories",
            200,
            ("raw httpx", lambda: raw.get("/api/v1/memories", params=query).json()),
            ("memclients", lambda: memtrace.recall("agent_1")),
            (
                "low-level",
                lambda: list_memories.sync(client=low, agent_id="agent_1", since="24h", order="desc", limit=100),
            ),
            ("official", lambda: theirs_memtrace.recall("agent_1")),
        )
        compare(
            "50 dicts",
            200,
            ("raw httpx", lambda: raw.post("/v1/memory/acme/alice/recall", json={"query": "theme", "k": 50}).json()),
            ("memclients", lambda: alice.recall("theme", k=50)),
        )
        compare(
            "1,536 floats",
            200,
            ("raw httpx", lambda: raw.post("/v1/memory/acme/alice/memories", json={"memories": [EMBEDDED]}).json()),
            ("memclients", lambda: alice.ingest([EMBEDDED])),
        )
        print("\nA second client in a process")
        compare(
            "construction",
            20,
            ("raw httpx", lambda: httpx.Client(base_url=url).close()),
            ("memclients", lambda: OctaMem(KEY, base_url=url).close()),
            ("official", lambda: official_octamem.OctaMem(KEY, base_url=url).close()),
        )
    print("\nImport, in a fresh process")
    imports(
        "httpx", "memclients", "memclients.octamem", "memclients.memtrace", "memclients.memoturn", "octamem", "memtrace"
    )


def compare(title: str, calls: int, *cases: Case) -> None:
    """Print the median of the rounds for each case, and its ratio to the first."""
    for _, call in cases:
        for _ in range(20):
            call()
    rounds = [[_cpu(call, calls) for _, call in cases] for _ in range(ROUNDS)]
    medians = [statistics.median(times) for times in zip(*rounds, strict=True)]
    _table(title, [(name, median * 1e6, "us") for (name, _), median in zip(cases, medians, strict=True)])


def imports(*modules: str) -> None:
    """Print what it takes to import each module, and the ratio to the first."""
    # Without byte code every import would be measured with its compilation.
    environment = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    code = "import time; t = time.perf_counter(); import {}; print(time.perf_counter() - t)"
    rounds = [
        [
            float(
                subprocess.run(
                    [sys.executable, "-c", code.format(module)], env=environment, capture_output=True, check=True
                ).stdout
            )
            for module in modules
        ]
        for _ in range(ROUNDS)
    ]
    medians = [statistics.median(times) for times in zip(*rounds, strict=True)]
    _table("import", [(module, median * 1e3, "ms") for module, median in zip(modules, medians, strict=True)])


def _cpu(call: Callable[[], Any], calls: int) -> float:
    started = time.process_time()
    for _ in range(calls):
        call()
    return (time.process_time() - started) / calls


def _table(title: str, rows: list[tuple[str, float, str]]) -> None:
    reference = rows[0][1]
    for name, value, unit in rows:
        print(f"  {title:<14} {name:<20} {value:9.1f} {unit}  {value / reference:5.2f}")


if __name__ == "__main__":
    main()
