"""`memclients demo`: one week of an agent, each day with another service at work against its mock server."""

from __future__ import annotations

import sys
import time
from typing import TYPE_CHECKING, Final

from memclients import mock
from memclients.demo import hippocortex, memoturn, memtrace, neotoma, octamem
from memclients.demo.narrator import Narrator

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import TextIO

_TITLE: Final = "A week of Nori, the agent of a small travel agency"
_PROLOGUE: Final = """
Alice wants to go to Lisbon, with her dog. Nori is to see to it, and has as many memories as there are services.
Every line after >>> is a call that really runs; below it stands what came back."""

CHAPTERS: Final[tuple[tuple[str, str, Callable[[mock.Server, Narrator], None]], ...]] = (
    ("Monday", "octamem", octamem.story),
    ("Tuesday", "memtrace", memtrace.story),
    ("Wednesday", "memoturn", memoturn.story),
    ("Thursday", "neotoma", neotoma.story),
    ("Friday", "hippocortex", hippocortex.story),
)


def run(out: TextIO = sys.stdout) -> None:
    """Start the mock servers, one a chapter, and tell the story.

    Args:
        out: Where the transcript goes; in colour on a terminal.
    """
    narrator = Narrator(out)
    started = time.monotonic()
    narrator.open(_TITLE, _PROLOGUE)
    for day, service, story in CHAPTERS:
        with mock.serve(service) as server:
            narrator.chapter(day, service, server.url)
            story(server, narrator)
    narrator.close(f"{len(CHAPTERS)} services, {time.monotonic() - started:.1f} s, no network but loopback")
