"""The official package `hippocortex` and ours: the same calls, the same server."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import hippocortex
import hippocortex.types
import pytest

import memclients.hippocortex
import memclients.hippocortex.types
from memclients import mock
from tests.interop.hippocortex_calls import CALLS, CLIENTS, SEED, parties
from tests.interop.pairs import Difference, differing, methods, same_answer

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

CAPTURES = frozenset(name for name in CALLS if name.startswith("capture"))
WITHOUT_BODY = frozenset(name for name in CALLS if name.startswith(("list_", "get_")))
INTENDED_IN_REQUESTS = [
    Difference("header connection", "HTTP/1.1 keeps connections unless told not to"),
    Difference("header user-agent", "the service's operators see which software calls"),
    Difference("header x-hippocortex-sdk-version", "another product has another version"),
    Difference("header content-type", "what has no body has no type", WITHOUT_BODY),
    Difference("body", "an event with a key may be sent again", CAPTURES),
    Difference("body", "how many come by default is the service's business", frozenset({"vault_query"})),
]


# The documentation nests what their classes have at the top, and drop in part.
FLAT = {
    "capture_batch": {"summary", "total", "ingested", "duplicates", "errors"},
    "learn": {
        *("artifacts", "artifacts_created", "artifacts_updated", "artifacts_unchanged", "artifacts_by_type"),
        *("stats", "memories_processed", "patterns_found", "compilation_ms"),
    },
    "list_artifacts": {"pagination", "has_more", "total"},
    "get_metrics": {
        *("period", "period_start", "period_end", "granularity"),
        *("usage", "events_total", "events_ingested"),
        *("quota", "quota_plan", "quota_events_used", "quota_events_remaining"),
    },
}

BOTH = [
    (client, name) for client in CLIENTS for name in CALLS if hasattr(getattr(hippocortex, client), name.split()[0])
]


@pytest.fixture(scope="module")
def server() -> Iterator[mock.Server]:
    with mock.serve("hippocortex", vault_spelling="snake") as running:
        yield running


def test_every_method_of_theirs_is_called_and_there_in_both_colours() -> None:
    theirs = methods(hippocortex.Hippocortex) - {"close"}
    ours = [methods(getattr(memclients.hippocortex, client)) for client in CLIENTS]
    missing = theirs - methods(hippocortex.SyncHippocortex)

    assert {name.split()[0] for name in CALLS} == theirs
    assert all(theirs <= names for names in ours)
    assert missing == {"list_artifacts", "get_artifact", "get_metrics"}


def test_every_name_of_theirs_is_here() -> None:
    missing = {name for name in hippocortex.__all__ if not hasattr(memclients.hippocortex, name)}
    types = {name for name in vars(hippocortex.types) if name[0].isupper()}
    # Instrumenting the clients of language models is to come.
    later = {"wrap", "auto_memory", "extract_memories", "extract_memories_sync"}

    assert missing == later
    assert types - {"Any", "Dict", "Enum", "List", "Literal", "Optional"} <= set(vars(memclients.hippocortex.types))


def test_the_same_configuration_is_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    config = {"apiKey": "hx_test_file", "baseUrl": "https://hippocortex.example/v1"}
    (tmp_path / ".hippocortex.json").write_text(json.dumps(config), encoding="utf-8")
    (tmp_path / "src" / "deep").mkdir(parents=True)
    monkeypatch.chdir(tmp_path / "src")
    for name in ("HIPPOCORTEX_API_KEY", "HIPPOCORTEX_BASE_URL"):
        monkeypatch.delenv(name, raising=False)
    packages = (hippocortex, memclients.hippocortex)

    from_files = [package.load_config(str(tmp_path / "src" / "deep")) for package in packages]
    resolved = [package.resolve_config() for package in packages]
    given = [package.resolve_config("hx_test_given", "https://other.example/v1") for package in packages]
    monkeypatch.setenv("HIPPOCORTEX_API_KEY", "hx_test_env")
    from_environment = [package.resolve_config() for package in packages]

    for theirs, ours in (from_files, resolved, given, from_environment):
        assert ours == theirs
    assert "hx_test_file" not in repr(from_files[1])


@pytest.mark.parametrize(("client", "name"), BOTH)
async def test_same_requests(client: str, name: str, server: mock.Server) -> None:
    theirs, ours = [await party.requests(CALLS[name], server, SEED) for party in parties(client)]

    assert len(theirs) == len(ours) == 1
    assert theirs[0]["header authorization"] == f"Bearer {server.credentials['api_key']}"
    assert differing(theirs[0], ours[0]) == {entry.part for entry in INTENDED_IN_REQUESTS if entry.occurs_in(name)}
    if name in CAPTURES:
        assert without_keys(ours[0]["body"]) == theirs[0]["body"]


def without_keys(body: dict[str, Any]) -> dict[str, Any]:
    """Return the body of a capture without idempotency keys, each of which must be there."""
    events = body.get("events", [body])
    bare = [{name: value for name, value in event.items() if name != "idempotencyKey"} for event in events]
    assert all(event["idempotencyKey"] for event in events)
    return {"events": bare} if "events" in body else bare[0]


@pytest.mark.parametrize(("client", "name"), BOTH)
async def test_same_results(client: str, name: str, server: mock.Server) -> None:
    theirs, ours = await same_answer(*parties(client), CALLS[name], server, SEED)

    assert differing(theirs, ours) == FLAT.get(name.split()[0], set())
