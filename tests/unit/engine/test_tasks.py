"""One async client, many tasks and several event loops."""

from __future__ import annotations

import asyncio
import gc
import threading
import time
import weakref
from typing import TYPE_CHECKING

import pytest

from memclients import APIConnectionError, InvalidRequestError
from tests.support.scripted import Reply, scripted_server
from tests.unit.engine._async.notes import AsyncNotes

if TYPE_CHECKING:
    from tests.support.scripted import Seen


def echo(request: Seen) -> Reply:
    return Reply(body={"text": request.target.rpartition("/")[2]}, delay=0.01)


async def test_each_of_200_tasks_gets_its_own_answer_and_nothing_stays_open() -> None:
    with scripted_server(echo) as server:
        async with AsyncNotes(server.url) as notes:
            answers = await asyncio.gather(*(notes.read(f"n{number}") for number in range(200)))
            again = await asyncio.gather(*(notes.read(f"n{number}") for number in range(50)))
        assert server.has_no_connection()

    assert [answer["text"] for answer in answers] == [f"n{number}" for number in range(200)]
    assert again == answers[:50]


async def test_a_cancelled_call_leaves_the_client_usable_and_no_connection_open() -> None:
    with scripted_server(lambda seen: Reply(body={"text": "x"}, delay=0.5 if "slow" in seen.target else 0)) as server:
        async with AsyncNotes(server.url) as notes:
            slow = [asyncio.create_task(notes.read("slow")) for _ in range(20)]
            await asyncio.sleep(0.1)
            for task in slow:
                task.cancel()
            results = await asyncio.gather(*slow, return_exceptions=True)

            assert all(isinstance(result, asyncio.CancelledError) for result in results)
            assert await notes.read("quick") == {"text": "x"}
        assert server.has_no_connection()


async def test_a_caller_who_gives_up_stops_the_wait_between_attempts() -> None:
    with scripted_server(Reply(status=503, headers={"retry-after": "30"})) as server:
        async with AsyncNotes(server.url) as notes:
            started = time.monotonic()
            with pytest.raises(TimeoutError):
                await asyncio.wait_for(notes.read("n1"), 0.1)

    assert time.monotonic() - started < 15


def test_one_client_works_in_one_loop_after_the_other_and_leaves_nothing_behind() -> None:
    loops: list[weakref.ref[asyncio.AbstractEventLoop]] = []

    async def work() -> None:
        loops.append(weakref.ref(asyncio.get_running_loop()))
        assert await asyncio.gather(*(notes.read("n1") for _ in range(3))) == [{"text": "n1"}] * 3

    with scripted_server(echo) as server:
        notes = AsyncNotes(server.url)
        for _ in range(5):
            asyncio.run(work())
            assert server.has_no_connection(), "closed with its loop, although nobody called close()"
        gc.collect()

    assert sum(loop() is not None for loop in loops) <= 1, "dead loops are not kept alive"


def test_loops_in_several_threads_share_one_client() -> None:
    async def work(name: str) -> list[str]:
        barrier.wait()
        return [answer["text"] for answer in await asyncio.gather(*(notes.read(f"{name}-{n}") for n in range(20)))]

    barrier = threading.Barrier(4)
    results: dict[str, list[str]] = {}
    with scripted_server(echo) as server:
        notes = AsyncNotes(server.url)
        threads = [
            threading.Thread(target=lambda name=name: results.update({name: asyncio.run(work(name))}))
            for name in "abcd"
        ]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert server.has_no_connection()

    assert results == {name: [f"{name}-{n}" for n in range(20)] for name in "abcd"}


def test_closing_in_one_loop_leaves_the_client_open_in_another() -> None:
    async def use() -> None:
        async with notes:
            assert await notes.read("n1") == {"text": "n1"}
        with pytest.raises(InvalidRequestError, match="this client is closed"):
            await notes.read("n1")

    with scripted_server(echo) as server:
        notes = AsyncNotes(server.url)
        for _ in range(2):
            asyncio.run(use())
        assert server.has_no_connection()


async def test_a_client_that_nobody_closed_closes_its_connections_when_it_is_forgotten() -> None:
    with scripted_server(echo) as server:
        await AsyncNotes(server.url).read("n1")
        gc.collect()
        for _ in range(100):
            await asyncio.sleep(0.005)
            if not server.open:
                break

        assert server.open == 0


async def test_closing_under_way_lets_calls_finish_begins_no_other_and_leaves_nothing_open() -> None:
    with scripted_server(lambda seen: Reply(body={"text": seen.target}, delay=0.05 * int(seen.target[-1]))) as server:
        notes = AsyncNotes(server.url)
        running = [asyncio.create_task(notes.read(f"n{number}")) for number in range(1, 5)]
        await asyncio.sleep(0.02)
        await notes.close()
        with pytest.raises(InvalidRequestError, match="this client is closed"):
            await notes.read("n9")

        assert [answer["text"] for answer in await asyncio.gather(*running)] == [f"/notes/n{n}" for n in range(1, 5)]
        assert server.has_no_connection()


async def test_closing_during_a_wait_between_attempts_ends_the_call() -> None:
    with scripted_server(Reply(status=503, headers={"retry-after": "0.1"})) as server:
        notes = AsyncNotes(server.url)
        waiting = asyncio.create_task(notes.read("n1"))
        await asyncio.sleep(0.05)
        await notes.close()
        with pytest.raises(APIConnectionError, match="the HTTP client is closed"):
            await waiting
        assert server.has_no_connection()

    assert len(server.seen) == 1
