"""States of branches that can be gone back to."""

import re
from collections import OrderedDict
from dataclasses import dataclass

from memclients.mock._clock import Clock
from memclients.mock._store import Store
from memclients.mock.memoturn.errors import Refusal
from memclients.mock.memoturn.storage.branch import Branch

SCHEMA = """
CREATE TABLE IF NOT EXISTS points (
    uuid TEXT NOT NULL, branch TEXT NOT NULL, txid INTEGER NOT NULL, captured_at INTEGER NOT NULL,
    image BLOB NOT NULL, PRIMARY KEY (uuid, branch, txid),
    FOREIGN KEY (uuid, branch) REFERENCES branches (uuid, name) ON DELETE CASCADE
);
CREATE TABLE IF NOT EXISTS checkpoints (
    uuid TEXT NOT NULL, branch TEXT NOT NULL, name TEXT NOT NULL, txid INTEGER NOT NULL,
    lost INTEGER NOT NULL DEFAULT 0, PRIMARY KEY (uuid, branch, name),
    FOREIGN KEY (uuid, branch) REFERENCES branches (uuid, name) ON DELETE CASCADE
);
"""

RECENT_WRITES = 64
RECENT_IMAGE_LIMIT = 2**20

# All branches together; the oldest states go first.
_RECENT_TOTAL = 64 * 2**20

_LAST = 2**63 - 1
_TXID = re.compile(r"[0-9]{1,18}")


@dataclass(frozen=True, slots=True)
class _Recent:
    captured_at: int
    image: bytes


class Points:
    """Images of branches: kept ones at checkpoints, forks and syncs, and passing ones of the latest writes.

    The passing ones stand for what the real server ships in the background; a restart forgets them.

    Args:
        store: The registry.
        clock: The server's clock.
    """

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock
        self._recent: OrderedDict[tuple[str, str, int], _Recent] = OrderedDict()
        self._recent_bytes = 0

    def remember(self, branch: Branch) -> None:
        """Keep the state after a write for a while, unless it is large."""
        if branch.size > RECENT_IMAGE_LIMIT:
            return
        key = (*_key(branch), branch.txid)
        self._drop(key)
        self._drop((*_key(branch), branch.txid - RECENT_WRITES))
        image = branch.image()
        self._recent[key] = _Recent(self._clock.milliseconds(), image)
        self._recent_bytes += len(image)
        while self._recent_bytes > _RECENT_TOTAL:
            self._drop(next(iter(self._recent)))

    def capture(self, branch: Branch) -> int:
        """Keep the present state for good and return its txid."""
        self._store.run(
            "INSERT OR REPLACE INTO points VALUES (?, ?, ?, ?, ?)",
            (*_key(branch), branch.txid, self._clock.milliseconds(), branch.image()),
        )
        return branch.txid

    def checkpoint(self, branch: Branch, name: str) -> int:
        """Name the present state and return its txid; a name that is in use moves here."""
        with self._store.transaction():
            txid = self.capture(branch)
            self._store.run("INSERT OR REPLACE INTO checkpoints VALUES (?, ?, ?, ?, 0)", (*_key(branch), name, txid))
        return txid

    def checkpoints(self, branch: Branch) -> dict[str, int]:
        """Return the txid of each checkpoint that can still be gone back to, by name."""
        rows = self._store.rows(
            "SELECT name, txid FROM checkpoints WHERE uuid = ? AND branch = ? AND NOT lost ORDER BY name", _key(branch)
        )
        return {str(name): int(txid) for name, txid in rows}

    def find(self, branch: Branch, to: str) -> tuple[int, bytes]:
        """Look up a state by the name of a checkpoint, else by txid.

        Raises:
            Refusal: There is no such checkpoint, or the state is not kept.
        """
        named = self._store.row(
            "SELECT txid, lost FROM checkpoints WHERE uuid = ? AND branch = ? AND name = ?", (*_key(branch), to)
        )
        if named is None and not _TXID.fullmatch(to):
            raise Refusal(404, "branch_not_found", f"checkpoint not found: {to}")
        txid = int(to) if named is None else int(named["txid"])
        image = None if named is not None and named["lost"] else self._image(branch, txid)
        if image is None:
            raise Refusal.conflict(f"txid {txid} of branch {branch.name} is not restorable")
        return txid, image

    def _image(self, branch: Branch, txid: int) -> bytes | None:
        if txid == branch.txid:
            return branch.image()
        if (recent := self._recent.get((*_key(branch), txid))) is not None:
            return recent.image
        image: bytes | None = self._store.value(
            "SELECT image FROM points WHERE uuid = ? AND branch = ? AND txid = ?", (*_key(branch), txid)
        )
        return image

    def forget_after(self, branch: Branch, txid: int) -> None:
        """Let go of states after a txid: their numbers are going to be used again."""
        self._forget(branch, txid + 1, _LAST)

    def forget_before(self, branch: Branch, txid: int) -> None:
        """Let go of states before a txid: history was rewritten."""
        self._forget(branch, 0, txid - 1)

    def _forget(self, branch: Branch, first: int, last: int) -> None:
        place = (*_key(branch), first, last)
        self._store.run("DELETE FROM points WHERE uuid = ? AND branch = ? AND txid BETWEEN ? AND ?", place)
        # The names stay, and lead nowhere.
        self._store.run("UPDATE checkpoints SET lost = 1 WHERE uuid = ? AND branch = ? AND txid BETWEEN ? AND ?", place)
        for key in self._recent_of(*_key(branch)):
            if first <= key[2] <= last:
                self._drop(key)

    def forget_branch(self, uuid: str, branch: str) -> None:
        """Let go of the passing states of a branch that is deleted; its row takes the others along."""
        for key in self._recent_of(uuid, branch):
            self._drop(key)

    def trim(self, uuid: str, *, recent_before: int, kept_before: int) -> int:
        """Let go of old states of a database, but for checkpoints, and return how many.

        Args:
            uuid: The database.
            recent_before: Unix milliseconds; states of writes from before it go.
            kept_before: Unix milliseconds; states of forks and syncs from before it go.
        """
        old = [key for key, recent in self._recent.items() if key[0] == uuid and recent.captured_at < recent_before]
        for key in old:
            self._drop(key)
        return len(old) + self._store.run(
            "DELETE FROM points WHERE uuid = ? AND captured_at < ? AND NOT EXISTS (SELECT 1 FROM checkpoints c"
            " WHERE c.uuid = points.uuid AND c.branch = points.branch AND c.txid = points.txid AND NOT c.lost)",
            (uuid, kept_before),
        )

    def clear(self) -> None:
        """Let go of all passing states."""
        self._recent.clear()
        self._recent_bytes = 0

    def _recent_of(self, uuid: str, branch: str) -> list[tuple[str, str, int]]:
        return [key for key in self._recent if key[:2] == (uuid, branch)]

    def _drop(self, key: tuple[str, str, int]) -> None:
        gone = self._recent.pop(key, None)
        if gone is not None:
            self._recent_bytes -= len(gone.image)


def _key(branch: Branch) -> tuple[str, str]:
    return branch.database.uuid, branch.name
