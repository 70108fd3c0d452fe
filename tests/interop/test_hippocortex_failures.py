"""What goes wrong, with the official package `hippocortex` and with ours."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import hippocortex
import pytest

import memclients.hippocortex
from memclients import mock
from tests.interop.hippocortex_calls import CALLS, CLIENTS, SEED, parties
from tests.interop.pairs import error_of
from tests.support.scripted import Reply, scripted_server

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture(scope="module")
def server() -> Iterator[mock.Server]:
    with mock.serve("hippocortex") as running:
        yield running


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
