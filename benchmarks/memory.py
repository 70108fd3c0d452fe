"""What an iteration over many events keeps in memory."""

from __future__ import annotations

import gc
import json
import tracemalloc
from typing import TYPE_CHECKING, Final

from benchmarks.case import KEY
from benchmarks.harness import Table
from benchmarks.server import serving
from memclients.memoturn import Memoturn

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from benchmarks.server import Query

PAGE: Final = 1000
COUNTS: Final = (1_000, 100_000)
ABOUT: Final = (
    "The most that Python held at once, beyond what it held before, while Memoturn's audit events were iterated over in "
    "pages of 1,000; and while all of them were kept in a list, for comparison."
)
EVENT: Final = {
    "v": 1,
    "id": "evt_1763719200000-00000001",
    "ts": 1_763_719_200_000,
    "node": "node-1",
    "ns": "acme",
    "action": "memory.ingest",
    "outcome": "ok",
    "profile": "alice",
}
EVENTS: Final = json.dumps([EVENT] * PAGE)


def measure() -> list[Table]:
    rows: list[list[str]] = []
    with serving(_page) as url, Memoturn(url, token=KEY) as client:

        def events(count: int) -> Iterable[object]:
            # The server takes the profile for how many events there are.
            return client.audit_events("acme", profile=str(count), limit=PAGE)

        _count(events(PAGE))
        for count in COUNTS:
            iterated = _peak(_count, events(count))
            kept = _peak(list, events(count))
            rows.append([f"{count:,} events", f"{iterated / 1e6:.1f} MB", f"{kept / 1e6:.1f} MB"])
    return [Table("Memory of an iteration", ABOUT, ("", "iterated over", "kept in a list"), rows)]


def _page(query: Query) -> bytes:
    after = int(query.get("cursor", ["0"])[0]) + PAGE
    following = json.dumps(str(after)) if after < int(query["profile"][0]) else "null"
    return f'{{"events": {EVENTS}, "next_cursor": {following}, "complete": true}}'.encode()


def _count(events: Iterable[object]) -> int:
    return sum(1 for _ in events)


def _peak(use: Callable[[Iterable[object]], object], events: Iterable[object]) -> int:
    gc.collect()
    tracemalloc.start()
    try:
        use(events)
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
