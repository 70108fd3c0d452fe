"""Every method of Notewell's client once, with every argument that it has."""

from __future__ import annotations

from memclients import notewell
from tests.support.calls.surface import Call, Surface

CALLS: dict[str, Call] = {
    "create_note": lambda client: client.create_note("This.", tags=["a"], idempotency_key="note-7"),
    "list_notes": lambda client: client.list_notes("a", limit=2, cursor="9"),
    "get_note": lambda client: client.get_note("note_1"),
    "delete_note": lambda client: client.delete_note("note_1"),
    "get_health": lambda client: client.get_health(),
}

SURFACE = Surface(
    clients={"sync": notewell.Notewell, "async": notewell.AsyncNotewell},
    error=notewell.NotewellError,
    credentials={"api_key": "the-key"},
    calls=CALLS,
)
