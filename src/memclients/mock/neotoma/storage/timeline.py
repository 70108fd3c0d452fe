"""Events that follow from the dates of entities, and are never withdrawn."""

import re
import sqlite3
from typing import Any

from memclients.mock.neotoma import ids, timestamps
from memclients.mock.neotoma.errors import Refusal
from memclients.mock.neotoma.state import Database
from memclients.mock.neotoma.storage import entities, reduction
from memclients.mock.neotoma.storage.types import REGISTERED

_DATE = re.compile(r"\d{4}-\d{2}-\d{2}(?:[T ].+)?", re.ASCII)
_EVENTS = (
    "SELECT v.*, e.canonical_name AS entity_name, e.type AS entity_type FROM events v"
    " LEFT JOIN entities e ON e.user_id = v.user_id AND e.id = v.entity_id"
)
_FILTERS = {
    "start_date": "v.event_timestamp >= ?",
    "end_date": "v.event_timestamp <= ?",
    "event_type": "v.event_type = ?",
    "entity_id": "v.entity_id = ?",
}


def derive(db: Database, user: str, entity_id: str, *, source_id: str | None) -> None:
    """Add the events of the dates that a source brought into an entity's snapshot.

    Args:
        db: The database.
        user: Whose entity it is.
        entity_id: The entity.
        source_id: The source; None for a correction.
    """
    entity = entities.find(db, user, entity_id)
    snapshot = reduction.snapshot(db, user, entity_id)
    registered = REGISTERED.get(entity["type"]) if entity is not None else None
    temporal = registered.temporal if registered else None
    for name, value in snapshot.fields.items():
        event_type = _camel_case(name) if temporal is None else temporal.get(name)
        moment = _moment(value)
        if event_type is None or moment is None:
            continue
        origin = db.value(
            "SELECT source_id FROM observations WHERE user_id = ? AND id = ?", (user, snapshot.provenance[name])
        )
        if origin == source_id:
            identity = f"event:{user}:{source_id}:{entity_id}:{name}:{moment}"
            db.run(
                "INSERT INTO events (user_id, id, event_type, event_timestamp, source_id, source_field, entity_id,"
                " created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (user_id, id) DO NOTHING",
                (user, ids.uuid_of(identity), event_type, moment, source_id, name, entity_id, db.now),
            )


def page(
    db: Database, user: str, filters: dict[str, str], *, by_creation: bool, limit: int, offset: int
) -> dict[str, Any]:
    """List events, newest first.

    Args:
        db: The database.
        user: Whose they are.
        filters: Any of `start_date`, `end_date`, `event_type` and `entity_id`; times are compared as text.
        by_creation: Sort by when they were derived instead of when they are.
        limit: How many.
        offset: How many to skip.
    """
    where = " AND ".join(("v.user_id = ?", *(_FILTERS[name] for name in filters)))
    parameters = (user, *filters.values())
    order = "v.created_at" if by_creation else "v.event_timestamp"
    rows = db.rows(
        f"{_EVENTS} WHERE {where} ORDER BY {order} DESC, v.seq DESC LIMIT ? OFFSET ?",
        (*parameters, limit, offset),
    )
    total = db.value(f"SELECT count(*) FROM events v WHERE {where}", parameters)  # noqa: S608
    return {"events": [_shown(row) for row in rows], "total": total, "limit": limit, "offset": offset}


def get(db: Database, user: str, event_id: str) -> dict[str, Any]:
    """Return an event.

    Raises:
        Refusal: There is no such event.
    """
    row = db.row(f"{_EVENTS} WHERE v.user_id = ? AND v.id = ?", (user, event_id))
    if row is None:
        raise Refusal.not_found("Event")
    return {"event": _shown(row)}


def _camel_case(field: str) -> str:
    return "".join(word[:1].upper() + word[1:] for word in field.split("_"))


def _moment(value: Any) -> str | None:
    return timestamps.normalised(value) if isinstance(value, str) and _DATE.fullmatch(value) else None


def _shown(row: sqlite3.Row) -> dict[str, Any]:
    named = {} if row["entity_name"] is None else {name: row[name] for name in ("entity_name", "entity_type")}
    return {
        "id": row["id"],
        "event_type": row["event_type"],
        "event_timestamp": row["event_timestamp"],
        "event_date": None,
        "source_id": row["source_id"],
        "source_field": row["source_field"],
        "entity_id": row["entity_id"],
        "created_at": row["created_at"],
        "user_id": row["user_id"],
        "provenance": None,
        **named,
    }
