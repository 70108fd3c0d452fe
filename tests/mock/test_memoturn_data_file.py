"""State in files: it survives a restart, and a kill."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from memclients import mock
from memclients.mock.memoturn.storage.branch import Branch
from tests.support.memoturn_state import BOB, Node, keys, put, refusal, rewind

_KILLED = """
import os, signal, sys
from tests.support.memoturn_state import Node, put
node = Node(data=sys.argv[1])
put(node.main, "a")
node.state.branches.points.checkpoint(node.main, "good")
put(node.fork(node.main, "try"), "b")
put(node.main, "c")
node.state.policies.set_namespace("acme", {"audit": {"enabled": True}})
os.kill(os.getpid(), signal.SIGKILL)
"""


def files(data: Path) -> list[str]:
    return sorted(path.name for path in Path(f"{data}.d").glob("*.db"))


def reopened(data: Path, name: str = "main") -> tuple[Node, Branch]:
    node = Node(data=data)
    return node, node.state.branches.open(node.main.database, name)


def test_everything_survives_a_kill(tmp_path: Path) -> None:
    data = tmp_path / "node.db"
    ended = subprocess.run(
        [sys.executable, "-c", _KILLED, str(data)], check=False, env={**os.environ, "PYTHONPATH": "."}
    )
    assert ended.returncode == -signal.SIGKILL
    node, child = reopened(data, "try")
    assert (keys(child), child.txid) == (["a", "b"], 2)
    assert (keys(node.main), node.main.txid) == (["a", "c"], 2)
    assert node.state.policies.effective("acme", "alice")["audit_enabled"]
    assert rewind(node, node.main, "good") == 1
    assert keys(node.main) == ["a"]


def test_a_rewind_survives(tmp_path: Path) -> None:
    data = tmp_path / "node.db"
    node = Node(data=data)
    put(node.main, "a")
    node.state.branches.points.checkpoint(node.main, "good")
    put(node.main, "b")
    rewind(node, node.main, "good")
    node.state.close()
    node, main = reopened(data)
    assert (keys(main), main.txid) == (["a"], 1)
    assert node.state.branches.rewind(main, "good") == (1, 3)


def test_a_kill_in_the_middle_of_a_rewind_leaves_no_states_of_the_history_that_was_left(tmp_path: Path) -> None:
    data = tmp_path / "node.db"
    node = Node(data=data)
    put(node.main, "a")
    _, earlier = node.state.branches.points.find(node.main, "1")
    put(node.main, "b")
    node.state.branches.points.checkpoint(node.main, "later")
    node.main.restore(earlier)
    node.state.close()
    node, main = reopened(data)
    assert refusal(lambda: rewind(node, main, "later")).status == 409
    put(main, "c")
    put(main, "d")
    node.state.close()
    node, main = reopened(data)
    assert refusal(lambda: rewind(node, main, 2)).status == 409
    assert keys(main) == ["a", "c", "d"]


def test_writes_between_captured_states_are_no_longer_restorable_after_a_restart(tmp_path: Path) -> None:
    data = tmp_path / "node.db"
    node = Node(data=data)
    put(node.main, "a")
    put(node.main, "b")
    node.state.close()
    node, main = reopened(data)
    assert refusal(lambda: rewind(node, main, 1)).status == 409


def test_deleted_branches_leave_no_files(tmp_path: Path) -> None:
    data = tmp_path / "node.db"
    node = Node(data=data)
    database = node.main.database
    main_only = files(data)
    node.fork(node.main, "try")
    node.state.branches.fork(node.main, "../escape", ttl=0)
    assert len(files(data)) == 3
    assert sorted(path.name for path in tmp_path.iterdir()) == ["node.db", "node.db-shm", "node.db-wal", "node.db.d"]
    node.state.branches.delete(database, "try")
    node.state.branches.sweep()
    assert files(data) == main_only
    node.state.delete_database(database)
    assert list(Path(f"{data}.d").iterdir()) == []


def test_files_without_a_branch_are_cleaned_up_at_the_start(tmp_path: Path) -> None:
    data = tmp_path / "node.db"
    node = Node(data=data)
    put(node.main, "a")
    node.state.close()
    (main,) = files(data)
    for suffix in ("", "-wal", "-shm"):
        Path(f"{data}.d", f"{'0' * 32}-{'0' * 16}.db{suffix}").write_bytes(b"left by a kill")
    Path(f"{data}.d", "my-own.db").write_bytes(b"not ours")
    _, branch = reopened(data)
    left = {path.name.partition("-wal")[0].partition("-shm")[0] for path in Path(f"{data}.d").iterdir()}
    assert left == {main, "my-own.db"}
    assert keys(branch) == ["a"]


def test_reset_empties_the_files(tmp_path: Path) -> None:
    data = tmp_path / "node.db"
    node = Node(data=data)
    put(node.main, "a")
    node.state.reset()
    assert list(Path(f"{data}.d").iterdir()) == []
    assert keys(node.main) == []


def test_more_branches_than_files_may_be_open(tmp_path: Path) -> None:
    node = Node(data=tmp_path / "node.db")
    first = node.fork(node.main, "b0")
    put(first, "a")
    for number in range(1, 100):
        node.fork(node.main, f"b{number}")
    assert keys(node.state.branches.open(node.main.database, "b0")) == ["a"]
    descriptors = Path("/proc/self/fd")
    if descriptors.exists():
        assert sum("node.db.d" in os.path.realpath(entry) for entry in descriptors.iterdir()) < 250


def test_a_file_of_another_service_is_refused(tmp_path: Path) -> None:
    data = str(tmp_path / "other.db")
    mock.serve("memtrace", data=data)
    with pytest.raises(ValueError, match="not a database of the memoturn server"):
        mock.serve("memoturn", data=data)
    assert not Path(f"{data}.d").exists()


def test_profiles_survive_by_name(tmp_path: Path) -> None:
    data = tmp_path / "node.db"
    node = Node(data=data)
    node.state.profile_branch(BOB, create=True)
    node.state.close()
    assert Node(data=data).state.profile_branch(BOB) is not None
