"""The documentation of Memtrace's own client, run with only its import lines changed."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import pytest

from tests.docs.snippets import Outcome
from tests.docs.world import Promise, World, assert_kept, page

if TYPE_CHECKING:
    from collections.abc import Callable

SNIPPETS = page("memtrace.md")

PROMISES = {
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


@pytest.fixture
def memtrace(worlds: Callable[..., World]) -> World:
    return worlds(
        "memtrace",
        "http://localhost:9100",
        "https://memtrace.example.com",
        keys={"mtk_your_api_key": "org_1", "mtk_...": "org_default", "mtk_acme": "org_acme", "mtk_voya": "org_voya"},
    )


def test_every_snippet_of_the_page_is_here_and_tested() -> None:
    assert len(SNIPPETS) == 8
    assert set(PROMISES) == set(SNIPPETS) - WITH_PLACEHOLDERS


@pytest.mark.parametrize("heading", PROMISES)
def test_the_page_runs(memtrace: World, heading: str) -> None:
    assert_kept(memtrace, SNIPPETS[heading], PROMISES[heading])


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
def test_errors_end_in_the_handler_that_the_page_shows(memtrace: World, fault: dict[str, Any], printed: str) -> None:
    memtrace.server.control.fail(**fault)

    outcome = memtrace.run(SNIPPETS["Error handling"])

    assert outcome == Outcome(0, f"{printed}\n", "")


def test_tenants_have_a_client_each(memtrace: World) -> None:
    outcome = memtrace.run(SNIPPETS["Tenants"].changed(lambda code: code.replace('"..."', '"my_agent"')))

    assert outcome == Outcome(0, "", "")
    assert memtrace.requests() == ["POST /api/v1/memories"] * 2
    assert [request.headers["x-api-key"] for request in memtrace.server.control.requests] == ["mtk_acme", "mtk_voya"]
    assert set(memtrace.internet.proxy.visited) == {"https://memtrace.example.com"}


def test_placeholder_of_an_agent_is_refused_before_it_is_sent(memtrace: World) -> None:
    outcome = memtrace.run(SNIPPETS["Tenants"])

    assert outcome.code == 1
    assert re.search(r"InvalidRequestError: .*agent_id", outcome.err.splitlines()[-1])
    assert memtrace.requests() == []
