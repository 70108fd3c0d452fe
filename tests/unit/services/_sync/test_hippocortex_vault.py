# Derived from tests/unit/services/_async/test_hippocortex_vault.py by `make generate`; edit that file, not this one.
"""Secrets of the vault: found, revealed once, and shown nowhere."""

from __future__ import annotations

import logging
import traceback
from typing import Any

import pytest

from memclients import hippocortex
from memclients.hippocortex import HippocortexError, SyncHippocortex
from tests.support.scripted import Reply, scripted_server
from tests.unit.services._sync.hippocortex_calls import Calls
from tests.unit.services.hippocortex_answers import no, ok

client = Calls.client

SECRET = "sk-open-sesame-4711"
CAMEL = {
    "id": "item-1",
    "vaultId": "v-1",
    "vaultName": "Main",
    "title": "Stripe",
    "itemType": "api_key",
    "serviceName": None,
    "tags": ["prod"],
    "sensitivity": "high",
    "description": None,
    "createdAt": "2026-11-20T00:00:00Z",
    "relevance": 0.9,
}
SNAKE = {
    "vault_id": "v-1",
    "vault_name": "Main",
    "item_type": "api_key",
    "service_name": None,
    "created_at": "2026-11-20T00:00:00Z",
    **{name: CAMEL[name] for name in ("id", "title", "tags", "sensitivity", "description", "relevance")},
}


@pytest.mark.parametrize("match", [CAMEL, SNAKE], ids=["camel", "snake"])
def test_matches_come_in_either_spelling(match: dict[str, Any]) -> None:
    with scripted_server(ok({"matches": [match], "total": 1, "query": "stripe"})) as server:
        with client(server) as hx:
            found = hx.vault_query("stripe", tags=("prod",), item_type="api_key", limit=3)
    [one] = found.matches
    assert (one.vault_id, one.vault_name, one.item_type, one.service_name) == ("v-1", "Main", "api_key", None)
    assert (one.created_at, one.sensitivity, found.total) == ("2026-11-20T00:00:00Z", "high", 1)
    assert server.seen[0].json() == {"query": "stripe", "tags": ["prod"], "itemType": "api_key", "limit": 3}


def test_nothing_is_sent_that_was_not_given() -> None:
    with scripted_server(ok({"matches": [], "total": 0, "query": "x"})) as server:
        with client(server) as hx:
            hx.vault_query("x")
    assert server.seen[0].json() == {"query": "x"}


def test_a_secret_is_revealed_and_shown_nowhere(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    with scripted_server(ok({"value": SECRET})) as server:
        with client(server) as hx:
            revealed = hx.vault_reveal("item/1")
            raw = hx.with_raw_response.vault_reveal("item-1")
    assert revealed.value == raw.parse().value == SECRET
    assert SECRET not in f"{revealed} {revealed!r} {raw!r} {hx!r} {caplog.text}"
    assert (server.seen[0].target, server.seen[0].json()) == ("/vault/query/item%2F1/reveal", {})


@pytest.mark.parametrize(
    "body",
    [
        {"ok": True, "data": {"value": [SECRET]}},
        {"ok": True, "data": {"secret": SECRET}},
        {"ok": True, "data": SECRET},
        {"ok": True, "value": SECRET},
        {"ok": False, "data": {"value": SECRET}, "error": {"code": "forbidden", "message": f"not {SECRET}"}},
        {"ok": True, "data": {"value": SECRET}, "error": {"code": SECRET, "message": SECRET, "details": [SECRET]}},
        [SECRET],
        f'{{"ok": true, "data": {{"value": "{SECRET}"',
        f"<html>{SECRET}</html>",
    ],
)
def test_no_error_shows_a_secret(body: Any, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    with scripted_server(Reply(200, body)) as server:
        with client(server) as hx:
            with pytest.raises(HippocortexError) as caught:
                hx.vault_reveal("item-1")
    error = caught.value
    assert error.__traceback__ is not None
    # All of it but this test, which knows the secret.
    frames = traceback.TracebackException(type(error), error, error.__traceback__.tb_next, capture_locals=True)
    told = "".join(frames.format())
    assert SECRET not in f"{error} {error!r} {vars(error)!r} {told} {caplog.text}"
    assert (error.body, error.details) == (None, None)
    assert len(server.seen) == 1


def test_a_secret_in_a_redirect_is_shown_nowhere() -> None:
    with scripted_server(Reply(302, {"ok": True, "data": {"value": SECRET}})) as server:
        with client(server) as hx:
            with pytest.raises(hippocortex.UnexpectedResponseError) as caught:
                hx.vault_reveal("item-1")
    assert caught.value.status_code == 302
    assert SECRET not in f"{vars(caught.value)}"


@pytest.mark.parametrize("options", [{}, {"retry_unsafe": True}], ids=["as it is", "retry_unsafe"])
@pytest.mark.parametrize("reply", [Reply(drop=True), no(429, "rate_limited"), no(500, "x"), no(503, "x")])
def test_a_secret_is_asked_for_once(reply: Reply, options: dict[str, Any]) -> None:
    with scripted_server(reply, ok({"value": SECRET})) as server:
        with client(server, **options) as hx:
            with pytest.raises(HippocortexError):
                hx.vault_reveal("item-1")
    assert len(server.seen) == 1


@pytest.mark.parametrize(
    ("status", "code", "kind"),
    [
        (401, "unauthorized", hippocortex.AuthenticationError),
        (403, "forbidden", hippocortex.PermissionDeniedError),
    ],
)
def test_a_refusal_says_what_may_be_behind_it(status: int, code: str, kind: type[Exception]) -> None:
    with scripted_server(no(status, code)) as server:
        with client(server) as hx:
            for call in (lambda: hx.vault_query("x"), lambda: hx.vault_reveal("item-1")):
                with pytest.raises(kind, match="dashboard token"):
                    call()
            with pytest.raises(kind) as elsewhere:
                hx.get_metrics()
    assert "dashboard" not in str(elsewhere.value)


def test_a_missing_key_has_nothing_to_do_with_the_vault(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("HIPPOCORTEX_API_KEY", raising=False)
    with SyncHippocortex(base_url="http://127.0.0.1:1") as hx:
        with pytest.raises(hippocortex.AuthenticationError) as caught:
            hx.vault_query("x")
    assert "dashboard" not in str(caught.value)
