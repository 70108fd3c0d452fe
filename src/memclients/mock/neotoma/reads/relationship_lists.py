"""Lists of relationships."""

import sqlite3
from dataclasses import dataclass
from typing import Any, Literal

from memclients.mock.neotoma.reads.snapshots import bare
from memclients.mock.neotoma.state import Database
from memclients.mock.neotoma.storage import relationships

Direction = Literal["outbound", "inbound", "both"]

_FROM = (
    "SELECT r.*, s.canonical_name AS source_name, s.type AS source_type, t.canonical_name AS target_name,"
    " t.type AS target_type FROM relationships r"
    " LEFT JOIN entities s ON s.user_id = r.user_id AND s.id = r.source_entity_id"
    " LEFT JOIN entities t ON t.user_id = r.user_id AND t.id = r.target_entity_id"
)
_AT_ENTITY = {
    "outbound": "r.source_entity_id = :entity",
    "inbound": "r.target_entity_id = :entity",
    "both": "(r.source_entity_id = :entity OR r.target_entity_id = :entity)",
}
_LAST = "(SELECT max(o.seq) FROM relationship_observations o WHERE o.user_id = r.user_id AND o.key = r.key)"


@dataclass(frozen=True, slots=True, kw_only=True)
class Filter:
    """Which relationships; all that is given must hold.

    Args:
        type: Of this type.
        source: Those that begin at this entity.
        target: Those that end at this entity.
        entity: Those that do either, as `direction` says.
        direction: Direction as seen from `entity`.
        include_deleted: Deleted ones too.
    """

    type: str | None = None
    source: str | None = None
    target: str | None = None
    entity: str | None = None
    direction: Direction = "both"
    include_deleted: bool = False

    def condition(self, user: str) -> tuple[str, dict[str, Any]]:
        """Return an SQL condition on `relationships r`, and its parameters."""
        terms = ["r.user_id = :user"]
        if not self.include_deleted:
            terms.append("NOT r.deleted")
        if self.type is not None:
            terms.append("r.type = :type")
        if self.source is not None:
            terms.append("r.source_entity_id = :source")
        if self.target is not None:
            terms.append("r.target_entity_id = :target")
        if self.entity is not None:
            terms.append(_AT_ENTITY[self.direction])
        parameters = {"type": self.type, "source": self.source, "target": self.target, "entity": self.entity}
        return " AND ".join(terms), {"user": user, **parameters}


def page(
    db: Database, user: str, which: Filter, *, limit: int, offset: int, with_names: bool = False
) -> dict[str, Any]:
    """List relationships, the one that was observed last first.

    Args:
        db: The database.
        user: Whose they are.
        which: Which of them.
        limit: How many.
        offset: How many to skip.
        with_names: Add names and types of their ends.
    """
    condition, parameters = which.condition(user)
    rows = db.rows(
        f"{_FROM} WHERE {condition} ORDER BY {_LAST} DESC LIMIT :limit OFFSET :offset",
        {**parameters, "limit": limit, "offset": offset},
    )
    shown = [_with_names(db, row) if with_names else relationships.shown(db, row) for row in rows]
    total = db.value(f"SELECT count(*) FROM relationships r WHERE {condition}", parameters)  # noqa: S608
    return {"relationships": shown, "total": total, "limit": limit, "offset": offset}


def of_entity(db: Database, user: str, entity_id: str, *, expand: bool) -> dict[str, Any]:
    """List the relationships of an entity by direction.

    Args:
        db: The database.
        user: Whose they are.
        entity_id: The entity.
        expand: Add names and types of their ends, and the entities there.
    """
    outgoing = _at(db, user, Filter(entity=entity_id, direction="outbound"), expand=expand)
    incoming = _at(db, user, Filter(entity=entity_id, direction="inbound"), expand=expand)
    found: dict[str, Any] = {"outgoing": outgoing, "incoming": incoming, "relationships": [*outgoing, *incoming]}
    if expand:
        ends = {edge["target_entity_id"] for edge in outgoing} | {edge["source_entity_id"] for edge in incoming}
        found["related_entities"] = rows_of(db, user, ends - {entity_id})
    return found


def rows_of(db: Database, user: str, entity_ids: set[str]) -> list[dict[str, Any]]:
    """Return those entities that exist, deleted ones too, without what is known of them."""
    found = (
        db.row("SELECT * FROM entities WHERE user_id = ? AND id = ?", (user, entity_id))
        for entity_id in sorted(entity_ids)
    )
    return [bare(row) for row in found if row is not None]


def _at(db: Database, user: str, which: Filter, *, expand: bool) -> list[dict[str, Any]]:
    condition, parameters = which.condition(user)
    rows = db.rows(f"{_FROM} WHERE {condition} ORDER BY {_LAST} DESC", parameters)
    return [_with_names(db, row) if expand else {**relationships.shown(db, row), "id": row["key"]} for row in rows]


def _with_names(db: Database, row: sqlite3.Row) -> dict[str, Any]:
    return {
        **relationships.shown(db, row),
        "id": row["key"],
        "source_canonical_name": row["source_name"],
        "source_entity_type": row["source_type"],
        "target_canonical_name": row["target_name"],
        "target_entity_type": row["target_type"],
        "agent_attribution": None,
    }
