"""A client of the made-up service that has both colours."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from memclients._core.both_colours import BothColours
from memclients._core.config import AuthScheme
from memclients._core.error_map import SHARED_ERRORS
from memclients._core.secret import Secret
from tests.unit.engine._async.note_operations import AsyncNoteOperations
from tests.unit.engine._sync.note_operations import NoteOperations

if TYPE_CHECKING:
    from collections.abc import Mapping

    import httpx


class BothNotes(BothColours, NoteOperations, AsyncNoteOperations):
    """Reads and writes notes; waits between attempts are short."""

    _errors: ClassVar = SHARED_ERRORS
    _auth: ClassVar = AuthScheme(header="X-API-Key", prefix="")
    _without_raw: ClassVar = frozenset({"read_twice", "aread_twice"})

    def __init__(
        self,
        base_url: str,
        *,
        client: httpx.Client | None = None,
        async_client: httpx.AsyncClient | None = None,
        timeout: float | None = 5.0,
        max_retries: int = 2,
        headers: Mapping[str, str] | None = None,
        retry_unsafe: bool = False,
    ) -> None:
        self._set_up(
            base_url=base_url,
            secrets=Secret.parse("k1", name="key"),
            client=client,
            async_client=async_client,
            timeout=timeout,
            max_retries=max_retries,
            base_delay=0.0,
            deadline=None,
            headers=headers,
            retry_unsafe=retry_unsafe,
        )
