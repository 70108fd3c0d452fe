"""Organizations, their keys and their Arc instances."""

import hashlib

import msgspec

from memclients.mock._store import Store
from memclients.mock.memtrace.refusals import BackendError, NoArcError

DEFAULT_ORG = "org_default"


class OrgSettings(msgspec.Struct, forbid_unknown_fields=True, kw_only=True):
    """Settings of the organization behind a key; what is absent stays as it is.

    Args:
        org_id: The organization; one of its own for each key when absent.
        arc: Whether it has an Arc instance.
        healthy: Whether that instance works.
    """

    org_id: str | None = None
    arc: bool | None = None
    healthy: bool | None = None


class Orgs:
    """The organizations of a server."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def open(self, key: str, settings: OrgSettings) -> None:
        """Make sure that a key has an organization, and apply settings to it."""
        org_id = settings.org_id or self.of(key) or f"org_{hashlib.sha256(key.encode()).hexdigest()[:24]}"
        self._store.run("INSERT OR IGNORE INTO orgs VALUES (?, 1, 1)", (org_id,))
        self._store.run(
            "UPDATE orgs SET arc = coalesce(?, arc), healthy = coalesce(?, healthy) WHERE id = ?",
            (settings.arc, settings.healthy, org_id),
        )
        self._store.run("INSERT OR REPLACE INTO keys VALUES (?, ?)", (key, org_id))

    def of(self, key: str) -> str | None:
        """Return the organization of a key."""
        found: str | None = self._store.value("SELECT org_id FROM keys WHERE key = ?", (key,))
        return found

    def require_arc(self, org_id: str) -> None:
        """Insist on an Arc instance.

        Raises:
            NoArcError: The organization has none.
        """
        if not self._store.value("SELECT arc FROM orgs WHERE id = ?", (org_id,)):
            raise NoArcError(org_id)

    def require_health(self, org_id: str, failure: str) -> None:
        """Insist on a working Arc instance.

        Raises:
            BackendError: It does not work; `failure` begins the message.
        """
        if not self.is_healthy(org_id):
            raise BackendError(f"{failure}: arc is not reachable")

    def is_healthy(self, org_id: str) -> bool:
        """Tell whether an organization's Arc instance works."""
        return bool(self._store.value("SELECT healthy FROM orgs WHERE id = ?", (org_id,)))

    def health(self) -> dict[str, bool]:
        """Return the health of every Arc instance by organization."""
        rows = self._store.rows("SELECT id, healthy FROM orgs WHERE arc ORDER BY id")
        return {row["id"]: bool(row["healthy"]) for row in rows}
