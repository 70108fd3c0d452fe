"""What a documentation page promises, and a small world in which its code keeps it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from memclients.mock._registry import SERVICES
from tests.docs.snippets import Outcome, Snippet, data_blocks, python_blocks

if TYPE_CHECKING:
    from memclients import mock
    from tests.docs.conftest import Internet

_FOLDER = Path(__file__).with_name("pages")


@dataclass(frozen=True)
class Promise:
    """What the page says of a snippet.

    Args:
        requests: Method and path of each request, as regular expressions.
        prints: The lines that it prints, as regular expressions.
    """

    requests: tuple[str, ...] = ()
    prints: tuple[str, ...] = ()


@dataclass(frozen=True)
class World:
    """A service where the page expects it."""

    server: mock.Server
    internet: Internet

    def run(self, snippet: Snippet, **variables: str) -> Outcome:
        for link in snippet.chain:
            self.server.control.seed(link.seed)
        outcome = self.internet.run(snippet.changed(ours), **variables)
        assert self.server.control.violations == []
        return outcome

    def requests(self) -> list[str]:
        return [f"{request.method} {request.path}" for request in self.server.control.requests]


def page(name: str, language: str = "python") -> dict[str, Snippet]:
    """Return the snippets of a page by their headings.

    Args:
        language: How its blocks are marked.
    """
    return {snippet.heading: snippet for snippet in python_blocks(_FOLDER / name, language)}


def json_blocks(name: str) -> dict[str, str]:
    """Return the JSON that a page shows, by the headings."""
    return data_blocks(_FOLDER / name)


def ours(code: str) -> str:
    """Return the code with the import lines that name this project."""
    return re.sub(
        rf"^(from|import) ({'|'.join(SERVICES)})(?:_client)?\b",
        r"\1 memclients.\2",
        code,
        flags=re.MULTILINE,
    )


def assert_kept(world: World, snippet: Snippet, promise: Promise, **variables: str) -> None:
    """Run a snippet and hold what it did against what the page says of it."""
    outcome = world.run(snippet, **variables)

    assert (outcome.code, outcome.err) == (0, "")
    _assert_match(outcome.out.splitlines(), promise.prints)
    _assert_match(world.requests(), promise.requests)
    assert all(request.status in (200, 201, 202, 204, 404) for request in world.server.control.requests)


def _assert_match(texts: list[str], patterns: tuple[str, ...]) -> None:
    assert len(texts) == len(patterns), texts
    for text, pattern in zip(texts, patterns, strict=True):
        assert re.fullmatch(pattern, text), f"{text!r} is not {pattern!r}"
