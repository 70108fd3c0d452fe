"""Ids that a server makes up: functions of how many there were before, so that equal tests see equal ids."""

import hashlib

from memclients.mock._store import Store

COUNTERS = "CREATE TABLE IF NOT EXISTS counters (kind TEXT PRIMARY KEY, last INTEGER NOT NULL);"


class Ids:
    """The source of ids.

    Args:
        db: Where it keeps count; its schema has `COUNTERS`.
    """

    def __init__(self, db: Store) -> None:
        self._db = db

    def new(self, kind: str, digits: int = 24) -> str:
        """Make an id such as `agent_` with hexadecimal digits.

        Args:
            kind: What it begins with.
            digits: How many follow, up to 64.
        """
        self._db.run(
            "INSERT INTO counters VALUES (?, 1) ON CONFLICT (kind) DO UPDATE SET last = last + 1",
            (kind,),
        )
        number = self._db.value("SELECT last FROM counters WHERE kind = ?", (kind,))
        return f"{kind}_{hashlib.sha256(f'{kind}:{number}'.encode()).hexdigest()[:digits]}"
