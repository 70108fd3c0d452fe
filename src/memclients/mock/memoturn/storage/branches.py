"""Branches: made, copied, taken back, deleted."""

from collections import OrderedDict
from dataclasses import dataclass
from pathlib import Path

from memclients.mock._clock import Clock
from memclients.mock._store import Store
from memclients.mock.memoturn.addresses import MAIN
from memclients.mock.memoturn.errors import Refusal
from memclients.mock.memoturn.storage.branch import Branch, Database
from memclients.mock.memoturn.storage.files import BranchFiles
from memclients.mock.memoturn.storage.points import Points

# Each open file costs descriptors, of which a process has few.
_OPEN_FILES = 64


@dataclass(frozen=True, slots=True)
class BranchInfo:
    """What the registry knows of a branch.

    Args:
        name: Its name.
        parent: The branch that it was copied from; None for main.
        fork_txid: The parent's txid at that time.
        created_at: Unix milliseconds.
        ttl_at: Unix milliseconds after which it is swept away, if it is.
    """

    name: str
    parent: str | None
    fork_txid: int | None
    created_at: int
    ttl_at: int | None


class Branches:
    """The branches of all databases.

    Args:
        store: The registry.
        clock: The server's clock.
        data: The registry's file, beside which the branches have theirs; all are in memory when absent.
    """

    def __init__(self, store: Store, clock: Clock, data: str | Path | None) -> None:
        self._store = store
        self._clock = clock
        self._files = BranchFiles(data)
        self._open: OrderedDict[tuple[str, str], Branch] = OrderedDict()
        self.points = Points(store, clock)
        self._files.keep_only((row["uuid"], row["name"]) for row in store.rows("SELECT uuid, name FROM branches"))

    def open(self, database: Database, name: str) -> Branch:
        """Return a branch.

        Raises:
            Refusal: The database has no such branch.
        """
        if self.find(database, name) is None:
            raise Refusal.branch_not_found(name)
        key = (database.uuid, name)
        branch = self._open.get(key) or self._load(database, name)
        self._keep_open(branch)
        return branch

    def _load(self, database: Database, name: str) -> Branch:
        branch = Branch(database, name, self._files.path(database.uuid, name), on_commit=self.points.remember)
        # A server that was killed in a rewind has taken back the branch, but not yet what is known of it.
        self.points.forget_after(branch, branch.txid)
        return branch

    def _keep_open(self, branch: Branch) -> None:
        key = (branch.database.uuid, branch.name)
        self._open[key] = branch
        self._open.move_to_end(key)
        while self._files.exist and len(self._open) > _OPEN_FILES:
            _, unused = self._open.popitem(last=False)
            unused.close()

    def find(self, database: Database, name: str) -> BranchInfo | None:
        """Look a branch up."""
        row = self._store.row(
            "SELECT name, parent, fork_txid, created_at, ttl_at FROM branches WHERE uuid = ? AND name = ?",
            (database.uuid, name),
        )
        return None if row is None else BranchInfo(*row)

    def all(self, database: Database) -> list[BranchInfo]:
        """Return the branches of a database by name, main included."""
        rows = self._store.rows(
            "SELECT name, parent, fork_txid, created_at, ttl_at FROM branches WHERE uuid = ? ORDER BY name",
            (database.uuid,),
        )
        return [BranchInfo(*row) for row in rows]

    def fork(self, parent: Branch, name: str, ttl: int | None = None) -> BranchInfo:
        """Copy a branch.

        Args:
            parent: The branch to copy.
            name: Name of the copy.
            ttl: Seconds that it lives; forever when absent.

        Raises:
            Refusal: The name is taken.
        """
        database, now = parent.database, self._clock.milliseconds()
        if self.find(database, name) is not None:
            raise Refusal.conflict(f"branch already exists: {name}")
        ttl_at = None if ttl is None else now + ttl * 1000
        child = self._load(database, name)
        parent.copy_to(child)
        with self._store.transaction():
            self._store.run(
                "INSERT INTO branches (uuid, name, parent, fork_txid, created_at, ttl_at) VALUES (?, ?, ?, ?, ?, ?)",
                (database.uuid, name, parent.name, parent.txid, now, ttl_at),
            )
            self.points.capture(parent)
            self.points.capture(child)
        self._keep_open(child)
        return BranchInfo(name, parent.name, parent.txid, now, ttl_at)

    def rewind(self, branch: Branch, to: str) -> tuple[int, int]:
        """Take a branch back to a checkpoint or txid, and return the txid and the new epoch.

        Raises:
            Refusal: There is no such checkpoint, or the state is not kept.
        """
        txid, image = self.points.find(branch, to)
        key = (branch.database.uuid, branch.name)
        with self._store.transaction():
            self.points.forget_after(branch, txid)
            self._store.run("UPDATE branches SET epoch = epoch + 1 WHERE uuid = ? AND name = ?", key)
            epoch = int(self._store.value("SELECT epoch FROM branches WHERE uuid = ? AND name = ?", key))
            branch.restore(image)
        return txid, epoch

    def delete(self, database: Database, name: str) -> None:
        """Delete a branch, if it exists.

        Raises:
            Refusal: It is main.
        """
        check_deletable(name)
        self._store.run("DELETE FROM branches WHERE uuid = ? AND name = ?", (database.uuid, name))
        self.forget(database.uuid, name)

    def forget(self, uuid: str, name: str) -> None:
        """Let go of the data of a branch that is no longer registered."""
        branch = self._open.pop((uuid, name), None)
        if branch is not None:
            branch.close()
        self.points.forget_branch(uuid, name)
        self._files.remove(uuid, name)

    def sweep(self) -> int:
        """Delete the branches whose time is over, and return how many."""
        expired = self._store.rows("SELECT uuid, name FROM branches WHERE ttl_at <= ?", (self._clock.milliseconds(),))
        for uuid, name in expired:
            self._store.run("DELETE FROM branches WHERE uuid = ? AND name = ?", (uuid, name))
            self.forget(uuid, name)
        return len(expired)

    def forget_before(self, branch: Branch, txid: int) -> None:
        """Let nothing be restored from before a transaction: history was rewritten."""
        self.points.forget_before(branch, txid)

    def forget_all(self) -> None:
        """Let go of the data of all branches; the registry is empty by now."""
        self.close()
        self.points.clear()
        self._files.keep_only(())

    def close(self) -> None:
        """Close all branches."""
        for branch in self._open.values():
            branch.close()
        self._open.clear()


def check_deletable(name: str) -> None:
    """Insist on a branch that is not main.

    Raises:
        Refusal: It is main.
    """
    if name == MAIN:
        raise Refusal.invalid("cannot delete main")
