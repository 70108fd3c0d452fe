"""The observations of an entity, as answers list them."""

import sqlite3
from collections.abc import Mapping
from typing import Any

import msgspec

from memclients.mock.neotoma.parameters import moment
from memclients.mock.neotoma.state import Database
from memclients.mock.neotoma.storage.types import schema_version


def newest(
    db: Database,
    user: str,
    entity_id: str,
    *,
    limit: int,
    offset: int = 0,
    updated_since: str | None = None,
    created_since: str | None = None,
) -> list[dict[str, Any]]:
    """List observations, newest first; an unknown entity has none.

    Args:
        db: The database.
        user: Whose they are.
        entity_id: The entity.
        limit: How many.
        offset: How many to skip.
        updated_since: Leave out what was observed before this time.
        created_since: Leave out what was stored before this time.
    """
    since = {"updated": updated_since, "created": created_since}
    return [_shown(row) for row in _rows(db, user, entity_id, since, {"limit": limit, "offset": offset})]


def page(db: Database, user: str, entity_id: str, *, limit: int, offset: int) -> dict[str, Any]:
    """List observations with the labels of their sources, and count them."""
    rows = _rows(db, user, entity_id, {"updated": None, "created": None}, {"limit": limit, "offset": offset})
    total = db.value("SELECT count(*) FROM observations WHERE user_id = ? AND entity_id = ?", (user, entity_id))
    return {
        "observations": [{**_shown(row), "source": row["source_label"]} for row in rows],
        "total": total,
        "limit": limit,
        "offset": offset,
    }


def _rows(
    db: Database, user: str, entity_id: str, since: Mapping[str, str | None], part: Mapping[str, int]
) -> list[sqlite3.Row]:
    return db.rows(
        "SELECT o.*, coalesce(s.original_filename, s.idempotency_key) AS source_label FROM observations o"
        " LEFT JOIN sources s ON s.user_id = o.user_id AND s.id = o.source_id"
        " WHERE o.user_id = :user AND o.entity_id = :id AND (:updated IS NULL OR o.observed_at >= :updated)"
        " AND (:created IS NULL OR o.created_at >= :created) ORDER BY o.observed_at DESC, o.seq DESC"
        " LIMIT :limit OFFSET :offset",
        {
            "user": user,
            "id": entity_id,
            **{name: moment(time) for name, time in since.items()},
            **part,
        },
    )


def _shown(row: sqlite3.Row) -> dict[str, Any]:
    priority = row["priority"]
    return {
        "id": row["id"],
        "entity_id": row["entity_id"],
        "entity_type": row["entity_type"],
        "schema_version": schema_version(row["entity_type"]),
        "source_id": row["source_id"],
        "interpretation_id": None,
        "observed_at": row["observed_at"],
        "specificity_score": 1,
        "source_priority": int(priority) if priority.is_integer() else priority,
        "observation_source": row["observation_source"],
        "fields": msgspec.json.decode(row["fields"]),
        "created_at": row["created_at"],
        "user_id": row["user_id"],
        "idempotency_key": row["idempotency_key"],
        "canonical_hash": None,
        "identity_basis": row["identity_basis"],
        "identity_rule": row["identity_rule"],
        "provenance": None,
        "source_peer_id": None,
        "canonical_key": None,
        "sighting_source_id": None,
    }
