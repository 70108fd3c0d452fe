"""The documentation of Hippocortex's own client, run with only its import lines changed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tests.docs.snippets import Outcome
from tests.docs.world import Promise, World, assert_kept, json_blocks, page

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.docs.snippets import Snippet

SNIPPETS = page("hippocortex.md")

CAPTURE = "POST /v1/capture"

PROMISES = {
    "Manual client": Promise(),
    "Context manager": Promise((CAPTURE,)),
    "Cleanup": Promise((CAPTURE,)),
    "capture, parameters": Promise(),
    "capture, example": Promise((CAPTURE,), (r"Event \S+: ingested",)),
    "capture_batch, example": Promise(("POST /v1/capture/batch",), ("Ingested: 3/3",)),
    "learn, example": Promise(("POST /v1/learn",) * 2, ("Created 2 artifacts", "Processed 8 memories")),
    "synthesize, example": Promise(
        ("POST /v1/synthesize",),
        (
            r"\[failures\] \(0\.90\): Payment deploys fail with an expired token",
            "Symptoms: .+",
            "Recovery: .+",
            r"\[procedures\] \(0\.80\): Deploy the payment service",
            "Steps: .+",
        ),
    ),
    "list_artifacts, example": Promise(("GET /v1/artifacts",), (r"Payment deploys .+ \(0\.90\)",)),
    "get_artifact, example": Promise(("GET /v1/artifacts/art-001",), ("Payment deploys .+", r"{'symptoms': .+}")),
    "get_metrics, example": Promise(("GET /v1/usage-metrics",), ("Events today: 8", "Quota: 8/50000")),
    "Error handling": Promise((CAPTURE,)),
    "Type hints": Promise(),
}

# Instrumenting the clients of language models is not in this package yet.
NOT_YET = {"Auto-instrumentation", "wrap", "wrap, options", "wrap, Anthropic"}


@pytest.fixture
def hippocortex(worlds: Callable[..., World]) -> World:
    # Each of the page's keys, for the same account.
    keys = {key: {"tenant": "tenant_default"} for key in ("hx_live_...", "hx_live_your_key_here")}
    return worlds("hippocortex", "https://api.hippocortex.dev", keys=keys)


def without_key(snippet: Snippet) -> Snippet:
    """Take the key out of a snippet's code."""
    return snippet.changed(lambda code: code.replace('api_key="hx_live_..."', ""))


def test_every_snippet_of_the_page_is_here_and_tested() -> None:
    assert len(SNIPPETS) == 17
    assert set(PROMISES) == set(SNIPPETS) - NOT_YET


@pytest.mark.parametrize("heading", PROMISES)
def test_the_page_runs(hippocortex: World, heading: str) -> None:
    assert_kept(hippocortex, SNIPPETS[heading], PROMISES[heading])


@pytest.mark.parametrize(
    ("fault", "printed"),
    [
        ({"status": 429, "headers": {"retry-after": "86400"}}, ""),
        ({"status": 422, "json": {"detail": "no payload"}}, "Fix request: ['no payload']\n"),
        ({"status": 401, "json": {"ok": False, "error": {"code": "unauthorized", "message": "x"}}}, "Check API key\n"),
    ],
)
def test_errors_end_in_the_handler_that_the_page_shows(hippocortex: World, fault: dict[str, Any], printed: str) -> None:
    hippocortex.server.control.fail(**fault)

    outcome = hippocortex.run(SNIPPETS["Error handling"])

    assert outcome == Outcome(0, printed, "")
    assert hippocortex.requests() == [CAPTURE]


def test_an_error_that_the_page_does_not_handle_is_raised_again(hippocortex: World) -> None:
    hippocortex.server.control.fail(status=502, body="<html>Bad gateway</html>", times=3)

    outcome = hippocortex.run(SNIPPETS["Error handling"])

    assert outcome.code == 1
    assert outcome.err.splitlines()[-1].startswith("memclients.hippocortex.errors.InternalServerError: ")
    assert "<html>" not in outcome.err


def test_what_the_page_forgets_is_refused_with_its_name(hippocortex: World) -> None:
    empty = SNIPPETS["Error handling"].changed(lambda code: code.replace('session_id="s1"', 'session_id=""'))

    outcome = hippocortex.run(empty)

    assert (outcome.code, outcome.err) == (0, "")
    assert outcome.out.startswith("Fix request: [{'field': 'sessionId', ")
    assert hippocortex.requests() == []


def test_the_key_comes_from_the_file_that_the_page_shows(hippocortex: World) -> None:
    sample = json_blocks("hippocortex.md")[".hippocortex.json"]
    (hippocortex.internet.folder / ".hippocortex.json").write_text(sample, encoding="utf-8")

    outcome = hippocortex.run(without_key(SNIPPETS["capture, example"]))

    assert (outcome.code, outcome.err) == (0, "")
    [request] = hippocortex.server.control.requests
    assert request.headers["authorization"] == "Bearer hx_live_your_key_here"


def test_the_environment_comes_before_the_file(hippocortex: World) -> None:
    sample = json_blocks("hippocortex.md")[".hippocortex.json"]
    (hippocortex.internet.folder / ".hippocortex.json").write_text(sample, encoding="utf-8")

    outcome = hippocortex.run(without_key(SNIPPETS["capture, example"]), HIPPOCORTEX_API_KEY="hx_live_...")

    assert (outcome.code, outcome.err) == (0, "")
    [request] = hippocortex.server.control.requests
    assert request.headers["authorization"] == "Bearer hx_live_..."


def test_a_url_without_its_version_leads_nowhere_and_says_so(hippocortex: World) -> None:
    sample = json_blocks("hippocortex.md")[".hippocortex.json"].replace("/v1", "")
    (hippocortex.internet.folder / ".hippocortex.json").write_text(sample, encoding="utf-8")

    outcome = hippocortex.run(without_key(SNIPPETS["capture, example"]))

    assert outcome.code == 1
    assert outcome.err.splitlines()[-1].startswith("memclients.hippocortex.errors.NotFoundError: ")
    assert hippocortex.requests() == ["POST /capture"]
