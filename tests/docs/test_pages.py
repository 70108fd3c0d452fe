"""The services' own documentation, run with only its import lines changed."""

from __future__ import annotations

import re
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from memclients import mock
from tests.docs.snippets import Outcome, Snippet, python_blocks

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from tests.docs.conftest import Connect, Internet

FOLDER = Path(__file__).with_name("pages")
OCTAMEM = {snippet.heading: snippet for snippet in python_blocks(FOLDER / "octamem.md")}
MEMTRACE = {snippet.heading: snippet for snippet in python_blocks(FOLDER / "memtrace.md")}

GET, ADD, DETAILS = (f"POST /api/memory/{name}" for name in ("search", "add", "details"))


@dataclass(frozen=True)
class Promise:
    """What the page says of a snippet.

    Args:
        requests: Method and path of each request, as regular expressions.
        prints: The lines that it prints, as regular expressions.
    """

    requests: tuple[str, ...] = ()
    prints: tuple[str, ...] = ()


FOUND = r"pending_id=None .*'The launch date is undecided\.'.*"
QUICK_START = Promise((GET, ADD, DETAILS), (FOUND, r"usage=79 limit=\d+.*"))

OCTAMEM_PROMISES = {
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

MEMTRACE_PROMISES = {
    "Quick start": Promise(
        ("POST /api/v1/memories", "GET /api/v1/memories", "POST /api/v1/memories"),
        (r"\[\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\S*\] User prefers dark mode",),
    ),
    "Async": Promise(("POST /api/v1/memories", "GET /api/v1/memories")),
    "Memory operations": Promise(
        ("POST /api/v1/memories", "POST /api/v1/memories", "GET /api/v1/memories", "POST /api/v1/search")
    ),
    "Agent operations": Promise(
        (
            "POST /api/v1/agents",
            "GET /api/v1/agents",
            "GET /api/v1/agents/agent_1",
            "GET /api/v1/agents/agent_1/stats",
            "GET /api/v1/agents/agent_1/memories",
            "DELETE /api/v1/agents/agent_1",
        ),
        ("Total memories: 1", "Active sessions: 0"),
    ),
    "Session operations": Promise(
        (
            "POST /api/v1/sessions",
            r"POST /api/v1/sessions/sess_\w+/context",
            "GET /api/v1/sessions",
            "GET /api/v1/sessions",
            r"GET /api/v1/sessions/sess_\w+/memories",
            r"PUT /api/v1/sessions/sess_\w+",
        ),
        (r"## Session Context \(sess_\w+\)", "", ""),
    ),
    "Two things": Promise(("POST /api/v1/memories",)),
    "Error handling": Promise(("GET /api/v1/agents/nonexistent",), ("Agent not found",)),
}

# The page leaves its values out, and "..." is no id of an agent: see the tests of its own below.
WITH_PLACEHOLDERS = {"Tenants"}


def ours(code: str) -> str:
    """Return the code with the import lines that name this project."""
    return re.sub(r"^from (octamem|memtrace) import", r"from memclients.\1 import", code, flags=re.MULTILINE)


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


@pytest.fixture
def worlds(connect: Connect) -> Iterator[Callable[..., World]]:
    with ExitStack() as stack:

        def begin(service: str, *origins: str, **options: Any) -> World:
            server = stack.enter_context(mock.serve(service, **options))
            return World(server, connect(dict.fromkeys(origins, server)))

        yield begin


@pytest.fixture
def octamem(worlds: Callable[..., World]) -> World:
    return worlds("octamem", "https://platform.octamem.com", keys=["your-api-key-here", "your-api-key"])


@pytest.fixture
def memtrace(worlds: Callable[..., World]) -> World:
    return worlds(
        "memtrace",
        "http://localhost:9100",
        "https://memtrace.example.com",
        keys={"mtk_your_api_key": "org_1", "mtk_...": "org_default", "mtk_acme": "org_acme", "mtk_voya": "org_voya"},
    )


def test_every_snippet_of_the_pages_is_here_and_tested() -> None:
    assert len(OCTAMEM) == 12
    assert len(MEMTRACE) == 8
    assert set(OCTAMEM_PROMISES) == set(OCTAMEM)
    assert set(MEMTRACE_PROMISES) == set(MEMTRACE) - WITH_PLACEHOLDERS


@pytest.mark.parametrize("heading", OCTAMEM_PROMISES)
def test_octamem(octamem: World, heading: str) -> None:
    keeps_its_promise(octamem, OCTAMEM[heading], OCTAMEM_PROMISES[heading])


@pytest.mark.parametrize("heading", MEMTRACE_PROMISES)
def test_memtrace(memtrace: World, heading: str) -> None:
    keeps_its_promise(memtrace, MEMTRACE[heading], MEMTRACE_PROMISES[heading])


def keeps_its_promise(world: World, snippet: Snippet, promise: Promise) -> None:
    outcome = world.run(snippet)

    assert (outcome.code, outcome.err) == (0, "")
    assert_match(outcome.out.splitlines(), promise.prints)
    assert_match(world.requests(), promise.requests)
    assert all(request.status in (200, 201, 204, 404) for request in world.server.control.requests)


def assert_match(texts: list[str], patterns: tuple[str, ...]) -> None:
    assert len(texts) == len(patterns), texts
    for text, pattern in zip(texts, patterns, strict=True):
        assert re.fullmatch(pattern, text), f"{text!r} is not {pattern!r}"


def test_octamem_key_from_the_environment(octamem: World) -> None:
    snippet = OCTAMEM["Quick start"].changed(
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
def test_octamem_errors_end_in_the_handler_that_the_page_shows(
    octamem: World, fault: dict[str, Any], printed: str
) -> None:
    octamem.server.control.fail(**fault)

    outcome = octamem.run(OCTAMEM["Catch specific errors"])

    assert outcome == Outcome(0, f"{printed}\n", "")
    assert octamem.requests() == [ADD]


def test_octamem_retries_before_the_page_does(octamem: World) -> None:
    octamem.server.control.fail(status=429, headers={"retry-after": "0.01"}, times=4)

    outcome = octamem.run(OCTAMEM["Retry on rate limit"])

    assert outcome == Outcome(0, "", "")
    assert [request.status for request in octamem.server.control.requests] == [429, 429, 429, 429, 200]


@pytest.mark.parametrize(
    ("fault", "printed"),
    [
        ({"status": 401, "json": {"error": "invalid API key"}}, "Invalid API key"),
        ({"status": 409, "json": {"error": "duplicate memory"}}, "Duplicate resource"),
        (
            {"status": 503, "json": {"error": "no arc instance configured for this org", "hint": "ask an admin"}},
            "Memtrace is not provisioned for this org yet",
        ),
        ({"status": 500, "json": {"error": "out of luck"}}, "API error (500): out of luck"),
    ],
)
def test_memtrace_errors_end_in_the_handler_that_the_page_shows(
    memtrace: World, fault: dict[str, Any], printed: str
) -> None:
    memtrace.server.control.fail(**fault)

    outcome = memtrace.run(MEMTRACE["Error handling"])

    assert outcome == Outcome(0, f"{printed}\n", "")


def test_memtrace_tenants_have_a_client_each(memtrace: World) -> None:
    outcome = memtrace.run(MEMTRACE["Tenants"].changed(lambda code: code.replace('"..."', '"my_agent"')))

    assert outcome == Outcome(0, "", "")
    assert memtrace.requests() == ["POST /api/v1/memories"] * 2
    assert [request.headers["x-api-key"] for request in memtrace.server.control.requests] == ["mtk_acme", "mtk_voya"]
    assert set(memtrace.internet.proxy.visited) == {"https://memtrace.example.com"}


def test_memtrace_placeholder_of_an_agent_is_refused_before_it_is_sent(memtrace: World) -> None:
    outcome = memtrace.run(MEMTRACE["Tenants"])

    assert outcome.code == 1
    assert re.search(r"InvalidRequestError: .*agent_id", outcome.err.splitlines()[-1])
    assert memtrace.requests() == []
