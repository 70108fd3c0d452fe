# Derived from tests/unit/services/_async/test_hippocortex_capture.py by `make generate`; edit that file, not this one.
"""Every event is stored once, however often its request had to be sent; and after a failure it is known which were not."""

from __future__ import annotations

import copy
import pickle
from typing import TYPE_CHECKING, Any
from uuid import UUID

import pytest

from memclients import hippocortex
from memclients.hippocortex import BatchSummary, CaptureEvent, HippocortexError
from tests.support.scripted import Reply, ScriptedServer, Seen, scripted_server
from tests.unit.services._sync.hippocortex_calls import Calls
from tests.unit.services.hippocortex_answers import all_new, batch, captured, no, note, ok

if TYPE_CHECKING:
    from collections.abc import Callable

client = Calls.client

NEW = ok(captured())
DUPLICATE = ok(captured(status="duplicate", reason="idempotency_key"))
DROP = Reply(drop=True)


def failure(hx: Any, *events: CaptureEvent) -> HippocortexError:
    with pytest.raises(HippocortexError) as caught:
        hx.capture_batch(events)
    return caught.value


def keys(server: ScriptedServer) -> list[Any]:
    return [request.json()["idempotencyKey"] for request in server.seen]


def test_each_call_gives_an_event_a_key_of_its_own_and_leaves_it_alone() -> None:
    event = note()
    before = copy.deepcopy(event)
    with scripted_server(NEW) as server:
        with client(server) as hx:
            hx.capture(event)
            hx.capture(event)
    first, second = keys(server)
    assert UUID(first) != UUID(second)
    assert event == before
    assert server.seen[0].json() == {
        "type": "message",
        "sessionId": "s1",
        "payload": event.payload,
        "idempotencyKey": first,
    }


def test_a_given_key_is_sent_as_it_is() -> None:
    with scripted_server(NEW) as server:
        with client(server) as hx:
            hx.capture(note(key="mine"))
    assert keys(server) == ["mine"]


def test_payload_and_metadata_go_out_untouched() -> None:
    payload = {"camelCase": {"snake_case": None}, "list": [{"aB": 1}]}
    event = CaptureEvent("outcome", "s1", payload, {"agentId": "a", "agent_id": None}, "k", "ns")
    with scripted_server(NEW) as server:
        with client(server) as hx:
            hx.capture(event)
    assert server.seen[0].json() == {
        "type": "outcome",
        "sessionId": "s1",
        "payload": payload,
        "metadata": {"agentId": "a", "agent_id": None},
        "idempotencyKey": "k",
        "namespace_id": "ns",
    }


@pytest.mark.parametrize(
    ("first", "key", "status"),
    [
        (DROP, None, "ingested"),
        (no(500, "internal_error"), None, "ingested"),
        (Reply(502, "<html>Bad Gateway</html>"), None, "ingested"),
        (Reply(200, NEW.body, truncate=5), None, "ingested"),
        # Nothing was executed, so somebody else had stored it.
        (no(429, "rate_limited"), None, "duplicate"),
        # The caller asked what is there under the key.
        (DROP, "mine", "duplicate"),
    ],
)
def test_a_duplicate_of_the_calls_own_making_is_no_duplicate(first: Reply, key: str | None, status: str) -> None:
    with scripted_server(first, DUPLICATE) as server:
        with client(server) as hx:
            result = hx.capture(note(key=key))
    assert (result.status, result.reason) == (status, None if status == "ingested" else "idempotency_key")
    assert len(server.seen) == 2
    assert server.seen[0].body == server.seen[1].body


def test_a_duplicate_at_the_first_attempt_stays_one() -> None:
    with scripted_server(DUPLICATE) as server:
        with client(server) as hx:
            assert (hx.capture(note())).status == "duplicate"


def test_a_batch_whose_answer_was_lost_counts_its_own_events_as_new() -> None:
    with scripted_server(DROP, ok(batch("duplicate", "duplicate", "error", "ingested"))) as server:
        with client(server) as hx:
            result = hx.capture_batch([note(0), note(1, key="mine"), note(2), note(3)])
    assert [one.status for one in result.results] == ["ingested", "duplicate", "error", "ingested"]
    assert result.summary == BatchSummary(total=4, ingested=2, duplicates=1, errors=1)
    sent = [event["idempotencyKey"] for event in server.seen[0].json()["events"]]
    assert sent[1] == "mine"
    assert len(set(sent)) == 4
    assert server.seen[0].body == server.seen[1].body


def test_what_else_is_said_of_the_calls_own_events_is_kept() -> None:
    several = batch("duplicate", tiers=2)
    several["results"][0]["tier"] = "hot"
    with scripted_server(DROP, ok(captured(status="duplicate", tier="warm")), DROP, ok(several)) as server:
        with client(server) as hx:
            one = hx.capture(note())
            result = hx.capture_batch([note()])
    assert (one.status, one.tier) == ("ingested", "warm")
    assert (result.results[0].status, result.results[0].tier, result.summary.tiers) == ("ingested", "hot", 2)


def test_an_event_that_failed_alone_has_a_result_in_its_place() -> None:
    body = batch("ingested", "error")
    body["results"][1] = {"status": "error", "reason": "payload is too large"}
    with scripted_server(ok(body)) as server:
        with client(server) as hx:
            result = hx.capture_batch([note(0), note(1)])
    assert (result.results[1].event_id, result.results[1].reason) == (None, "payload is too large")
    assert result.summary.errors == 1


def test_a_long_batch_is_cut_and_merged_in_order() -> None:
    events = [note(number) for number in range(2001)]
    with scripted_server(all_new) as server:
        with client(server) as hx:
            result = hx.capture_batch(iter(events))
    assert [len(request.json()["events"]) for request in server.seen] == [1000, 1000, 1]
    assert [one.event_id for one in result.results] == [f"evt note {number}" for number in range(2001)]
    assert result.summary == BatchSummary(total=2001, ingested=2001, duplicates=0, errors=0)
    assert all(event.idempotency_key is None for event in events)


@pytest.mark.parametrize(
    ("events", "field"),
    [
        (lambda: [note(0), CaptureEvent("message", "", {})], "events[1].sessionId"),
        (lambda: [*[note(0)] * 1500, CaptureEvent("", "s1", {})], "events[1500].type"),
        (lambda: [note(0), {"type": "message"}], "events[1]"),
        (lambda: [note(key="")], "events[0].idempotencyKey"),
        (list, "events"),
        (lambda: note(), "events"),
        (lambda: {"events": []}, "events"),
        (lambda: "events", "events"),
        (lambda: None, "events"),
    ],
)
def test_nothing_of_a_batch_is_sent_if_a_part_of_it_is_wrong(events: Callable[[], Any], field: str) -> None:
    with scripted_server(all_new) as server:
        with client(server) as hx:
            with pytest.raises(hippocortex.InvalidRequestError) as caught:
                hx.capture_batch(events())
    assert server.seen == []
    error = caught.value
    assert (error.code, error.status_code, error.attempts) == ("validation_error", 0, 0)
    assert [detail["field"] for detail in error.details or ()] == [field]
    assert (error.unconfirmed, error.confirmed) == ((), None)


def test_after_a_failed_part_the_rest_can_be_sent_again() -> None:
    events = [note(number) for number in range(2500)]
    with scripted_server(all_new, no(503, "service_unavailable"), all_new) as server:
        with client(server, max_retries=0) as hx:
            error = failure(hx, *events)
            assert error.confirmed is not None
            assert error.confirmed.summary == BatchSummary(total=1000, ingested=1000, duplicates=0, errors=0)
            assert [event.payload for event in error.unconfirmed] == [event.payload for event in events[1000:]]

            rest = hx.capture_batch(error.unconfirmed)
    assert rest.summary.total == 1500
    failed, again = server.seen[1].json()["events"], server.seen[2].json()["events"]
    assert failed == again, "with the same keys, so that none is stored twice"
    for twin in (pickle.loads(pickle.dumps(error)), copy.deepcopy(error)):
        assert (twin.unconfirmed, twin.confirmed) == (error.unconfirmed, error.confirmed)


@pytest.mark.parametrize(
    "reply", [DROP, no(400, "validation_error"), no(401, "unauthorized"), no(429, "rate_limited"), ok({}), Reply(204)]
)
def test_whatever_fails_the_event_is_there_with_its_key(reply: Reply) -> None:
    with scripted_server(reply) as server:
        with client(server, max_retries=0) as hx:
            with pytest.raises(HippocortexError) as caught:
                hx.capture(note(7))
    assert [event.idempotency_key for event in caught.value.unconfirmed] == keys(server)
    assert caught.value.unconfirmed[0].payload == note(7).payload
    assert caught.value.confirmed is None


@pytest.mark.parametrize("results", [0, 1, 3])
def test_another_number_of_results_than_of_events_is_no_answer(results: int) -> None:
    with scripted_server(ok(batch(*["ingested"] * results))) as server:
        with client(server) as hx:
            error = failure(hx, note(0), note(1))
    assert isinstance(error, hippocortex.UnexpectedResponseError)
    assert (error.code, error.status_code, error.uncertain) == ("unexpected_response", 200, True)
    assert "2 events were sent" in str(error)
    assert len(error.unconfirmed) == 2
    assert len(server.seen) == 1


def test_raw_answers_are_those_of_one_request() -> None:
    def either(request: Seen) -> Reply:
        return all_new(request) if request.target.endswith("batch") else NEW

    with scripted_server(either) as server:
        with client(server) as hx:
            one = hx.with_raw_response.capture(note())
            several = hx.with_raw_response.capture_batch([note(0), note(1)])
            with pytest.raises(hippocortex.InvalidRequestError, match="1000"):
                hx.with_raw_response.capture_batch([note()] * 1001)
    assert (one.status_code, one.parse().event_id) == (200, "evt-1")
    assert [result.event_id for result in several.parse().results] == ["evt note 0", "evt note 1"]
    assert len(server.seen) == 2


def test_something_else_than_an_event_is_refused() -> None:
    with scripted_server(NEW) as server:
        with client(server) as hx:
            with pytest.raises(hippocortex.InvalidRequestError, match="event must be a CaptureEvent, not dict"):
                hx.capture({"type": "message"})
    assert server.seen == []
