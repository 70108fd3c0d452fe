"""Capturing events, one by one and in batches."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import httpx
import pytest

from memclients import mock
from tests.support.hippocortex_http import batch, capture, data, error, event, metrics, tool_result, wrong_fields

Start = Callable[..., mock.Server]
Connect = Callable[..., httpx.Client]


class TestOne:
    def test_is_ingested(self, hippocortex: httpx.Client) -> None:
        first, second = capture(hippocortex), capture(hippocortex)
        assert (first["status"], second["status"]) == ("ingested", "ingested")
        assert first["eventId"] != second["eventId"]
        assert first["traceId"] != second["traceId"]
        assert "reason" not in first

    @pytest.mark.parametrize(
        ("body", "fields"),
        [
            ({}, ["type", "sessionId", "payload"]),
            ({"type": 7, "sessionId": "", "payload": []}, ["type", "sessionId", "payload"]),
            (event(metadata="x", idempotencyKey="", namespace_id=3), ["metadata", "idempotencyKey", "namespace_id"]),
            (event(type=None, metadata=None), ["type", "metadata"]),
            ([event()], ["body"]),
            ("text", ["body"]),
        ],
    )
    def test_that_is_not_valid_is_told_everything(
        self, hippocortex: httpx.Client, body: Any, fields: list[str]
    ) -> None:
        assert wrong_fields(hippocortex.post("/capture", json=body)) == fields

    def test_may_be_of_any_type(self, hippocortex: httpx.Client, start: Start, connect: Connect) -> None:
        assert capture(hippocortex, type="mood")["status"] == "ingested"
        strict = connect(start("hippocortex", known_types_only=True))
        assert capture(strict, type="outcome")["status"] == "ingested"
        assert wrong_fields(strict.post("/capture", json=event(type="mood"))) == ["type"]

    def test_matters_more_the_more_it_says(self, hippocortex: httpx.Client) -> None:
        def score(body: dict[str, Any]) -> float:
            return float(data(hippocortex.post("/capture", json=body))["salienceScore"])

        plain = score(tool_result())
        assert score(tool_result()) < plain
        assert score(tool_result(result="Error: connection refused")) > plain
        assert score(tool_result(result="other", success=False)) > plain
        decided = {"role": "user", "content": "We decided to use blue-green deployments for payments."}
        assert score(event(payload=decided)) > score(event(payload={"role": "user", "content": "Good morning."}))
        loud = {"role": "user", "content": "We decided to use it.", "error": "It failed."}
        assert 0 < score(event(type="error", payload=loud)) <= 1


class TestAKey:
    def test_makes_a_repetition_known(self, hippocortex: httpx.Client) -> None:
        first = capture(hippocortex, idempotencyKey="k")
        for changes in ({}, {"type": "mood", "sessionId": "s9", "payload": {"other": True}}):
            again = capture(hippocortex, idempotencyKey="k", **changes)
            assert again == {**first, "status": "duplicate", "reason": "idempotency_key"}
        assert capture(hippocortex, idempotencyKey="k2")["status"] == "ingested"
        assert metrics(hippocortex)["usage"]["events"]["duplicates"] == 2

    def test_is_one_tenants_own(self, start: Start, connect: Connect) -> None:
        server = start("hippocortex", keys=["hx_test_other"])
        ours = capture(connect(server), idempotencyKey="k")
        theirs = capture(connect(server, "hx_test_other"), idempotencyKey="k")
        assert theirs["status"] == "ingested"
        assert theirs["eventId"] != ours["eventId"]

    def test_survives_a_lost_answer(self, hippocortex_server: mock.Server, hippocortex: httpx.Client) -> None:
        hippocortex_server.control.fail(drop="after")
        with pytest.raises(httpx.RemoteProtocolError):
            capture(hippocortex, idempotencyKey="k")
        assert capture(hippocortex, idempotencyKey="k")["status"] == "duplicate"
        assert metrics(hippocortex)["usage"]["events"]["ingested"] == 1

    def test_survives_a_restart(self, start: Start, connect: Connect, tmp_path: Path) -> None:
        path = tmp_path / "hippocortex.db"
        first = start("hippocortex", data=path)
        event_id = capture(connect(first), idempotencyKey="k")["eventId"]
        first.stop()
        second = connect(start("hippocortex", data=path))
        assert capture(second, idempotencyKey="k")["eventId"] == event_id
        assert capture(second, idempotencyKey="k2")["eventId"] != event_id

    def test_is_good_for_one_of_many_threads(self, hippocortex_server: mock.Server, connect: Connect) -> None:
        clients = [connect(hippocortex_server) for _ in range(20)]

        def work(client: httpx.Client) -> list[Any]:
            return [capture(client, idempotencyKey=f"k{number}") for number in range(5)]

        with ThreadPoolExecutor(20) as pool:
            answers = [answer for answers in pool.map(work, clients) for answer in answers]
        assert len({answer["eventId"] for answer in answers}) == 5
        assert [answer["status"] for answer in answers].count("ingested") == 5
        counted = metrics(clients[0])["usage"]["events"]
        assert (counted["ingested"], counted["duplicates"]) == (5, 95)


class TestABatch:
    def test_keeps_its_order_and_counts(self, hippocortex: httpx.Client) -> None:
        known = capture(hippocortex, idempotencyKey="known")
        answer = batch(
            hippocortex,
            event(1),
            {"type": "message"},
            event(2, idempotencyKey="known"),
            "nothing",
            event(3, idempotencyKey="new"),
            event(4, idempotencyKey="new"),
        )
        results = answer["results"]
        assert [result["status"] for result in results] == [
            *("ingested", "error", "duplicate", "error", "ingested", "duplicate")
        ]
        assert results[2]["eventId"] == known["eventId"]
        assert results[5]["eventId"] == results[4]["eventId"]
        assert results[1] == {"status": "error", "reason": "sessionId is required; payload is required"}
        assert answer["summary"] == {"total": 6, "ingested": 2, "duplicates": 2, "errors": 2}

    @pytest.mark.parametrize("events", [None, {}, [], [event()] * 1001])
    def test_that_is_none_is_refused_whole(self, hippocortex: httpx.Client, events: Any) -> None:
        assert wrong_fields(hippocortex.post("/capture/batch", json={"events": events})) == ["events"]
        assert wrong_fields(hippocortex.post("/capture/batch", json={})) == ["events"]
        assert metrics(hippocortex)["usage"]["events"]["total"] == 0

    def test_may_have_a_thousand_events(self, hippocortex: httpx.Client) -> None:
        answer = batch(hippocortex, *(event(number) for number in range(1000)))
        assert answer["summary"] == {"total": 1000, "ingested": 1000, "duplicates": 0, "errors": 0}
        assert len({result["eventId"] for result in answer["results"]}) == 1000

    def test_may_repeat_itself_where_content_does_not_count(self, hippocortex: httpx.Client) -> None:
        assert batch(hippocortex, event(), event())["summary"]["ingested"] == 2


def test_content_makes_a_repetition_known_where_it_is_set_so(start: Start, connect: Connect) -> None:
    client = connect(start("hippocortex", dedupe_content=True))
    first = capture(client, payload={"a": 1, "b": [2]})
    again = capture(client, payload={"b": [2], "a": 1}, idempotencyKey="k")
    assert again == {**first, "status": "duplicate", "reason": "duplicate_content"}
    for changes in ({"sessionId": "s2"}, {"type": "mood"}, {"payload": {"a": 1, "b": [3]}}):
        assert capture(client, **{"payload": {"a": 1, "b": [2]}, **changes})["status"] == "ingested"
    assert batch(client, event("twice"), event("twice"))["summary"]["duplicates"] == 1


def test_learns_by_itself_where_it_is_set_so(start: Start, connect: Connect) -> None:
    client = connect(start("hippocortex", compile_every=3))
    for count, runs in ((2, 0), (1, 1), (3, 2), (7, 3)):
        batch(client, *(event(number) for number in range(count)))
        assert metrics(client)["usage"]["compilations"]["total"] == runs


def test_the_same_requests_have_the_same_ids(start: Start, connect: Connect) -> None:
    one, other = (start("hippocortex") for _ in range(2))
    ids = [[capture(connect(server))["eventId"] for _ in range(3)] for server in (one, other)]
    assert ids[0] == ids[1]
    one.control.reset()
    assert capture(connect(one))["eventId"] == ids[0][0]


def test_a_body_that_can_not_be_read_is_refused(hippocortex: httpx.Client) -> None:
    json = {"content-type": "application/json"}
    for content in (b"", b"{", b'{"type": NaN}', b'{"a":' * 300 + b"1" + b"}" * 300, b"[" * 100_000):
        assert wrong_fields(hippocortex.post("/capture", content=content, headers=json)) == ["body"]
    assert wrong_fields(hippocortex.post("/capture", content=b"{}", headers={"content-type": "text/plain"})) == ["body"]
    assert error(hippocortex.post("/capture/batch", json=[])) == (400, "validation_error")
