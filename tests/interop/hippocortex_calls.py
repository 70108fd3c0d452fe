"""Calls that the official package `hippocortex` and ours make alike."""

from __future__ import annotations

import hippocortex

import memclients.hippocortex
from tests.interop.pairs import Party

PAYLOAD = {"tool": "deploy", "args": {"env": "staging", "camelCase": {"snake_case": [1, None]}}}

CALLS = {
    "capture": lambda client, package: client.capture(package.CaptureEvent("tool_call", "sess-42", PAYLOAD)),
    "capture with metadata": lambda client, package: client.capture(
        package.CaptureEvent(
            type="message",
            session_id="sess-42",
            payload={"role": "user", "content": "Grüße 🚀"},
            metadata={"agent_id": "agent-1", "tags": ["a"], "extractedMemories": []},
        )
    ),
    "capture_batch": lambda client, package: client.capture_batch(
        [
            package.CaptureEvent("message", "s1", {"role": "user", "content": "Hello"}),
            package.CaptureEvent("tool_call", "s1", PAYLOAD, {"source": "x"}),
        ]
    ),
    "learn": lambda client, package: client.learn(),
    "learn in full": lambda client, package: client.learn(
        package.LearnOptions(scope="full", min_pattern_strength=0.7, artifact_types=["task_schema", "failure_playbook"])
    ),
    "synthesize": lambda client, package: client.synthesize("deploy payments"),
    "synthesize with options": lambda client, package: client.synthesize(
        "deploy payments",
        package.SynthesizeOptions(
            max_tokens=500, sections=["procedures", "failures"], min_confidence=0.5, include_provenance=False
        ),
    ),
    "list_artifacts": lambda client, package: client.list_artifacts(),
    "list_artifacts by everything": lambda client, package: client.list_artifacts(
        type="failure_playbook", status="active", sort="confidence", order="desc", limit=10
    ),
    "get_artifact": lambda client, package: client.get_artifact("art-001"),
    "get_metrics": lambda client, package: client.get_metrics(),
    "get_metrics by period": lambda client, package: client.get_metrics(period="7d", granularity="day"),
    "vault_query": lambda client, package: client.vault_query("stripe"),
    "vault_query by everything": lambda client, package: client.vault_query(
        "stripe", tags=["payments"], item_type="api_key", limit=5
    ),
    "vault_reveal": lambda client, package: client.vault_reveal("item-1"),
}

SEED = {
    "artifacts": [
        {
            "id": "art-001",
            "type": "failure_playbook",
            "title": "Deploys fail with an expired token",
            "content": {"symptoms": ["401"], "rootCauses": ["expired"], "recoverySteps": ["renew"]},
            "confidence": 0.9,
        }
    ],
    "vault": [{"id": "item-1", "title": "Stripe key", "itemType": "api_key", "tags": ["payments"], "value": "sk-1"}],
}

CLIENTS = ("Hippocortex", "SyncHippocortex")


def parties(client: str) -> tuple[Party, Party]:
    return (
        Party(hippocortex, client, {"timeout": 20.0}),
        Party(memclients.hippocortex, client, {"timeout": 20.0, "max_retries": 0}),
    )
