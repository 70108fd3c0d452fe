"""What is known of entities, in the shapes in which answers have it."""

import sqlite3
from typing import Any

from memclients.mock.neotoma.errors import Refusal
from memclients.mock.neotoma.parameters import moment
from memclients.mock.neotoma.state import Database
from memclients.mock.neotoma.storage import entities, names, reduction
from memclients.mock.neotoma.storage.types import REGISTERED, schema_version


def living(db: Database, user: str, entity_id: str) -> sqlite3.Row:
    """Return the row of an entity that is not deleted.

    Raises:
        Refusal: There is none.
    """
    row = entities.find(db, user, entity_id)
    if row is None or row["deleted"]:
        raise Refusal.not_found("Entity")
    return row


def snapshot_row(db: Database, entity: sqlite3.Row) -> dict[str, Any] | None:
    """Return a snapshot with its circumstances; none of a deleted entity."""
    if entity["deleted"]:
        return None
    known = reduction.snapshot(db, entity["user_id"], entity["id"])
    return {
        "entity_id": entity["id"],
        "entity_type": entity["type"],
        "schema_version": schema_version(entity["type"]),
        "canonical_name": names.display_name(entity["type"], entity["canonical_name"], known.fields),
        "snapshot": known.fields,
        "computed_at": known.last or entity["updated_at"],
        "observation_count": known.count,
        "last_observation_at": known.last,
        "provenance": known.provenance,
        "user_id": entity["user_id"],
    }


def past(db: Database, entity: sqlite3.Row, at: str | None, at_ingested: str | None) -> dict[str, Any]:
    """Return what was known at a time.

    Args:
        db: The database.
        entity: The entity.
        at: When it was observed at the latest, as the request has it.
        at_ingested: When it was stored at the latest.
    """
    known = reduction.snapshot(db, entity["user_id"], entity["id"], at=moment(at), at_ingested=moment(at_ingested))
    return {
        "entity_id": entity["id"],
        "entity_type": entity["type"],
        "schema_version": schema_version(entity["type"]),
        "snapshot": known.fields,
        "computed_at": db.now,
        "observation_count": known.count,
        "last_observation_at": known.last,
        "provenance": known.provenance,
    }


def listed(db: Database, entity: sqlite3.Row, *, with_fields: bool = True) -> dict[str, Any]:
    """Return an entity as queries list it."""
    known = reduction.snapshot(db, entity["user_id"], entity["id"])
    return {
        "entity_id": entity["id"],
        "entity_type": entity["type"],
        "canonical_name": entity["canonical_name"],
        "schema_version": schema_version(entity["type"]),
        "snapshot": known.fields if with_fields else {},
        "observation_count": known.count,
        "last_observation_at": known.last,
        "provenance": known.provenance if with_fields else {},
        "computed_at": known.last or entity["updated_at"],
        "merged_to_entity_id": entity["merged_to"],
        "merged_at": entity["merged_at"],
    }


def alone(db: Database, entity: sqlite3.Row) -> dict[str, Any]:
    """Return an entity as it is read alone."""
    found = listed(db, entity)
    kind = REGISTERED.get(entity["type"])
    main = [name for name in (kind.required if kind else names.NAME_FIELDS) if name in found["snapshot"]]
    label = kind.label if kind else entity["type"].replace("_", " ").title()
    return {**found, "entity_type_label": label, "primary_fields": main, "created_at": entity["created_at"]}


def bare(entity: sqlite3.Row) -> dict[str, Any]:
    """Return an entity without what is known of it."""
    return {
        "id": entity["id"],
        "entity_type": entity["type"],
        "canonical_name": entity["canonical_name"],
        "aliases": [],
        "created_at": entity["created_at"],
        "updated_at": entity["updated_at"],
        "user_id": entity["user_id"],
        "first_seen_at": None,
        "last_seen_at": None,
        "merged_to_entity_id": entity["merged_to"],
        "merged_at": entity["merged_at"],
        "merged_into": entity["merged_to"],
    }
