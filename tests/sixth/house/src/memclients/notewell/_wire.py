"""What goes to and comes from Notewell: arguments to requests, answers to results."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from uuid import uuid4

from memclients._core.models import model_from_json
from memclients._core.paging import Page, Walk
from memclients.errors import InvalidRequestError
from memclients_lowlevel.notewell.api.notes import create_note, list_notes
from memclients_lowlevel.notewell.results import Health, Note, NotePage

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from memclients._core.operation import Request
    from memclients._core.response import Response


def decode_note(response: Response) -> Note:
    return model_from_json(Note, response)


def decode_health(response: Response) -> Health:
    return model_from_json(Health, response)


def decode_nothing(response: Response) -> None:
    response.acknowledge()


def new_note(text: str, tags: Iterable[str], idempotency_key: str | None) -> Request:
    if isinstance(tags, str):
        raise InvalidRequestError("tags must be a list of tags, not a single one")
    # A key of this call's own makes it safe to send again.
    key = uuid4().hex if idempotency_key is None else idempotency_key
    return create_note.build_request(body={"text": text, "tags": [*tags]}, idempotency_key=key)


@dataclass(frozen=True)
class NoteWalk(Walk["Note"]):
    """One way through the notes.

    Args:
        filters: Query parameters that go with each cursor.
    """

    filters: Mapping[str, Any]

    def request(self, cursor: str | None) -> Request:
        return list_notes.build_request(**self.filters, cursor=cursor)

    def decoder(self, cursor: str | None) -> Callable[[Response], Page[Note]]:
        def read(response: Response) -> Page[Note]:
            page = model_from_json(NotePage, response)
            return Page(page.notes, cursor, page.next)

        return read
