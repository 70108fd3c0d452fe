# Derived from tests/scenarios/_async/test_hippocortex_losses.py by `make generate`; edit that file, not this one.
"""What bad connections do to Hippocortex's captures: nothing is lost, and nothing is there twice."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Literal

import pytest

from memclients.hippocortex import HippocortexError, SyncHippocortex
from tests.support.hippocortex_deploys import notes

if TYPE_CHECKING:
    from collections.abc import Sequence

    from memclients import mock
    from memclients.hippocortex import CaptureEvent
    from memclients.hippocortex.types import CaptureResult, FailedCapture
    from tests.scenarios.conftest import Target

pytestmark = pytest.mark.needs_control

BATCH = "/v1/capture/batch"


def capture_all(hx: SyncHippocortex, events: Sequence[CaptureEvent]) -> list[CaptureResult | FailedCapture]:
    """Send what is not known to be stored until all is."""
    results: list[CaptureResult | FailedCapture] = []
    for _ in range(4):
        try:
            captured = hx.capture_batch(events)
            return [*results, *captured.results]
        except HippocortexError as error:
            results += error.confirmed.results if error.confirmed is not None else []
            events = error.unconfirmed
    pytest.fail("it never went through")


@pytest.mark.parametrize("drop", ["before", "after"])
@pytest.mark.parametrize("max_retries", [0, 2])
def test_a_batch_survives_the_loss_of_each_of_its_requests(
    hippocortex: Target,
    hippocortex_control: mock.Control,
    unique: str,
    drop: Literal["before", "after"],
    max_retries: int,
) -> None:
    # Each spares the requests that come again after the ones before it.
    for again in range(3):
        hippocortex_control.fail(drop=drop, path=BATCH, skip=again)
    with SyncHippocortex(**hippocortex.credentials, max_retries=max_retries) as hx:
        results = capture_all(hx, notes(unique, 2500))
        usage = (hx.get_metrics(period="1h")).usage.events

    sent = [request.json()["events"] for request in hippocortex_control.requests if request.path == BATCH]
    assert [len(events) for events in sent] == [1000, 1000, 1000, 1000, 500, 500]
    keys = defaultdict[str, set[str]](set)
    for event in (event for events in sent for event in events):
        keys[event["payload"]["content"]].add(event["idempotencyKey"])
    assert [len(found) for found in keys.values()] == [1] * 2500
    assert len({result.event_id for result in results}) == len(results) == usage.ingested == 2500
    # Only who sends anew sees that the events were there.
    doubled = drop == "after" and max_retries == 0
    assert {result.status for result in results} == ({"duplicate"} if doubled else {"ingested"})
    assert usage.duplicates == (2500 if drop == "after" else 0)
