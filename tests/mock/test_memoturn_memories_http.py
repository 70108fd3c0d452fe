"""Profiles, memories and sessions over HTTP."""

import json
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from memclients import mock
from tests.support.memoturn_http import AUDITED, DATABASE, PROFILE, Agent, error

Start = Callable[..., mock.Server]

NOW = "2026-01-01T00:00:00Z"
NOW_MS = 1_767_225_600_000
FACT = {"type": "fact", "topic_key": "user.diet", "summary": "vegetarian", "content": {"diet": "vegetarian"}}
MEMORY = f"{PROFILE}/memories/mem_{'0' * 32}"


@pytest.fixture
def agent(start: Start) -> Iterator[Agent]:
    agent = Agent(start("memoturn", now=NOW, frozen=True))
    with agent.http:
        yield agent


def test_takes_memories_in_and_finds_them(agent: Agent) -> None:
    answer = agent.ingest(FACT, FACT, {"type": "event", "summary": "it rained", "content": 1})
    body = answer.json()
    first, second, third = body["results"]
    assert first == {"id": first["id"], "status": "created", "superseded": []}
    assert (second["id"], second["status"], third["status"]) == (first["id"], "duplicate", "created")
    assert (body["txid"], answer.headers["memoturn-txid"]) == (1, "1")
    found = agent.recall(query="vegetarian", topic_key="user.diet")
    assert [hit["id"] for hit in found.json()["memories"]] == [first["id"]]
    assert (found.json()["txid"], found.headers["memoturn-txid"]) == (1, "1")
    assert set(found.json()) == {"memories", "txid"}


def test_reads_one_memory_and_forgets_it(agent: Agent) -> None:
    memory_id = agent.ingest(FACT).json()["results"][0]["id"]
    path = f"{PROFILE}/memories/{memory_id}"
    read = agent.http.get(path)
    assert (read.status_code, read.headers["memoturn-txid"], read.json()["id"]) == (200, "1", memory_id)
    assert read.json()["supersedes"] == []
    gone = agent.http.delete(path)
    assert (gone.status_code, gone.content, gone.headers["memoturn-txid"]) == (204, b"", "2")
    assert "memoturn-erasure-id" not in gone.headers
    assert error(agent.http.delete(path)) == error(agent.http.get(path)) == (404, "not_found")


def test_makes_the_profile_with_the_first_ingest_even_one_that_fails(agent: Agent) -> None:
    def profiles() -> list[str]:
        answer = agent.http.get("/v1/memory/acme")
        assert "memoturn-txid" not in answer.headers
        return [profile["profile"] for profile in answer.json()["profiles"]]

    assert profiles() == []
    for name, body, branch, status in (
        ("empty", {"memories": []}, "main", 201),
        ("bad-item", {"memories": [{"type": "fact", "summary": ""}]}, "main", 400),
        ("bad-branch", {"memories": []}, "nowhere", 404),
        ("bad-shape", {"memories": {}}, "main", 400),
    ):
        agent.post(f"/v1/memory/acme/{name}/memories", body, status, branch=branch)
    assert profiles() == ["bad-branch", "bad-item", "empty"]
    assert agent.http.get("/v1/memory/acme").json() == {
        "namespace": "acme",
        "profiles": [{"profile": name, "created_at": NOW_MS} for name in profiles()],
    }
    assert agent.http.get("/v1/memory/other").json() == {"namespace": "other", "profiles": []}


def test_starts_a_profile_with_no_transaction(agent: Agent) -> None:
    answer = agent.ingest()
    assert (answer.json(), answer.headers["memoturn-txid"]) == ({"results": [], "txid": 0}, "0")


@pytest.mark.parametrize(
    "body",
    [
        {},
        [],
        {"memories": None},
        {"memories": [{"type": "fact"}]},
        {"memories": [{"type": "fact", "summary": 1}]},
        {"memories": [{"type": "task", "summary": "x", "ttl": -1}]},
        {"memories": [{"type": "task", "summary": "x", "ttl": 1.5}]},
        {"memories": [{"type": "fact", "summary": "x", "embedding": ["1"]}]},
        {"memories": [{"type": "event", "summary": "x", "content": number} for number in range(1001)]},
    ],
)
def test_refuses_a_batch_of_another_shape_in_the_envelope(agent: Agent, body: Any) -> None:
    assert error(agent.http.post(f"{PROFILE}/memories", json=body)) == (400, "invalid_request")
    assert agent.http.get("/v1/memory/acme").json()["profiles"] == []


def test_takes_a_thousand_memories_and_ignores_unknown_fields(agent: Agent) -> None:
    memories = [{"type": "event", "content": number, "importance": 1} for number in range(1000)]
    results = agent.ingest(*memories).json()["results"]
    assert [result["status"] for result in results] == ["created"] * 1000


@pytest.mark.parametrize("body", [{"query": 1}, {"query": "x", "k": -1}, {"query": "x", "types": "fact"}, [], None])
def test_refuses_a_recall_of_another_shape_as_the_framework_does(agent: Agent, body: Any) -> None:
    # An absent body is another thing than null.
    answer = agent.http.post(
        f"{PROFILE}/recall", content=json.dumps(body), headers={"content-type": "application/json"}
    )
    assert (answer.status_code, answer.headers["content-type"].partition(";")[0]) == (422, "text/plain")


def test_finds_nothing_in_an_unknown_profile_whatever_is_asked(agent: Agent) -> None:
    for body in ({}, {"types": ["opinion"]}, {"query": "x", "include_turns": True}):
        answer = agent.recall(**body)
        assert (answer.json(), answer.headers["memoturn-txid"]) == ({"memories": [], "txid": 0}, "0")
    assert agent.http.get(f"{PROFILE}/sessions").json() == {"sessions": [], "txid": 0}
    assert agent.http.get("/v1/memory/acme").json()["profiles"] == []


@pytest.mark.parametrize(("floor", "status"), [("1", 404), ("0", 200), ("soon", 200), ("-1", 200)])
def test_misses_the_write_that_an_unknown_profile_should_have(agent: Agent, floor: str, status: int) -> None:
    headers = {"memoturn-min-txid": floor}
    recalled = agent.http.post(f"{PROFILE}/recall", json={"query": "x"}, headers=headers)
    listed = agent.http.get(f"{PROFILE}/sessions", headers=headers)
    assert recalled.status_code == listed.status_code == status
    if status == 404:
        assert error(recalled) == error(listed) == (404, "not_found")


def test_answers_from_behind_the_floor_in_a_known_profile(agent: Agent) -> None:
    agent.ingest(FACT)
    answer = agent.http.post(f"{PROFILE}/recall", json={"query": "x"}, headers={"memoturn-min-txid": "99"})
    assert (answer.status_code, answer.headers["memoturn-txid"]) == (200, "1")


def test_knows_no_memory_nor_session_of_an_unknown_profile(agent: Agent) -> None:
    answers = [agent.http.get(MEMORY), agent.http.delete(MEMORY), agent.http.delete(f"{PROFILE}/sessions/s-1")]
    assert [error(answer) for answer in answers] == [(404, "database_not_found")] * 3


def test_refuses_a_recall_of_nothing_in_a_known_profile(agent: Agent) -> None:
    agent.ingest(FACT)
    for body in ({}, {"query": "x", "types": ["opinion"]}, {"query": "x", "include_turns": True}):
        assert error(agent.recall(**body, status=400)) == (400, "invalid_request")


@pytest.mark.parametrize("name", ["Alice", "a--b", "a-", "-a", "a" * 65, "a.b", "é"])
def test_refuses_names_beyond_the_rule(agent: Agent, name: str) -> None:
    for path in (f"/v1/memory/{name}", f"/v1/memory/acme/{name}/sessions", f"/v1/memory/{name}/alice/sessions"):
        assert error(agent.http.get(path)) == (400, "invalid_request")


def test_writes_to_the_branch_of_the_query_before_that_of_the_header(agent: Agent) -> None:
    agent.ingest(FACT)
    agent.post(f"{DATABASE}/branches", {"name": "trial"}, 201)
    agent.ingest({"type": "event", "summary": "on trial"}, branch="trial")
    header = {"memoturn-branch": "trial"}
    asked = {"query": "trial"}
    paths = {"plain": ({}, {}), "header": ({}, header), "query": ({"branch": "main"}, header)}
    found = {
        way: len(agent.http.post(f"{PROFILE}/recall", json=asked, params=query, headers=headers).json()["memories"])
        for way, (query, headers) in paths.items()
    }
    assert found == {"plain": 0, "header": 1, "query": 0}


def test_tells_a_missing_branch_from_an_empty_one(agent: Agent) -> None:
    agent.ingest(FACT)
    for branch, code in (("nowhere", "branch_not_found"), ("", "database_not_found")):
        query = {"branch": branch}
        answers = [
            agent.http.post(f"{PROFILE}/recall", json={"query": "x"}, params=query),
            agent.http.post(f"{PROFILE}/memories", json={"memories": []}, params=query),
            agent.http.get(f"{PROFILE}/sessions", params=query),
            agent.http.get(MEMORY, params=query),
            agent.http.delete(MEMORY, params=query),
            agent.http.delete(f"{PROFILE}/sessions/s-1", params=query),
        ]
        assert [error(answer) for answer in answers] == [(404, code)] * len(answers)


def test_lists_sessions_with_a_limit_that_it_reads_or_leaves(agent: Agent) -> None:
    agent.ingest(*({"type": "event", "content": n, "session_id": f"s/{n}"} for n in range(3)))
    answer = agent.http.get(f"{PROFILE}/sessions")
    session = {"id": "s/0", "created_at": NOW_MS, "last_active_at": NOW_MS}
    assert (answer.json()["sessions"][0], answer.json()["txid"], answer.headers["memoturn-txid"]) == (session, 1, "1")
    counts = {
        limit: len(agent.http.get(f"{PROFILE}/sessions", params={"limit": limit}).json()["sessions"])
        for limit in ("2", "0", "5000", "many", "-1")
    }
    assert counts == {"2": 2, "0": 0, "5000": 3, "many": 3, "-1": 3}


@pytest.mark.parametrize(("turns", "left"), [("true", 0), ("1", 1), ("True", 1), ("", 1)])
def test_ends_a_session_with_its_transcript_at_the_literal_word_only(agent: Agent, turns: str, left: int) -> None:
    agent.ingest({"type": "task", "summary": "task", "session_id": "s 1"}, {**FACT, "session_id": "s 1"})
    agent.post(f"{DATABASE}/memory/s%201/turns", {"role": "user", "content": "hi"}, 201)
    answer = agent.http.delete(f"{PROFILE}/sessions/s%201", params={"turns": turns})
    assert (answer.status_code, answer.content, answer.headers["memoturn-txid"]) == (204, b"", "3")
    assert agent.http.get(f"{PROFILE}/sessions").json()["sessions"] == []
    assert len(agent.http.get(f"{DATABASE}/memory/s%201/turns").json()["turns"]) == left
    assert [hit["type"] for hit in agent.recall(query="task vegetarian").json()["memories"]] == ["fact"]


def test_ends_an_unknown_session_too(agent: Agent) -> None:
    agent.ingest(FACT)
    assert agent.http.delete(f"{PROFILE}/sessions/none").status_code == 204


def test_adds_turns_to_a_recall_in_the_shape_of_a_search(agent: Agent) -> None:
    agent.ingest({**FACT, "embedding": [1, 0]})
    for session_id, content in (("s-1", "hello"), ("s-2", "bye")):
        path = f"{DATABASE}/memory/{session_id}/turns"
        agent.post(path, {"role": "user", "content": content, "embedding": [0, 1]}, 201)
    found = agent.recall(embedding=[1, 0], include_turns=True, session_id="s-2").json()
    assert found["memories"] == []
    assert found["turns"] == [{"session_id": "s-2", "seq": 1, "role": "user", "content": "bye", "distance": 1.0}]
    assert len(agent.recall(embedding=[1, 0], include_turns=True, k=1).json()["turns"]) == 1
    assert error(agent.recall(embedding=[1, 0, 0], include_turns=True, status=400)) == (400, "invalid_request")
    assert agent.recall(embedding=[1, 0, 0]).json()["memories"] == []


def test_keeps_a_transcript(agent: Agent) -> None:
    agent.ingest()
    path = f"{DATABASE}/memory/s-1"
    answer = agent.post(f"{path}/turns", {"role": "user", "content": None, "embedding": [1, 0]}, 201)
    assert (answer.json(), answer.headers["memoturn-txid"]) == ({"seq": 1, "txid": 1}, "1")
    agent.post(f"{path}/turns", {"role": "assistant", "content": "yes"}, 201)
    window = agent.http.get(f"{path}/turns", params={"last": "1"})
    turn = {"seq": 2, "role": "assistant", "content": "yes", "created_at": NOW_MS}
    assert (window.json(), window.headers["memoturn-txid"]) == ({"turns": [turn]}, "2")
    assert len(agent.http.get(f"{path}/turns", params={"last": "all"}).json()["turns"]) == 2
    found = agent.post(f"{path}/search", {"vector": [2, 0]})
    hit = {"session_id": "s-1", "seq": 1, "role": "user", "content": None, "distance": 0.0}
    assert (found.json(), found.headers["memoturn-txid"]) == ({"turns": [hit]}, "2")
    assert error(agent.post(f"{path}/search", {"vector": [2]}, 400)) == (400, "invalid_request")
    assert agent.http.get(f"{DATABASE}/memory/unknown/turns").json() == {"turns": []}


@pytest.mark.parametrize("body", [{"role": "user"}, {"content": 1}, {"role": "user", "content": 1, "embedding": []}])
def test_refuses_a_turn_that_is_none(agent: Agent, body: Any) -> None:
    agent.ingest()
    assert error(agent.post(f"{DATABASE}/memory/s-1/turns", body, 400)) == (400, "invalid_request")


def test_refuses_a_search_of_another_shape_as_the_framework_does(agent: Agent) -> None:
    answer = agent.post(f"{DATABASE}/memory/s-1/search", {"k": 1}, 422)
    assert answer.headers["content-type"].startswith("text/plain")


def test_makes_no_profile_for_a_turn(agent: Agent) -> None:
    turn = agent.post(f"{DATABASE}/memory/s-1/turns", {"role": "user", "content": 1}, 404)
    search = agent.post(f"{DATABASE}/memory/s-1/search", {"vector": [1]}, 404)
    window = agent.http.get(f"{DATABASE}@main/memory/s-1/turns")
    assert [error(answer) for answer in (turn, search, window)] == [(404, "database_not_found")] * 3


def test_sweeps_expired_tasks_in_the_background(start: Start) -> None:
    agent = Agent(start("memoturn", lazy_maintenance=False))
    with agent.http:
        task = {"type": "task", "summary": "milk", "ttl": 60}
        path = f"{PROFILE}/memories/{agent.ingest(task).json()['results'][0]['id']}"
        agent.server.control.advance(60)
        assert agent.recall(query="milk").json()["memories"] == []
        assert agent.http.get(path).status_code == 200
        assert agent.server.control.maintenance()["tasks"] == 1
        assert error(agent.http.get(path)) == (404, "not_found")


def test_clamps_tasks_by_the_policy_of_the_namespace(agent: Agent) -> None:
    agent.set_policy({"memory": {"task_ttl_max_secs": 60}})
    memory_id = agent.ingest({"type": "task", "ttl": 3600}).json()["results"][0]["id"]
    assert agent.http.get(f"{PROFILE}/memories/{memory_id}").json()["expires_at"] == NOW_MS + 60_000


def test_makes_an_erasure_of_a_forgetting_where_the_policy_wants_it(agent: Agent) -> None:
    agent.set_policy({"erasure": {"purge_on_forget": True}, **AUDITED})
    memory_id = agent.ingest(FACT).json()["results"][0]["id"]
    path = f"{PROFILE}/memories/{memory_id}"
    gone = agent.http.delete(path)
    assert (gone.status_code, gone.headers["memoturn-txid"]) == (204, "2")
    coupon = agent.http.get(f"{PROFILE}/erasures/{gone.headers['memoturn-erasure-id']}").json()
    assert coupon["memory_ids"] == [memory_id]
    assert error(agent.http.delete(path)) == (404, "not_found")
    assert [event["resource"] for event in agent.audit("memory.forget")] == [memory_id]


def audited(agent: Agent, action: str) -> list[dict[str, Any]]:
    return [{**event, "action": event["action"].removeprefix("memory.")} for event in agent.audit(action)]


def test_audits_what_was_done_to_memories(agent: Agent) -> None:
    agent.set_policy(AUDITED)
    memory_id = agent.ingest(FACT, FACT).json()["results"][0]["id"]
    path = f"{PROFILE}/memories/{memory_id}"
    agent.recall(query="vegetarian")
    agent.http.get(path)
    agent.http.delete(path)
    agent.http.delete(f"{PROFILE}/sessions/s-1", params={"turns": "true"})
    agent.http.delete(f"{PROFILE}/sessions/s-2")
    done = {"outcome": "ok", "branch": "main"}
    assert audited(agent, "memory.") == [
        {"action": "ingest", **done, "txid": 1, "count": 2},
        {"action": "recall", **done, "count": 1},
        {"action": "get", **done, "resource": memory_id},
        {"action": "forget", **done, "txid": 2, "resource": memory_id},
        {"action": "session_end", **done, "txid": 2, "resource": "session:s-1?turns=true"},
        {"action": "session_end", **done, "txid": 2, "resource": "session:s-2"},
    ]


def test_audits_no_refusals_nor_what_was_not_found(agent: Agent) -> None:
    agent.set_policy(AUDITED)
    agent.recall(query="x")
    agent.ingest({"type": "fact", "summary": ""}, status=400)
    agent.http.get(MEMORY)
    agent.http.delete(MEMORY)
    agent.recall(status=400)
    assert audited(agent, "memory.") == []


def test_audits_reads_only_when_asked_to(agent: Agent) -> None:
    agent.set_policy({"audit": {"enabled": True}})
    memory_id = agent.ingest(FACT).json()["results"][0]["id"]
    agent.recall(query="vegetarian")
    agent.http.get(f"{PROFILE}/memories/{memory_id}")
    assert [event["action"] for event in audited(agent, "memory.")] == ["ingest"]
