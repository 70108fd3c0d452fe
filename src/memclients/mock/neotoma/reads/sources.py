"""What observations were made from, as answers have it."""

import sqlite3
from collections.abc import Mapping
from typing import Any

from memclients.mock.neotoma.errors import Refusal
from memclients.mock.neotoma.state import Database

_FILTERS = {
    "search": "instr(lower(coalesce(original_filename, '') || ' ' || coalesce(idempotency_key, '')), lower(?))",
    "mime_type": "mime_type = ?",
    "source_type": "source_type = ?",
}


def page(db: Database, user: str, filters: Mapping[str, str], *, limit: int, offset: int) -> dict[str, Any]:
    """List sources, newest first.

    Args:
        db: The database.
        user: Whose they are.
        filters: Any of `search`, `mime_type` and `source_type`.
        limit: How many.
        offset: How many to skip.
    """
    where = " AND ".join(("user_id = ?", *(_FILTERS[name] for name in filters)))
    parameters = (user, *filters.values())
    rows = db.rows(
        f"SELECT * FROM sources WHERE {where} ORDER BY created_at DESC, rowid DESC LIMIT ? OFFSET ?",  # noqa: S608
        (*parameters, limit, offset),
    )
    total = db.value(f"SELECT count(*) FROM sources WHERE {where}", parameters)  # noqa: S608
    return {"sources": [_shown(row) for row in rows], "total": total, "limit": limit, "offset": offset}


def get(db: Database, user: str, source_id: str) -> dict[str, Any]:
    """Return a source.

    Raises:
        Refusal: There is no such source.
    """
    row = db.row("SELECT * FROM sources WHERE user_id = ? AND id = ?", (user, source_id))
    if row is None:
        raise Refusal.not_found("Source")
    return _shown(row)


def _shown(row: sqlite3.Row) -> dict[str, Any]:
    return {
        "id": row["id"],
        "content_hash": row["content_hash"],
        "mime_type": row["mime_type"],
        "storage_url": f"sources/{row['user_id']}/{row['content_hash']}",
        "file_size": row["file_size"],
        "original_filename": row["original_filename"],
        "source_type": row["source_type"],
        "provenance": {},
        "created_at": row["created_at"],
        "idempotency_key": row["idempotency_key"],
        "storage_mode": row["storage_mode"],
        "reference_path": row["reference_path"],
        "user_id": row["user_id"],
    }
