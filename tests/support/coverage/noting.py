"""Note which operations the mock servers of a process answer with success."""

from __future__ import annotations

import os
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from starlette.responses import Response

    from memclients.mock._call import Call

# Names the file in which a child process notes what its own servers answer.
NOTES = "MOCK_ANSWERS_NOTED_IN"


def watch_servers(note: Callable[[str, str], None]) -> Callable[[], None]:
    """Have each operation that a mock server of this process does noted, by service and id.

    What the service itself answers counts, whether or not a scripted fault keeps it from the client.

    Returns:
        What ends it.
    """
    from memclients.mock import MockApp

    answering = MockApp._answer

    def noting(self: MockApp, call: Call) -> Response:
        answer = answering(self, call)
        if call.match.operation is not None and answer.status_code < 400:
            note(self.service.name, call.match.operation.id)
        return answer

    put = partial(setattr, MockApp, "_answer")
    put(noting)
    return partial(put, answering)


def watch_into_file() -> None:
    """Note in the file that the environment names, for the rest of the process."""
    notes = Path(os.environ[NOTES])

    def note(service: str, operation: str) -> None:
        with notes.open("a") as file:
            file.write(f"{service} {operation}\n")

    watch_servers(note)


def read_notes(notes: Path) -> set[tuple[str, str]]:
    """Return what a child process noted."""
    lines = notes.read_text().splitlines() if notes.exists() else []
    return {(service, operation) for service, operation in map(str.split, lines)}
