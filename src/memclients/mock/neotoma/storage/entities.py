"""The rows of entities."""

import sqlite3

from memclients.mock.neotoma.state import Database


def find(db: Database, user: str, entity_id: str) -> sqlite3.Row | None:
    """Return an entity's row, deleted or not."""
    return db.row("SELECT * FROM entities WHERE user_id = ? AND id = ?", (user, entity_id))


def put(db: Database, user: str, entity_id: str, entity_type: str, canonical_name: str) -> bool:
    """Make an entity, or mark a known one as changed; say whether it is new."""
    now = db.now
    known = db.run("UPDATE entities SET updated_at = ? WHERE user_id = ? AND id = ?", (now, user, entity_id))
    if not known:
        db.run(
            "INSERT INTO entities (user_id, id, type, canonical_name, created_at, updated_at) VALUES (?, ?, ?, ?, ?, ?)",
            (user, entity_id, entity_type, canonical_name, now, now),
        )
    return not known
