"""Data to start with."""

from typing import Any

import httpx
import pytest

from memclients import mock
from tests.support.hippocortex_http import capture, data, event, metrics


def test_artifacts_may_be_what_the_compiler_would_not_make(
    hippocortex_server: mock.Server, hippocortex: httpx.Client
) -> None:
    old = {
        "id": "art_old",
        "type": "decision_policy",
        "status": "deprecated",
        "title": "Use blue-green",
        "content": {"condition": "release", "actions": ["blue-green"]},
        "confidence": 0.85,
        "evidenceCount": 3,
        "createdAt": "2026-01-01T00:00:00Z",
        "updatedAt": "2026-02-01T00:00:00+01:00",
    }
    hippocortex_server.control.seed(artifacts=[old, {"title": "Deploy"}])
    assert data(hippocortex.get("/artifacts/art_old")) == {
        **old,
        "createdAt": "2026-01-01T00:00:00.000Z",
        "updatedAt": "2026-01-31T23:00:00.000Z",
    }
    listed = data(hippocortex.get("/artifacts", params={"status": "active"}))
    assert [artifact["title"] for artifact in listed["artifacts"]] == ["Deploy"]
    data(hippocortex.post("/learn", json={"scope": "full"}))
    assert data(hippocortex.get("/artifacts/art_old"))["status"] == "deprecated"


def test_events_and_facts_are_known_from_then_on(hippocortex_server: mock.Server, hippocortex: httpx.Client) -> None:
    hippocortex_server.control.seed(
        events=[event(idempotencyKey="k"), event("old", capturedAt="2020-01-01")], facts=["tea is hot", "tea is hot"]
    )
    assert capture(hippocortex, idempotencyKey="k")["status"] == "duplicate"
    assert metrics(hippocortex)["usage"]["events"]["ingested"] == 1
    entries = data(hippocortex.post("/synthesize", json={"query": "hot tea"}))["entries"]
    assert [(entry["section"], entry["content"]) for entry in entries] == [("facts", "tea is hot")]


def test_everything_may_be_another_tenants(hippocortex_server: mock.Server, hippocortex: httpx.Client) -> None:
    hippocortex_server.control.seed(tenant="acme", artifacts=[{"title": "Deploy"}], events=[event()])
    assert data(hippocortex.get("/artifacts"))["artifacts"] == []
    hippocortex_server.control.seed(keys={hippocortex_server.credentials["api_key"]: {"tenant": "acme"}})
    assert len(data(hippocortex.get("/artifacts"))["artifacts"]) == 1
    assert metrics(hippocortex)["usage"]["events"]["total"] == 1


@pytest.mark.parametrize(
    ("seed", "reason"),
    [
        ({"colour": "red"}, "unknown field `colour`"),
        ({"events": [{"type": "message"}]}, "sessionId is required; payload is required"),
        ({"events": [event(capturedAt="yesterday")]}, "yesterday"),
        ({"artifacts": [{"title": "T", "status": "gone"}]}, "gone"),
        ({"artifacts": [{"title": "T", "confidence": 2}]}, "confidence"),
        ({"artifacts": [{"title": "T", "confidence": float("nan")}]}, "confidence"),
        ({"artifacts": [{"title": "T", "evidenceCount": -1}]}, "evidenceCount"),
        ({"artifacts": [{"title": "T", "id": "a"}, {"title": "T", "id": "a"}]}, "an artifact 'a' already"),
        ({"vault": [{"title": "T"}]}, "value"),
        ({"keys": {"k": {"plan": "gold"}}}, "gold"),
    ],
)
def test_what_makes_no_sense_is_refused(hippocortex_server: mock.Server, seed: dict[str, Any], reason: str) -> None:
    with pytest.raises(ValueError, match=reason):
        hippocortex_server.control.seed(seed)
