"""Secrets, found by what is said about them."""

import re
import sqlite3
from collections.abc import Collection
from typing import Any, Literal

import msgspec

from memclients.mock._clock import Clock
from memclients.mock._ids import Ids
from memclients.mock._store import Store
from memclients.mock.hippocortex.errors import Refusal
from memclients.mock.hippocortex.timestamps import iso

Sensitivity = Literal["low", "medium", "high", "critical"]

_WORD = re.compile(r"[^\W_]+")


class Item(msgspec.Struct, forbid_unknown_fields=True, kw_only=True, rename="camel"):
    """A secret and what may be said about it; its id is made up when absent."""

    title: str
    value: str
    id: str = ""
    vault_id: str = "vault_default"
    vault_name: str = "Default"
    item_type: str = "api_key"
    service_name: str | None = None
    description: str | None = None
    sensitivity: Sensitivity = "medium"
    tags: list[str] = []

    def __repr__(self) -> str:
        """Say what it is, but not the secret."""
        return f"<vault item {self.title!r}>"


class Vault:
    """The vaults of all tenants.

    Args:
        db: The database.
        clock: The server's clock.
        ids: The source of ids.
    """

    def __init__(self, db: Store, clock: Clock, ids: Ids) -> None:
        self._db = db
        self._clock = clock
        self._ids = ids

    def put(self, tenant: str, item: Item) -> str:
        """Keep a secret, instead of the one that has its id, and return the id."""
        item_id = item.id or self._ids.new("vlt")
        self._db.run("DELETE FROM vault_items WHERE tenant = ? AND id = ?", (tenant, item_id))
        self._db.run(
            "INSERT INTO vault_items (tenant, id, vault_id, vault_name, title, item_type, service_name, description,"
            " sensitivity, tags, value, created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                tenant,
                item_id,
                item.vault_id,
                item.vault_name,
                item.title,
                item.item_type,
                item.service_name,
                item.description,
                item.sensitivity,
                msgspec.json.encode(item.tags).decode(),
                item.value,
                self._clock.milliseconds(),
            ),
        )
        return item_id

    def find(
        self, tenant: str, query: str, *, limit: int, tags: Collection[str], item_type: str | None
    ) -> tuple[list[dict[str, Any]], int]:
        """Find secrets that are described with a word of the query.

        Args:
            tenant: Whose they are.
            query: The words.
            limit: How many to return.
            tags: All of the tags that they must have.
            item_type: The type that they must have; any when None.

        Returns:
            The best ones, without their values, and how many there are.
        """
        words = _words(query)
        scored: list[tuple[float, dict[str, Any]]] = []
        for row in self._db.rows("SELECT * FROM vault_items WHERE tenant = ? ORDER BY seq", (tenant,)):
            item_tags: list[str] = msgspec.json.decode(row["tags"])
            if not set(tags) <= set(item_tags) or item_type not in (None, row["item_type"]):
                continue
            described = " ".join((row["title"], *item_tags, row["description"] or "", row["service_name"] or ""))
            if found := words & _words(described):
                relevance = round(len(found) / len(words), 2)
                scored.append((relevance, _match(row, item_tags, relevance)))
        # Sorting keeps the order of equals.
        scored.sort(key=lambda match: -match[0])
        return [match for _, match in scored[:limit]], len(scored)

    def reveal(self, tenant: str, item_id: str, key_fingerprint: str) -> str:
        """Return a secret, and write down who asked for it.

        Raises:
            Refusal: There is no such item.
        """
        row = self._db.row("SELECT value FROM vault_items WHERE tenant = ? AND id = ?", (tenant, item_id))
        if row is None:
            raise Refusal.not_found(f"Vault item not found: {item_id}")
        self._db.run(
            "INSERT INTO vault_audit (tenant, item_id, key_fingerprint, at) VALUES (?, ?, ?, ?)",
            (tenant, item_id, key_fingerprint, self._clock.milliseconds()),
        )
        return str(row["value"])

    def audit(self, tenant: str) -> list[dict[str, Any]]:
        """Return who asked for which secret and when, in order."""
        rows = self._db.rows(
            "SELECT item_id, key_fingerprint, at FROM vault_audit WHERE tenant = ? ORDER BY seq", (tenant,)
        )
        return [dict(row) for row in rows]


def _match(row: sqlite3.Row, tags: list[str], relevance: float) -> dict[str, Any]:
    return {
        "id": row["id"],
        "vaultId": row["vault_id"],
        "vaultName": row["vault_name"],
        "title": row["title"],
        "itemType": row["item_type"],
        "serviceName": row["service_name"],
        "description": row["description"],
        "sensitivity": row["sensitivity"],
        "tags": tags,
        "relevance": relevance,
        "createdAt": iso(row["created_at"]),
    }


def _words(text: str) -> set[str]:
    return set(_WORD.findall(text.casefold()))
