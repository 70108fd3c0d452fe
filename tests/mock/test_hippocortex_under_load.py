"""Many requests at once, and a server that is killed in the middle of them."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import httpx
import pytest

from memclients import mock
from memclients.mock.hippocortex.access import DEFAULT_KEY
from tests.support.hippocortex_http import batch, data, event, metrics
from tests.support.killable import killed_while_writing, process

Start = Callable[..., mock.Server]

WORKERS = 20
ROUNDS = 3


def part(name: str, number: int) -> list[dict[str, Any]]:
    """Return three events with keys."""
    return [event(number, idempotencyKey=f"{name}-{number}-{index}") for index in range(3)]


@pytest.mark.parametrize("in_file", [False, True])
def test_batches_at_once_happen_one_after_the_other(start: Start, tmp_path: Path, in_file: bool) -> None:
    server = start("hippocortex", rate_limit=False, **({"data": tmp_path / "hippocortex.db"} if in_file else {}))
    headers = {"authorization": f"Bearer {DEFAULT_KEY}"}

    def client() -> httpx.Client:
        return httpx.Client(base_url=server.credentials["base_url"], headers=headers, timeout=30, verify=False)

    def work(number: int) -> list[dict[str, Any]]:
        results: list[dict[str, Any]] = []
        with client() as http:
            for round_ in range(ROUNDS):
                results += batch(http, *part("shared", round_), *part(f"own-{number}", round_))["results"]
                assert data(http.post("/learn", json={}))["status"] == "completed"
                assert metrics(http)["usage"]["events"]["errors"] == 0
        return results

    with ThreadPoolExecutor(WORKERS) as pool:
        results = [result for results in pool.map(work, range(WORKERS)) for result in results]
    ingested = [result["eventId"] for result in results if result["status"] == "ingested"]
    assert len(set(ingested)) == len(ingested) == 3 * ROUNDS * (WORKERS + 1)
    assert {result["eventId"] for result in results} == set(ingested)
    with client() as http:
        counted = metrics(http)["usage"]["events"]
    assert (counted["total"], counted["ingested"]) == (len(results), len(ingested))


def test_a_server_that_is_killed_took_a_batch_wholly_or_not_at_all(tmp_path: Path) -> None:
    file = tmp_path / "hippocortex.db"
    names = ("one", "two", "three", "four")

    def send(http: httpx.Client, name: str, number: int) -> set[str]:
        headers = {"authorization": f"Bearer {DEFAULT_KEY}"}
        answer = http.post("/v1/capture/batch", json={"events": part(name, number)}, headers=headers)
        return {result["status"] for result in data(answer)["results"]}

    def write(http: httpx.Client, name: str, number: int) -> None:
        assert send(http, name, number) == {"ingested"}

    answered = killed_while_writing("hippocortex", file, names, write, rate_limit="false")

    with process("hippocortex", file, rate_limit="false") as (_, http):
        for name, number in answered.items():
            for known in range(1, number + 1):
                assert send(http, name, known) == {"duplicate"}
            # Nobody knows about the one that the kill cut short.
            assert send(http, name, number + 1) in ({"duplicate"}, {"ingested"})
