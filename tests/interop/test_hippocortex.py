"""The official package `hippocortex` and ours: the same calls, the same server."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import hippocortex
import hippocortex.types
import pytest

import memclients.hippocortex
import memclients.hippocortex.types
from memclients import mock
from tests.interop.pairs import Difference, Party, differing, error_of, methods, same_answer
from tests.support.scripted import Reply, scripted_server

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

PAYLOAD = {"tool": "deploy", "args": {"env": "staging", "camelCase": {"snake_case": [1, None]}}}

CALLS = {
    "capture": lambda client, package: client.capture(package.CaptureEvent("tool_call", "sess-42", PAYLOAD)),
    "capture with metadata": lambda client, package: client.capture(
        package.CaptureEvent(
            type="message",
            session_id="sess-42",
            payload={"role": "user", "content": "Grüße 🚀"},
            metadata={"agent_id": "agent-1", "tags": ["a"], "extractedMemories": []},
        )
    ),
    "capture_batch": lambda client, package: client.capture_batch(
        [
            package.CaptureEvent("message", "s1", {"role": "user", "content": "Hello"}),
            package.CaptureEvent("tool_call", "s1", PAYLOAD, {"source": "x"}),
        ]
    ),
    "learn": lambda client, package: client.learn(),
    "learn in full": lambda client, package: client.learn(
        package.LearnOptions(scope="full", min_pattern_strength=0.7, artifact_types=["task_schema", "failure_playbook"])
    ),
    "synthesize": lambda client, package: client.synthesize("deploy payments"),
    "synthesize with options": lambda client, package: client.synthesize(
        "deploy payments",
        package.SynthesizeOptions(
            max_tokens=500, sections=["procedures", "failures"], min_confidence=0.5, include_provenance=False
        ),
    ),
    "list_artifacts": lambda client, package: client.list_artifacts(),
    "list_artifacts by everything": lambda client, package: client.list_artifacts(
        type="failure_playbook", status="active", sort="confidence", order="desc", limit=10
    ),
    "get_artifact": lambda client, package: client.get_artifact("art-001"),
    "get_metrics": lambda client, package: client.get_metrics(),
    "get_metrics by period": lambda client, package: client.get_metrics(period="7d", granularity="day"),
    "vault_query": lambda client, package: client.vault_query("stripe"),
    "vault_query by everything": lambda client, package: client.vault_query(
        "stripe", tags=["payments"], item_type="api_key", limit=5
    ),
    "vault_reveal": lambda client, package: client.vault_reveal("item-1"),
}

SEED = {
    "artifacts": [
        {
            "id": "art-001",
            "type": "failure_playbook",
            "title": "Deploys fail with an expired token",
            "content": {"symptoms": ["401"], "rootCauses": ["expired"], "recoverySteps": ["renew"]},
            "confidence": 0.9,
        }
    ],
    "vault": [{"id": "item-1", "title": "Stripe key", "itemType": "api_key", "tags": ["payments"], "value": "sk-1"}],
}

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


def flat(*names: str) -> list[str]:
    return list(names)


# The documentation nests what their classes have at the top, and drop in part.
FLAT = {
    "capture_batch": flat("summary", "total", "ingested", "duplicates", "errors"),
    "learn": flat(
        "artifacts",
        "stats",
        *(f"artifacts_{name}" for name in ("created", "updated", "unchanged", "by_type")),
        "memories_processed",
        "patterns_found",
        "compilation_ms",
    ),
    "list_artifacts": flat("pagination", "has_more", "total"),
    "get_metrics": flat(
        "period",
        "usage",
        "quota",
        *("period_start", "period_end", "granularity", "events_total", "events_ingested"),
        *(f"quota_{name}" for name in ("plan", "events_used", "events_remaining")),
    ),
}


@pytest.fixture(scope="module")
def server() -> Iterator[mock.Server]:
    with mock.serve("hippocortex", vault_spelling="snake") as running:
        yield running


def parties(client: str) -> tuple[Party, Party]:
    return (
        Party(hippocortex, client, {"timeout": 20.0}),
        Party(memclients.hippocortex, client, {"timeout": 20.0, "max_retries": 0}),
    )


CLIENTS = ("Hippocortex", "SyncHippocortex")
BOTH = [
    (client, name) for client in CLIENTS for name in CALLS if hasattr(getattr(hippocortex, client), name.split()[0])
]


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

    assert differing(theirs, ours) == set(FLAT.get(name.split()[0], ()))


# What a server, or what stands before it, may answer: their exception, and our error's code and status.
STRANGE = {
    "a page for an error": (Reply(502, b"<html>"), "JSONDecodeError", ("internal_error", 502)),
    "a text for an error": (Reply(500, b"oops"), "JSONDecodeError", ("internal_error", 500)),
    "no content": (Reply(204, None), "JSONDecodeError", ("unexpected_response", 204)),
    "a detail": (Reply(422, {"detail": "bad"}), "HippocortexError", ("validation_error", 422)),
    "an error in a word": (Reply(400, {"ok": False, "error": "bad"}), "AttributeError", ("validation_error", 400)),
    "an error of null": (Reply(404, {"ok": False, "error": None}), "AttributeError", ("not_found", 404)),
    "a list": (Reply(200, []), "AttributeError", ("unexpected_response", 200)),
    "no data": (Reply(200, {"ok": True}), "TypeError", ("unexpected_response", 200)),
    "another shape": (Reply(200, {"ok": True, "data": {"x": 1}}), "KeyError", ("unexpected_response", 200)),
}


@pytest.mark.parametrize("client", CLIENTS)
@pytest.mark.parametrize("name", STRANGE)
async def test_strange_answers_end_in_the_documented_exception(client: str, name: str) -> None:
    reply, raised, expected = STRANGE[name]
    errors: list[Any] = []
    for party in parties(client):
        with scripted_server(reply) as strange:
            credentials = {"api_key": "hx_test_key", "base_url": strange.url}
            errors.append(await error_of(party, CALLS["synthesize"], credentials))
    theirs, ours = errors

    assert type(theirs).__name__ == raised
    assert isinstance(ours, memclients.hippocortex.HippocortexError)
    assert (ours.code, ours.status_code) == expected


@pytest.mark.parametrize("client", CLIENTS)
@pytest.mark.parametrize("status", [400, 401, 403, 404, 409, 422, 429, 500, 503])
async def test_same_errors(client: str, status: int, server: mock.Server) -> None:
    body = {"code": "not_today", "message": "not today", "details": [{"field": "query", "message": "no"}]}
    errors: list[Any] = []
    for party in parties(client):
        server.control.reset()
        server.control.fail(status=status, json={"ok": False, "error": body})
        errors.append(await error_of(party, CALLS["synthesize"], server.credentials))

    for error in errors:
        assert (error.code, error.status_code, error.details) == ("not_today", status, body["details"])
    assert isinstance(errors[0], hippocortex.HippocortexError)
    assert isinstance(errors[1], memclients.hippocortex.HippocortexError)


@pytest.mark.parametrize("client", CLIENTS)
async def test_the_vault_is_read_in_either_spelling(client: str) -> None:
    theirs, ours = parties(client)
    with mock.serve("hippocortex", vault_spelling="camel") as server:
        server.control.seed(SEED)
        raised = await error_of(theirs, CALLS["vault_query"], server.credentials)
        found = await ours.does(CALLS["vault_query"], server.credentials)

    assert isinstance(raised, KeyError)
    assert [(match.id, match.item_type) for match in found.matches] == [("item-1", "api_key")]


@pytest.mark.parametrize("client", CLIENTS)
async def test_an_id_stays_in_its_segment(client: str, server: mock.Server) -> None:
    paths = []
    for party in parties(client):
        server.control.reset()
        await error_of(party, lambda client, _: client.vault_reveal("a/b?x=1"), server.credentials)
        paths.append(server.control.requests[0].path)

    assert paths == ["/v1/vault/query/a/b", "/v1/vault/query/a%2Fb%3Fx%3D1/reveal"]


@pytest.mark.parametrize("client", CLIENTS)
async def test_a_timeout_is_called_one(client: str) -> None:
    errors: list[Any] = []
    for party in parties(client):
        with scripted_server(Reply(delay=5.0)) as slow:
            credentials = {"api_key": "hx_test_key", "base_url": slow.url}
            errors.append(await error_of(replace(party, options={"timeout": 0.05}), CALLS["synthesize"], credentials))
    theirs, ours = errors

    assert (theirs.code, str(theirs)) == ("network_error", {"Hippocortex": ""}.get(client, "timed out"))
    assert (ours.code, ours.status_code) == ("timeout", 0)
    assert str(ours)


@pytest.mark.parametrize("client", CLIENTS)
async def test_a_failure_that_passes_is_none(client: str, server: mock.Server) -> None:
    theirs, ours = parties(client)
    server.control.reset()
    server.control.fail(status=503, times=2)

    await error_of(theirs, CALLS["synthesize"], server.credentials)
    context = await replace(ours, options={}).does(CALLS["synthesize"], server.credentials)

    assert context.entries == []
    assert [request.status for request in server.control.requests] == [503, 503, 200]


@pytest.mark.parametrize("client", CLIENTS)
async def test_a_client_without_a_key(client: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("HIPPOCORTEX_API_KEY", raising=False)
    theirs, ours = parties(client)

    missing = [await error_of(party, CALLS["synthesize"], {}) for party in (theirs, ours)]

    assert isinstance(missing[0], TypeError)
    assert isinstance(missing[1], memclients.hippocortex.AuthenticationError)
    assert ".hippocortex.json" in str(missing[1])
