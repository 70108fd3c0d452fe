"""Erasures: gone at once, out of history later."""

from typing import Any

import pytest

from memclients.mock.memoturn.errors import Refusal
from memclients.mock.memoturn.governance.audit import AuditQuery
from memclients.mock.memoturn.memory import memories, sessions, turns
from memclients.mock.memoturn.memory.shapes import TurnBody
from memclients.mock.memoturn.storage.branch import Branch
from tests.support.memoturn_state import ALICE, BOB, Node, refusal

GRACE = 86_400


@pytest.fixture
def node() -> Node:
    return Node({"audit": {"enabled": True}})


def there(branch: Branch, memory_id: str) -> bool:
    try:
        memories.get(branch, memory_id)
    except Refusal:
        return False
    return True


def restorable(node: Node, txid: int) -> bool:
    """Tell whether Alice's main branch can be taken back to a transaction."""
    try:
        node.state.branches.points.find(node.main, str(txid))
    except Refusal:
        return False
    return True


def test_a_memory_is_gone_at_once(node: Node) -> None:
    first, second = node.put(node.main, {"content": 1}, {"content": 2})
    accepted = node.request(node.main, memory_id=first)
    assert accepted == {
        "erasure_id": accepted["erasure_id"],
        "status": "pending",
        "txid": node.main.txid,
        "grace_until": node.now + GRACE * 1000,
    }
    assert accepted["erasure_id"].removeprefix("ers_").isalnum()
    assert len(accepted["erasure_id"]) == 20
    assert (there(node.main, first), there(node.main, second)) == (False, True)
    assert node.state.erasures.all(ALICE) == [
        {
            "id": accepted["erasure_id"],
            "db": "acme--alice",
            "uuid": node.main.database.uuid,
            "target": {"memory_id": first},
            "memory_ids": [first],
            "requested_at": node.now,
            "grace_until": node.now + GRACE * 1000,
            "forget_txid": {"main": 3},
            "status": "pending",
        }
    ]


def test_a_topic_goes_with_its_past(node: Node) -> None:
    topic = {"type": "fact", "topic_key": "diet"}
    old, new, other = node.put(
        node.main, {**topic, "content": 1}, {**topic, "content": 2}, {**topic, "type": "instruction", "content": 3}
    )
    coupon = node.coupon(node.erase(node.main, topic_key="diet", type="fact"))
    assert sorted(coupon["memory_ids"]) == sorted([old, new])
    assert coupon["target"] == {"topic_key": "diet", "type": "fact"}
    assert [there(node.main, each) for each in (old, new, other)] == [False, False, True]


def test_a_session_goes_with_its_tasks(node: Node) -> None:
    event, task = node.put(
        node.main, {"session_id": "s", "content": 1}, {"type": "task", "session_id": "s", "content": 2}
    )
    turns.append(node.main, "s", TurnBody(role="user", content="hi"), node.now)
    coupon = node.coupon(node.erase(node.main, session_id="s"))
    assert coupon["memory_ids"] == [task]
    assert (there(node.main, event), there(node.main, task), sessions.latest(node.main, 9)) == (True, False, [])
    assert len(turns.window(node.main, "s", 9)) == 1
    again = node.coupon(node.erase(node.main, session_id="s", turns=True))
    assert again["target"] == {"session_id": "s", "turns": True}
    # Nothing was left to erase but the transcript.
    assert "memory_ids" not in again
    assert turns.window(node.main, "s", 9) == []
    assert [each["id"] for each in node.state.erasures.all(ALICE)] == [again["id"], coupon["id"]]


@pytest.mark.parametrize("target", [{"memory_id": "mem_0"}, {"topic_key": "diet", "type": "fact"}])
def test_there_must_be_something_to_erase(target: dict[str, Any], node: Node) -> None:
    problem = refusal(lambda: node.erase(node.main, **target))
    assert (problem.status, problem.code) == (404, "not_found")
    assert node.state.erasures.all(ALICE) == []


def test_a_second_erasure_finds_nothing(node: Node) -> None:
    (memory,) = node.put(node.main, {})
    node.erase(node.main, memory_id=memory)
    assert refusal(lambda: node.erase(node.main, memory_id=memory)).status == 404
    # A session can be erased again and again.
    assert node.erase(node.main, session_id="s") != node.erase(node.main, session_id="s")


def test_coupons_belong_to_a_profile(node: Node) -> None:
    coupon = node.erase(node.main, session_id="s")
    assert node.state.erasures.all(BOB) == []
    problem = refusal(lambda: node.state.erasures.get(BOB, coupon))
    assert (problem.status, problem.code) == (404, "not_found")


def test_history_is_rewritten_after_the_grace(node: Node) -> None:
    first, second = node.put(node.main, {"content": 1}, {"content": 2})
    erasure = node.erase(node.main, memory_id=first)
    node.clock.advance(GRACE - 1)
    assert node.state.erasures.maintain() == {"erasures_completed": 0, "erasures_blocked": 0}
    assert [restorable(node, txid) for txid in (1, 2, 3)] == [True, True, True]
    node.clock.advance(1)
    assert node.coupon(erasure)["status"] == "pending"
    assert node.state.erasures.maintain() == {"erasures_completed": 1, "erasures_blocked": 0}
    coupon = node.coupon(erasure)
    assert (coupon["status"], coupon["completed_at"]) == ("completed", node.now)
    assert [restorable(node, txid) for txid in (1, 2, 3)] == [False, False, True]
    assert there(node.main, second)
    node.clock.advance(3600)
    assert node.state.erasures.maintain() == {"erasures_completed": 0, "erasures_blocked": 0}
    assert node.coupon(erasure) == coupon


def test_the_grace_is_a_matter_of_policy(node: Node) -> None:
    node.state.policies.set_profile(ALICE, {"erasure": {"grace_secs": 60}})
    erasure = node.erase(node.main, session_id="s")
    node.state.policies.set_profile(ALICE, None)
    node.clock.advance(60)
    node.state.erasures.maintain()
    assert node.coupon(erasure)["status"] == "completed"


def test_an_earlier_checkpoint_blocks(node: Node) -> None:
    (memory,) = node.put(node.main, {})
    for name in ("b", "a"):
        node.state.branches.points.checkpoint(node.main, name)
    erasure = node.erase(node.main, memory_id=memory)
    node.state.branches.points.checkpoint(node.main, "after")
    node.clock.advance(GRACE)
    assert node.state.erasures.maintain() == {"erasures_completed": 0, "erasures_blocked": 1}
    coupon = node.coupon(erasure)
    assert (coupon["status"], coupon["blocked_by"]) == ("blocked", {"checkpoints": ["a", "b"]})
    assert restorable(node, 1)
    # The name moves to the present state.
    node.state.branches.points.checkpoint(node.main, "a")
    node.state.erasures.maintain()
    assert node.coupon(erasure)["blocked_by"] == {"checkpoints": ["b"]}
    node.state.branches.points.checkpoint(node.main, "b")
    assert node.state.erasures.maintain() == {"erasures_completed": 0, "erasures_blocked": 0}
    coupon = node.coupon(erasure)
    assert (coupon["status"], "blocked_by" in coupon) == ("pending", False)
    node.state.erasures.maintain()
    assert node.coupon(erasure)["status"] == "completed"
    assert not restorable(node, 1)


def test_a_branch_with_the_past_blocks(node: Node) -> None:
    (memory,) = node.put(node.main, {})
    before = node.fork(node.main, "before")
    erasure = node.erase(node.main, memory_id=memory)
    node.fork(node.fork(node.main, "after"), "later")
    node.fork(before, "beside")
    node.clock.advance(GRACE)
    node.state.erasures.maintain()
    assert node.coupon(erasure)["blocked_by"] == {"branches": ["before", "beside"]}
    node.state.branches.delete(node.main.database, "before")
    node.state.erasures.maintain()
    assert node.coupon(erasure)["blocked_by"] == {"branches": ["beside"]}
    node.state.branches.delete(node.main.database, "beside")
    for expected in ("pending", "completed"):
        node.state.erasures.maintain()
        assert node.coupon(erasure)["status"] == expected


def test_main_blocks_what_is_erased_beside_it(node: Node) -> None:
    (memory,) = node.put(node.main, {})
    side = node.fork(node.main, "side")
    erasure = node.erase(side, memory_id=memory)
    assert there(node.main, memory)
    node.clock.advance(GRACE)
    node.state.erasures.maintain()
    coupon = node.coupon(erasure)
    assert (coupon["forget_txid"], coupon["blocked_by"]) == ({"side": 2}, {"branches": ["main"]})


def test_a_branch_that_was_taken_back_is_not_done(node: Node) -> None:
    (memory,) = node.put(node.main, {})
    erasure = node.erase(node.main, memory_id=memory)
    node.state.branches.rewind(node.main, "1")
    node.clock.advance(GRACE)
    node.state.erasures.maintain()
    assert node.coupon(erasure)["status"] == "pending"
    memories.forget(node.main, memory)
    node.state.erasures.maintain()
    assert node.coupon(erasure)["status"] == "completed"


def test_coupons_outlive_the_profile(node: Node) -> None:
    gone = node.main
    (memory,) = node.put(gone, {})
    node.state.branches.points.checkpoint(gone, "past")
    erasure = node.erase(gone, memory_id=memory)
    node.state.databases.remove(gone.database, node.now)
    # A profile of the same name starts anew, and its history is another one.
    node.put(node.main, {"content": 1}, {"content": 2})
    node.clock.advance(GRACE)
    node.state.erasures.maintain()
    coupon = node.coupon(erasure)
    assert (coupon["status"], coupon["uuid"]) == ("completed", gone.database.uuid)
    assert restorable(node, 1)


def test_erasures_are_audited(node: Node) -> None:
    topic = {"type": "fact", "topic_key": "diet"}
    node.put(node.main, {**topic, "content": 1}, {**topic, "content": 2})
    erasure = node.erase(node.main, topic_key="diet", type="fact")
    node.clock.advance(GRACE)
    node.state.erasures.maintain()
    told = node.state.audit.page("acme", AuditQuery())["events"]
    seen = [[event.get(name) for name in ("action", "profile", "resource", "count", "txid")] for event in told]
    assert seen == [
        ["erasure.requested", "alice", erasure, 2, 3],
        ["erasure.completed", "alice", erasure, 2, None],
    ]
