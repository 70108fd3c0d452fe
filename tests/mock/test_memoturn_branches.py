"""Branches, checkpoints and rewinds."""

from typing import Any

import pytest

from memclients.mock.memoturn.data import documents, kv, sql
from memclients.mock.memoturn.data.sql import Statement
from memclients.mock.memoturn.maintenance import Background
from memclients.mock.memoturn.storage.points import RECENT_IMAGE_LIMIT, RECENT_WRITES
from tests.support.memoturn_state import ALICE, BOB, Node, keys, put, refusal, rewind


@pytest.fixture
def node() -> Node:
    return Node()


def test_the_txid_grows_with_changes_and_nothing_else(node: Node) -> None:
    assert node.main.txid == 0
    assert put(node.main, "a") == 1
    kv.delete(node.main, "n", "absent")
    kv.get(node.main, "n", "a", now=0)
    assert node.main.txid == 1
    kv.delete(node.main, "n", "a")
    assert node.main.txid == 2


def test_cleaning_up_on_a_read_does_not_count(node: Node) -> None:
    kv.put(node.main, "n", "a", b"x", expires_at=5)
    assert kv.get(node.main, "n", "a", now=5) is None
    assert (node.main.value("SELECT count(*) FROM __memoturn_kv"), node.main.txid) == (0, 1)


def test_a_write_that_fails_leaves_nothing(node: Node) -> None:
    def fail() -> None:
        with node.main.write():
            put(node.main, "a")
            raise ValueError("no")

    with pytest.raises(ValueError, match="no"):
        fail()
    assert (keys(node.main), node.main.txid) == ([], 0)
    assert put(node.main, "b") == 1


def test_a_fork_has_everything_and_goes_its_own_way(node: Node) -> None:
    node.put(node.main, {"content": 1})
    documents.insert(node.main, "notes", [{"_id": "d"}])
    sql.execute(node.main, [Statement("CREATE TABLE own (a)"), Statement("INSERT INTO own VALUES (7)")])
    txid = node.main.txid
    child = node.fork(node.main, "try")
    put(node.main, "parent")
    put(child, "child")
    assert child.txid == txid + 1
    assert (keys(node.main), keys(child)) == (["parent"], ["child"])
    assert child.value("SELECT a FROM own") == 7
    assert child.value("SELECT count(*) FROM __memoturn_memories") == 1
    assert child.value("SELECT id FROM __memoturn_documents") == "d"
    known = node.state.branches.find(child.database, "try")
    assert known is not None
    assert (known.parent, known.fork_txid, known.ttl_at) == ("main", txid, None)


def test_a_taken_name_is_a_conflict(node: Node) -> None:
    node.fork(node.main, "try")
    for name in ("try", "main"):
        caught = refusal(lambda name=name: node.fork(node.main, name))
        assert (caught.status, caught.code) == (409, "conflict")


def test_any_text_names_a_branch(node: Node) -> None:
    for name in ("a/b", "..", "ä@b", " "):
        put(node.fork(node.main, name), name)
    assert [branch.name for branch in node.state.branches.all(node.main.database)] == [" ", "..", "a/b", "main", "ä@b"]


def test_a_checkpoint_brings_everything_back(node: Node) -> None:
    put(node.main, "a")
    assert node.state.branches.points.checkpoint(node.main, "good") == 1
    sql.execute(node.main, [Statement("CREATE TABLE own (a)")])
    put(node.main, "b")
    assert node.state.branches.rewind(node.main, "good") == (1, 2)
    assert (keys(node.main), node.main.txid) == (["a"], 1)
    assert node.main.value("SELECT count(*) FROM sqlite_master WHERE name = 'own'") == 0
    assert put(node.main, "c") == 2
    assert node.state.branches.rewind(node.main, "good") == (1, 3)


def test_a_name_that_is_used_again_moves(node: Node) -> None:
    points = node.state.branches.points
    put(node.main, "a")
    points.checkpoint(node.main, "here")
    put(node.main, "b")
    points.checkpoint(node.main, "here")
    put(node.main, "c")
    assert rewind(node, node.main, "here") == 2
    assert keys(node.main) == ["a", "b"]


def test_a_checkpoint_named_like_a_number_shadows_it(node: Node) -> None:
    put(node.main, "a")
    put(node.main, "b")
    node.state.branches.points.checkpoint(node.main, "1")
    put(node.main, "c")
    assert rewind(node, node.main, "1") == 2


def test_recent_writes_can_be_gone_back_to_by_number(node: Node) -> None:
    for number in range(RECENT_WRITES + 6):
        put(node.main, f"{number:03}")
    head = node.main.txid
    too_old = refusal(lambda: rewind(node, node.main, head - RECENT_WRITES))
    assert (too_old.status, too_old.code) == (409, "conflict")
    assert rewind(node, node.main, head - RECENT_WRITES + 1) == head - RECENT_WRITES + 1
    assert len(keys(node.main)) == node.main.txid == head - RECENT_WRITES + 1


def test_of_a_large_branch_only_what_was_captured_is_kept(node: Node) -> None:
    put(node.main, "large", "x" * RECENT_IMAGE_LIMIT)
    put(node.main, "a")
    synced = node.state.branches.points.capture(node.main)
    put(node.main, "b")
    put(node.main, "c")
    assert refusal(lambda: rewind(node, node.main, synced + 1)).status == 409
    assert rewind(node, node.main, synced) == synced


@pytest.mark.parametrize(
    ("to", "status", "code"),
    [
        ("nothing", 404, "branch_not_found"),
        ("-1", 404, "branch_not_found"),
        ("", 404, "branch_not_found"),
        ("99", 409, "conflict"),
        ("0", 409, "conflict"),
    ],
)
def test_what_is_not_there_can_not_be_gone_back_to(node: Node, to: str, status: int, code: str) -> None:
    put(node.main, "a")
    caught = refusal(lambda: rewind(node, node.main, to))
    assert (caught.status, caught.code) == (status, code)
    assert keys(node.main) == ["a"]


def test_after_a_rewind_later_checkpoints_are_names_only(node: Node) -> None:
    points = node.state.branches.points
    put(node.main, "a")
    points.checkpoint(node.main, "early")
    put(node.main, "b")
    points.checkpoint(node.main, "late")
    rewind(node, node.main, "early")
    assert refusal(lambda: rewind(node, node.main, "late")).code == "conflict"
    assert refusal(lambda: rewind(node, node.main, "2")).code == "conflict"
    # The number comes back with other content; the name does not come back with it.
    put(node.main, "other")
    assert refusal(lambda: rewind(node, node.main, "late")).code == "conflict"
    points.checkpoint(node.main, "late")
    put(node.main, "more")
    assert rewind(node, node.main, "late") == 2
    assert keys(node.main) == ["a", "other"]


def test_a_rewind_leaves_other_branches_and_the_registry_alone(node: Node) -> None:
    put(node.main, "a")
    node.state.branches.points.checkpoint(node.main, "early")
    put(node.main, "b")
    child = node.fork(node.main, "later")
    rewind(node, node.main, "early")
    assert keys(child) == ["a", "b"]
    node.state.policies.set_namespace("acme", {"erasure": {"grace_secs": 90}})
    rewind(node, node.main, "early")
    assert node.state.policies.effective("acme", "alice")["erasure_grace_secs"] == 90


def test_a_child_has_no_checkpoints_but_the_moment_of_its_birth(node: Node) -> None:
    put(node.main, "a")
    node.state.branches.points.checkpoint(node.main, "early")
    child = node.fork(node.main, "try")
    put(child, "b")
    assert refusal(lambda: rewind(node, child, "early")).code == "branch_not_found"
    assert rewind(node, child, 1) == 1
    assert keys(child) == ["a"]


def test_rewritten_history_can_not_be_gone_back_to(node: Node) -> None:
    for key in "abc":
        put(node.main, key)
    node.state.branches.forget_before(node.main, 2)
    assert refusal(lambda: rewind(node, node.main, 1)).code == "conflict"
    assert rewind(node, node.main, 2) == 2


def test_a_burner_branch_lives_until_it_is_swept(node: Node) -> None:
    made = node.state.branches.fork(node.main, "burner", ttl=60)
    assert made.ttl_at == node.now + 60_000
    put(node.state.branches.open(node.main.database, "burner"), "a")
    assert node.state.branches.sweep() == 0
    node.clock.advance(60)
    assert keys(node.state.branches.open(node.main.database, "burner")) == ["a"]
    assert node.state.branches.sweep() == 1
    gone = refusal(lambda: node.state.branches.open(node.main.database, "burner"))
    assert (gone.status, gone.code) == (404, "branch_not_found")


def test_a_ttl_of_none_at_all_is_over_at_the_next_sweep(node: Node) -> None:
    node.state.branches.fork(node.main, "burner", ttl=0)
    assert node.state.branches.sweep() == 1


def test_deleting_a_branch_twice_is_fine_but_main_stays(node: Node) -> None:
    node.fork(node.main, "try")
    for _ in range(2):
        node.state.branches.delete(node.main.database, "try")
    caught = refusal(lambda: node.state.branches.delete(node.main.database, "main"))
    assert (caught.status, caught.message) == (400, "cannot delete main")


def test_a_name_that_is_free_again_starts_anew(node: Node) -> None:
    child = node.fork(node.main, "try")
    put(child, "old")
    put(child, "older")
    put(child, "oldest")
    node.state.branches.points.checkpoint(child, "old")
    node.state.branches.delete(node.main.database, "try")
    again = node.fork(node.main, "try")
    put(again, "new")
    assert keys(again) == ["new"]
    assert again.txid == 1
    put(again, "newer")
    assert refusal(lambda: rewind(node, again, 3)).status == 409
    assert rewind(node, again, 1) == 1
    assert refusal(lambda: rewind(node, again, "old")).code == "branch_not_found"


def test_a_deleted_database_takes_its_branches_along(node: Node) -> None:
    put(node.main, "a")
    put(node.fork(node.main, "try"), "b")
    node.state.delete_database(node.main.database)
    assert node.state.databases.find(ALICE.database) is None
    assert keys(node.main) == []
    assert [branch.name for branch in node.state.branches.all(node.main.database)] == ["main"]


@pytest.mark.parametrize(("policy", "kept"), [(None, True), ({"retention": {"pitr_snapshot_secs": 600}}, False)])
def test_maintenance_lets_old_states_go_but_not_checkpoints(policy: dict[str, Any] | None, kept: bool) -> None:
    node = Node(policy)
    put(node.main, "a")
    node.state.branches.points.capture(node.main)
    put(node.main, "b")
    node.state.branches.points.checkpoint(node.main, "named")
    put(node.main, "c")
    put(node.main, "d")
    # The state after a write is kept for a day, a captured one for thirty, unless a policy says less.
    node.clock.advance(86_401)
    Background(node.state).run()
    assert refusal(lambda: rewind(node, node.main, 3)).status == 409
    assert rewind(node, node.main, "named") == 2
    if kept:
        assert rewind(node, node.main, 1) == 1
    else:
        assert refusal(lambda: rewind(node, node.main, 1)).status == 409


def test_profiles_are_made_on_demand_and_branches_never(node: Node) -> None:
    assert node.state.profile_branch(BOB) is None
    caught = refusal(lambda: node.state.profile_branch(BOB, "try", create=True))
    assert caught.code == "branch_not_found"
    assert node.state.databases.find(BOB.database) is not None
    # An empty branch name makes it a database of another name.
    assert refusal(lambda: node.state.profile_branch(BOB, "")).code == "database_not_found"
    assert refusal(lambda: node.state.branch(f"{BOB.database}@")).code == "database_not_found"
    assert node.state.branch(f"{BOB.database}@main").name == "main"
