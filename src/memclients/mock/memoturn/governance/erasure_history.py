"""What of a database's history stands in the way of an erasure, and what is left of it afterwards."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from memclients.mock.memoturn.state import State
    from memclients.mock.memoturn.storage.branch import Database
    from memclients.mock.memoturn.storage.branches import BranchInfo


def blockers(state: "State", database: "Database", branch: str, txid: int) -> dict[str, list[str]]:
    """Name what keeps the state before an erasure on purpose; empty when nothing does.

    Args:
        state: The state of the node.
        database: The database.
        branch: Name of the branch on which was erased, which may be gone.
        txid: The transaction that erased.
    """
    by_name = {info.name: info for info in state.branches.all(database)}
    checkpoints: list[str] = []
    if branch in by_name:
        marks = state.branches.points.checkpoints(state.branches.open(database, branch))
        checkpoints = [name for name, marked in marks.items() if marked < txid]
    branches = [name for name in by_name if name != branch and not _forked_after(by_name, name, branch, txid)]
    found = {"checkpoints": checkpoints, "branches": branches}
    return {kind: names for kind, names in found.items() if names}


def rewrite(state: "State", database: "Database", branch: str, txid: int) -> bool:
    """Let nothing be restored from before an erasure, if the branch itself is past it; say whether it is.

    Args:
        state: The state of the node.
        database: The database.
        branch: Name of the branch on which was erased, which may be gone.
        txid: The transaction that erased.
    """
    if state.branches.find(database, branch) is None:
        return True
    opened = state.branches.open(database, branch)
    # A branch that was taken back to before the erasure holds what was erased.
    if opened.txid < txid:
        return False
    state.branches.forget_before(opened, txid)
    return True


def evidence(state: "State", uuid: str, branch: str, txid: int) -> dict[str, Any]:
    """Describe the history that is left of a database once it is rewritten."""
    oldest = state.registry.value("SELECT min(txid) FROM points WHERE uuid = ? AND branch = ?", (uuid, branch))
    return {
        "manifests_checked": state.registry.value("SELECT count(*) FROM branches WHERE uuid = ?", (uuid,)),
        "objects_listed": state.registry.value("SELECT count(*) FROM points WHERE uuid = ?", (uuid,)),
        "oldest_snapshot_txid": oldest,
        "oldest_segment_min_txid": txid,
        "clean": True,
    }


def _forked_after(by_name: Mapping[str, "BranchInfo"], name: str, origin: str, txid: int) -> bool:
    """Tell whether a branch comes, over however many forks, from another one at or after a transaction."""
    # The name of a deleted branch can be given again, also to a descendant of its own children.
    passed: set[str] = set()
    info = by_name.get(name)
    while info is not None and info.parent is not None and info.name not in passed:
        if info.parent == origin:
            return info.fork_txid is not None and info.fork_txid >= txid
        passed.add(info.name)
        info = by_name.get(info.parent)
    return False
