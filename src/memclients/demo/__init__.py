"""`memclients demo`: each service at work against its mock server, told as a transcript."""

from __future__ import annotations

import sys
import time
from typing import TYPE_CHECKING, Final

from memclients import mock
from memclients.demo import memoturn, memtrace, neotoma, octamem
from memclients.demo.narrator import Narrator

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import TextIO

STORIES: Final[dict[str, Callable[[mock.Server, Narrator], None]]] = {
    "octamem": octamem.story,
    "memtrace": memtrace.story,
    "memoturn": memoturn.story,
    "neotoma": neotoma.story,
}


def run(out: TextIO = sys.stdout) -> None:
    """Start the mock servers and tell every story.

    Args:
        out: Where the transcript goes; in colour on a terminal.
    """
    narrator = Narrator(out)
    started = time.monotonic()
    for service, story in STORIES.items():
        with mock.serve(service) as server:
            narrator.title(service, server.url)
            story(server, narrator)
    narrator.close(f"{len(STORIES)} services, {time.monotonic() - started:.1f} s, no network but loopback")
