"""Branches: made, copied, taken back."""

from pathlib import Path

from memclients.mock._store import Store
from memclients.mock.memoturn.branch import Branch, Database
from memclients.mock.memoturn.errors import Refusal


class Branches:
    """The branches of all databases.

    Args:
        store: The registry.
        data: The registry's file, beside which the branches have theirs; all are in memory when absent.
    """

    def __init__(self, store: Store, data: str | Path | None) -> None:
        self._store = store
        self._data = data
        self._open: dict[tuple[str, str], Branch] = {}

    def open(self, database: Database, name: str) -> Branch:
        """Return a branch.

        Raises:
            Refusal: The database has no such branch.
        """
        key = (database.uuid, name)
        if self._store.row("SELECT 1 FROM branches WHERE uuid = ? AND name = ?", key) is None:
            raise Refusal.branch_not_found(name)
        branch = self._open.get(key)
        if branch is None:
            branch = self._open[key] = Branch(database, name)
        return branch

    def forget_before(self, branch: Branch, txid: int) -> None:
        """Let nothing be restored from before a transaction: history was rewritten."""
        self._store.run(
            "DELETE FROM points WHERE uuid = ? AND branch = ? AND txid < ?",
            (branch.database.uuid, branch.name, txid),
        )

    def forget_all(self) -> None:
        """Let go of all branches."""
        self.close()

    def close(self) -> None:
        """Close all branches."""
        for branch in self._open.values():
            branch.close()
        self._open.clear()
