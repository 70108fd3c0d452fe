"""What the spec of Hippocortex says of captures in words: duplicates, batches, the quota, and limits."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tests.contract.hippocortex import OPERATIONS, Api

if TYPE_CHECKING:
    from collections.abc import Callable

    import httpx

    from tests.contract.targets import Target

    Serve = Callable[..., Target]

HELLO: dict[str, Any] = {"type": "message", "sessionId": "s1", "payload": {"role": "user", "content": "Hello"}}
KEYED = {**HELLO, "idempotencyKey": "key-1"}
NAMELESS = {"type": "message", "payload": {}}

# The hour of all servers here, in Unix seconds.
NOW = 1776686400

# On which one may send few requests a minute, and few events a month.
FREE = {"plan": "free", "rate_limit": True}


def test_a_key_finds_the_first_event_whatever_comes_with_it(serve: Serve, http: httpx.Client) -> None:
    api = Api(serve("hippocortex"), http)
    first = api.get("captureEvent", KEYED)
    again = api.get("captureEvent", {**KEYED, "payload": {"role": "user", "content": "Bye"}})
    assert (first["status"], again["status"]) == ("ingested", "duplicate")
    assert (again["eventId"], again["reason"]) == (first["eventId"], "idempotency_key")


def test_without_a_key_an_event_is_new_each_time(serve: Serve, http: httpx.Client) -> None:
    api = Api(serve("hippocortex"), http)
    sent = [api.get("captureEvent", HELLO) for _ in range(3)]
    assert [event["status"] for event in sent] == ["ingested"] * 3
    assert len({event["eventId"] for event in sent}) == 3


def test_a_batch_tells_of_each_of_its_events_in_their_order(serve: Serve, http: httpx.Client) -> None:
    api = Api(serve("hippocortex"), http)
    first = api.get("captureEvent", KEYED)
    batch = api.get("captureBatch", {"events": [HELLO, NAMELESS, KEYED, {**KEYED, "idempotencyKey": "key-2"}, HELLO]})
    results = batch["results"]
    assert [one["status"] for one in results] == ["ingested", "error", "duplicate", "ingested", "ingested"]
    assert results[2]["eventId"] == first["eventId"]
    assert "sessionId" in results[1]["reason"]
    assert batch["summary"] == {"total": 5, "ingested": 3, "duplicates": 1, "errors": 1}


def test_a_batch_knows_the_keys_within_it(serve: Serve, http: httpx.Client) -> None:
    api = Api(serve("hippocortex"), http)
    batch = api.get("captureBatch", {"events": [KEYED, KEYED]})
    assert [one["status"] for one in batch["results"]] == ["ingested", "duplicate"]
    assert len({one["eventId"] for one in batch["results"]}) == 1


def test_a_batch_has_up_to_a_thousand_events(serve: Serve, http: httpx.Client) -> None:
    api = Api(serve("hippocortex"), http)
    for count, status in ((0, 400), (1000, 200), (1001, 400)):
        assert api.send("captureBatch", {"events": [HELLO] * count}).status_code == status, count


def test_only_new_events_are_billed(serve: Serve, http: httpx.Client) -> None:
    api = Api(serve("hippocortex"), http)
    api.get("captureBatch", {"events": [KEYED, KEYED, NAMELESS, HELLO]})
    api.get("captureEvent", KEYED)
    assert api.send("captureEvent", NAMELESS).status_code == 400
    for read in ("learn", "synthesize", "listArtifacts", "queryVault"):
        api.get(read)
    used = api.get("getUsageMetrics")
    events, quota = used["usage"]["events"], used["quota"]
    assert [events[name] for name in ("total", "ingested", "duplicates", "errors")] == [6, 2, 2, 2]
    assert quota["eventsUsed"] == 2
    assert quota["eventsUsed"] + quota["eventsRemaining"] == quota["eventsLimit"]


def test_a_spent_quota_refuses_new_events_and_writes_none(serve: Serve, http: httpx.Client) -> None:
    api = Api(serve("hippocortex", **FREE), http)
    api.get("captureBatch", {"events": [KEYED, *[HELLO] * 997]})
    for body in ([HELLO] * 3, [*[HELLO] * 3, KEYED]):
        refused = api.send("captureBatch", {"events": body})
        assert (refused.status_code, refused.json()["error"]["code"]) == (429, "rate_limited")
        # The month has ten more days and a half.
        assert int(refused.headers["retry-after"]) == 10.5 * 86400
    assert api.get("getUsageMetrics")["quota"]["eventsUsed"] == 998
    # What is there already costs nothing.
    api.get("captureBatch", {"events": [HELLO, KEYED, HELLO]})
    assert api.send("captureEvent", HELLO).status_code == 429
    assert api.get("captureEvent", KEYED)["status"] == "duplicate"


def test_who_is_refused_for_the_rate_has_written_nothing(serve: Serve, http: httpx.Client) -> None:
    target = serve("hippocortex", **FREE)
    api = Api(target, http)
    taken = 0
    while (answer := api.send("captureEvent", HELLO)).status_code == 200:
        taken += 1
    assert answer.status_code == 429
    assert int(answer.headers["retry-after"]) >= 1
    target.control.advance(60)
    assert api.get("getUsageMetrics")["usage"]["events"]["total"] == taken


def test_every_answer_tells_how_many_requests_are_left(serve: Serve, http: httpx.Client) -> None:
    target = serve("hippocortex", **FREE)
    api = Api(target, http)
    key = target.owner.headers(OPERATIONS["captureEvent"])
    answers = [
        api.send("captureEvent", HELLO),
        api.send("captureEvent", NAMELESS),
        api.send("getArtifact", artifact_id="nothing"),
        http.put(f"{target.url}/capture", headers=key),
        http.get(f"{target.url}/nothing", headers=key),
    ]
    assert [answer.status_code for answer in answers] == [200, 400, 404, 405, 404]
    assert [told(answer, "limit") for answer in answers] == [60] * 5
    assert [told(answer, "remaining") for answer in answers] == [59, 58, 57, 56, 55]
    assert all(told(answer, "reset") > NOW for answer in answers)

    refused = [api.send("captureEvent", HELLO) for _ in range(70)][-1]
    assert (refused.status_code, told(refused, "limit"), told(refused, "remaining")) == (429, 60, 0)
    # Who may not do it has asked all the same; health is not counted, and a stranger not known.
    forbidden = api.send("learn", key="hx_test_reader")
    assert (forbidden.status_code, told(forbidden, "remaining")) == (403, 59)
    for uncounted in (api.send("getHealth"), api.send("learn", key="wrong")):
        assert not any(name.startswith("x-ratelimit") for name in uncounted.headers)


def told(answer: httpx.Response, name: str) -> int:
    """Return what an answer tells of the limit; -1 when it does not."""
    return int(answer.headers.get(f"x-ratelimit-{name}", -1))
