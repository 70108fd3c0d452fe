"""Keys, organizations, health, and what comes from the web framework."""

from collections.abc import Callable
from typing import Any

import httpx
import pytest

from memclients import mock

Start = Callable[..., mock.Server]
Connect = Callable[..., httpx.Client]

KEY = "mtk_mock_key_for_tests"
NOTE = {"agent_id": "agent_1", "content": "x"}


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({"x-api-key": KEY}, 200),
        ({"X-API-Key": KEY}, 200),
        ({"authorization": f"Bearer {KEY}"}, 200),
        ({"authorization": KEY}, 200),
        ({"x-api-key": "", "authorization": f"Bearer {KEY}"}, 200),
        ({"x-api-key": "wrong", "authorization": f"Bearer {KEY}"}, 401),
        ({"authorization": f"bearer {KEY}"}, 401),
        ({"authorization": f"Basic {KEY}"}, 401),
        ({}, 401),
    ],
)
def test_takes_the_key_from_two_headers(headers: dict[str, str], status: int, memtrace_server: mock.Server) -> None:
    answer = httpx.get(f"{memtrace_server.url}/api/v1/memories", headers=headers)
    assert answer.status_code == status
    if status == 401:
        assert answer.json() == {"error": "invalid API key" if headers else "missing API key"}


def test_without_a_key_nobody_learns_what_exists(memtrace_server: mock.Server, memtrace: httpx.Client) -> None:
    for method, path in (("GET", "/api/v1/nothing"), ("PATCH", "/api/v1/memories"), ("GET", "/api/v1")):
        assert httpx.request(method, memtrace_server.url + path).json() == {"error": "missing API key"}
        assert memtrace.request(method, path).status_code in (404, 405)
    assert httpx.get(f"{memtrace_server.url}/nothing").status_code == 404


def test_unknown_paths_and_methods_are_answered_in_plain_text(memtrace: httpx.Client) -> None:
    unknown = memtrace.post("/api/v1/n%20x?a=1")
    assert (unknown.status_code, unknown.text) == (404, "Cannot POST /api/v1/n%20x")
    assert unknown.headers["content-type"] == "text/plain; charset=utf-8"
    wrong = memtrace.patch("/api/v1/memories")
    assert (wrong.status_code, wrong.text, wrong.headers["allow"]) == (405, "Method Not Allowed", "GET, HEAD, POST")
    assert wrong.headers["content-type"] == "text/plain; charset=utf-8"


def test_a_body_over_4_mib_is_refused_even_without_a_key(memtrace_server: mock.Server) -> None:
    url = f"{memtrace_server.url}/api/v1/memories"
    answer = httpx.post(url, content=b" " * (4 * 2**20 + 1))
    assert (answer.status_code, answer.text) == (413, "Request Entity Too Large")
    assert httpx.post(url, content=b" " * (4 * 2**20)).status_code == 401


def test_paths_may_end_in_a_slash(memtrace: httpx.Client) -> None:
    assert memtrace.get("/api/v1/memories/").json() == {"memories": [], "count": 0, "has_more": False}
    assert memtrace.get("/health/").status_code == 200


class TestOrganizations:
    def test_see_nothing_of_each_other(self, start: Start, connect: Connect) -> None:
        server = start("memtrace", orgs={"mtk_b": {"org_id": "org_b"}})
        ours, theirs = connect(server), connect(server, "mtk_b")
        agent = ours.post("/api/v1/agents", json={"name": "one"}).json()["id"]
        session = ours.post("/api/v1/sessions", json={"agent_id": agent}).json()["id"]
        ours.post("/api/v1/memories", json={"agent_id": agent, "session_id": session, "content": "secret"})
        assert theirs.get("/api/v1/memories").json()["memories"] == []
        assert theirs.post("/api/v1/search", json={}).json()["results"] == []
        assert theirs.get(f"/api/v1/sessions/{session}/memories").json()["memories"] == []
        assert theirs.post(f"/api/v1/sessions/{session}/context", json={}).json()["memory_count"] == 0
        assert theirs.get("/api/v1/memories/secret").status_code == 404
        assert theirs.get("/api/v1/agents").json()["agents"] == []
        assert theirs.get(f"/api/v1/agents/{agent}").status_code == 404
        assert theirs.get(f"/api/v1/agents/{agent}/stats").json()["session_count"] == 0
        assert theirs.delete(f"/api/v1/agents/{agent}").status_code == 404
        assert theirs.get("/api/v1/sessions").json()["sessions"] == []
        assert theirs.get(f"/api/v1/sessions/{session}").status_code == 404
        assert theirs.put(f"/api/v1/sessions/{session}", json={"status": "x"}).status_code == 400
        assert ours.get(f"/api/v1/sessions/{session}").json()["status"] == "active"

    def test_have_as_many_keys_as_they_like(self, start: Start, connect: Connect) -> None:
        server = start("memtrace", keys=["mtk_..."], orgs={"mtk_b": {"org_id": "org_b"}})
        connect(server, "mtk_...").post("/api/v1/memories", json=NOTE).raise_for_status()
        assert connect(server).get("/api/v1/memories").json()["count"] == 1
        assert connect(server, "mtk_b").get("/api/v1/memories").json()["count"] == 0

    def test_keys_may_be_mapped_to_organizations(self, start: Start, connect: Connect) -> None:
        server = start("memtrace", keys={"mtk_1": "org_a", "mtk_2": "org_a"})
        created = connect(server, "mtk_1").post("/api/v1/memories", json=NOTE).json()
        assert created["org_id"] == "org_a"
        assert connect(server, "mtk_2").get("/api/v1/memories").json()["count"] == 1

    def test_any_key_opens_one_when_told_so(self, start: Start, connect: Connect) -> None:
        server = start("memtrace", any_key=True)
        created = connect(server, "mtk_your_api_key").post("/api/v1/memories", json=NOTE).json()
        assert created["org_id"].startswith("org_")
        assert connect(server, "mtk_other").get("/api/v1/memories").json()["count"] == 0

    def test_may_be_added_while_the_server_runs(self, memtrace_server: mock.Server, connect: Connect) -> None:
        memtrace_server.control.seed(orgs={"mtk_b": {"org_id": "org_b"}}, memories=[{**NOTE, "org_id": "org_b"}])
        assert connect(memtrace_server, "mtk_b").get("/api/v1/memories").json()["count"] == 1

    def test_of_the_options_survive_a_reset(self, start: Start, connect: Connect) -> None:
        server = start("memtrace", orgs={"mtk_b": {"arc": False}})
        server.control.reset()
        assert connect(server, "mtk_b").get("/api/v1/memories").status_code == 503


WITH_ARC = [
    ("POST", "/memories", NOTE),
    ("POST", "/memories", {"memories": [NOTE]}),
    ("GET", "/memories", None),
    ("GET", "/memories/x", None),
    ("POST", "/search", {}),
    ("GET", "/agents/agent_1/memories", None),
    ("GET", "/agents/agent_1/stats", None),
    ("GET", "/sessions/sess_1/memories", None),
    ("POST", "/sessions/sess_1/context", {}),
]


class TestArc:
    @pytest.mark.parametrize(("method", "path", "body"), WITH_ARC)
    def test_is_needed_for_memories(self, method: str, path: str, body: Any, start: Start, connect: Connect) -> None:
        answer = connect(start("memtrace", arc=False)).request(method, f"/api/v1{path}", json=body)
        assert answer.status_code == 503
        assert answer.json() == {
            "error": "no arc instance configured for this org",
            "hint": "ask an admin to run: memtrace org add-arc org_default",
        }

    def test_is_not_needed_for_agents_and_sessions(self, start: Start, connect: Connect) -> None:
        client = connect(start("memtrace", arc=False))
        agent = client.post("/api/v1/agents", json={"name": "one"}).json()["id"]
        session = client.post("/api/v1/sessions", json={"agent_id": agent}).json()["id"]
        assert client.put(f"/api/v1/sessions/{session}", json={"status": "closed"}).status_code == 200
        for path in ("/agents", f"/agents/{agent}", "/sessions", f"/sessions/{session}"):
            assert client.get(f"/api/v1{path}").status_code == 200

    def test_bad_fields_come_first(self, start: Start, connect: Connect) -> None:
        client = connect(start("memtrace", arc=False))
        assert client.post("/api/v1/memories", json={}).status_code == 400
        assert client.post("/api/v1/memories", json={"memories": [{}]}).status_code == 500

    def test_that_is_down_fails_in_many_ways(self, start: Start, connect: Connect) -> None:
        server = start("memtrace")
        client = connect(server)
        client.post("/api/v1/memories", json=NOTE)
        server.control.seed(orgs={KEY: {"healthy": False}})
        single = client.post("/api/v1/memories", json=NOTE)
        assert single.status_code == 400
        assert single.json()["error"].startswith("failed to write memory: ")
        batch = client.post("/api/v1/memories", json={"memories": [NOTE]})
        assert batch.status_code == 500
        assert batch.json()["error"].startswith("failed to create memory 0: failed to write memory: ")
        listed = client.get("/api/v1/memories")
        assert listed.status_code == 500
        assert listed.json()["error"].startswith("failed to query memories: ")
        assert client.get("/api/v1/agents/agent_1/stats").json()["memory_count"] == 0
        server.control.seed(orgs={KEY: {"healthy": True}})
        assert client.get("/api/v1/memories").json()["count"] == 1


class TestHealth:
    def test_needs_no_key(self, memtrace_server: mock.Server) -> None:
        memtrace_server.control.advance(9000)
        body = httpx.get(f"{memtrace_server.url}/health").json()
        assert body.pop("uptime").startswith("2h30m")
        assert body == {"status": "ok", "service": "memtrace", "arc": {"org_default": True}}
        ready = httpx.get(f"{memtrace_server.url}/ready")
        assert (ready.status_code, ready.json()) == (200, {"status": "ready", "arc": {"org_default": True}})

    def test_is_bad_when_an_instance_is_down(self, start: Start) -> None:
        server = start("memtrace", orgs={"mtk_b": {"org_id": "org_b", "healthy": False}})
        arc = {"org_b": False, "org_default": True}
        ready = httpx.get(f"{server.url}/ready")
        assert (ready.status_code, ready.json()) == (503, {"status": "not ready", "arc": arc})
        assert httpx.get(f"{server.url}/health").json()["arc"] == arc

    def test_is_bad_without_any_instance(self, start: Start) -> None:
        server = start("memtrace", arc=False)
        ready = httpx.get(f"{server.url}/ready")
        assert ready.status_code == 503
        assert ready.json() == {
            "status": "not ready",
            "reason": "no_instances",
            "hint": "add one with: memtrace org add-arc <org_id>",
        }
        assert httpx.get(f"{server.url}/health").json()["arc"] == {}


class TestSeed:
    def test_sows_everything_with_its_own_ids(self, memtrace_server: mock.Server, memtrace: httpx.Client) -> None:
        memtrace_server.control.seed(
            agents=[{"id": "agent_1", "name": "one", "config": {"a": 1}}],
            sessions=[{"id": "sess_1", "agent_id": "agent_1", "status": "closed"}],
            memories=[{**NOTE, "session_id": "sess_1", "time": "2026-03-01T12:00:00.123456789Z"}, NOTE, NOTE],
        )
        assert memtrace.get("/api/v1/agents/agent_1").json()["config"] == {"a": 1}
        assert memtrace.get("/api/v1/sessions/sess_1").json()["status"] == "closed"
        memories = memtrace.get("/api/v1/memories", params={"order": "asc"}).json()["memories"]
        assert len(memories) == 3
        assert memories[0]["time"] == "2026-03-01T12:00:00.123456Z"

    @pytest.mark.parametrize(
        ("seed", "reason"),
        [
            ({"agent": []}, "unknown field `agent`"),
            ({"memories": [{"agent_id": "a"}]}, "missing required field `content`"),
            ({"memories": [{"agent_id": "1", "content": "x"}]}, "invalid agent_id: 1"),
            ({"memories": [{**NOTE, "time": "noon"}]}, "'noon' is no timestamp"),
            ({"sessions": [{"agent_id": "nobody"}]}, "FOREIGN KEY constraint failed"),
            ({"orgs": {"mtk_b": {"ark": False}}}, "unknown field `ark`"),
        ],
    )
    def test_refuses_bad_seeds(self, seed: dict[str, Any], reason: str, memtrace_server: mock.Server) -> None:
        with pytest.raises(ValueError, match=reason):
            memtrace_server.control.seed(seed)


def test_strictly_holds_requests_to_the_document(start: Start, connect: Connect) -> None:
    client = connect(start("memtrace", strict=True))
    for path in ("/api/v1/memories?limit=1001", "/api/v1/memories?since=1w", "/api/v1/memories?limit=ten"):
        answer = client.get(path)
        assert answer.status_code == 400, path
        assert path.partition("?")[2].partition("=")[0] in answer.json()["error"]
    assert client.post("/api/v1/memories", json={**NOTE, "importance": 2}).status_code == 400
    assert client.post("/api/v1/memories", json=NOTE).status_code == 201
    assert client.get("/api/v1/memories?limit=5&since=24h").status_code == 200
