"""What is captured in Hippocortex, once."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

import pytest

from memclients.hippocortex import CaptureEvent, Hippocortex, HippocortexError, RateLimitError
from tests.support.hippocortex_deploys import notes

if TYPE_CHECKING:
    from memclients import mock
    from tests.scenarios.conftest import Target


def note(session: str, key: str | None = None) -> CaptureEvent:
    payload = {"role": "user", "content": "Hello"}
    return CaptureEvent(type="message", session_id=session, payload=payload, idempotency_key=key)


async def ingested(hx: Hippocortex) -> int:
    """Return how many events the service has."""
    return (await hx.get_metrics(period="1h")).usage.events.ingested


async def test_an_event_under_the_same_key_is_captured_once(hippocortex: Target, unique: str) -> None:
    async with Hippocortex(**hippocortex.credentials) as hx:
        first = await hx.capture(note(unique, f"{unique}-1"))
        again = await hx.capture(note(unique, f"{unique}-1"))

    assert (first.status, again.status) == ("ingested", "duplicate")
    assert again.event_id == first.event_id


async def test_events_without_a_key_are_all_captured(hippocortex: Target, unique: str) -> None:
    event = note(unique)
    async with Hippocortex(**hippocortex.credentials) as hx:
        results = [await hx.capture(event) for _ in range(3)]

    assert [result.status for result in results] == ["ingested"] * 3
    assert len({result.event_id for result in results}) == 3
    # The key that each call makes for itself is not the caller's business.
    assert event == note(unique)


@pytest.mark.needs_control
async def test_a_capture_whose_answer_is_lost_is_there_once(
    hippocortex: Target, hippocortex_control: mock.Control, unique: str
) -> None:
    hippocortex_control.fail(drop="after", path="/v1/capture")
    async with Hippocortex(**hippocortex.credentials) as hx:
        result = await hx.capture(note(unique))
        assert await ingested(hx) == 1

    first, second = [request.json() for request in hippocortex_control.requests if request.path == "/v1/capture"]
    assert result.status == "ingested"
    assert first == second
    assert first["idempotencyKey"]


async def test_a_large_batch_is_split_and_its_results_merged(hippocortex: Target, unique: str) -> None:
    # What surrounds the places where it is cut has a key to find it by.
    events = notes(unique, 2500)
    keyed = [0, 999, 1000, 1999, 2000, 2499]
    for at in keyed:
        events[at] = note(unique, f"{unique}-{at}")

    async with Hippocortex(**hippocortex.credentials) as hx:
        captured = await hx.capture_batch(events)
        found = [(await hx.capture(events[at])).event_id for at in keyed]

    summary = captured.summary
    assert (summary.total, summary.ingested, summary.duplicates, summary.errors) == (2500, 2500, 0, 0)
    assert len({result.event_id for result in captured.results}) == len(captured.results) == 2500
    assert found == [captured.results[at].event_id for at in keyed]
    if hippocortex.control is not None:
        sizes = [len(request.json().get("events", "x")) for request in hippocortex.control.requests[:3]]
        assert sizes == [1000, 1000, 500]


async def test_a_key_twice_in_a_batch_is_one_event(hippocortex: Target, unique: str) -> None:
    async with Hippocortex(**hippocortex.credentials) as hx:
        captured = await hx.capture_batch([note(unique, f"{unique}-1"), note(unique), note(unique, f"{unique}-1")])

    first, other, again = captured.results
    assert [result.status for result in captured.results] == ["ingested", "ingested", "duplicate"]
    assert first.event_id == again.event_id != other.event_id
    assert (captured.summary.ingested, captured.summary.duplicates) == (2, 1)


@pytest.mark.needs_control
@pytest.mark.parametrize("drop", ["before", "after"])
async def test_a_batch_that_fails_midway_is_resumed_where_it_failed(
    hippocortex: Target, hippocortex_control: mock.Control, unique: str, drop: Literal["before", "after"]
) -> None:
    events = notes(unique, 2500)
    hippocortex_control.fail(drop=drop, path="/v1/capture/batch", skip=1, times=None)
    async with Hippocortex(**hippocortex.credentials, max_retries=0) as hx:
        with pytest.raises(HippocortexError) as caught:
            await hx.capture_batch(events)
        error = caught.value
        assert error.confirmed is not None
        assert error.confirmed.summary.total == len(error.confirmed.results) == 1000
        assert [event.payload for event in error.unconfirmed] == [event.payload for event in events[1000:]]

        hippocortex_control.clear_faults()
        resumed = await hx.capture_batch(error.unconfirmed)
        assert await ingested(hx) == 2500

    assert resumed.summary.total == 1500
    assert resumed.summary.errors == 0
    assert len({result.event_id for result in [*error.confirmed.results, *resumed.results]}) == 2500
    assert all(event.idempotency_key is None for event in events)


@pytest.mark.needs_control
async def test_a_capture_that_fails_is_tried_again_by_the_caller(
    hippocortex: Target, hippocortex_control: mock.Control, unique: str
) -> None:
    hippocortex_control.fail(drop="after", path="/v1/capture")
    async with Hippocortex(**hippocortex.credentials, max_retries=0) as hx:
        with pytest.raises(HippocortexError) as caught:
            await hx.capture(note(unique))
        [event] = caught.value.unconfirmed
        again = await hx.capture(event)
        assert await ingested(hx) == 1

    assert (caught.value.code, caught.value.status_code) == ("network_error", 0)
    assert again.status == "duplicate"


@pytest.mark.needs_control
async def test_too_many_requests_are_waited_out(
    hippocortex: Target, hippocortex_control: mock.Control, unique: str
) -> None:
    hippocortex_control.fail(status=429, headers={"retry-after": "0.01"})
    async with Hippocortex(**hippocortex.credentials) as hx:
        result = await hx.capture(note(unique))
        hippocortex_control.fail(status=429, headers={"retry-after": "86400"})
        with pytest.raises(RateLimitError) as caught:
            await hx.capture(note(unique))

    assert result.status == "ingested"
    assert (caught.value.code, caught.value.retry_after) == ("rate_limited", 86400)
