from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import hippocortex as official  # type: ignore[import-untyped]

from benchmarks.case import KEY, PROSE, Case
from memclients.hippocortex import CaptureEvent, SyncHippocortex
from memclients_lowlevel.hippocortex import AuthenticatedClient
from memclients_lowlevel.hippocortex.api.capture import capture_batch, capture_event
from memclients_lowlevel.hippocortex.api.synthesize import synthesize as synthesize_operation

if TYPE_CHECKING:
    from benchmarks.harness import Call

EVENT: Final[dict[str, Any]] = {
    "type": "message",
    "sessionId": "s1",
    "payload": {"role": "user", "content": "I prefer dark mode."},
}
KEYED: Final = {**EVENT, "idempotencyKey": "0" * 36}
META: Final = {"requestId": "req-51d0", "tenantId": "tenant-1", "durationMs": 12}
CAPTURED: Final = {"eventId": "evt-7f3a", "status": "ingested", "salienceScore": 0.4}
ENTRY: Final = {
    "section": "procedures",
    "content": PROSE * 11,
    "confidence": 0.9,
    "provenance": [
        {"sourceType": "artifact", "sourceId": "art-002", "artifactType": "task_schema", "evidenceCount": 2}
    ],
}
BUDGET: Final = {"limit": 8000, "used": 79, "compressionRatio": 1.0, "entriesIncluded": 50, "entriesDropped": 0}
SUMMARY: Final = {"total": 1000, "ingested": 1000, "duplicates": 0, "errors": 0}


def event() -> CaptureEvent:
    return CaptureEvent(type="message", session_id="s1", payload=EVENT["payload"])


def official_client(url: str) -> official.SyncHippocortex:
    return official.SyncHippocortex(KEY, base_url=url, suppress_update_warning=True)


def official_event() -> official.CaptureEvent:
    return official.CaptureEvent(type="message", session_id="s1", payload=EVENT["payload"])


def capture(url: str) -> Call:
    client = SyncHippocortex(api_key=KEY, base_url=url)
    return lambda: client.capture(event())


def low_capture(url: str) -> Call:
    client = AuthenticatedClient(base_url=url, token=KEY)
    return lambda: capture_event.sync(client=client, body=KEYED)


def official_capture(url: str) -> Call:
    client = official_client(url)
    return lambda: client.capture(official_event())


def batch(url: str) -> Call:
    client, events = SyncHippocortex(api_key=KEY, base_url=url), [event() for _ in range(1000)]
    return lambda: client.capture_batch(events)


def low_batch(url: str) -> Call:
    client, body = AuthenticatedClient(base_url=url, token=KEY), {"events": [KEYED] * 1000}
    return lambda: capture_batch.sync(client=client, body=body)


def official_batch(url: str) -> Call:
    client, events = official_client(url), [official_event() for _ in range(1000)]
    return lambda: client.capture_batch(events)


def synthesize(url: str) -> Call:
    client = SyncHippocortex(api_key=KEY, base_url=url)
    return lambda: client.synthesize("deploy the payment service")


def low_synthesize(url: str) -> Call:
    client = AuthenticatedClient(base_url=url, token=KEY)
    return lambda: synthesize_operation.sync(client=client, body={"query": "deploy the payment service"})


def official_synthesize(url: str) -> Call:
    client = official_client(url)
    return lambda: client.synthesize("deploy the payment service")


CASES: Final = (
    Case(
        name="Hippocortex: capture",
        method="POST",
        path="/capture",
        body=KEYED,
        answer={"ok": True, "data": CAPTURED, "meta": META},
        clients={"memclients": capture, "low-level": low_capture, "official": official_capture},
    ),
    Case(
        name="Hippocortex: synthesize, 50 entries",
        method="POST",
        path="/synthesize",
        body={"query": "deploy the payment service"},
        answer={"ok": True, "data": {"packId": "pack-9", "entries": [ENTRY] * 50, "budget": BUDGET}, "meta": META},
        clients={"memclients": synthesize, "low-level": low_synthesize, "official": official_synthesize},
    ),
    Case(
        name="Hippocortex: capture_batch, 1,000 events",
        method="POST",
        path="/capture/batch",
        body={"events": [KEYED] * 1000},
        answer={"ok": True, "data": {"results": [CAPTURED] * 1000, "summary": SUMMARY}, "meta": META},
        clients={"memclients": batch, "low-level": low_batch, "official": official_batch},
        calls=3,
    ),
)
