"""The operations of a made-up service, one for each kind of retry safety."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from memclients._core.exchange import AnswerRejectedError
from memclients._core.operation import FinalAnswer, Operation, RetryRules

if TYPE_CHECKING:
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
    retry=RetryRules.of("with-key", statuses=[408, 429, "5XX"], never=[501], shed=[429]),
)
HEALTH: Final = Operation(id="health", method="GET", path="/health")


def decode_note(response: Response) -> dict[str, Any]:
    """Return the note; `{"success": false}` is a no in the shape of a yes."""
    note = response.json()
    if note.get("success") is False:
        raise AnswerRejectedError(note["message"], note["code"])
    return {"text": note["text"]}
