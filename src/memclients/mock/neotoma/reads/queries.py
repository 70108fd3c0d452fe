"""Queries for entities by type, text and fields."""

import re
import sqlite3
from collections.abc import Iterable, Mapping
from typing import Any

from memclients.mock.neotoma.js import stringify, type_name
from memclients.mock.neotoma.reads import cursors
from memclients.mock.neotoma.reads.query_body import OF_SNAPSHOT, EntityQuery
from memclients.mock.neotoma.reads.snapshot_filters import holds
from memclients.mock.neotoma.reads.snapshots import listed
from memclients.mock.neotoma.state import Database
from memclients.mock.neotoma.storage import reduction

# What chats leave behind, as opposed to what they are about.
BOOKKEEPING = ("conversation", "conversation_message", "agent_message")

_OBSERVATIONS = "FROM observations o WHERE o.user_id = e.user_id AND o.entity_id = e.id"
_ORDER = {
    "entity_id": "e.id",
    "canonical_name": "e.canonical_name",
    "observation_count": f"(SELECT count(*) {_OBSERVATIONS})",
    "last_observation_at": f"(SELECT max(o.observed_at) {_OBSERVATIONS})",
    "submitted_at": "e.created_at",
}

Known = tuple[sqlite3.Row, Mapping[str, Any]]


def query_entities(db: Database, user: str, query: EntityQuery) -> dict[str, Any]:
    """Find entities.

    Args:
        db: The database.
        user: Whose they are.
        query: What to find.

    Returns:
        The answer.
    """
    by_fields = bool(query.search or query.filters or query.sort_by.startswith(OF_SNAPSHOT) or query.by_publication)
    found, total = _by_fields(db, user, query) if by_fields else _by_rows(db, user, query)
    answer: dict[str, Any] = {
        "entities": [listed(db, row, with_fields=query.include_snapshots) for row in found],
        "total": total,
        "limit": query.limit,
        "offset": query.offset,
        "search_mode": "none",
    }
    if query.search:
        answer["search_mode"] = "lexical_typed" if query.types else "lexical_fallback"
        answer["applied_search_strategies"] = ["lexical"]
    # Also if nothing follows; the server does not look.
    if query.pages_by_cursor and len(found) == query.limit:
        answer["next_cursor"] = cursors.after(found[-1]["id"])
    return answer


def _by_rows(db: Database, user: str, query: EntityQuery) -> tuple[list[sqlite3.Row], int]:
    where, parameters = _condition(user, query)
    total = db.value(f"SELECT count(*) FROM entities e WHERE {where}", parameters)  # noqa: S608
    beyond = "" if query.after is None else " AND e.id > :after"
    rows = db.rows(
        f"SELECT e.* FROM entities e WHERE {where}{beyond} ORDER BY {_order(query)} LIMIT :limit OFFSET :offset",  # noqa: S608
        {**parameters, "after": query.after, "limit": query.limit, "offset": query.offset},
    )
    return rows, total


def _by_fields(db: Database, user: str, query: EntityQuery) -> tuple[list[sqlite3.Row], int]:
    where, parameters = _condition(user, query)
    rows = db.rows(f"SELECT e.* FROM entities e WHERE {where} ORDER BY {_order(query)}", parameters)  # noqa: S608
    known: Iterable[Known] = ((row, reduction.snapshot(db, user, row["id"]).fields) for row in rows)
    found = [one for one in known if _fits(one[1], query)]
    if query.search:
        found = _searched(found, query.search)
    elif query.sort_by.startswith(OF_SNAPSHOT):
        found = _sorted(found, query.sort_by.removeprefix(OF_SNAPSHOT), descending=query.descending)
    return [row for row, _ in found[query.offset : query.offset + query.limit]], len(found)


def _condition(user: str, query: EntityQuery) -> tuple[str, dict[str, Any]]:
    terms = ["e.user_id = :user", "NOT e.deleted"]
    parameters: dict[str, Any] = {"user": user}
    if query.types:
        terms.append(f"e.type IN ({', '.join(f':type{index}' for index in range(len(query.types)))})")
        parameters |= {f"type{index}": name for index, name in enumerate(query.types)}
    if query.search and query.exclude_bookkeeping:
        terms.append(f"e.type NOT IN {BOOKKEEPING}")
    if not query.include_merged:
        terms.append("e.merged_to IS NULL")
    for name, term in (
        ("updated_since", f"{_ORDER['last_observation_at']} >= :updated_since"),
        ("created_since", "e.created_at >= :created_since"),
        ("identity_basis", f"EXISTS (SELECT 1 {_OBSERVATIONS} AND o.identity_basis = :identity_basis)"),
    ):
        value = getattr(query, name)
        if value is not None:
            terms.append(term)
            parameters[name] = value
    return " AND ".join(terms), parameters


def _order(query: EntityQuery) -> str:
    direction = "DESC" if query.descending else "ASC"
    return f"{_ORDER.get(query.sort_by, 'e.id')} {direction}, e.id"


def _fits(fields: Mapping[str, Any], query: EntityQuery) -> bool:
    when = str(fields.get("published_at") or fields.get("published_date") or "")
    return (
        all(holds(op, fields.get(name), wanted) for name, (op, wanted) in query.filters.items())
        and (query.published is None or bool(fields.get("published")) == query.published)
        and (query.published_after is None or when >= query.published_after)
        and (query.published_before is None or "" < when <= query.published_before)
    )


def _searched(known: Iterable[Known], text: str) -> list[Known]:
    """Keep the entities that have all words of a text, those with the very text first."""
    phrase = text.lower()
    words = re.findall(r"\w+", phrase) or [phrase]
    exact: list[Known] = []
    loose: list[Known] = []
    for row, fields in known:
        content = " ".join((row["canonical_name"], *(_text(value) for value in fields.values()))).lower()
        if phrase in content:
            exact.append((row, fields))
        elif all(word in content for word in words):
            loose.append((row, fields))
    return exact + loose


def _sorted(known: Iterable[Known], field: str, *, descending: bool) -> list[Known]:
    """Sort by a field; without one comes last, whichever the direction."""
    having: list[tuple[tuple[int, Any], Known]] = []
    lacking: list[Known] = []
    for one in known:
        value = one[1].get(field)
        if value is None:
            lacking.append(one)
        else:
            having.append(((0, value) if type_name(value) in ("number", "boolean") else (1, _text(value)), one))
    having.sort(key=lambda pair: pair[0], reverse=descending)
    return [one for _, one in having] + lacking


def _text(value: Any) -> str:
    return value if isinstance(value, str) else stringify(value)
