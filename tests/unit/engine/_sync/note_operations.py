# Derived from tests/unit/engine/_async/note_operations.py by `make generate`; edit that file, not this one.
"""Methods of a client of the made-up service that has both colours."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from memclients._core._sync.half import Half
from tests.unit.engine.operations import ADD, READ, ShelfWalk, decode_note

if TYPE_CHECKING:
    from memclients._core._sync.pager import Pager


class NoteOperations(Half):
    """Reads and writes notes."""

    def read(self, note_id: str) -> dict[str, Any]:
        """Read a note: safe to repeat."""
        return self._call(decode_note, READ.request, path={"note_id": note_id})

    def add(self, text: str) -> dict[str, Any]:
        """Add a note: not safe to repeat."""
        return self._call(decode_note, ADD.request, body={"text": text})

    def read_twice(self, note_id: str) -> list[dict[str, Any]]:
        """Do what no single answer can stand for."""
        return [self.read(note_id), self.read(note_id)]

    def walk(self, shelf: str, cursor: str | None = None) -> Pager[dict[str, Any]]:
        """Iterate over the notes of a shelf."""
        return self._pager(lambda: ShelfWalk(shelf), cursor)
