"""Ids that the server makes up: functions of how many there were before, so that equal tests see equal ids."""

import hashlib

from memclients.mock._store import Store


class Ids:
    """The source of ids.

    Args:
        db: Where it keeps count.
    """

    def __init__(self, db: Store) -> None:
        self._db = db

    def new(self, kind: str) -> str:
        """Make an id such as `evt_` with 24 hexadecimal digits.

        Args:
            kind: What it names: `"evt"`, `"trc"`, `"art"`, `"run"`, `"fact"`, `"pack"`, `"job"`, `"batch"`, `"vlt"`.
        """
        self._db.run(
            "INSERT INTO counters VALUES (?, 1) ON CONFLICT (kind) DO UPDATE SET last = last + 1",
            (kind,),
        )
        number = self._db.value("SELECT last FROM counters WHERE kind = ?", (kind,))
        return f"{kind}_{hashlib.sha256(f'{kind}:{number}'.encode()).hexdigest()[:24]}"
