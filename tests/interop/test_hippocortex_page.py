"""Hippocortex's own documentation, run to the letter with the official package."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from memclients import mock
from tests.docs.snippets import Snippet
from tests.docs.world import ours, page

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.docs.conftest import Connect

DOCUMENT = Path(__file__).parents[2] / "docs" / "hippocortex.md"
SNIPPETS = page("hippocortex.md")

# What a snippet ends in; those that are not here come to their end.
FAILURES = {
    "capture, parameters": "TypeError: CaptureEvent.__init__() got an unexpected keyword argument 'idempotency_key'",
    "capture_batch, example": "AttributeError: 'BatchCaptureResult' object has no attribute 'summary'",
    "learn, example": "AttributeError: 'LearnResult' object has no attribute 'artifacts'",
    "list_artifacts, example": "AttributeError: 'ArtifactListResult' object has no attribute 'pagination'",
    "get_metrics, example": "AttributeError: 'MetricsResult' object has no attribute 'usage'",
}
# They call a language model.
NOT_RUN = {"Auto-instrumentation", "wrap", "wrap, options", "wrap, Anthropic"}


@pytest.fixture
def hippocortex() -> Iterator[mock.Server]:
    keys = {key: {"tenant": "tenant_default"} for key in ("hx_live_...", "hx_live_your_key_here")}
    with mock.serve("hippocortex", keys=keys) as server:
        yield server


@pytest.mark.parametrize("heading", [heading for heading in SNIPPETS if heading not in NOT_RUN])
def test_the_page_with_the_official_package(heading: str, hippocortex: mock.Server, connect: Connect) -> None:
    snippet = SNIPPETS[heading]
    for link in snippet.chain:
        hippocortex.control.seed(link.seed)

    outcome = connect({"https://api.hippocortex.dev": hippocortex}).run(snippet)

    # A client that is left open says so at the end; that is not what this is about.
    errors = [line for line in outcome.err.splitlines() if re.match(r"\w+Error: ", line)]
    assert (outcome.code, errors) == ((1, [FAILURES[heading]]) if heading in FAILURES else (0, []))
    assert hippocortex.control.violations == []


def rows() -> Iterator[tuple[int, str, str, str]]:
    """Yield number, snippet, and what each package does, from the table in the documentation."""
    table = DOCUMENT.read_text(encoding="utf-8").partition("seventeen snippets\n")[2]
    for found in re.finditer(r"^\| (\d+) \| (.+?) \| (.+?) \| (.+?) \|", table, re.MULTILINE):
        yield int(found[1]), found[2], found[3], found[4]


def test_the_documentation_tells_what_happens() -> None:
    told = list(rows())

    assert [(number, heading) for number, heading, _, _ in told] == list(enumerate(SNIPPETS, 1))
    for _, heading, official, this_one in told:
        if heading in NOT_RUN:
            assert this_one == "not yet"
            continue
        assert this_one.startswith("runs")
        failure = FAILURES.get(heading)
        if failure is None:
            assert official.startswith("runs")
        else:
            kind, _, text = failure.partition(": ")
            missing = re.findall(r"'(\w+)'", text)[-1]
            assert official.startswith(f"`{kind}`: ")
            assert f"`{missing}`" in official


TWO_LOOPS = """
import asyncio
from hippocortex import Hippocortex

hx = Hippocortex(api_key="hx_live_...")
for _ in range(2):
    asyncio.run(hx.synthesize("deploy payments"))
"""


def test_a_client_outlives_its_event_loop_here_and_not_there(hippocortex: mock.Server, connect: Connect) -> None:
    snippet = Snippet(document="two loops", line=1, heading="", code=TWO_LOOPS)
    internet = connect({"https://api.hippocortex.dev": hippocortex})

    theirs = internet.run(snippet)
    this_one = internet.run(snippet.changed(ours))

    assert theirs.code == 1
    assert "RuntimeError: Event loop is closed" in theirs.err
    assert (this_one.code, this_one.err) == (0, "")
