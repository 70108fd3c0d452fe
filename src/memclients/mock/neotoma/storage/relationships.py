"""Relationships: typed edges, each with observations of its own."""

import sqlite3
from collections.abc import Mapping
from typing import Any

import msgspec

from memclients.mock.neotoma import ids
from memclients.mock.neotoma.errors import Refusal
from memclients.mock.neotoma.state import Database


def key_of(relationship_type: str, source: str, target: str) -> str:
    """Return the key of a relationship."""
    return f"{relationship_type}:{source}:{target}"


def find(db: Database, user: str, key: str) -> sqlite3.Row | None:
    """Return a relationship's row, deleted or not."""
    return db.row("SELECT * FROM relationships WHERE user_id = ? AND key = ?", (user, key))


def put(  # noqa: PLR0917 - an edge is four of them
    db: Database,
    user: str,
    relationship_type: str,
    source: str,
    target: str,
    metadata: Mapping[str, Any],
    *,
    source_id: str | None = None,
) -> str:
    """Make a relationship, or observe a known one again; one that was deleted stays so.

    Args:
        db: The database.
        user: Whose it is.
        relationship_type: Its type.
        source: Id of the entity where it begins, which need not exist.
        target: Id of the entity where it ends, which need not exist.
        metadata: What is said about it.
        source_id: Where that comes from.

    Returns:
        Its key.
    """
    key = key_of(relationship_type, source, target)
    db.run(
        "INSERT INTO relationships (user_id, key, type, source_entity_id, target_entity_id, created_at)"
        " VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (user_id, key) DO NOTHING",
        (user, key, relationship_type, source, target, db.now),
    )
    encoded = msgspec.json.encode(metadata).decode()
    # The very same said again by the same source is the same observation.
    observation_id = ids.uuid_of(f"relationship:{user}:{source_id}:{key}:{encoded}")
    _observe(db, user, key, observation_id=observation_id, metadata=encoded, source_id=source_id)
    return key


def delete(db: Database, user: str, key: str) -> str:
    """Mark a relationship as deleted.

    Returns:
        The id of the observation that says so.

    Raises:
        Refusal: There is no such relationship.
    """
    if not db.run("UPDATE relationships SET deleted = 1 WHERE user_id = ? AND key = ?", (user, key)):
        raise Refusal.not_found("Relationship")
    observation_id = ids.digest(f"deletion:{user}:{key}")
    _observe(db, user, key, observation_id=observation_id, metadata='{"_deleted":true}', source_id=None)
    return observation_id


def shown(db: Database, row: sqlite3.Row) -> dict[str, Any]:
    """Return a relationship as answers have it, reduced from its observations."""
    observed = db.rows(
        "SELECT id, observed_at, metadata FROM relationship_observations WHERE user_id = ? AND key = ? ORDER BY seq",
        (row["user_id"], row["key"]),
    )
    snapshot: dict[str, Any] = {}
    provenance: dict[str, str] = {}
    for observation in observed:
        metadata = msgspec.json.decode(observation["metadata"])
        snapshot.update(metadata)
        provenance.update(dict.fromkeys(metadata, observation["id"]))
    last = observed[-1]["observed_at"]
    return {
        "relationship_key": row["key"],
        "relationship_type": row["type"],
        "source_entity_id": row["source_entity_id"],
        "target_entity_id": row["target_entity_id"],
        "schema_version": "1.0",
        "snapshot": snapshot,
        "computed_at": last,
        "observation_count": len(observed),
        "last_observation_at": last,
        "provenance": provenance,
        "user_id": row["user_id"],
        "is_live": int(not row["deleted"]),
    }


def _observe(db: Database, user: str, key: str, *, observation_id: str, metadata: str, source_id: str | None) -> None:
    db.run(
        "INSERT INTO relationship_observations (user_id, id, key, source_id, observed_at, metadata)"
        " VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (user_id, id) DO NOTHING",
        (user, observation_id, key, source_id, db.now, metadata),
    )
