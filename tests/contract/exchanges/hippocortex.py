"""How to bring each example of Hippocortex's answers about on its mock server."""

from __future__ import annotations

from typing import Any

from tests.contract.exchanges.exchange import Exchange, exchange

PLAYBOOK: dict[str, Any] = {
    "id": "art-001",
    "type": "failure_playbook",
    "title": "Recover the payment service when its health check times out",
    "content": {
        "symptoms": ["The health check times out."],
        "rootCauses": ["The pool of connections is exhausted."],
        "recoverySteps": ["Roll back.", "Restart the pool."],
    },
    "confidence": 0.92,
    "evidenceCount": 4,
    "createdAt": "2026-04-19T09:00:00Z",
    "updatedAt": "2026-04-20T10:15:30Z",
}
PROCEDURE: dict[str, Any] = {
    "id": "art-002",
    "title": "Deploy payment service to production",
    "content": {"steps": ["run the tests", "deploy to staging", "check health", "deploy to production"]},
    "confidence": 0.9,
}
SECRET: dict[str, Any] = {
    "id": "item-3",
    "title": "Stripe live key",
    "value": "not-a-real-secret",
    "vaultId": "vault-1",
    "vaultName": "Production",
    "serviceName": "Stripe",
    "description": "The key of the payment service.",
    "sensitivity": "critical",
    "tags": ["payments"],
}
# More than a page that nobody asked the length of.
WORLD: dict[str, Any] = {
    "events": [
        {"type": "tool_call", "sessionId": "sess-42", "payload": {"tool": "deploy"}, "idempotencyKey": "idem-123"},
        {"type": "message", "sessionId": "s1", "payload": {"role": "user", "content": "Hello"}},
    ],
    "artifacts": [PLAYBOOK, PROCEDURE, *({"title": f"Deploy service {number}"} for number in range(20))],
    "facts": ["Payments are deployed on Tuesdays."],
    "vault": [SECRET, {"title": "Stripe password", "itemType": "password", "value": "no secret either"}],
}


def used(session: str, tool: str, result: str, **rest: Any) -> list[dict[str, Any]]:
    """Return the call of a tool and its result."""
    call = {"type": "tool_call", "sessionId": session, "payload": {"tool": tool}}
    return [call, {**call, "type": "tool_result", "payload": {"tool": tool, "result": result, **rest}}]


# Two sessions go the same way, and in the second one something has to be mended before.
LESSONS: dict[str, Any] = {
    "events": [
        *used("s1", "build", "built"),
        *used("s1", "deploy", "deployed"),
        *used("s2", "build", "built"),
        *used("s2", "deploy", "the registry token has expired", success=False),
        *used("s2", "renew_token", "renewed"),
        *used("s2", "deploy", "deployed"),
    ]
}
KNOWN: dict[str, Any] = {"artifacts": [PLAYBOOK, PROCEDURE]}
ONE: dict[str, Any] = {"artifacts": [PLAYBOOK]}
SHORT: dict[str, Any] = {"artifacts": [{"id": "art-001", "title": "Deploy to staging first.", "confidence": 0.92}]}
OLDER = {"title": "Older", "createdAt": "2026-04-01T00:00:00Z"}
QUEUED_PLAYBOOK = {**PLAYBOOK, "content": {"recoverySteps": ["Roll back."]}, "evidenceCount": 2}
NAMELESS = {key: value for key, value in SECRET.items() if key not in ("serviceName", "description")}
# The last event of a month on the smallest plan.
SPENT: dict[str, Any] = {"events": [{"type": "message", "sessionId": "s1", "payload": {}}] * 1000}

QUEUED = {"wire": "queued"}
FREE = {"plan": "free", "rate_limit": True}
USED = ("captureEvent full", "captureEvent full", "captureBatch three", "learn incremental", "synthesize bare")
SESSIONLESS = {"type": "message", "payload": {"role": "user", "content": "Hello"}}


def refusal(stated: str, **rest: Any) -> Exchange:
    """Make an exchange that ends with a refusal, whose words are for humans."""
    return exchange(stated, worded=True, partly=True, **rest)


EXCHANGES = [
    exchange("hippocortex.captureEvent 200 ingested"),
    exchange("hippocortex.captureEvent 200 duplicate", times=2, partly=True),
    exchange("hippocortex.captureEvent 202 queued", request="full", options=QUEUED),
    refusal("hippocortex.captureEvent 400 missing", body=SESSIONLESS),
    refusal("hippocortex.captureEvent 400 bare", body=SESSIONLESS),
    refusal("hippocortex.captureEvent 401 key", key="wrong"),
    refusal("hippocortex.captureEvent 403 permission", key="hx_test_reader"),
    refusal("hippocortex.captureEvent 404 route", route="/capture/nothing"),
    refusal("hippocortex.captureEvent 422 missing", body=SESSIONLESS, options={"validation_status": 422}),
    refusal("hippocortex.captureEvent 429 window", times=71, options=FREE),
    refusal("hippocortex.captureEvent 429 quota", seed=SPENT, options=FREE),
    exchange("hippocortex.captureBatch 200 captured", partly=True),
    exchange(
        "hippocortex.captureBatch 200 mixed",
        body={"events": [{**SESSIONLESS, "sessionId": "s1", "idempotencyKey": "idem-123"}, SESSIONLESS]},
        before=("captureEvent full",),
        partly=True,
    ),
    exchange("hippocortex.captureBatch 202 queued", request="three", options=QUEUED),
    exchange("hippocortex.learn 200 completed", seed=LESSONS),
    exchange("hippocortex.learn 200 nothing", partly=True),
    exchange("hippocortex.learn 202 queued", options=QUEUED),
    exchange("hippocortex.synthesize 200 found", request="chosen", seed=KNOWN),
    exchange(
        "hippocortex.synthesize 200 bare",
        body={"query": "Payments", "options": {"includeProvenance": False}},
        seed={"facts": ["Payments are deployed on Tuesdays."]},
        partly=True,
    ),
    exchange("hippocortex.synthesize 200 nothing", request="plain"),
    exchange("hippocortex.synthesize 200 queued", request="plain", seed=SHORT, options=QUEUED),
    exchange("hippocortex.listArtifacts 200 more", query={"limit": "1"}, seed={"artifacts": [PLAYBOOK, *[OLDER] * 6]}),
    exchange("hippocortex.listArtifacts 200 last", seed=ONE, partly=True),
    exchange("hippocortex.listArtifacts 200 queued", seed={"artifacts": [QUEUED_PLAYBOOK]}, options=QUEUED),
    exchange("hippocortex.getArtifact 200 found", seed=ONE),
    exchange("hippocortex.getArtifact 200 queued", seed={"artifacts": [QUEUED_PLAYBOOK]}, options=QUEUED),
    refusal("hippocortex.getArtifact 404 absent"),
    exchange("hippocortex.getUsageMetrics 200 day", before=USED, options={"plan": "developer"}),
    exchange(
        "hippocortex.getUsageMetrics 200 queued",
        before=USED,
        options={**QUEUED, "plan": "developer", "rate_limit": True},
    ),
    exchange("hippocortex.queryVault 200 found", seed={"vault": [SECRET]}),
    exchange("hippocortex.queryVault 200 snake", seed={"vault": [NAMELESS]}, options={"vault_spelling": "snake"}),
    exchange("hippocortex.queryVault 200 nothing", body={"query": "nothing like it"}),
    exchange("hippocortex.revealVaultItem 200 value", seed={"vault": [SECRET]}),
]

# Examples that the mock server can't be brought to give, by name and reason.
OTHERS = {
    "exists": "nothing in the mock conflicts",
    "framework": "there is no framework in front of the mock",
    "internal": "the mock does not fail; it can be scripted to",
    "page": "there is no proxy in front of the mock",
    "unavailable": "the mock is always there; it can be scripted to be not",
    "degraded": "the mock is always well",
    "well": "the mock has a version and parts of its own",
    "none": "where there is no cursor, the mock does not say so",
}
