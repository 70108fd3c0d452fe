"""Sessions and their life."""

import re
from collections.abc import Callable
from typing import Any

import httpx
import pytest

from memclients import mock

Start = Callable[..., mock.Server]
Connect = Callable[..., httpx.Client]

SESSIONS = "/api/v1/sessions"


@pytest.fixture
def client(memtrace_server: mock.Server, memtrace: httpx.Client) -> httpx.Client:
    memtrace_server.control.seed(agents=[{"id": "agent_1", "name": "one"}, {"id": "agent_2", "name": "two"}])
    return memtrace


def create(client: httpx.Client, agent_id: str = "agent_1", **more: Any) -> dict[str, Any]:
    answer = client.post(SESSIONS, json={"agent_id": agent_id, **more})
    assert answer.status_code == 201, answer.text
    session: dict[str, Any] = answer.json()
    return session


def test_begins_active(client: httpx.Client) -> None:
    session = create(client, metadata={"task": "onboarding"})
    assert re.fullmatch(r"sess_[0-9a-f]{24}", session["id"])
    assert (session["status"], session["metadata"]) == ("active", {"task": "onboarding"})
    assert session["created_at"] == session["updated_at"]
    assert "closed_at" not in session
    assert "metadata" not in create(client, metadata={})
    assert client.get(f"{SESSIONS}/{session['id']}").json() == session


@pytest.mark.parametrize(
    ("body", "message"),
    [
        ({}, "agent_id is required"),
        ({"agent_id": "one"}, "failed to create session: FOREIGN KEY constraint failed"),
        ({"agent_id": "agent_9"}, "failed to create session: FOREIGN KEY constraint failed"),
        ({"agent_id": ["agent_1"]}, "invalid request body: "),
    ],
)
def test_belongs_to_a_registered_agent_by_id(body: Any, message: str, client: httpx.Client) -> None:
    answer = client.post(SESSIONS, json=body)
    assert answer.status_code == 400
    assert answer.json()["error"].startswith(message)


def test_lists_sessions_newest_first(client: httpx.Client) -> None:
    ids = [create(client, agent)["id"] for agent in ("agent_1", "agent_2", "agent_1")]
    body = client.get(SESSIONS).json()
    assert ([session["id"] for session in body["sessions"]], body["count"]) == (ids[::-1], 3)
    of_one = client.get(SESSIONS, params={"agent_id": "agent_1"}).json()
    assert [session["id"] for session in of_one["sessions"]] == [ids[2], ids[0]]
    assert client.get(SESSIONS, params={"agent_id": "9 unknown"}).json() == {"sessions": [], "count": 0}


def test_an_unknown_session_is_missing_on_get_and_bad_on_put(client: httpx.Client) -> None:
    missing = client.get(f"{SESSIONS}/sess_0")
    assert (missing.status_code, missing.json()) == (404, {"error": "session not found"})
    bad = client.put(f"{SESSIONS}/sess_0", json={"status": "closed"})
    assert (bad.status_code, bad.json()) == (400, {"error": "session not found"})


def test_closing_stamps_each_time_and_opening_leaves_the_stamp(
    memtrace_server: mock.Server, client: httpx.Client
) -> None:
    path = f"{SESSIONS}/{create(client)['id']}"
    first = client.put(path, json={"status": "closed"}).json()
    assert first["closed_at"] == first["updated_at"]
    memtrace_server.control.advance(60)
    second = client.put(path, json={"status": "closed"}).json()
    assert second["closed_at"] > first["closed_at"]
    opened = client.put(path, json={"status": "active"}).json()
    assert (opened["status"], opened["closed_at"]) == ("active", second["closed_at"])


def test_takes_any_status_but_the_empty_one(client: httpx.Client) -> None:
    path = f"{SESSIONS}/{create(client)['id']}"
    assert client.put(path, json={"status": "on holiday"}).json()["status"] == "on holiday"
    assert client.put(path, json={"status": ""}).json()["status"] == "on holiday"


def test_metadata_are_replaced_cleared_or_left(client: httpx.Client) -> None:
    path = f"{SESSIONS}/{create(client, metadata={'a': 1})['id']}"
    assert client.put(path, json={"metadata": {"b": 2}}).json()["metadata"] == {"b": 2}
    assert client.put(path, json={"metadata": None}).json()["metadata"] == {"b": 2}
    assert client.put(path, json={"status": "x"}).json()["metadata"] == {"b": 2}
    assert "metadata" not in client.put(path, json={"metadata": {}}).json()
    assert "metadata" not in client.get(path).json()


def test_every_update_counts(memtrace_server: mock.Server, client: httpx.Client) -> None:
    session = create(client)
    memtrace_server.control.advance(5)
    assert client.put(f"{SESSIONS}/{session['id']}", json={}).json()["updated_at"] > session["updated_at"]


@pytest.mark.parametrize("content", [b"", b"{", b'{"status": 7}', b'{"metadata": "x"}'])
def test_refuses_updates_that_do_not_decode(content: bytes, client: httpx.Client) -> None:
    path = f"{SESSIONS}/{create(client)['id']}"
    answer = client.put(path, content=content, headers={"content-type": "application/json"})
    assert answer.status_code == 400
    assert answer.json()["error"].startswith("invalid request body: ")


def test_a_closed_session_still_takes_memories(client: httpx.Client) -> None:
    session = create(client)["id"]
    client.put(f"{SESSIONS}/{session}", json={"status": "closed"})
    memory = {"agent_id": "agent_1", "session_id": session, "content": "afterthought"}
    assert client.post("/api/v1/memories", json=memory).status_code == 201
    assert client.get(f"{SESSIONS}/{session}/memories").json()["count"] == 1


def test_can_not_be_deleted(client: httpx.Client) -> None:
    assert client.delete(f"{SESSIONS}/{create(client)['id']}").status_code == 405


def test_reads_times_back_in_local_time_when_told_so(start: Start, connect: Connect) -> None:
    server = start("memtrace", local_offset=2, now="2026-03-01T12:00:00Z", frozen=True)
    server.control.seed(agents=[{"id": "agent_1", "name": "one"}])
    client = connect(server)
    session = create(client)
    assert session["created_at"] == "2026-03-01T12:00:00Z"
    assert client.get(f"{SESSIONS}/{session['id']}").json()["created_at"] == "2026-03-01T14:00:00+02:00"
    assert client.get("/api/v1/agents/one").json()["created_at"] == "2026-03-01T14:00:00+02:00"
