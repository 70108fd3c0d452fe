# Derived from tests/unit/engine/_async/notes.py by `make generate`; edit that file, not this one.
"""A client of the made-up service."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from memclients._core._sync.client import ServiceClient
from memclients._core._sync.handle import Handle
from memclients._core.config import AuthScheme
from memclients._core.error_map import SHARED_ERRORS
from memclients._core.secret import Secret
from tests.unit.engine.operations import ADD, HEALTH, PUT, READ, SAVE, SAVE_EACH, ShelfWalk, decode_note

if TYPE_CHECKING:
    from collections.abc import Mapping

    import httpx

    from memclients._core._sync.pager import Pager


class Notes(ServiceClient):
    """Reads and writes notes; waits between attempts are short."""

    _errors: ClassVar = SHARED_ERRORS
    _auth: ClassVar = AuthScheme(header="X-API-Key", prefix="")
    _no_credential: ClassVar = "no key"

    def __init__(
        self,
        base_url: str,
        key: str | None = "k1",
        *,
        http_client: httpx.Client | None = None,
        timeout: float | None = 5.0,
        max_retries: int = 2,
        base_delay: float = 0.001,
        deadline: float | None = None,
        headers: Mapping[str, str] | None = None,
        retry_unsafe: bool = False,
    ) -> None:
        self._set_up(
            base_url=base_url,
            secrets=None if key is None else Secret.parse(key, name="key"),
            http_client=http_client,
            timeout=timeout,
            max_retries=max_retries,
            base_delay=base_delay,
            deadline=deadline,
            headers=headers,
            retry_unsafe=retry_unsafe,
        )

    def read(self, note_id: str) -> dict[str, Any]:
        """Read a note: safe to repeat."""
        return self._call(decode_note, READ.request, path={"note_id": note_id})

    def add(self, text: Any) -> dict[str, Any]:
        """Add a note: not safe to repeat."""
        return self._call(decode_note, ADD.request, body={"text": text})

    def walk(self, shelf: str, cursor: str | None = None) -> Pager[dict[str, Any]]:
        """Iterate over the notes of a shelf."""
        return self._pager(lambda: ShelfWalk(shelf), cursor)

    def put(self, note_id: str, text: str, key: str | None = None) -> dict[str, Any]:
        """Put a note: safe to repeat with a key in a header."""
        headers = {"Idempotency-Key": key}
        return self._call(decode_note, PUT.request, path={"note_id": note_id}, headers=headers, body={"text": text})

    def save(self, body: Any) -> dict[str, Any]:
        """Save notes: safe to repeat with a key in the body."""
        return self._call(decode_note, SAVE.request, body=body)

    def save_each(self, body: Any) -> dict[str, Any]:
        """Save notes: safe to repeat if each of them has a key."""
        return self._call(decode_note, SAVE_EACH.request, body=body)

    def book(self, name: str) -> Book:
        """Return a handle."""
        return Book(self, name)

    def health(self) -> dict[str, Any]:
        """Ask without a credential."""
        return self._call(decode_note, HEALTH.request)


class Book(Handle[Notes]):
    """Notes whose ids start alike."""

    _without_raw: ClassVar = frozenset({"read_twice"})

    def __init__(self, client: Notes, name: str) -> None:
        super().__init__(client)
        self.name = name

    def chapter(self, name: str) -> Book:
        """Return a handle, made by a handle."""
        return Book(self._client, f"{self.name}.{name}")

    @property
    def preface(self) -> Book:
        """A handle that is no method."""
        return self.chapter("preface")

    def read(self, note_id: str) -> dict[str, Any]:
        """Read one of its notes."""
        return self._call(decode_note, READ.request, path={"note_id": f"{self.name}.{note_id}"})

    def read_twice(self, note_id: str) -> list[dict[str, Any]]:
        """Do what no single answer can stand for."""
        return [self.read(note_id), self.read(note_id)]
