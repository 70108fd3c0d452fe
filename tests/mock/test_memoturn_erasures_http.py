"""Erasures over HTTP."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest

from memclients import mock
from tests.support.memoturn_http import DATABASE, PROFILE, Node, error

Start = Callable[..., mock.Server]

ERASURES = f"{PROFILE}/erasures"
FACT = {"type": "fact", "topic_key": "diet"}
DAY = 86_400


@pytest.fixture
def node(start: Start) -> Iterator[Node]:
    node = Node(start("memoturn", now="2026-01-01T00:00:00Z", frozen=True))
    with node.http:
        yield node


def erase(node: Node, **target: Any) -> dict[str, Any]:
    accepted: dict[str, Any] = node.post(ERASURES, target, 202).json()
    return accepted


def coupon(node: Node, erasure_id: str) -> dict[str, Any]:
    answer = node.http.get(f"{ERASURES}/{erasure_id}")
    assert answer.status_code == 200, answer.text
    assert "memoturn-txid" not in answer.headers
    found: dict[str, Any] = answer.json()
    return found


def test_accepts_an_erasure(node: Node) -> None:
    memory_id = node.ingest({**FACT, "content": 1}, {**FACT, "content": 2}).json()["results"][1]["id"]
    answer = node.post(ERASURES, {"topic_key": "diet", "type": "fact", "note": "ignored"}, 202)
    accepted = answer.json()
    assert set(accepted) == {"erasure_id", "status", "txid", "grace_until"}
    assert answer.headers["memoturn-txid"] == str(accepted["txid"]) == "2"
    assert error(node.http.get(f"{PROFILE}/memories/{memory_id}")) == (404, "not_found")
    found = coupon(node, accepted["erasure_id"])
    assert node.http.get(ERASURES).json() == {"erasures": [found]}
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
def test_refuses_what_is_no_single_target(body: Any, node: Node) -> None:
    node.ingest({**FACT, "content": 1})
    answer = node.http.post(ERASURES, json=body)
    assert error(answer) == (400, "invalid_request")
    assert node.http.get(ERASURES).json() == {"erasures": []}


def test_erases_only_what_there_is(node: Node) -> None:
    assert error(node.http.post(ERASURES, json={"session_id": "s"})) == (404, "database_not_found")
    assert node.http.get(ERASURES).json() == {"erasures": []}
    node.ingest({**FACT, "content": 1})
    for target in ({"memory_id": "mem_0"}, {"topic_key": "diet", "type": "instruction"}):
        assert error(node.http.post(ERASURES, json=target)) == (404, "not_found")
    assert error(node.http.post(f"{ERASURES}?branch=other", json={"session_id": "s"})) == (404, "branch_not_found")
    assert error(node.http.get(f"{ERASURES}/ers_0000000000000000")) == (404, "not_found")
    assert erase(node, session_id="s")["status"] == "pending"


def test_erases_a_session_with_its_transcript(node: Node) -> None:
    node.ingest({"type": "task", "session_id": "s"})
    transcript = f"{DATABASE}/memory/s/turns"
    node.post(transcript, {"role": "user", "content": "hi"}, 201)
    assert coupon(node, erase(node, session_id="s")["erasure_id"])["target"] == {"session_id": "s"}
    assert len(node.http.get(transcript).json()["turns"]) == 1
    accepted = erase(node, session_id="s", turns=True)
    assert coupon(node, accepted["erasure_id"])["target"] == {"session_id": "s", "turns": True}
    assert node.http.get(transcript).json()["turns"] == []
    # It means nothing where there is no session.
    node.ingest({**FACT, "content": 1})
    accepted = erase(node, topic_key="diet", type="fact", turns=True)
    assert coupon(node, accepted["erasure_id"])["target"] == FACT


def test_erases_on_a_branch(node: Node) -> None:
    memory_id = node.ingest({**FACT, "content": 1}).json()["results"][0]["id"]
    node.post(f"{DATABASE}/branches", {"name": "side"}, 201)
    accepted = node.post(ERASURES, {"memory_id": memory_id}, 202, branch="side").json()
    assert coupon(node, accepted["erasure_id"])["forget_txid"] == {"side": 2}
    assert node.http.get(f"{PROFILE}/memories/{memory_id}").status_code == 200
    # Coupons are the profile's, whatever the branch.
    assert len(node.http.get(ERASURES).json()["erasures"]) == 1


def test_completes_by_itself_once_nothing_is_in_the_way(node: Node) -> None:
    memory_id = node.ingest({**FACT, "content": 1}).json()["results"][0]["id"]
    node.post(f"{DATABASE}/branches/main/checkpoint", {"name": "before"})
    node.post(f"{DATABASE}/branches", {"name": "side"}, 201)
    erasure_id = erase(node, memory_id=memory_id)["erasure_id"]
    node.server.control.advance(DAY)
    blocked = coupon(node, erasure_id)
    assert (blocked["status"], blocked["blocked_by"]) == ("blocked", {"checkpoints": ["before"], "branches": ["side"]})
    node.post(f"{DATABASE}/branches/main/checkpoint", {"name": "before"})
    node.http.delete(f"{DATABASE}/branches/side")
    seen = []
    for _ in range(3):
        seen.append(coupon(node, erasure_id)["status"])
        node.server.control.advance(600)
    assert seen == ["blocked", "pending", "completed"]
    complete = coupon(node, erasure_id)
    assert complete["receipt"]["payload"]["erasure_id"] == erasure_id
    assert complete["completed_at"] >= complete["grace_until"]
    assert error(node.http.post(f"{DATABASE}/branches/main/rewind", json={"to": "1"})) == (409, "conflict")


def test_coupons_survive_the_profile(node: Node) -> None:
    memory_id = node.ingest({**FACT, "content": 1}).json()["results"][0]["id"]
    erasure_id = erase(node, memory_id=memory_id)["erasure_id"]
    assert node.http.delete("/v1/databases/acme--alice").status_code == 204
    assert coupon(node, erasure_id)["status"] == "pending"
    node.server.control.advance(DAY)
    assert node.server.control.maintenance()["erasures_completed"] == 1
    assert coupon(node, erasure_id)["status"] == "completed"
    assert node.http.get(ERASURES).json() == {"erasures": [coupon(node, erasure_id)]}
