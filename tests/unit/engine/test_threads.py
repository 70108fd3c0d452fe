"""One sync client, many threads."""

from __future__ import annotations

import gc
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

import pytest

from memclients import APIConnectionError, InternalServerError, InvalidRequestError
from memclients._core.retry import RetryBudget
from tests.support.scripted import Reply, scripted_server
from tests.unit.engine._sync.notes import Notes

if TYPE_CHECKING:
    from tests.support.scripted import Seen

THREADS = 32


def echo(request: Seen) -> Reply:
    return Reply(body={"text": request.target.rpartition("/")[2]})


def test_each_of_32_threads_gets_its_own_answers_and_nothing_stays_open() -> None:
    def work(number: int) -> list[str]:
        barrier.wait()
        return [notes.read(f"n{number}-{turn}")["text"] for turn in range(10)]

    barrier = threading.Barrier(THREADS)
    with scripted_server(echo) as server, ThreadPoolExecutor(THREADS) as pool:
        with Notes(server.url) as notes:
            answers = list(pool.map(work, range(THREADS)))
        assert server.has_no_connection()

    assert answers == [[f"n{number}-{turn}" for turn in range(10)] for number in range(THREADS)]
    assert server.connections <= THREADS


def test_threads_that_start_together_make_one_pool() -> None:
    def first(_: int) -> None:
        barrier.wait()
        notes.read("n1")

    barrier = threading.Barrier(THREADS)
    with (
        scripted_server(lambda _: Reply(body={"text": "x"}, delay=0.02)) as server,
        ThreadPoolExecutor(THREADS) as pool,
    ):
        with Notes(server.url) as notes:
            list(pool.map(first, range(THREADS)))
            list(pool.map(first, range(THREADS)))
        assert server.has_no_connection(), "a second pool would have been left open"


def test_threads_with_options_of_their_own_do_not_disturb_each_other() -> None:
    def work(number: int) -> str:
        barrier.wait()
        return str(notes.with_options(headers={"X-Thread": f"t{number}"}).read("n1")["text"])

    barrier = threading.Barrier(THREADS)
    with (
        scripted_server(lambda seen: Reply(body={"text": seen.headers["x-thread"]})) as server,
        Notes(server.url, headers={"X-Thread": "main"}) as notes,
        ThreadPoolExecutor(THREADS) as pool,
    ):
        assert list(pool.map(work, range(THREADS))) == [f"t{number}" for number in range(THREADS)]


def test_the_budget_lends_no_token_twice() -> None:
    budget = RetryBudget(500)

    with ThreadPoolExecutor(THREADS) as pool:
        taken = sum(pool.map(lambda _: sum(budget.take() for _ in range(100)), range(THREADS)))

    assert taken == 500


def test_failing_threads_share_one_budget() -> None:
    def work(_: int) -> None:
        with pytest.raises(InternalServerError):
            notes.read("n1")

    with (
        scripted_server(Reply(status=503)) as server,
        Notes(server.url, max_retries=10, base_delay=0) as notes,
        ThreadPoolExecutor(THREADS) as pool,
    ):
        list(pool.map(work, range(THREADS)))

    assert len(server.seen) == THREADS + 100


def test_closing_under_way_lets_calls_finish_begins_no_other_and_leaves_nothing_open() -> None:
    def work(_: int) -> None:
        for _ in range(1000):
            notes.read("n1")

    with scripted_server(lambda _: Reply(body={"text": "x"}, delay=0.002)) as server, ThreadPoolExecutor(8) as pool:
        notes = Notes(server.url)
        running = [pool.submit(work, number) for number in range(8)]
        time.sleep(0.05)
        notes.close()
        failures = [future.exception() for future in running]
        assert server.has_no_connection()

    assert all(isinstance(failure, InvalidRequestError | APIConnectionError) for failure in failures)
    assert "closed" in str(failures[0])


def test_a_client_that_nobody_closed_closes_its_connections_when_it_is_forgotten() -> None:
    with scripted_server(echo) as server:
        Notes(server.url).read("n1")
        gc.collect()

        assert server.has_no_connection()
