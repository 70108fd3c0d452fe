"""The audit stream of a busy namespace, read with little memory and no more requests than it has pages."""

from __future__ import annotations

import gc
import tracemalloc
from typing import TYPE_CHECKING

import pytest

from memclients import mock
from memclients.memoturn import Memoturn

if TYPE_CHECKING:
    from collections.abc import Iterator

PAGE = 1000


@pytest.fixture(scope="module")
def server() -> Iterator[mock.Server]:
    with mock.serve("memoturn") as running:
        running.control.seed(audit=[{"ns": "small", "count": 1_000}, {"ns": "large", "count": 100_000}])
        yield running


def read(server: mock.Server, namespace: str) -> tuple[int, int]:
    """Iterate over the events of a namespace, and return how many there are and the peak of memory in bytes.

    The server is a part of this process, so what it needs for a page counts too.
    """
    server.control.clear_requests()
    with Memoturn(**server.credentials) as mt:
        gc.collect()
        tracemalloc.start()
        try:
            last, number = "", 0
            for event in mt.audit_events(namespace, limit=PAGE):
                assert event["id"] > last
                last, number = event["id"], number + 1
            return number, tracemalloc.get_traced_memory()[1]
        finally:
            tracemalloc.stop()


def test_a_hundred_times_the_events_take_as_much_memory(server: mock.Server) -> None:
    read(server, "small")
    small, small_peak = read(server, "small")
    large, large_peak = read(server, "large")

    assert (small, large) == (1_000, 100_000)
    assert large_peak < 3 * small_peak, "the server's record of a hundred requests is in it"
    assert len(server.control.requests) == large / PAGE
