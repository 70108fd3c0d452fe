"""The Notewell client."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from memclients._core._async.client import AsyncServiceClient
from memclients._core.settings import base_url_or_default, optional_secret
from memclients.notewell import _wire as wire
from memclients.notewell.errors import ERRORS, NotFoundError
from memclients_lowlevel.notewell.api.health import get_health
from memclients_lowlevel.notewell.api.notes import delete_note, get_note
from memclients_lowlevel.notewell.client import AUTH, DEFAULT_BASE_URL

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    import httpx

    from memclients._core._async.pager import AsyncPager
    from memclients_lowlevel.notewell.results import Health, Note


class AsyncNotewell(AsyncServiceClient):
    """Keep notes in the notebook that an API key belongs to.

    Args:
        api_key: The key; default: `NOTEWELL_API_KEY` from the environment.
        base_url: Where the service is; default: `NOTEWELL_BASE_URL` from the environment, else the hosted service.
        timeout: Seconds for each of connecting, sending, waiting and reading; None waits for ever.
        max_retries: Attempts after the first; 0 turns retries off.
        deadline: Seconds for a whole call with its retries and waits; None sets no bound.
        http_client: Your own HTTP client; it is not closed with this one.
        headers: Sent with every request.
        retry_unsafe: Repeat a deletion too where nobody knows whether the first attempt took effect.

    Raises:
        InvalidRequestError: If an argument can't be used; nothing is sent at construction.
    """

    _errors: ClassVar = ERRORS
    _auth: ClassVar = AUTH
    _no_credential: ClassVar = "no API key: pass api_key or set NOTEWELL_API_KEY"
    _without_raw: ClassVar = frozenset({"get_note", "list_notes"})

    def __init__(
        self,
        api_key: str | None = None,
        *,
        base_url: str | None = None,
        timeout: float | None = 30.0,
        max_retries: int = 2,
        deadline: float | None = None,
        http_client: httpx.AsyncClient | None = None,
        headers: Mapping[str, str] | None = None,
        retry_unsafe: bool = False,
    ) -> None:
        self._set_up(
            base_url=base_url_or_default(base_url, "NOTEWELL_BASE_URL", DEFAULT_BASE_URL),
            secrets=optional_secret("api_key", api_key, "NOTEWELL_API_KEY", ERRORS),
            http_client=http_client,
            timeout=timeout,
            max_retries=max_retries,
            deadline=deadline,
            headers=headers,
            retry_unsafe=retry_unsafe,
        )

    async def create_note(self, text: str, *, tags: Iterable[str] = (), idempotency_key: str | None = None) -> Note:
        """Write a note, once, however often the request has to be sent.

        Args:
            text: What to remember, not blank.
            tags: Words to find it by.
            idempotency_key: Yours, to write the note once over several calls; default: a new one.

        Raises:
            InvalidRequestError: If the input can't be sent.
            ConflictError: If the key belongs to another note.
            NotewellError: For any other failure.
        """
        return await self._call(wire.decode_note, wire.new_note, text, tags, idempotency_key)

    def list_notes(
        self, tag: str | None = None, *, limit: int | None = None, cursor: str | None = None
    ) -> AsyncPager[Note]:
        """Iterate over notes, newest first, page by page as they are needed.

        Args:
            tag: Leaves out notes without it.
            limit: Notes a page, from 1 to 100.
            cursor: A page's `next_cursor`, to resume there.

        Returns:
            A lazy iterator over notes; its `pages()` iterates over pages.

        Raises:
            InvalidRequestError: At once, if an argument is wrong.
            NotewellError: While iterating, if a call fails.
        """
        return self._pager(lambda: wire.NoteWalk({"tag": tag, "limit": limit}), cursor)

    async def get_note(self, note_id: str) -> Note | None:
        """Read a note.

        Returns:
            The note, None if there is none.

        Raises:
            NotewellError: If the call fails.
        """
        try:
            return await self._call(wire.decode_note, get_note.build_request, note_id)
        except NotFoundError:
            return None

    async def delete_note(self, note_id: str) -> None:
        """Delete a note.

        Raises:
            NotFoundError: If there is none.
            NotewellError: For any other failure.
        """
        await self._call(wire.decode_nothing, delete_note.build_request, note_id)

    async def get_health(self) -> Health:
        """Read whether the service is alive; needs no key.

        Raises:
            NotewellError: If the call fails.
        """
        return await self._call(wire.decode_health, get_health.build_request)
