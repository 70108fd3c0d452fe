"""Answers of Hippocortex, and what to ask it."""

from __future__ import annotations

from typing import Any

from memclients.hippocortex import CaptureEvent
from tests.support.scripted import Reply, Seen

META = {"requestId": "req-1", "tenantId": "tenant-1", "durationMs": 3}


def ok(data: Any, status: int = 200) -> Reply:
    return Reply(status, {"ok": True, "data": data, "meta": META})


def no(status: int, code: str, message: str = "no", **error: Any) -> Reply:
    return Reply(status, {"ok": False, "error": {"code": code, "message": message, **error}, "meta": META})


def note(number: int = 0, key: str | None = None) -> CaptureEvent:
    payload = {"role": "user", "content": f"note {number}"}
    return CaptureEvent(type="message", session_id="s1", payload=payload, idempotency_key=key)


def captured(event_id: str = "evt-1", status: str = "ingested", **fields: Any) -> dict[str, Any]:
    return {"eventId": event_id, "status": status, **fields}


def batch(*statuses: str, **summary: int) -> dict[str, Any]:
    """Return the answer for events that became this."""
    count = {
        "total": len(statuses),
        "ingested": statuses.count("ingested"),
        "duplicates": statuses.count("duplicate"),
        "errors": statuses.count("error"),
    }
    results = [captured(f"evt-{index}", status) for index, status in enumerate(statuses)]
    return {"results": results, "summary": {**count, **summary}}


def all_new(request: Seen) -> Reply:
    """Answer as a service to which every event is new, with ids that tell the events."""
    events = request.json()["events"]
    results = [captured(f"evt {event['payload']['content']}") for event in events]
    count = {"total": len(events), "ingested": len(events), "duplicates": 0, "errors": 0}
    return ok({"results": results, "summary": count})


LEARNED: dict[str, Any] = {
    "runId": "run-1",
    "status": "completed",
    "artifacts": {"created": 2, "updated": 1, "unchanged": 0, "byType": {"task_schema": 2, "futureKind": 1}},
    "stats": {"memoriesProcessed": 12, "patternsFound": 3, "compilationMs": 40},
}
CONTEXT: dict[str, Any] = {
    "packId": "pack-1",
    "entries": [
        {
            "section": "procedures",
            "content": "Build, then deploy.",
            "confidence": 0.9,
            "provenance": [{"sourceType": "artifact", "sourceId": "art-1", "artifactType": "task_schema"}],
        },
        {"section": "facts", "content": "Payments deploy on Tuesdays.", "confidence": 0.5},
    ],
    "budget": {"limit": 500, "used": 20, "compressionRatio": 2.8, "entriesIncluded": 2, "entriesDropped": 0},
}
METRICS: dict[str, Any] = {
    "period": {"start": "2026-11-20T00:00:00Z", "end": "2026-11-21T00:00:00Z", "granularity": "hour"},
    "usage": {
        "events": {"total": 4, "ingested": 2, "duplicates": 1, "errors": 1, "byType": {"tool_call": 3, "myType": 1}},
        "compilations": {"total": 1, "artifactsCreated": 2, "artifactsUpdated": 0},
        "syntheses": {"total": 3, "avgTokensUsed": 120.5, "avgCompressionRatio": 2.1},
    },
    "quota": {
        "plan": "developer",
        "eventsLimit": 50_000,
        "eventsUsed": 2,
        "eventsRemaining": 49_998,
        "resetDate": "2026-12-01T00:00:00Z",
    },
}


def artifact(number: int) -> dict[str, Any]:
    return {
        "id": f"art-{number}",
        "type": "task_schema",
        "status": "active",
        "title": f"Procedure {number}",
        "content": {"steps": [{"doThis": 1, "do_that": None}], "camelCase": {"snake_case": True}},
        "confidence": 0.8,
        "evidenceCount": number,
        "createdAt": "2026-11-20T00:00:00Z",
        "updatedAt": "2026-11-21T00:00:00Z",
    }


def page(*numbers: int, cursor: str | None = None, more: bool | None = None) -> dict[str, Any]:
    has_more = cursor is not None if more is None else more
    return {
        "artifacts": [artifact(number) for number in numbers],
        "pagination": {"hasMore": has_more, "cursor": cursor, "total": 5},
    }
