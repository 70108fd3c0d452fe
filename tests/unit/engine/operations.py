"""The operations of a made-up service, one for each kind of retry safety."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from memclients._core.exchange import AnswerRejectedError
from memclients._core.operation import Operation, Pagination
from memclients._core.paging import Page, Walk, read_cursor, write_cursor
from memclients._core.retry_rules import FinalAnswer, IdempotencyKey, RetryRules

if TYPE_CHECKING:
    from collections.abc import Callable

    from memclients._core.operation import Request
    from memclients._core.response import Response

READ: Final = Operation(
    id="readNote",
    method="GET",
    path="/notes/{note_id}",
    credentials=("key",),
    retry=RetryRules.of(
        "safe",
        statuses=[408, 429, "5XX"],
        never=[501],
        final=[FinalAnswer(status=429, field="error", contains="monthly quota")],
    ),
)
ADD: Final = Operation(
    id="addNote",
    method="POST",
    path="/notes",
    credentials=("key",),
    retry=RetryRules.of(
        "unsafe",
        statuses=[408, 429, "5XX"],
        never=[501],
        shed=[429],
        final=[FinalAnswer(status=429, field="error", contains="monthly quota")],
    ),
)
PUT: Final = Operation(
    id="putNote",
    method="PUT",
    path="/notes/{note_id}",
    credentials=("key",),
    retry=RetryRules.of(
        "with-key",
        statuses=[408, 429, "5XX"],
        never=[501],
        shed=[429],
        key=IdempotencyKey("header", ("Idempotency-Key",)),
    ),
)
SAVE: Final = Operation(
    id="saveNotes",
    method="POST",
    path="/notes/batch",
    credentials=("key",),
    retry=RetryRules.of("with-key", statuses=[503], key=IdempotencyKey("body", ("note_key", "file_key"))),
)
SAVE_EACH: Final = Operation(
    id="saveEachNote",
    method="POST",
    path="/notes/each",
    credentials=("key",),
    retry=RetryRules.of(
        "with-key", statuses=[503], shed=[429], key=IdempotencyKey("body", ("note_key", "id"), each="notes")
    ),
)
HEALTH: Final = Operation(id="health", method="GET", path="/health")


LIST: Final = Operation(
    id="listNotes",
    method="GET",
    path="/shelves/{shelf}",
    credentials=("key",),
    pagination=Pagination(style="cursor", items="notes", cursor="cursor", next="next"),
    retry=RetryRules.of("safe", statuses=[503]),
)


class ShelfWalk(Walk[dict[str, Any]]):
    """The pages of a shelf; the cursor carries when the walk began, which the server forgets."""

    def __init__(self, shelf: str) -> None:
        self.shelf = shelf

    def request(self, cursor: str | None) -> Request:
        state = read_cursor(cursor, at=str, began=str) if cursor else {}
        return LIST.request(path={"shelf": self.shelf}, query={"cursor": state.get("at"), "until": state.get("began")})

    def decoder(self, cursor: str | None) -> Callable[[Response], Page[dict[str, Any]]]:
        def page(response: Response) -> Page[dict[str, Any]]:
            body = response.json()
            began = read_cursor(cursor)["began"] if cursor else body["now"]
            following = write_cursor({"at": body["next"], "began": began}) if body["next"] else None
            return Page(body["notes"], cursor, following)

        return page


def decode_note(response: Response) -> dict[str, Any]:
    """Return the note; `{"success": false}` is a no in the shape of a yes."""
    note = response.json()
    if note.get("success") is False:
        raise AnswerRejectedError(note["message"], note["code"])
    return {"text": note["text"]}
