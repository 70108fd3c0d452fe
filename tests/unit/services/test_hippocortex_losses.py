"""Many threads on one client of Hippocortex while answers are lost, and while the server is killed."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

from memclients import mock
from memclients.hippocortex import HippocortexError, SyncHippocortex
from memclients.mock.hippocortex.access import DEFAULT_KEY
from tests.support.killable import process
from tests.unit.services.hippocortex_answers import note

if TYPE_CHECKING:
    from pathlib import Path

    import httpx

    from memclients.hippocortex import CaptureEvent

THREADS = 20
DROPS = 12


def test_threads_lose_and_double_nothing_where_answers_are_lost() -> None:
    with mock.serve("hippocortex", rate_limit=False) as server:
        for number in range(DROPS):
            server.control.fail(drop="after", path="/v1/capture*", skip=3 * number)
        # However the threads share the drops out, no call meets more of them than it has attempts.
        with SyncHippocortex(**server.credentials, max_retries=DROPS) as hx:

            def work(number: int) -> list[tuple[str | None, str | None]]:
                results = [hx.capture(note(number)), *hx.capture_batch([note(number), note(number)]).results]
                return [(result.event_id, result.status) for result in results]

            with ThreadPoolExecutor(THREADS) as pool:
                results = [result for found in pool.map(work, range(THREADS)) for result in found]
            usage = hx.get_metrics().usage.events
        assert server.control.violations == []
    assert {status for _, status in results} == {"ingested"}
    assert len(dict(results)) == len(results) == usage.ingested == THREADS * 3
    assert usage.duplicates >= DROPS


def test_what_a_killed_server_did_not_confirm_is_there_once_after_it_is_sent_again(tmp_path: Path) -> None:
    file = tmp_path / "hippocortex.db"
    confirmed: list[str | None] = []
    enough = threading.Event()

    def client(http: httpx.Client) -> SyncHippocortex:
        return SyncHippocortex(DEFAULT_KEY, f"{http.base_url}/v1", max_retries=0)

    def write(hx: SyncHippocortex) -> tuple[CaptureEvent, ...]:
        """Capture until the server is gone, and return what may be lost."""
        while True:
            try:
                results = hx.capture_batch([note(number) for number in range(20)]).results
            except HippocortexError as error:
                return error.unconfirmed
            confirmed.extend(result.event_id for result in results)
            if len(confirmed) >= THREADS * 40:
                enough.set()

    with process("hippocortex", file, rate_limit="false") as (server, http), client(http) as hx:
        with ThreadPoolExecutor(THREADS) as pool:
            jobs = [pool.submit(write, hx) for _ in range(THREADS)]
            in_time = enough.wait(60)
            server.kill()
            unconfirmed = [job.result() for job in jobs]
        assert in_time

    with process("hippocortex", file, rate_limit="false") as (_, http), client(http) as hx:
        again = [result.event_id for events in unconfirmed for result in hx.capture_batch(events).results]
        assert hx.get_metrics(period="1h").usage.events.ingested == len(confirmed) + len(again)
    assert len(again) == THREADS * 20
    assert len({*confirmed, *again}) == len(confirmed) + len(again)
