"""Learning, synthesis and artifacts over HTTP."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import httpx
import pytest

from memclients import mock
from tests.support.hippocortex_http import batch, data, error, wrong_fields

Start = Callable[..., mock.Server]
Connect = Callable[..., httpx.Client]


def step(session: str, tool: str, **result: Any) -> list[dict[str, Any]]:
    return [
        {"type": "tool_call", "sessionId": session, "payload": {"tool": tool, "args": {"env": "staging"}}},
        {"type": "tool_result", "sessionId": session, "payload": {"tool": tool, "result": "done", **result}},
    ]


EVENTS = [
    *step("s1", "build"),
    *step("s1", "deploy"),
    *step("s2", "build"),
    *step("s2", "deploy", success=False, error="the token has expired"),
    *step("s2", "renew_token"),
    *step("s2", "deploy"),
]


@pytest.fixture
def client(hippocortex: httpx.Client) -> httpx.Client:
    batch(hippocortex, *EVENTS)
    return hippocortex


def test_what_happened_becomes_artifacts(client: httpx.Client) -> None:
    run = data(client.post("/learn", json={}))
    assert run["status"] == "completed"
    assert run["artifacts"] == {
        "created": 2,
        "updated": 0,
        "unchanged": 0,
        "byType": {"task_schema": 1, "failure_playbook": 1},
    }
    assert run["stats"]["memoriesProcessed"] == len(EVENTS)
    assert run["stats"]["patternsFound"] == 2
    listed = data(client.get("/artifacts", params={"sort": "confidence"}))
    assert listed["pagination"] == {"hasMore": False, "total": 2}
    procedure, playbook = listed["artifacts"]
    assert procedure["content"]["steps"] == ["build (env=staging)", "deploy (env=staging)"]
    assert (procedure["type"], procedure["status"], procedure["evidenceCount"]) == ("task_schema", "active", 2)
    assert set(playbook["content"]) == {"symptoms", "rootCauses", "recoverySteps"}
    assert data(client.get(f"/artifacts/{playbook['id']}")) == playbook


def test_learning_again_finds_nothing_new(client: httpx.Client) -> None:
    data(client.post("/learn", json={"scope": "incremental"}))
    again = data(client.post("/learn", json={"scope": "incremental"}))
    assert again["artifacts"] == {"created": 0, "updated": 0, "unchanged": 0, "byType": {}}
    assert again["stats"]["memoriesProcessed"] == 0
    full = data(client.post("/learn", json={"scope": "full"}))
    assert (full["artifacts"]["created"], full["artifacts"]["unchanged"]) == (0, 2)


@pytest.mark.parametrize(
    ("body", "types"),
    [
        ({"options": {"artifactTypes": ["failure_playbook"]}}, {"failure_playbook"}),
        ({"options": {"artifactType": "task_schema"}}, {"task_schema"}),
        ({"options": {"minPatternStrength": 0.6}}, {"task_schema"}),
        ({"sessionId": "s1"}, {"task_schema"}),
        ({"agentId": "nobody"}, set()),
        ({"options": {"maxEvents": 2}}, set()),
    ],
)
def test_a_run_may_be_restricted(client: httpx.Client, body: dict[str, Any], types: set[str]) -> None:
    assert data(client.post("/learn", json=body))["artifacts"]["byType"].keys() == types


def test_an_answer_keeps_to_its_budget(client: httpx.Client) -> None:
    data(client.post("/learn", json={}))
    answer = data(client.post("/synthesize", json={"query": "how to deploy?", "options": {"maxTokens": 60}}))
    budget = answer["budget"]
    assert budget["limit"] == 60
    assert budget["used"] == sum(-(-len(entry["content"]) // 4) for entry in answer["entries"]) <= 60
    assert budget["entriesIncluded"] == len(answer["entries"]) > 0
    assert budget["entriesDropped"] > 0
    assert all(entry["provenance"] for entry in answer["entries"])


def test_an_answer_tells_its_sources_unless_it_should_not(client: httpx.Client) -> None:
    data(client.post("/learn", json={}))
    question = {"query": "deploy", "options": {"sections": ["failures"], "includeProvenance": False}}
    (entry,) = data(client.post("/synthesize", json=question))["entries"]
    assert entry.keys() == {"section", "content", "confidence"}
    packs = {data(client.post("/synthesize", json=question))["packId"] for _ in range(2)}
    assert len(packs) == 2


def test_nothing_known_is_an_answer(hippocortex: httpx.Client) -> None:
    answer = data(hippocortex.post("/synthesize", json={"query": "deploy"}))
    assert answer["entries"] == []
    assert answer["budget"] == {
        "limit": 4000,
        "used": 0,
        "compressionRatio": 0,
        "entriesIncluded": 0,
        "entriesDropped": 0,
    }


def test_pages_follow_from_the_cursor_alone(client: httpx.Client) -> None:
    data(client.post("/learn", json={}))
    first = data(client.get("/artifacts", params={"limit": 1, "sort": "confidence", "order": "asc"}))
    assert (first["pagination"]["hasMore"], first["pagination"]["total"]) == (True, 2)
    cursor = first["pagination"]["cursor"]
    second = data(client.get("/artifacts", params={"cursor": cursor}))
    assert second["pagination"] == {"hasMore": False, "total": 2}
    assert [one["type"] for one in (*first["artifacts"], *second["artifacts"])] == ["failure_playbook", "task_schema"]
    assert wrong_fields(client.get("/artifacts", params={"cursor": cursor, "order": "desc"})) == ["cursor"]
    assert wrong_fields(client.get("/artifacts", params={"cursor": cursor[:-3]})) == ["cursor"]


@pytest.mark.parametrize(
    ("method", "path", "request_", "fields"),
    [
        ("POST", "/learn", {"scope": "all", "sessionId": 7}, ["scope", "sessionId"]),
        ("POST", "/learn", {"options": {"artifactTypes": ["poem"]}}, ["options.artifactTypes"]),
        ("POST", "/learn", {"options": {"artifactTypes": []}}, ["options.artifactTypes"]),
        (
            "POST",
            "/learn",
            {"options": {"artifactType": "poem", "maxEvents": 0}},
            ["options.artifactType", "options.maxEvents"],
        ),
        ("POST", "/learn", {"options": {"minPatternStrength": 2}}, ["options.minPatternStrength"]),
        ("POST", "/learn", {"eventIds": [""]}, ["eventIds"]),
        ("POST", "/synthesize", {"options": {"maxTokens": 0}}, ["query", "options.maxTokens"]),
        ("POST", "/synthesize", {"query": " \n"}, ["query"]),
        ("POST", "/synthesize", {"query": "q", "options": {"sections": ["dreams"]}}, ["options.sections"]),
        ("POST", "/synthesize", {"query": "q", "options": {"minConfidence": -1}}, ["options.minConfidence"]),
        ("GET", "/artifacts", {"limit": 101, "sort": "created_at"}, ["sort", "limit"]),
        ("GET", "/artifacts", {"type": "poem", "status": "lost", "order": "up"}, ["type", "status", "order"]),
        ("GET", "/artifacts", {"limit": "ten", "cursor": "abc"}, ["limit"]),
    ],
)
def test_everything_that_is_wrong_is_told(
    hippocortex: httpx.Client, method: str, path: str, request_: dict[str, Any], fields: list[str]
) -> None:
    content = {"params": request_} if method == "GET" else {"json": request_}
    assert wrong_fields(hippocortex.request(method, path, **content)) == fields


def test_what_another_tenant_knows_stays_there(hippocortex_server: mock.Server, client: httpx.Client) -> None:
    data(client.post("/learn", json={}))
    artifact = data(client.get("/artifacts"))["artifacts"][0]
    hippocortex_server.control.seed(keys={"hx_test_other": {}})
    stranger = {"authorization": "Bearer hx_test_other"}
    assert client.get(f"/artifacts/{artifact['id']}", headers=stranger).status_code == 404
    assert data(client.get("/artifacts", headers=stranger))["artifacts"] == []
    assert data(client.post("/learn", json={"scope": "full"}, headers=stranger))["stats"]["memoriesProcessed"] == 0
    assert data(client.post("/synthesize", json={"query": "deploy"}, headers=stranger))["entries"] == []


def test_an_artifact_that_there_is_not(hippocortex: httpx.Client) -> None:
    assert error(hippocortex.get("/artifacts/art%2Fnone")) == (404, "not_found")


def test_what_was_learned_outlives_the_server(tmp_path: Path, start: Start, connect: Connect) -> None:
    options = {"data": tmp_path / "hippocortex.db"}
    server = start("hippocortex", **options)
    client = connect(server)
    batch(client, *EVENTS)
    data(client.post("/learn", json={}))
    before = data(client.get("/artifacts", params={"limit": 1}))
    server.stop()
    client = connect(start("hippocortex", **options))
    assert data(client.get("/artifacts", params={"limit": 1})) == before
    assert len(data(client.get("/artifacts", params={"cursor": before["pagination"]["cursor"]}))["artifacts"]) == 1
    assert data(client.post("/learn", json={}))["stats"]["memoriesProcessed"] == 0
