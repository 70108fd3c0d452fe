"""Storing memories: one, many, and what is refused."""

import re
from collections.abc import Callable
from typing import Any

import httpx
import pytest

from memclients import mock

Start = Callable[..., mock.Server]
Connect = Callable[..., httpx.Client]

MEMORIES = "/api/v1/memories"
NOTE = {"agent_id": "agent_1", "content": "User prefers dark mode"}


def contents(client: httpx.Client, **query: str) -> list[str]:
    return [row["content"] for row in client.get(MEMORIES, params={"order": "asc", **query}).json()["memories"]]


def test_fills_in_what_is_missing_and_leaves_out_what_is_empty(memtrace: httpx.Client) -> None:
    answer = memtrace.post(MEMORIES, json=NOTE)
    assert answer.status_code == 201
    body = answer.json()
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?Z", body.pop("time"))
    assert body == {
        "org_id": "org_default",
        "agent_id": "agent_1",
        "memory_type": "episodic",
        "event_type": "general",
        "content": "User prefers dark mode",
        "dedup_key": "e81f1de3b743bacd47421867ad0574e4",
    }


def test_keeps_what_is_given(memtrace: httpx.Client) -> None:
    given = {
        "agent_id": "agent_1",
        "session_id": "sess_1",
        "memory_type": "decision",
        "event_type": "choice",
        "content": "Use PostgreSQL",
        "metadata": {"reasoning": "JSON", "nested": {"list": [1, 2.5, None, True]}},
        "tags": ["db", "v1.2"],
        "importance": 0.7,
        "dedup_key": "any text at all",
        "parent_id": "../.. %",
    }
    created = memtrace.post(MEMORIES, json=given).json()
    (listed,) = memtrace.get(MEMORIES).json()["memories"]
    for body in (created, listed):
        assert {name: body[name] for name in given} == given
    # The database stores microseconds, the answer to the create has more.
    assert created["time"].startswith(listed["time"][:-1].rstrip("0"))


def test_empty_values_are_left_out(memtrace: httpx.Client) -> None:
    body = {**NOTE, "metadata": {}, "tags": [], "importance": 0, "session_id": "", "parent_id": "", "dedup_key": ""}
    created = memtrace.post(MEMORIES, json=body).json()
    assert not {"metadata", "tags", "importance", "session_id", "parent_id"} & set(created)
    assert created["dedup_key"] == "e81f1de3b743bacd47421867ad0574e4"


@pytest.mark.parametrize(
    ("body", "message"),
    [
        ({}, "agent_id is required"),
        ({"agent_id": "", "content": "x"}, "agent_id is required"),
        ({"agent_id": "a"}, "content is required"),
        ({"agent_id": "1", "content": ""}, "content is required"),
        ({"agent_id": "a", "content": "x", "memory_type": "semantic"}, "invalid memory_type: semantic"),
        ({"agent_id": "1", "content": "x"}, "invalid agent_id: 1"),
        ({"agent_id": "a", "content": "x", "session_id": "s 1"}, "invalid session_id: s 1"),
        ({"agent_id": "a", "content": "x", "event_type": "a-b"}, "invalid event_type: a-b"),
        ({"agent_id": "a", "content": "x", "tags": ["ok", "not ok"]}, "invalid tag 'not ok': "),
        ({"memories": []}, "agent_id is required"),
        ({"memories": [{"agent_id": 1, "content": "x"}]}, "agent_id is required"),
        (None, "agent_id is required"),
    ],
)
def test_refuses_bad_fields(body: Any, message: str, memtrace: httpx.Client) -> None:
    answer = memtrace.post(MEMORIES, content=b"null") if body is None else memtrace.post(MEMORIES, json=body)
    if body is None:
        answer = memtrace.post(MEMORIES, content=b"null", headers={"content-type": "application/json"})
    assert answer.status_code == 400
    assert answer.json()["error"].startswith(message)


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"{",
        b"[]",
        b'"text"',
        b'{"agent_id": 7, "content": "x"}',
        b'{"agent_id": "a", "content": "x", "tags": "ui"}',
        b'{"agent_id": "a", "content": "x", "importance": "high"}',
        b'{"agent_id": "a", "content": "x", "importance": true}',
        b'{"agent_id": "a", "content": "x", "importance": NaN}',
        b'{"agent_id": "a", "content": "x", "importance": 1e999}',
        b'{"agent_id": "a", "content": "x", "metadata": []}',
        b'{"agent_id": "a", "content": "x", "metadata": {"deep": ' + b"[" * 5000 + b"]" * 5000 + b"}}",
        b'{"agent_id": "a", "content": "x", "metadata": {"deep": ' + b"[" * 900 + b"]" * 900 + b"}}",
        b'{"agent_id": "a", "content": "x", "metadata": {"big": ' + b"9" * 400 + b"}}",
    ],
)
def test_refuses_bodies_that_do_not_decode(body: bytes, memtrace: httpx.Client) -> None:
    answer = memtrace.post(MEMORIES, content=body, headers={"content-type": "application/json"})
    assert answer.status_code == 400
    assert answer.json()["error"].startswith("invalid request body: ")
    assert contents(memtrace) == []


@pytest.mark.parametrize("kind", ["", "text/plain", "application/xml"])
def test_refuses_bodies_that_do_not_say_that_they_are_json(kind: str, memtrace: httpx.Client) -> None:
    answer = memtrace.post(MEMORIES, content=b'{"agent_id": "a", "content": "x"}', headers={"content-type": kind})
    assert (answer.status_code, answer.json()) == (400, {"error": "invalid request body: Unprocessable Entity"})


def test_reads_keys_in_any_case_and_takes_null_for_absent(memtrace: httpx.Client) -> None:
    body = {"Agent_ID": "a", "CONTENT": "x", "tags": None, "metadata": None, "importance": None, "unknown": {"a": 1}}
    created = memtrace.post(MEMORIES, json=body)
    assert created.status_code == 201
    assert (created.json()["agent_id"], created.json()["content"]) == ("a", "x")


def test_numbers_in_metadata_take_the_way_through_a_float(memtrace: httpx.Client) -> None:
    metadata = {"big": 2**53 + 1, "exact": 2**53, "whole": 3.0, "half": 0.5, "list": [2**60 + 1]}
    created = memtrace.post(MEMORIES, json={**NOTE, "metadata": metadata}).json()
    assert created["metadata"] == {"big": 2**53, "exact": 2**53, "whole": 3, "half": 0.5, "list": [2**60]}
    assert isinstance(created["metadata"]["whole"], int)


class TestDuplicates:
    def test_the_same_sentence_is_a_conflict_for_a_day(
        self, memtrace_server: mock.Server, memtrace: httpx.Client
    ) -> None:
        assert memtrace.post(MEMORIES, json=NOTE).status_code == 201
        memtrace_server.control.advance(86_000)
        again = memtrace.post(MEMORIES, json={**NOTE, "session_id": "other", "memory_type": "entity", "tags": ["x"]})
        assert (again.status_code, again.json()) == (409, {"error": "duplicate memory"})
        memtrace_server.control.advance(500)
        assert memtrace.post(MEMORIES, json=NOTE).status_code == 201

    def test_another_agent_or_event_is_none(self, memtrace: httpx.Client) -> None:
        for change in ({}, {"agent_id": "agent_2"}, {"event_type": "other"}):
            assert memtrace.post(MEMORIES, json={**NOTE, **change}).status_code == 201

    def test_an_explicit_key_counts_across_agents(self, memtrace: httpx.Client) -> None:
        assert memtrace.post(MEMORIES, json={**NOTE, "dedup_key": "k"}).status_code == 201
        other = {"agent_id": "agent_2", "content": "other", "dedup_key": "k"}
        assert memtrace.post(MEMORIES, json=other).status_code == 409
        assert memtrace.post(MEMORIES, json=NOTE).status_code == 201

    def test_other_organizations_are_not_looked_at(self, start: Start, connect: Connect) -> None:
        server = start("memtrace", orgs={"mtk_b": {"org_id": "org_b"}})
        assert connect(server).post(MEMORIES, json=NOTE).status_code == 201
        assert connect(server, "mtk_b").post(MEMORIES, json=NOTE).status_code == 201

    def test_the_window_is_a_switch(self, start: Start, connect: Connect) -> None:
        server = start("memtrace", dedup_window=60)
        client = connect(server)
        assert client.post(MEMORIES, json=NOTE).status_code == 201
        assert client.post(MEMORIES, json=NOTE).status_code == 409
        server.control.advance(61)
        assert client.post(MEMORIES, json=NOTE).status_code == 201

    def test_without_deduplication_there_are_no_keys(self, start: Start, connect: Connect) -> None:
        client = connect(start("memtrace", dedup_window=None))
        assert "dedup_key" not in client.post(MEMORIES, json=NOTE).json()
        assert client.post(MEMORIES, json={**NOTE, "dedup_key": "k"}).json()["dedup_key"] == "k"
        assert client.post(MEMORIES, json={**NOTE, "dedup_key": "k"}).status_code == 201

    def test_a_write_that_lags_is_not_seen(self, start: Start, connect: Connect) -> None:
        server = start("memtrace", write_lag=1)
        client = connect(server)
        assert [client.post(MEMORIES, json=NOTE).status_code for _ in range(2)] == [201, 201]
        assert client.get("/api/v1/agents/agent_1/stats").json()["memory_count"] == 0
        server.control.advance(1.5)
        assert client.post(MEMORIES, json=NOTE).status_code == 409
        assert client.get("/api/v1/agents/agent_1/stats").json()["memory_count"] == 2

    @pytest.mark.parametrize("flush", ["list", "search", "context", "batch", "maintenance"])
    def test_reading_ends_the_lag(self, flush: str, start: Start, connect: Connect) -> None:
        server = start("memtrace", write_lag=60)
        client = connect(server)
        client.post(MEMORIES, json=NOTE)
        if flush == "list":
            assert contents(client) == [NOTE["content"]]
        elif flush == "search":
            assert client.post("/api/v1/search", json={}).json()["count"] == 1
        elif flush == "context":
            client.post("/api/v1/sessions/s1/context", json={})
        elif flush == "batch":
            client.post(MEMORIES, json={"memories": [{"agent_id": "a", "content": "x"}]})
        else:
            assert server.control.maintenance() == {"flushed": 1}
        assert client.post(MEMORIES, json=NOTE).status_code == 409


class TestBatch:
    def test_stores_all_in_order(self, memtrace: httpx.Client) -> None:
        batch = [{"agent_id": "a", "content": text} for text in ("first", "second", "third")]
        answer = memtrace.post(MEMORIES, json={"memories": batch})
        assert answer.status_code == 201
        assert [row["content"] for row in answer.json()["memories"]] == ["first", "second", "third"]
        assert answer.json()["count"] == 3
        assert contents(memtrace) == ["first", "second", "third"]

    def test_drops_what_is_stored_already(self, memtrace: httpx.Client) -> None:
        memtrace.post(MEMORIES, json={"agent_id": "a", "content": "known"})
        batch = [{"agent_id": "a", "content": text} for text in ("known", "new")]
        answer = memtrace.post(MEMORIES, json={"memories": batch})
        assert [row["content"] for row in answer.json()["memories"]] == ["new"]
        again = memtrace.post(MEMORIES, json={"memories": batch})
        assert (again.status_code, again.json()) == (201, {"memories": [], "count": 0})

    def test_does_not_see_duplicates_within_itself(self, memtrace: httpx.Client) -> None:
        assert memtrace.post(MEMORIES, json={"memories": [NOTE, NOTE]}).json()["count"] == 2
        assert memtrace.post(MEMORIES, json=NOTE).status_code == 409

    def test_stops_at_the_first_bad_item_and_keeps_the_rest(self, memtrace: httpx.Client) -> None:
        batch = [{"agent_id": "a", "content": "kept"}, {"agent_id": "a"}, {"agent_id": "a", "content": "never"}]
        answer = memtrace.post(MEMORIES, json={"memories": batch})
        assert answer.status_code == 500
        assert answer.json() == {"error": "failed to create memory 1: content is required"}
        assert contents(memtrace) == ["kept"]
        assert memtrace.post(MEMORIES, json=batch[0]).status_code == 409

    def test_an_empty_item_is_a_bad_one(self, memtrace: httpx.Client) -> None:
        answer = memtrace.post(MEMORIES, json={"memories": [None]})
        assert answer.json() == {"error": "failed to create memory 0: agent_id is required"}

    def test_that_does_not_decode_is_read_as_a_single_memory(self, memtrace: httpx.Client) -> None:
        answer = memtrace.post(MEMORIES, json={**NOTE, "memories": [{"agent_id": 1}]})
        assert (answer.status_code, answer.json()["content"]) == (201, NOTE["content"])
