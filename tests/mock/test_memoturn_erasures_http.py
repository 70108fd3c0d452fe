"""Erasures over HTTP."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest

from memclients import mock
from tests.support.memoturn_http import DATABASE, PROFILE, Agent, error

Start = Callable[..., mock.Server]

ERASURES = f"{PROFILE}/erasures"
FACT = {"type": "fact", "topic_key": "diet"}
DAY = 86_400


@pytest.fixture
def agent(start: Start) -> Iterator[Agent]:
    agent = Agent(start("memoturn", now="2026-01-01T00:00:00Z", frozen=True))
    with agent.http:
        yield agent


def erase(agent: Agent, **target: Any) -> dict[str, Any]:
    accepted: dict[str, Any] = agent.post(ERASURES, target, 202).json()
    return accepted


def coupon(agent: Agent, erasure_id: str) -> dict[str, Any]:
    answer = agent.http.get(f"{ERASURES}/{erasure_id}")
    assert answer.status_code == 200, answer.text
    assert "memoturn-txid" not in answer.headers
    found: dict[str, Any] = answer.json()
    return found


def test_accepts_an_erasure(agent: Agent) -> None:
    memory_id = agent.ingest({**FACT, "content": 1}, {**FACT, "content": 2}).json()["results"][1]["id"]
    answer = agent.post(ERASURES, {"topic_key": "diet", "type": "fact", "note": "ignored"}, 202)
    accepted = answer.json()
    assert set(accepted) == {"erasure_id", "status", "txid", "grace_until"}
    assert answer.headers["memoturn-txid"] == str(accepted["txid"]) == "2"
    assert error(agent.http.get(f"{PROFILE}/memories/{memory_id}")) == (404, "not_found")
    found = coupon(agent, accepted["erasure_id"])
    assert agent.http.get(ERASURES).json() == {"erasures": [found]}
    assert {"blocked_by", "completed_at", "receipt"}.isdisjoint(found)


@pytest.mark.parametrize(
    "body",
    [
        {},
        {"type": "fact"},
        {"turns": True},
        {"memory_id": "m", "session_id": "s"},
        {"memory_id": "m", "topic_key": "diet", "type": "fact"},
        {"topic_key": "diet"},
        {"topic_key": "diet", "type": "opinion"},
        {"memory_id": 7},
        {"session_id": "s", "turns": "yes"},
        [],
    ],
)
def test_refuses_what_is_no_single_target(body: Any, agent: Agent) -> None:
    agent.ingest({**FACT, "content": 1})
    answer = agent.http.post(ERASURES, json=body)
    assert error(answer) == (400, "invalid_request")
    assert agent.http.get(ERASURES).json() == {"erasures": []}


def test_erases_only_what_there_is(agent: Agent) -> None:
    assert error(agent.http.post(ERASURES, json={"session_id": "s"})) == (404, "database_not_found")
    assert agent.http.get(ERASURES).json() == {"erasures": []}
    agent.ingest({**FACT, "content": 1})
    for target in ({"memory_id": "mem_0"}, {"topic_key": "diet", "type": "instruction"}):
        assert error(agent.http.post(ERASURES, json=target)) == (404, "not_found")
    assert error(agent.http.post(f"{ERASURES}?branch=other", json={"session_id": "s"})) == (404, "branch_not_found")
    assert error(agent.http.get(f"{ERASURES}/ers_0000000000000000")) == (404, "not_found")
    assert erase(agent, session_id="s")["status"] == "pending"


def test_erases_a_session_with_its_transcript(agent: Agent) -> None:
    agent.ingest({"type": "task", "session_id": "s"})
    transcript = f"{DATABASE}/memory/s/turns"
    agent.post(transcript, {"role": "user", "content": "hi"}, 201)
    assert coupon(agent, erase(agent, session_id="s")["erasure_id"])["target"] == {"session_id": "s"}
    assert len(agent.http.get(transcript).json()["turns"]) == 1
    accepted = erase(agent, session_id="s", turns=True)
    assert coupon(agent, accepted["erasure_id"])["target"] == {"session_id": "s", "turns": True}
    assert agent.http.get(transcript).json()["turns"] == []
    # It means nothing where there is no session.
    agent.ingest({**FACT, "content": 1})
    accepted = erase(agent, topic_key="diet", type="fact", turns=True)
    assert coupon(agent, accepted["erasure_id"])["target"] == FACT


def test_erases_on_a_branch(agent: Agent) -> None:
    memory_id = agent.ingest({**FACT, "content": 1}).json()["results"][0]["id"]
    agent.post(f"{DATABASE}/branches", {"name": "side"}, 201)
    accepted = agent.post(ERASURES, {"memory_id": memory_id}, 202, branch="side").json()
    assert coupon(agent, accepted["erasure_id"])["forget_txid"] == {"side": 2}
    assert agent.http.get(f"{PROFILE}/memories/{memory_id}").status_code == 200
    # Coupons are the profile's, whatever the branch.
    assert len(agent.http.get(ERASURES).json()["erasures"]) == 1


def test_completes_by_itself_once_nothing_is_in_the_way(agent: Agent) -> None:
    memory_id = agent.ingest({**FACT, "content": 1}).json()["results"][0]["id"]
    agent.post(f"{DATABASE}/branches/main/checkpoint", {"name": "before"})
    agent.post(f"{DATABASE}/branches", {"name": "side"}, 201)
    erasure_id = erase(agent, memory_id=memory_id)["erasure_id"]
    agent.server.control.advance(DAY)
    blocked = coupon(agent, erasure_id)
    assert (blocked["status"], blocked["blocked_by"]) == ("blocked", {"checkpoints": ["before"], "branches": ["side"]})
    agent.post(f"{DATABASE}/branches/main/checkpoint", {"name": "before"})
    agent.http.delete(f"{DATABASE}/branches/side")
    seen = []
    for _ in range(3):
        seen.append(coupon(agent, erasure_id)["status"])
        agent.server.control.advance(600)
    assert seen == ["blocked", "pending", "completed"]
    complete = coupon(agent, erasure_id)
    assert complete["receipt"]["payload"]["erasure_id"] == erasure_id
    assert complete["completed_at"] >= complete["grace_until"]
    assert error(agent.http.post(f"{DATABASE}/branches/main/rewind", json={"to": "1"})) == (409, "conflict")


def test_coupons_survive_the_profile(agent: Agent) -> None:
    memory_id = agent.ingest({**FACT, "content": 1}).json()["results"][0]["id"]
    erasure_id = erase(agent, memory_id=memory_id)["erasure_id"]
    assert agent.http.delete("/v1/databases/acme--alice").status_code == 204
    assert coupon(agent, erasure_id)["status"] == "pending"
    agent.server.control.advance(DAY)
    assert agent.server.control.maintenance()["erasures_completed"] == 1
    assert coupon(agent, erasure_id)["status"] == "completed"
    assert agent.http.get(ERASURES).json() == {"erasures": [coupon(agent, erasure_id)]}
