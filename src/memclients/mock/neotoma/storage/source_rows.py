"""The rows of sources, each of which remembers the key of the request that brought it first."""

import sqlite3

from memclients.mock.neotoma import ids
from memclients.mock.neotoma.state import Database


def with_key(db: Database, user: str, key: str) -> sqlite3.Row | None:
    """Return the source that a key brought."""
    return db.row("SELECT * FROM sources WHERE user_id = ? AND idempotency_key = ?", (user, key))


def put(
    db: Database,
    user: str,
    content_hash: str,
    *,
    key: str | None,
    mime_type: str,
    size: int,
    source_type: str,
    filename: str | None = None,
    reference_path: str | None = None,
) -> tuple[str, bool]:
    """Store a source, unless this user has one of the same content; the key is forgotten then.

    Args:
        db: The database.
        user: Whose it is.
        content_hash: SHA-256 of the content, hexadecimal.
        key: Idempotency key.
        mime_type: Media type.
        size: Length of the content in bytes.
        source_type: Kind of source.
        filename: Name of the file.
        reference_path: Where the content is, if it is not kept here.

    Returns:
        Its id, and whether it is new.
    """
    source_id = ids.source_id(user, content_hash)
    mode = "inline" if reference_path is None else "reference"
    changed = db.run(
        "INSERT INTO sources (user_id, id, content_hash, mime_type, file_size, original_filename, source_type,"
        " created_at, idempotency_key, storage_mode, reference_path) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
        " ON CONFLICT (user_id, id) DO NOTHING",
        (user, source_id, content_hash, mime_type, size, filename, source_type, db.now, key, mode, reference_path),
    )
    return source_id, bool(changed)
