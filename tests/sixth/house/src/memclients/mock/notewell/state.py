"""What Notewell keeps: one notebook for each key."""

import sqlite3
from typing import Any

import msgspec

from memclients.mock._clock import Clock
from memclients.mock._store import Store
from memclients.mock.notewell.options import NotewellOptions

DEFAULT_KEY = "nw_mock_key_for_tests"

SCHEMA = """
CREATE TABLE IF NOT EXISTS notes (
    number INTEGER PRIMARY KEY AUTOINCREMENT, notebook TEXT NOT NULL, text TEXT NOT NULL, tags TEXT NOT NULL,
    created_at TEXT NOT NULL
);
CREATE TABLE IF NOT EXISTS sent (
    notebook TEXT NOT NULL, key TEXT NOT NULL, body BLOB NOT NULL, answer BLOB NOT NULL, PRIMARY KEY (notebook, key)
);
"""

_NAME = "note_"


class NewNote(msgspec.Struct, forbid_unknown_fields=True):
    """A note to write."""

    text: str
    tags: list[str] = []


class KeyReusedError(Exception):
    """The idempotency key belongs to another note."""


class State:
    """All notebooks of a server.

    Args:
        options: Switches.
        clock: The server's clock.
    """

    def __init__(self, options: NotewellOptions, clock: Clock) -> None:
        self._clock = clock
        self._store = Store("notewell", SCHEMA, options.data)
        self.reset, self.close = self._store.reset, self._store.close

    def write(self, notebook: str, note: NewNote, key: str = "") -> dict[str, Any]:
        """Write a note and return it, the first one's answer where the key came before.

        Raises:
            KeyReusedError: It came with another note.
        """
        body = msgspec.json.encode(note)
        before = self._store.row("SELECT body, answer FROM sent WHERE notebook = ? AND key = ?", (notebook, key))
        if before is not None:
            if before["body"] != body:
                raise KeyReusedError
            answer: dict[str, Any] = msgspec.json.decode(before["answer"])
            return answer
        with self._store.transaction():
            row = (notebook, note.text, msgspec.json.encode(note.tags), f"{self._clock.now():%Y-%m-%dT%H:%M:%SZ}")
            self._store.run("INSERT INTO notes (notebook, text, tags, created_at) VALUES (?, ?, ?, ?)", row)
            written = _shown(self._store.one("SELECT * FROM notes ORDER BY number DESC LIMIT 1"))
            if key:
                sent = (notebook, key, body, msgspec.json.encode(written))
                self._store.run("INSERT INTO sent VALUES (?, ?, ?, ?)", sent)
        return written

    def page(self, notebook: str, tag: str | None, before: int | None, limit: int) -> tuple[list[dict[str, Any]], int]:
        """Return notes, newest first, and where the next page starts, 0 on the last.

        Args:
            notebook: Whose.
            tag: What they must have.
            before: The number that theirs must be below.
            limit: How many.
        """
        rows = self._store.rows(
            "SELECT * FROM notes WHERE notebook = ? AND number < coalesce(?, number + 1)"
            " AND (? IS NULL OR EXISTS (SELECT 1 FROM json_each(tags) WHERE value = ?)) ORDER BY number DESC LIMIT ?",
            (notebook, before, tag, tag, limit + 1),
        )
        shown = rows[:limit]
        return [_shown(row) for row in shown], shown[-1]["number"] if len(rows) > limit else 0

    def read(self, notebook: str, note_id: str) -> dict[str, Any] | None:
        """Return a note, None if there is none."""
        place = (notebook, _NAME, note_id)
        found = self._store.row("SELECT * FROM notes WHERE notebook = ? AND ? || number = ?", place)
        return None if found is None else _shown(found)

    def delete(self, notebook: str, note_id: str) -> bool:
        """Delete a note and return whether there was one."""
        place = (notebook, _NAME, note_id)
        return self._store.run("DELETE FROM notes WHERE notebook = ? AND ? || number = ?", place) > 0


def _shown(row: sqlite3.Row) -> dict[str, Any]:
    tags = msgspec.json.decode(row["tags"])
    return {"id": f"{_NAME}{row['number']}", "text": row["text"], "tags": tags, "created_at": row["created_at"]}
