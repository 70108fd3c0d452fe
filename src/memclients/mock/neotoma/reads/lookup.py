"""Finding entities by an id, a name or another identifying field."""

import re
import sqlite3
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from memclients.mock.neotoma import ids
from memclients.mock.neotoma.errors import Refusal
from memclients.mock.neotoma.reads.snapshots import bare, snapshot_row
from memclients.mock.neotoma.state import Database
from memclients.mock.neotoma.storage import entities, names, reduction

_FIELDS = ("name", "full_name", "title", "email", "domain", "company")
_FIELD_NAME = re.compile(r"[A-Za-z_]\w*", re.ASCII)
_HINT = "No entity has this id. Entity ids are ent_ and 24 hexadecimal digits, as other answers have them."


@dataclass(frozen=True, slots=True, kw_only=True)
class Lookup:
    """What to look for.

    Args:
        identifier: An id, name or the like; an empty one is part of every name.
        entity_type: Only entities of this type.
        by: The one field to look in; names do not count then.
        limit: How many entities to answer.
    """

    identifier: str
    entity_type: str | None = None
    by: str | None = None
    limit: int = 100


def look_up(db: Database, user: str, query: Lookup) -> dict[str, Any]:
    """Find entities, deleted ones by their ids and names too.

    Returns:
        The answer; nothing found is an empty list.

    Raises:
        Refusal: `by` is no name of a field.
    """
    if query.by is not None and not _FIELD_NAME.fullmatch(query.by):
        raise Refusal.failed(f"Invalid field name: {query.by}")
    if ids.ENTITY_ID.fullmatch(query.identifier):
        return _by_id(db, user, query.identifier)
    rows = _rows(db, user, query.entity_type)
    if query.by is None and (named := _by_name(rows, query)):
        shown = [{**bare(row), "snapshot": snapshot_row(db, row)} for row in named[: query.limit]]
        return _answer(shown, len(named), "direct")
    found = _by_fields(db, rows, query)
    return _answer(found[: query.limit], len(found), "snapshot_field" if found else "none")


def _by_id(db: Database, user: str, entity_id: str) -> dict[str, Any]:
    row = entities.find(db, user, entity_id)
    if row is None:
        return {**_answer([], 0, "none"), "hint": _HINT}
    return _answer([{**_named(row), "snapshot": snapshot_row(db, row)}], 1, "direct")


def _rows(db: Database, user: str, entity_type: str | None) -> list[sqlite3.Row]:
    kind = None if entity_type is None else names.collapsed(entity_type)
    return db.rows(
        "SELECT * FROM entities WHERE user_id = :user AND (:type IS NULL OR type = :type) ORDER BY rowid",
        {"user": user, "type": kind},
    )


def _by_name(rows: Iterable[sqlite3.Row], query: Lookup) -> list[sqlite3.Row]:
    needle = query.identifier.lower()
    derived = None
    if query.entity_type is not None:
        kind = names.collapsed(query.entity_type)
        # Punctuation is lost here, and so are ids that have some: they are no part of their own names any more.
        needle = names.normalised(kind, query.identifier)
        derived = names.derived_id(kind, query.identifier)
    return [row for row in rows if needle in row["canonical_name"].lower() or row["id"] == derived]


def _by_fields(db: Database, rows: Iterable[sqlite3.Row], query: Lookup) -> list[dict[str, Any]]:
    fields = _FIELDS if query.by is None else (query.by,)
    needle = query.identifier.strip().lower()
    found: list[dict[str, Any]] = []
    for row in rows:
        if row["deleted"]:
            continue
        known = reduction.snapshot(db, row["user_id"], row["id"]).fields
        if any(_fits(known, field, needle) for field in fields):
            found.append({**_named(row), "snapshot": known})
    return found


def _fits(known: Mapping[str, Any], field: str, needle: str) -> bool:
    value = known.get(field)
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return False
    text = str(value).lower()
    if needle in text:
        return True
    if field == "domain" and "@" in needle:
        return text == needle.rpartition("@")[2]
    return text == needle.partition(" ")[0]


def _named(row: sqlite3.Row) -> dict[str, Any]:
    return {"id": row["id"], "entity_type": row["type"], "canonical_name": row["canonical_name"]}


def _answer(found: list[dict[str, Any]], total: int, match_mode: str) -> dict[str, Any]:
    return {"entities": found, "total": total, "match_mode": match_mode}
