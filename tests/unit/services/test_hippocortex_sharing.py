"""One client of Hippocortex, many callers."""

from __future__ import annotations

import asyncio
import gc
from concurrent.futures import ThreadPoolExecutor

from memclients import mock
from memclients.hippocortex import Hippocortex, SyncHippocortex
from tests.unit.services.hippocortex_answers import note

THREADS = 20


def test_threads_share_a_sync_client() -> None:
    with mock.serve("hippocortex", rate_limit=False) as server, SyncHippocortex(**server.credentials) as hx:

        def work(number: int) -> list[str]:
            one = hx.capture(note(number))
            several = hx.capture_batch([note(number), note(number + 1)])
            return [result.event_id for result in (one, *several.results)]  # type: ignore[misc]  # none failed

        with ThreadPoolExecutor(THREADS) as pool:
            ids = [event_id for found in pool.map(work, range(THREADS * 3)) for event_id in found]
        assert len(set(ids)) == len(ids) == THREADS * 9
        assert hx.get_metrics().usage.events.ingested == THREADS * 9
        assert server.control.violations == []
    gc.collect()  # a connection left open would warn here, and warnings are errors


def test_an_async_client_works_in_one_event_loop_after_another() -> None:
    async def work(number: int) -> int:
        await hx.capture(note(number))
        return (await hx.get_metrics()).usage.events.ingested

    async def finish() -> None:
        await hx.close()

    with mock.serve("hippocortex") as server:
        hx = Hippocortex(**server.credentials)
        assert [asyncio.run(work(number)) for number in range(3)] == [1, 2, 3]
        asyncio.run(finish())
    gc.collect()


def test_two_event_loops_share_an_async_client_at_once() -> None:
    async def work(first: int) -> int:
        return len(await asyncio.gather(*(hx.capture(note(first + number)) for number in range(25))))

    with mock.serve("hippocortex", rate_limit=False) as server:
        hx = Hippocortex(**server.credentials)
        with ThreadPoolExecutor(2) as pool:
            assert list(pool.map(lambda first: asyncio.run(work(first)), [0, 100])) == [25, 25]
        with SyncHippocortex(**server.credentials) as other:
            assert other.get_metrics().usage.events.ingested == 50
    gc.collect()
