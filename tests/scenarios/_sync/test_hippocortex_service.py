# Derived from tests/scenarios/_async/test_hippocortex_service.py by `make generate`; edit that file, not this one.
"""What Hippocortex counts, limits, refuses and keeps secret."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

import memclients
from memclients import mock
from memclients.hippocortex import (
    AuthenticationError,
    CaptureEvent,
    HippocortexError,
    LearnOptions,
    PermissionDeniedError,
    RateLimitError,
    SyncHippocortex,
    SynthesizeOptions,
)
from tests.support.hippocortex_deploys import deploy, notes

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.scenarios.conftest import Target

SECRET = "sk-not-for-logs-4711"
VAULT: dict[str, Any] = {
    "vault": [
        {"id": "item-1", "title": "Stripe key", "itemType": "api_key", "tags": ["payments", "prod"], "value": SECRET},
        {"id": "item-2", "title": "Stripe password", "itemType": "password", "tags": ["payments"], "value": "other"},
    ]
}


@pytest.mark.needs_control
def test_a_secret_is_found_and_only_then_revealed(hippocortex: Target, hippocortex_control: mock.Control) -> None:
    hippocortex_control.seed(VAULT)
    with SyncHippocortex(**hippocortex.credentials) as hx:
        found = hx.vault_query("stripe", tags=["payments"], item_type="api_key", limit=5)
        [match] = found.matches
        revealed = hx.vault_reveal(match.id)

    assert (found.total, found.query) == (1, "stripe")
    assert (match.title, match.item_type, match.tags) == ("Stripe key", "api_key", ["payments", "prod"])
    assert revealed.value == SECRET
    assert SECRET not in f"{found!r} {revealed!r} {revealed}"


@pytest.mark.needs_control
def test_whoever_may_not_reveal_is_told_so() -> None:
    keys = {"hx_test_reader": {"permissions": ["read"]}}
    with mock.serve("hippocortex", keys=keys) as server:
        with SyncHippocortex(**{**server.credentials, "api_key": "hx_test_reader"}) as hx:
            with pytest.raises(PermissionDeniedError) as vault:
                hx.vault_reveal("item-1")
            with pytest.raises(PermissionDeniedError) as write:
                hx.learn()
            assert (hx.list_artifacts()).artifacts == []

    assert (vault.value.code, vault.value.status_code) == ("forbidden", 403)
    assert isinstance(write.value, memclients.PermissionDeniedError)


@pytest.mark.needs_control
def test_an_unknown_key_is_turned_away(hippocortex: Target) -> None:
    with SyncHippocortex(**{**hippocortex.credentials, "api_key": "hx_test_nobody"}) as hx:
        with pytest.raises(AuthenticationError) as caught:
            hx.get_metrics()

    assert (caught.value.code, caught.value.status_code, caught.value.attempts) == ("unauthorized", 401, 1)
    assert "hx_test_nobody" not in repr(caught.value)


def test_anyone_may_ask_how_the_service_is(hippocortex: Target) -> None:
    with SyncHippocortex(**{**hippocortex.credentials, "api_key": "hx_test_nobody"}) as hx:
        assert (hx.health()).status


def until_refused(hx: SyncHippocortex) -> tuple[int, RateLimitError]:
    """Ask until the service has had enough; return how often it answered."""
    answered = 0
    while True:
        try:
            hx.get_metrics()
        except RateLimitError as refusal:
            return answered, refusal
        answered += 1


@pytest.mark.needs_control
def test_a_minute_has_so_many_requests() -> None:
    with mock.serve("hippocortex", plan="free") as server:
        with SyncHippocortex(**server.credentials, max_retries=0) as hx:
            allowed, refusal = until_refused(hx)
            assert refusal.retry_after is not None
            server.control.advance(refusal.retry_after)
            metrics = hx.get_metrics()

    # A minute's requests and the burst; slow machines see some more of them granted meanwhile.
    assert allowed >= 70
    assert (refusal.code, refusal.status_code) == ("rate_limited", 429)
    assert (metrics.quota.plan, metrics.quota.events_limit) == ("free", 1000)


@pytest.mark.needs_control
def test_a_month_has_so_many_events() -> None:
    with mock.serve("hippocortex", plan="free") as server:
        with SyncHippocortex(**server.credentials, max_retries=0) as hx:
            hx.capture_batch(notes("s1", 1000))
            with pytest.raises(RateLimitError) as caught:
                hx.capture(notes("s1", 1)[0])
            quota = (hx.get_metrics()).quota
            server.control.advance(31 * 86400)
            again = hx.capture(notes("s1", 1)[0])

    assert (quota.events_used, quota.events_remaining) == (1000, 0)
    assert caught.value.details
    assert again.status == "ingested"


@pytest.mark.needs_control
def test_metrics_agree_with_what_was_done(hippocortex: Target) -> None:
    events = deploy("s1", "payments")
    keyed = CaptureEvent(type="message", session_id="s1", payload={"content": "Hello"}, idempotency_key="k-1")
    with SyncHippocortex(**hippocortex.credentials) as hx:
        hx.capture_batch(events)
        hx.capture_batch([keyed, keyed])
        learned = hx.learn()
        context = hx.synthesize("deploy payments")
        metrics = hx.get_metrics(period="24h", granularity="hour")

    counted, compiled, synthesized = metrics.usage.events, metrics.usage.compilations, metrics.usage.syntheses
    sent = len(events) + 1
    assert (counted.total, counted.ingested, counted.duplicates, counted.errors) == (sent + 1, sent, 1, 0)
    assert counted.by_type == {"message": 3, "tool_call": 4, "tool_result": 4}
    assert (compiled.total, compiled.artifacts_created) == (1, learned.artifacts.created)
    assert (synthesized.total, synthesized.avg_tokens_used) == (1, context.budget.used)
    assert (metrics.quota.events_used, metrics.quota.events_limit) == (sent, 50_000)
    assert metrics.quota.events_used + metrics.quota.events_remaining == metrics.quota.events_limit


@pytest.mark.needs_control
def test_an_event_that_the_service_refuses_does_not_take_the_others_with_it() -> None:
    with mock.serve("hippocortex", known_types_only=True) as server:
        with SyncHippocortex(**server.credentials) as hx:
            good, bad = notes("s1", 2)
            bad.type = "daydream"
            captured = hx.capture_batch([good, bad])
            with pytest.raises(HippocortexError) as caught:
                hx.capture(bad)

    assert [result.status for result in captured.results] == ["ingested", "error"]
    assert (captured.summary.ingested, captured.summary.errors) == (1, 1)
    assert (caught.value.code, caught.value.status_code) == ("validation_error", 400)
    assert caught.value.details
    assert caught.value.details[0]["field"] == "type"


def event(**fields: Any) -> CaptureEvent:
    return CaptureEvent(**{"type": "message", "session_id": "s1", "payload": {"content": "Hello"}, **fields})


REFUSED: dict[str, Callable[[SyncHippocortex], object]] = {
    "type": lambda hx: hx.capture(event(type="")),
    "sessionId": lambda hx: hx.capture(event(session_id="")),
    "payload": lambda hx: hx.capture(event(payload=["Hello"])),
    "idempotencyKey": lambda hx: hx.capture(event(idempotency_key="")),
    "events[1].sessionId": lambda hx: hx.capture_batch([event(), event(session_id="")]),
    "query": lambda hx: hx.synthesize(""),
    "options.minConfidence": lambda hx: hx.synthesize("x", SynthesizeOptions(min_confidence=1.5)),
    "options.artifactTypes[0]": lambda hx: hx.learn(LearnOptions(artifact_types=["playbook"])),
    "limit": lambda hx: hx.list_artifacts(limit=0),
    "period": lambda hx: hx.get_metrics(period="1y"),
}


@pytest.mark.parametrize("field", REFUSED)
def test_what_the_service_would_refuse_is_not_sent(hippocortex: Target, field: str) -> None:
    with SyncHippocortex(**hippocortex.credentials) as hx:
        with pytest.raises(HippocortexError) as caught:
            REFUSED[field](hx)

    assert (caught.value.code, caught.value.status_code) == ("validation_error", 0)
    assert isinstance(caught.value, memclients.InvalidRequestError)
    assert [detail["field"] for detail in caught.value.details or []] == [field]
    if hippocortex.control is not None:
        assert hippocortex.control.requests == []
