"""Listing and searching memories."""

from collections.abc import Callable
from typing import Any

import httpx
import pytest

from memclients import mock

Start = Callable[..., mock.Server]
Connect = Callable[..., httpx.Client]

MEMORIES, SEARCH = "/api/v1/memories", "/api/v1/search"

ROWS: list[dict[str, Any]] = [
    {"agent_id": "a", "session_id": "s1", "content": "User built a house", "tags": ["build", "home"]},
    {"agent_id": "a", "session_id": "s2", "content": "user likes 100% wool", "tags": ["ui"], "importance": 0.5},
    {"agent_id": "b", "session_id": "s1", "content": "decided", "memory_type": "decision", "importance": 0.9},
    {"agent_id": "b", "content": "failed", "memory_type": "session", "event_type": "error", "importance": -1},
]


@pytest.fixture
def client(memtrace_server: mock.Server, memtrace: httpx.Client) -> httpx.Client:
    memtrace_server.control.seed(memories=ROWS)
    return memtrace


def listed(client: httpx.Client, path: str = MEMORIES, **query: Any) -> list[str]:
    answer = client.get(path, params={"order": "asc", **query})
    answer.raise_for_status()
    body = answer.json()
    assert body["count"] == len(body["memories"])
    return [row["content"].split()[0] for row in body["memories"]]


def searched(client: httpx.Client, **body: Any) -> list[str]:
    answer = client.post(SEARCH, json={"order": "asc", **body})
    answer.raise_for_status()
    found = answer.json()
    assert found["count"] == len(found["results"])
    assert isinstance(found["query_time_ms"], int)
    assert "has_more" not in found
    return [row["content"].split()[0] for row in found["results"]]


ALL = ["User", "user", "decided", "failed"]


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ({}, ALL),
        ({"order": "desc"}, ALL[::-1]),
        ({"order": "ASC"}, ALL[::-1]),
        ({"order": ""}, ALL[::-1]),
        ({"agent_id": "a"}, ["User", "user"]),
        ({"agent_id": "a", "session_id": "s1"}, ["User"]),
        ({"memory_type": "decision"}, ["decided"]),
        ({"memory_type": "unknown"}, []),
        ({"event_type": "error"}, ["failed"]),
        ({"tags": "ui"}, ["User", "user"]),
        ({"tags": "ui,home"}, ["User"]),
        ({"tags": "UI"}, []),
        ({"tags": ""}, ALL),
        ({"since": "", "until": "now"}, ALL),
        ({"until": "1m"}, []),
        ({"since": "2999-01-01"}, []),
        ({"offset": 1}, ["user", "decided", "failed"]),
        ({"offset": -3}, ALL),
        ({"offset": "three"}, ALL),
        ({"limit": 2, "offset": 1}, ["user", "decided"]),
        ({"limit": "many"}, ALL),
        ({"limit": 0}, ALL),
        ({"limit": "9" * 40}, ALL),
        ({"unknown": "x"}, ALL),
    ],
)
def test_lists_by_filters(query: dict[str, Any], expected: list[str], client: httpx.Client) -> None:
    assert listed(client, **query) == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ({}, ALL),
        ({"order": "sideways"}, ALL[::-1]),
        ({"agent_id": "b", "session_id": "s1"}, ["decided"]),
        ({"memory_types": ["decision", "session"]}, ["decided", "failed"]),
        ({"memory_types": []}, ALL),
        ({"event_types": ["error", "none"]}, ["failed"]),
        ({"tags": ["ui", "build"]}, ["User"]),
        ({"content_contains": "user"}, ["user"]),
        ({"content_contains": "100%"}, ["user"]),
        ({"content_contains": "1_0"}, []),
        ({"min_importance": 0.5}, ["user", "decided"]),
        ({"min_importance": 0}, ALL),
        ({"min_importance": -0.5}, ALL),
        ({"since": "1h", "until": "now"}, ALL),
        ({"limit": 3}, ALL[:3]),
        ({"AGENT_ID": "a", "Limit": 1}, ["User"]),
    ],
)
def test_searches_by_filters(body: dict[str, Any], expected: list[str], client: httpx.Client) -> None:
    assert searched(client, **body) == expected


def test_the_first_of_repeated_parameters_counts(client: httpx.Client) -> None:
    answer = client.get(f"{MEMORIES}?agent_id=a&agent_id=b&limit=1&limit=5").json()
    assert [row["agent_id"] for row in answer["memories"]] == ["a"]


def test_exact_tags_are_a_switch(start: Start, connect: Connect) -> None:
    server = start("memtrace", exact_tags=True)
    server.control.seed(memories=ROWS)
    client = connect(server)
    assert listed(client, tags="ui") == ["user"]
    assert searched(client, tags=["build", "home"]) == ["User"]


BAD_FILTERS = [
    {"agent_id": "1"},
    {"session_id": "s 1"},
    {"memory_type": "a-b"},
    {"event_type": "a.b"},
    {"tags": "a b"},
    {"tags": "ui,"},
    {"since": "1w"},
    {"until": "24H"},
    {"since": "now"},
]


@pytest.mark.parametrize("query", BAD_FILTERS)
def test_bad_filters_are_a_server_error(query: dict[str, str], client: httpx.Client) -> None:
    answer = client.get(MEMORIES, params=query)
    assert answer.status_code == 500
    assert answer.json()["error"]
    plural = {"memory_type": "memory_types", "event_type": "event_types", "tags": "tags"}
    body = {plural.get(name, name): value.split(",") if name in plural else value for name, value in query.items()}
    assert client.post(SEARCH, json=body).status_code == 500


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"{",
        b"[]",
        b'{"limit": "5"}',
        b'{"limit": 1.5}',
        b'{"limit": 1e2}',
        b'{"tags": "ui"}',
        b'{"limit": 1' + b"0" * 30 + b"}",
    ],
)
def test_search_refuses_bodies_that_do_not_decode(body: bytes, client: httpx.Client) -> None:
    answer = client.post(SEARCH, content=body, headers={"content-type": "application/json"})
    assert answer.status_code == 400
    assert answer.json()["error"].startswith("invalid request body: ")


def test_bounds_exclude_themselves(memtrace_server: mock.Server, memtrace: httpx.Client) -> None:
    times = [f"2026-03-01T12:00:0{second}Z" for second in range(3)]
    memtrace_server.control.seed(memories=[{"agent_id": "a", "content": time[17:19], "time": time} for time in times])
    assert listed(memtrace, since=times[0]) == ["01", "02"]
    assert listed(memtrace, until=times[2]) == ["00", "01"]
    assert listed(memtrace, since=times[0], until=times[2]) == ["01"]
    assert listed(memtrace, since="2026-03-01T13:00:00+01:00") == ["01", "02"]


def test_rows_of_the_same_moment_come_in_the_order_of_their_writing(start: Start, connect: Connect) -> None:
    server = start("memtrace", frozen=True)
    server.control.seed(memories=ROWS)
    client = connect(server)
    assert listed(client) == ALL
    assert listed(client, order="desc") == ALL[::-1]


class TestPages:
    @pytest.fixture
    def full(self, memtrace_server: mock.Server, memtrace: httpx.Client) -> httpx.Client:
        rows = [{"agent_id": "a", "session_id": "s1", "content": f"{index}"} for index in range(1100)]
        memtrace_server.control.seed(memories=rows)
        return memtrace

    @pytest.mark.parametrize(
        ("limit", "count", "more"),
        [(None, 100, True), (10, 10, True), (1000, 1000, True), (1001, 100, False), (-5, 100, True), ("x", 100, True)],
    )
    def test_sizes(self, limit: Any, count: int, more: bool, full: httpx.Client) -> None:
        for path in (MEMORIES, "/api/v1/agents/a/memories", "/api/v1/sessions/s1/memories"):
            body = full.get(path, params={} if limit is None else {"limit": limit}).json()
            assert (body["count"], body["has_more"]) == (count, more), path

    @pytest.mark.parametrize(("limit", "count"), [(None, 50), (10, 10), (1000, 1000), (1001, 50), (0, 50), (-1, 50)])
    def test_search_sizes(self, limit: int | None, count: int, full: httpx.Client) -> None:
        body = {} if limit is None else {"limit": limit}
        assert full.post(SEARCH, json=body).json()["count"] == count

    def test_walks_to_the_end_by_offset(self, full: httpx.Client) -> None:
        assert listed(full, offset=1095) == [f"{index}" for index in range(1095, 1100)]
        assert full.get(MEMORIES, params={"offset": 1000, "limit": 100}).json()["has_more"]
        assert full.get(MEMORIES, params={"offset": 1100, "limit": 100}).json() == {
            "memories": [],
            "count": 0,
            "has_more": False,
        }

    def test_agents_and_sessions_know_no_offset(self, full: httpx.Client) -> None:
        for path in ("/api/v1/agents/a/memories", "/api/v1/sessions/s1/memories"):
            assert listed(full, path, offset=50, limit=2) == ["0", "1"]


class TestOfAnAgent:
    def test_shows_one_day_unless_told_otherwise(self, memtrace_server: mock.Server, client: httpx.Client) -> None:
        memtrace_server.control.advance(25 * 3600)
        path = "/api/v1/agents/a/memories"
        assert listed(client, path) == []
        assert listed(client, path, since="") == []
        assert listed(client, path, since="365d") == ["User", "user"]

    def test_knows_types_events_and_order_but_nothing_else(self, client: httpx.Client) -> None:
        path = "/api/v1/agents/b/memories"
        assert listed(client, path, memory_type="decision") == ["decided"]
        assert listed(client, path, event_type="error", order="desc") == ["failed"]
        assert listed(client, path, tags="none", until="1h", session_id="none") == ["decided", "failed"]

    def test_a_bad_id_is_a_server_error(self, client: httpx.Client) -> None:
        assert client.get("/api/v1/agents/1/memories").status_code == 500
        assert client.get("/api/v1/agents/a%20b/memories").status_code == 500


class TestOfASession:
    def test_shows_all_time(self, memtrace_server: mock.Server, client: httpx.Client) -> None:
        memtrace_server.control.advance(400 * 86400)
        assert listed(client, "/api/v1/sessions/s1/memories") == ["User", "decided"]
        assert listed(client, "/api/v1/sessions/unknown/memories") == []

    def test_knows_types_time_and_order_but_nothing_else(self, client: httpx.Client) -> None:
        path = "/api/v1/sessions/s1/memories"
        assert listed(client, path, memory_type="decision") == ["decided"]
        assert listed(client, path, since="2999-01-01") == []
        assert listed(client, path, event_type="none", tags="none", until="1h", agent_id="a") == ["User", "decided"]
        assert client.get(path, params={"since": "1w"}).status_code == 500


class TestByContent:
    def test_returns_the_newest_that_contains_the_text(self, client: httpx.Client) -> None:
        assert client.get(f"{MEMORIES}/ser").json()["content"] == "user likes 100% wool"
        answer = client.get(f"{MEMORIES}/nothing")
        assert (answer.status_code, answer.json()) == (404, {"error": "memory not found"})

    def test_does_not_decode_the_path(self, client: httpx.Client) -> None:
        assert client.get(f"{MEMORIES}/built%20a").status_code == 404
