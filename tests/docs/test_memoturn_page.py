"""The documentation of Memoturn's own client, run with only its import lines changed."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from tests.docs.world import Promise, World, assert_kept, page

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.docs.snippets import Snippet

SNIPPETS = page("memoturn.md")

ALICE, DB = "/v1/memory/acme/alice", "/v1/db/acme--alice"
BRANCHES = f"{DB}/branches"

# These four blocks work on in one namespace.
MEMORIES = (
    f"POST {ALICE}/memories",
    f"POST {ALICE}/recall",
    f"GET {ALICE}/memories/mem_[0-9a-f]{{32}}",
    f"DELETE {ALICE}/memories/mem_[0-9a-f]{{32}}",
)
EXTRACTION = (*MEMORIES, f"POST {ALICE}/extract")
SESSIONS = (
    *EXTRACTION,
    f"GET {ALICE}/sessions",
    f"DELETE {ALICE}/sessions/s-417",
    f"POST {DB}/memory/s-417/turns",
    f"GET {DB}/memory/s-417/turns",
    f"POST {DB}/memory/s-417/search",
)
CHECKPOINT = (
    *SESSIONS,
    f"POST {BRANCHES}/main/checkpoint",
    f"POST {BRANCHES}/main/rewind",
    f"POST {BRANCHES}",
    f"POST {ALICE}/memories",
)

PROMISES = {
    "Client construction": Promise(),
    "Async": Promise(
        ("POST /v1/memory/acme/bob/memories", "POST /v1/memory/acme/bob/recall", "GET /v1/namespaces/acme/audit")
    ),
    "Memory API": Promise(MEMORIES),
    "Extraction": Promise(EXTRACTION),
    "Sessions": Promise(SESSIONS),
    "Checkpoint, fork, rewind": Promise(CHECKPOINT),
    "Database API": Promise(
        (
            f"POST {ALICE}/memories",
            f"POST {DB}/sql",
            *(f"POST {DB}/docs/notes/{name}" for name in ("insert", "find", "update", "indexes")),
            f"PUT {DB}/kv/scratch/plan",
            f"GET {DB}/kv/scratch/plan",
            f"GET {DB}/kv/scratch",
            f"POST {DB}/vectors/notes",
            f"POST {DB}/vectors/notes/search",
            f"POST {DB}/sql",
            f"POST {BRANCHES}",
            f"POST {BRANCHES}/main/checkpoint",
            f"POST {BRANCHES}/main/rewind",
            f"POST {DB}/sync",
        )
    ),
    "Control plane and tokens": Promise(
        (
            f"POST {ALICE}/memories",
            "POST /v1/databases",
            "GET /v1/databases",
            "DELETE /v1/databases/agent-42",
            "POST /v1/databases/acme--alice/tokens",
            "POST /v1/namespaces/acme/tokens",
            "GET /v1/memory/acme",
        )
    ),
    "Governance and audit": Promise(
        (
            f"POST {ALICE}/memories",
            "PUT /v1/namespaces/acme/policy",
            "GET /v1/namespaces/acme/policy",
            f"PUT {ALICE}/policy",
            f"GET {ALICE}/policy",
            "GET /v1/namespaces/acme/audit",
            f"POST {ALICE}/erasures",
            f"GET {ALICE}/erasures/ers_[0-9a-f]{{16}}",
        )
    ),
}

# The page leaves the memories out there, and "..." is none.
WITH_PLACEHOLDERS = {"Async", "Checkpoint, fork, rewind"}


def filled_in(snippet: Snippet) -> Snippet:
    """Put a memory where the page has a placeholder."""
    memory = '[{"type": "event", "summary": "said hello", "content": {"said": "hello"}}]'
    return snippet.changed(lambda code: code.replace("[...]", memory))


@pytest.fixture
def memoturn(worlds: Callable[..., World]) -> World:
    return worlds("memoturn", "http://127.0.0.1:8080", auth=True, namespace="acme", extract=True)


@pytest.fixture
def secrets(memoturn: World) -> dict[str, str]:
    credentials = memoturn.server.credentials
    return {"TOKEN": credentials["token"], "PLATFORM_KEY": credentials["platform_key"]}


def test_every_snippet_of_the_page_is_here_and_tested() -> None:
    assert len(SNIPPETS) == 9
    assert set(PROMISES) == set(SNIPPETS)
    assert {heading for heading, snippet in SNIPPETS.items() if "[...]" in snippet.code} == WITH_PLACEHOLDERS


@pytest.mark.parametrize("heading", PROMISES)
def test_the_page_runs(memoturn: World, secrets: dict[str, str], heading: str) -> None:
    assert_kept(memoturn, filled_in(SNIPPETS[heading]), PROMISES[heading], **secrets)


@pytest.mark.parametrize("heading", sorted(WITH_PLACEHOLDERS))
def test_a_placeholder_is_refused_before_it_is_sent(memoturn: World, secrets: dict[str, str], heading: str) -> None:
    outcome = memoturn.run(SNIPPETS[heading], **secrets)

    assert outcome.code == 1
    assert re.search(r"InvalidRequestError: .*\bmemories\b", outcome.err.splitlines()[-1])
    assert not [request for request in memoturn.requests() if request.startswith("POST") and "bob" in request]


def test_the_stream_that_the_page_reads_tells_of_the_policies_that_it_sets(
    memoturn: World, secrets: dict[str, str]
) -> None:
    snippet = SNIPPETS["Governance and audit"].changed(
        lambda code: code.replace('action="ai.", outcome="denied"', 'action="policy."')
    )

    outcome = memoturn.run(snippet, **secrets)

    assert [line.split()[1:] for line in outcome.out.splitlines()] == [
        ["policy.update", "None"],
        ["policy.update", "alice"],
    ]


def test_the_page_prints_what_its_policy_denies(memoturn: World, secrets: dict[str, str]) -> None:
    denied = 'try:\n    alice.extract([{"role": "user", "content": "x"}])\nexcept Exception as error:\n    print(error.code)\n'
    snippet = SNIPPETS["Governance and audit"].changed(
        lambda code: code.replace("# Audit stream", f"{denied}\n# Audit stream")
    )

    outcome = memoturn.run(snippet, **secrets)

    first, second = outcome.out.splitlines()
    assert first == "forbidden"
    assert re.fullmatch(r"\d{13} ai\.extract alice", second)
