"""The documentation of OctaMem's own client, run with only its import lines changed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tests.docs.snippets import Outcome
from tests.docs.world import Promise, World, assert_kept, page

if TYPE_CHECKING:
    from collections.abc import Callable

SNIPPETS = page("octamem.md")

GET, ADD, DETAILS = (f"POST /api/memory/{name}" for name in ("search", "add", "details"))


FOUND = r"pending_id=None .*'The launch date is undecided\.'.*"
QUICK_START = Promise((GET, ADD, DETAILS), (FOUND, r"usage=79 limit=\d+.*"))

PROMISES = {
    "Quick start": QUICK_START,
    "Parameter styles": Promise((*QUICK_START.requests, GET, ADD, GET, ADD), QUICK_START.prints),
    "Response types": Promise(
        (GET, ADD, DETAILS),
        (
            FOUND,
            "None",
            r"{'pending_id': None, .*'The launch date is undecided\.'.*}",
            "True",
            r"usage=79 limit=\d+.*",
            r"79 \d+",
        ),
    ),
    "Async": Promise((GET, ADD, DETAILS), (r"usage=62 limit=\d+.*",)),
    "Async context manager": Promise((GET, ADD, DETAILS), (r"usage=45 limit=\d+.*",)),
    "Configuration": Promise(),
    "Catch specific errors": Promise((ADD,)),
    "Retry on rate limit": Promise((ADD,)),
    "Context managers, sync": Promise((GET, DETAILS), (r"usage=0 limit=\d+.*",)),
    "Context managers, async": Promise((GET, ADD, DETAILS), (r"usage=46 limit=\d+.*",)),
    "Type safety": Promise((GET, ADD, DETAILS), (r"usage=40 limit=\d+.*",)),
    "Previous context": Promise((GET, ADD, DETAILS), (r"usage=55 limit=\d+.*",)),
}


@pytest.fixture
def octamem(worlds: Callable[..., World]) -> World:
    return worlds("octamem", "https://platform.octamem.com", keys=["your-api-key-here", "your-api-key"])


def test_every_snippet_of_the_page_is_here_and_tested() -> None:
    assert len(SNIPPETS) == 12
    assert set(PROMISES) == set(SNIPPETS)


@pytest.mark.parametrize("heading", PROMISES)
def test_the_page_runs(octamem: World, heading: str) -> None:
    assert_kept(octamem, SNIPPETS[heading], PROMISES[heading])


def test_key_from_the_environment(octamem: World) -> None:
    snippet = SNIPPETS["Quick start"].changed(
        lambda code: code.replace('OctaMem(api_key="your-api-key-here")', "OctaMem()")
    )

    outcome = octamem.run(snippet, OCTAMEM_API_KEY="your-api-key-here")

    assert (outcome.code, outcome.err) == (0, "")
    assert {request.headers["authorization"] for request in octamem.server.control.requests} == {
        "Bearer your-api-key-here"
    }


@pytest.mark.parametrize(
    ("fault", "printed"),
    [
        ({"status": 401, "json": {"error": "Invalid API key"}}, "Invalid or missing API key"),
        ({"status": 429, "headers": {"retry-after": "86400"}}, "Rate limited. Retry after: 86400.0s"),
        ({"drop": "before"}, "Network error"),
        ({"status": 400, "json": {"error": "content is too long"}}, "Validation error: content is too long"),
    ],
)
def test_errors_end_in_the_handler_that_the_page_shows(octamem: World, fault: dict[str, Any], printed: str) -> None:
    octamem.server.control.fail(**fault)

    outcome = octamem.run(SNIPPETS["Catch specific errors"])

    assert outcome == Outcome(0, f"{printed}\n", "")
    assert octamem.requests() == [ADD]


def test_retries_before_the_page_does(octamem: World) -> None:
    octamem.server.control.fail(status=429, headers={"retry-after": "0.01"}, times=4)

    outcome = octamem.run(SNIPPETS["Retry on rate limit"])

    assert outcome == Outcome(0, "", "")
    assert [request.status for request in octamem.server.control.requests] == [429, 429, 429, 429, 200]
