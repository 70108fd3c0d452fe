"""Methods of a client of the made-up service that has both colours."""

# Twins lose the a-prefix of their names.

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from memclients._core._async.half import AsyncHalf
from tests.unit.engine.operations import ADD, READ, ShelfWalk, decode_note

if TYPE_CHECKING:
    from memclients._core._async.pager import AsyncPager


class AsyncNoteOperations(AsyncHalf):
    """Reads and writes notes."""

    async def aread(self, note_id: str) -> dict[str, Any]:
        """Read a note: safe to repeat."""
        return await self._acall(decode_note, READ.request, path={"note_id": note_id})

    async def aadd(self, text: str) -> dict[str, Any]:
        """Add a note: not safe to repeat."""
        return await self._acall(decode_note, ADD.request, body={"text": text})

    async def aread_twice(self, note_id: str) -> list[dict[str, Any]]:
        """Do what no single answer can stand for."""
        return [await self.aread(note_id), await self.aread(note_id)]

    def awalk(self, shelf: str, cursor: str | None = None) -> AsyncPager[dict[str, Any]]:
        """Iterate over the notes of a shelf."""
        return self._apager(lambda: ShelfWalk(shelf), cursor)
