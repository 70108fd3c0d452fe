"""Agents."""

import re
from collections.abc import Callable
from typing import Any

import httpx
import pytest

from memclients import mock

Start = Callable[..., mock.Server]
Connect = Callable[..., httpx.Client]

AGENTS = "/api/v1/agents"


def register(client: httpx.Client, name: str = "my-agent", **more: Any) -> dict[str, Any]:
    answer = client.post(AGENTS, json={"name": name, **more})
    assert answer.status_code == 201
    agent: dict[str, Any] = answer.json()
    return agent


def test_registers_an_agent(memtrace: httpx.Client) -> None:
    agent = register(memtrace, description="Handles support", config={"model": "gpt-4"})
    assert re.fullmatch(r"agent_[0-9a-f]{24}", agent["id"])
    assert set(agent) == {"id", "org_id", "name", "description", "config", "created_at"}
    assert set(register(memtrace, "plain")) == {"id", "org_id", "name", "created_at"}


def test_reads_agents_back_to_the_second(start: Start, connect: Connect) -> None:
    client = connect(start("memtrace", now="2026-03-01T12:00:00.123456Z", frozen=True))
    agent = register(client)
    assert agent["created_at"] == "2026-03-01T12:00:00.123456Z"
    assert client.get(f"{AGENTS}/{agent['id']}").json()["created_at"] == "2026-03-01T12:00:00Z"


def test_finds_agents_by_id_and_by_name(memtrace: httpx.Client) -> None:
    agent = register(memtrace)
    by_id, by_name = (memtrace.get(f"{AGENTS}/{text}").json() for text in (agent["id"], "my-agent"))
    assert by_id == by_name
    assert by_id["id"] == agent["id"]


def test_a_name_that_needs_escaping_is_never_found(memtrace: httpx.Client) -> None:
    register(memtrace, "my agent")
    assert memtrace.get(f"{AGENTS}/my%20agent").status_code == 404


def test_lists_agents_newest_first(memtrace: httpx.Client) -> None:
    for name in ("one", "two", "three"):
        register(memtrace, name)
    body = memtrace.get(AGENTS).json()
    assert [agent["name"] for agent in body["agents"]] == ["three", "two", "one"]
    assert body["count"] == 3
    assert memtrace.get(f"{AGENTS}/").json() == body


@pytest.mark.parametrize(
    ("body", "status", "message"),
    [
        ({}, 400, "name is required"),
        ({"name": ""}, 400, "name is required"),
        ({"name": None}, 400, "name is required"),
        ({"name": 7}, 400, "invalid request body: "),
        ({"name": "x", "config": []}, 400, "invalid request body: "),
        ({"name": "taken"}, 409, "agent 'taken' already exists in this organization"),
    ],
)
def test_refuses_bad_agents(body: Any, status: int, message: str, memtrace: httpx.Client) -> None:
    register(memtrace, "taken")
    answer = memtrace.post(AGENTS, json=body)
    assert answer.status_code == status
    assert answer.json()["error"].startswith(message)


def test_names_are_taken_within_one_organization(start: Start, connect: Connect) -> None:
    server = start("memtrace", orgs={"mtk_b": {}})
    register(connect(server))
    register(connect(server, "mtk_b"))


def test_deletes_by_id_only(memtrace: httpx.Client) -> None:
    agent = register(memtrace)
    assert memtrace.delete(f"{AGENTS}/my-agent").json() == {"error": "agent not found"}
    gone = memtrace.delete(f"{AGENTS}/{agent['id']}")
    assert (gone.status_code, gone.content) == (204, b"")
    assert "content-type" not in gone.headers
    assert memtrace.delete(f"{AGENTS}/{agent['id']}").status_code == 404
    missing = memtrace.get(f"{AGENTS}/{agent['id']}")
    assert (missing.status_code, missing.json()) == (404, {"error": "agent not found"})


def test_keeps_an_agent_with_sessions(memtrace: httpx.Client) -> None:
    agent = register(memtrace)
    session = memtrace.post("/api/v1/sessions", json={"agent_id": agent["id"]}).json()
    memtrace.put(f"/api/v1/sessions/{session['id']}", json={"status": "closed"})
    answer = memtrace.delete(f"{AGENTS}/{agent['id']}")
    assert (answer.status_code, answer.json()) == (404, {"error": "FOREIGN KEY constraint failed"})
    assert memtrace.get(f"{AGENTS}/{agent['id']}").status_code == 200


def test_keeps_the_memories_of_a_deleted_agent(memtrace: httpx.Client) -> None:
    agent = register(memtrace)
    memtrace.post("/api/v1/memories", json={"agent_id": agent["id"], "content": "x"})
    memtrace.delete(f"{AGENTS}/{agent['id']}")
    assert memtrace.get("/api/v1/memories").json()["count"] == 1


def test_counts_by_the_literal_id(memtrace_server: mock.Server, memtrace: httpx.Client) -> None:
    agent = register(memtrace)["id"]
    for status in ("active", "closed", "parked"):
        session = memtrace.post("/api/v1/sessions", json={"agent_id": agent}).json()["id"]
        memtrace.put(f"/api/v1/sessions/{session}", json={"status": status})
    memories = [
        {"agent_id": agent, "content": "old", "event_type": "error"},
        {"agent_id": agent, "content": "failed", "event_type": "error"},
        {"agent_id": agent, "content": "Failed", "event_type": "Error", "memory_type": "decision"},
        {"agent_id": "my-agent", "content": "by name"},
    ]
    memtrace.post("/api/v1/memories", json=memories[0]).raise_for_status()
    memtrace_server.control.advance(25 * 3600)
    for memory in memories[1:]:
        last = memtrace.post("/api/v1/memories", json=memory)
        last.raise_for_status()
    stats = memtrace.get(f"{AGENTS}/{agent}/stats").json()
    assert stats.pop("last_active_at")
    assert stats == {
        "agent_id": agent,
        "memory_count": 3,
        "memories_24h": 2,
        "errors_24h": 1,
        "session_count": 3,
        "active_sessions": 1,
        "memory_types": {"episodic": 2, "decision": 1},
    }
    assert memtrace.get(f"{AGENTS}/my-agent/stats").json()["memory_count"] == 1


def test_counts_nothing_of_an_unknown_agent(memtrace: httpx.Client) -> None:
    answer = memtrace.get(f"{AGENTS}/unknown/stats")
    assert answer.status_code == 200
    assert answer.json() == {
        "agent_id": "unknown",
        "memory_count": 0,
        "memories_24h": 0,
        "errors_24h": 0,
        "session_count": 0,
        "active_sessions": 0,
        "memory_types": {},
    }
    assert memtrace.get(f"{AGENTS}/9/stats").json() == {"error": "invalid agent_id: 9"}
