"""Which events speak for which artifact."""

from collections.abc import Iterable

from memclients.mock._store import Store
from memclients.mock.hippocortex.knowledge.artifacts import ACTIVE


class Evidence:
    """The evidence of all artifacts; an occurrence speaks for one artifact that holds at most.

    Args:
        db: The server's database.
    """

    def __init__(self, db: Store) -> None:
        self._db = db

    def anchors(self, artifact_id: str) -> set[str]:
        """Return the occurrences that speak for an artifact."""
        rows = self._db.rows("SELECT DISTINCT occurrence FROM evidence WHERE artifact_id = ?", (artifact_id,))
        return {anchor for (anchor,) in rows}

    def latest(self, artifact_id: str) -> int:
        """Return the place of the latest event that speaks for an artifact; 0 when there is none."""
        return int(
            self._db.value(
                "SELECT coalesce(max(seq), 0) FROM events JOIN evidence ON event_id = id WHERE artifact_id = ?",
                (artifact_id,),
            )
        )

    def reach(self, tenant: str, anchor: str) -> int:
        """Return the place of the latest event that an occurrence is known by; 0 when it is new."""
        return int(
            self._db.value(
                "SELECT coalesce(max(events.seq), 0) FROM evidence JOIN events ON events.id = event_id"
                " JOIN artifacts ON artifacts.id = artifact_id"
                " WHERE evidence.tenant = ? AND occurrence = ? AND status = ?",
                (tenant, anchor, ACTIVE),
            )
        )

    def move(self, tenant: str, anchor: str, artifact_id: str, events: Iterable[str]) -> list[str]:
        """Let an occurrence speak for an artifact, and return the active ones for which it spoke before."""
        rows = self._db.rows(
            "SELECT DISTINCT artifact_id FROM evidence JOIN artifacts ON id = artifact_id"
            " WHERE evidence.tenant = ? AND occurrence = ? AND status = ? AND artifact_id != ?",
            (tenant, anchor, ACTIVE, artifact_id),
        )
        holders = [holder for (holder,) in rows]
        for holder in holders:
            self._db.run("DELETE FROM evidence WHERE artifact_id = ? AND occurrence = ?", (holder, anchor))
        for event_id in events:
            self._db.run("INSERT OR IGNORE INTO evidence VALUES (?, ?, ?, ?)", (tenant, artifact_id, anchor, event_id))
        return holders
