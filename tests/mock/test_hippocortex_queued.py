"""The answers of the older API reference."""

from collections.abc import Callable

import httpx
import pytest

from memclients import mock
from tests.support.hippocortex_http import data, error, event, tool_result, wrong_fields

Start = Callable[..., mock.Server]
Connect = Callable[..., httpx.Client]


@pytest.fixture
def queue(start: Start, connect: Connect) -> httpx.Client:
    server = start("hippocortex", wire="queued", now="2026-11-21T12:00:00Z", frozen=True)
    server.control.seed(
        artifacts=[
            {"id": f"art_{number}", "title": f"Artifact {number}", "type": kind, "status": status}
            for number, (kind, status) in enumerate(
                [("task_schema", "active"), ("task_schema", "deprecated"), ("failure_playbook", "active")]
            )
        ],
        facts=["tea is hot"],
    )
    return connect(server)


def test_work_goes_into_a_queue(queue: httpx.Client) -> None:
    captured = data(queue.post("/capture", json=event(idempotencyKey="k")), 202)
    assert captured.pop("jobId")
    assert captured == {"status": "queued", "idempotencyKey": "k"}
    plain = data(queue.post("/capture", json=event()), 202)
    learned = data(queue.post("/learn", json={}), 202)
    assert plain.keys() == learned.keys() == {"jobId", "status"}
    assert plain["jobId"] != learned["jobId"]
    events = [event(), {"type": "x"}, event(idempotencyKey="k")]
    batch = data(queue.post("/capture/batch", json={"events": events}), 202)
    assert batch.pop("batchId")
    assert batch == {"queued": 2, "errors": 1, "total": 3}
    assert data(queue.get("/usage-metrics"))["totals"]["events"] == 3


def test_the_request_is_refused_at_once(queue: httpx.Client) -> None:
    assert wrong_fields(queue.post("/capture", json={})) == ["type", "sessionId", "payload"]
    assert error(queue.get("/artifacts/none")) == (404, "not_found")
    for parameters in ({"limit": "101"}, {"offset": "-1"}, {"type": "x"}):
        assert wrong_fields(queue.get("/artifacts", params=parameters)) == list(parameters)


def test_context_has_other_names(queue: httpx.Client) -> None:
    for body in ({"query": "tea", "maxTokens": 100}, {"query": "tea", "options": {"maxTokens": 100}}):
        answer = data(queue.post("/synthesize", json=body))
        (section,) = answer["sections"]
        assert (section["type"], section["content"]) == ("facts", "tea is hot")
        assert (answer["query"], answer["totalTokens"]) == ("tea", 3)
        assert answer["contextPack"] == {"entries": ["tea is hot"], "estimatedTokens": 3, "maxTokens": 100}


def test_artifacts_are_paged_by_offset(queue: httpx.Client) -> None:
    whole = data(queue.get("/artifacts"))
    assert {name: whole[name] for name in ("total", "limit", "offset", "hasMore")} == {
        "total": 3,
        "limit": 50,
        "offset": 0,
        "hasMore": False,
    }
    pages = [data(queue.get("/artifacts", params={"limit": 2, "offset": offset})) for offset in (0, 2, 4)]
    assert [item for page in pages for item in page["items"]] == whole["items"]
    assert [page["hasMore"] for page in pages] == [True, False, False]
    deprecated = data(queue.get("/artifacts", params={"status": "deprecated"}))
    (item,) = deprecated["items"]
    assert (item["id"], item["isActive"], deprecated["total"]) == ("art_1", False, 1)
    assert {"version", "tokenCount", "compiledAt"} < item.keys()
    assert not {"confidence", "status"} & item.keys()
    assert data(queue.get("/artifacts/art_1")) == item
    playbooks = data(queue.get("/artifacts", params={"type": "failure_playbook"}))["items"]
    assert [found["id"] for found in playbooks] == ["art_2"]


def test_metrics_are_of_this_day_and_month(start: Start, connect: Connect) -> None:
    server = start("hippocortex", wire="queued", now="2026-11-21T23:59:50.500Z", frozen=True)
    client = connect(server)
    for _ in range(2):
        client.post("/capture", json=tool_result())
    client.post("/synthesize", json={"query": "tea"})
    client.post("/learn", json={})
    assert data(client.get("/usage-metrics")) == {
        "plan": "developer",
        "period": {"month": "2026-11", "day": "2026-11-21"},
        "usage": {"eventsThisMonth": 2, "synthesesToday": 1, "compilationsToday": 1, "requestsThisMinute": 5},
        "totals": {"events": 2, "memories": 0, "artifacts": 0},
    }
    server.control.advance(9.6)
    client.post("/synthesize", json={"query": "tea"})
    server.control.advance(0.5)
    usage = data(client.get("/usage-metrics"))["usage"]
    assert (usage["eventsThisMonth"], usage["synthesesToday"], usage["compilationsToday"]) == (2, 1, 0)
