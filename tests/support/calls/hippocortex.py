"""Every method of Hippocortex's client once, with every argument that it has."""

from __future__ import annotations

from typing import Any

from memclients import hippocortex
from memclients.hippocortex import CaptureEvent, LearnOptions, SynthesizeOptions
from tests.support.calls.surface import Call, Surface

SEED: dict[str, Any] = {
    "artifacts": [
        {"id": f"art-call-{n}", "title": f"Procedure {n}", "content": {"steps": ["build", "deploy"]}} for n in range(3)
    ],
    "vault": [
        {"id": "item-call", "title": "Deploy key", "itemType": "api_key", "tags": ["ci"], "value": "open sesame"}
    ],
}

FULL = CaptureEvent(
    type="tool_call",
    session_id="sess-1",
    payload={"tool": "deploy", "args": {"someKey": None, "some_key": [1.5]}},
    metadata={"agentId": "agent-1"},
    idempotency_key="key-of-the-call",
    namespace_id="ns-1",
)
RUN = LearnOptions(
    scope="full",
    min_pattern_strength=0.5,
    artifact_types=["task_schema"],
    agent_id="agent-1",
    session_id="sess-1",
    event_ids=["evt-1"],
    max_events=100,
)
CONTEXT = SynthesizeOptions(max_tokens=500, sections=["procedures"], min_confidence=0.1, include_provenance=False)
FILTERS: dict[str, Any] = {"type": "task_schema", "status": "active", "sort": "confidence", "order": "asc"}


def note(number: int) -> CaptureEvent:
    return CaptureEvent("message", "sess-1", {"role": "user", "content": f"note {number}"})


CALLS: dict[str, Call] = {
    "capture": lambda client: client.capture(FULL),
    "capture without a key": lambda client: client.capture(note(0)),
    "capture_batch": lambda client: client.capture_batch([FULL, note(1), note(2)]),
    "learn": lambda client: client.learn(),
    "learn with options": lambda client: client.learn(RUN),
    "synthesize": lambda client: client.synthesize("deploy payments"),
    "synthesize with options": lambda client: client.synthesize("deploy payments", CONTEXT),
    "list_artifacts": lambda client: client.list_artifacts(**FILTERS, limit=2),
    "iter_artifacts": lambda client: client.iter_artifacts(**FILTERS, limit=1),
    "get_artifact": lambda client: client.get_artifact("art-call-1"),
    "get_metrics": lambda client: client.get_metrics(period="7d", granularity="day"),
    "vault_query": lambda client: client.vault_query("deploy", tags=["ci"], item_type="api_key", limit=5),
    "vault_reveal": lambda client: client.vault_reveal("item-call"),
    "health": lambda client: client.health(),
}

SURFACE = Surface(
    clients={"sync": hippocortex.SyncHippocortex, "async": hippocortex.Hippocortex},
    error=hippocortex.HippocortexError,
    credentials={"api_key": "the-key"},
    calls=CALLS,
    seed=SEED,
)
