"""The clients: secrets stay hidden, copies share connections and leave the original alone, nothing waits for ever."""

from __future__ import annotations

from typing import Any

import httpx
import pytest

from memclients.errors import APITimeoutError, InvalidRequestError, UnexpectedResponseError
from tests.support.sample import TOKEN, Caller, Package
from tests.support.scripted import Reply, ScriptedServer

PAGE = {"things": []}


def test_the_token_is_never_shown(client: Any) -> None:
    assert TOKEN not in repr(client)
    assert TOKEN not in repr(client.with_headers({"x-tenant": TOKEN}))


def test_the_credential_goes_where_the_spec_says(call: Caller, server: ScriptedServer, client: Any) -> None:
    server.answer(Reply(body=PAGE))
    call("things.list_things", client=client)
    assert server.seen[0].headers["x-sample-key"] == TOKEN
    assert "authorization" not in server.seen[0].headers


def test_the_header_and_prefix_can_be_changed(call: Caller, server: ScriptedServer, sample: Package) -> None:
    server.answer(Reply(body=PAGE))
    made = sample.load("").AuthenticatedClient(
        server.url, token=TOKEN, prefix="Token", auth_header_name="Authorization"
    )
    with made as client:
        call("things.list_things", client=client)
    assert server.seen[0].headers["authorization"] == f"Token {TOKEN}"


def test_operations_without_auth_take_any_client_and_send_no_credential(
    call: Caller, server: ScriptedServer, client: Any, sample: Package
) -> None:
    server.answer(Reply(body="noted"))
    with sample.load("").Client(server.url) as anonymous:
        for one in (client, anonymous):
            call("notes.put_note", 1, client=one, body="x")
    assert [seen.headers.get("x-sample-key") for seen in server.seen] == [None, None]


def test_copies_leave_the_original_alone(call: Caller, server: ScriptedServer, client: Any) -> None:
    server.answer(Reply(body=PAGE))
    call("things.list_things", client=client)
    copy = client.with_headers({"x-tenant": "a"}).with_cookies({"c": "1"}).with_headers({"x-other": "b"})
    call("things.list_things", client=copy)
    call("things.list_things", client=client.with_timeout(5.0))
    sent = [[seen.headers.get(name) for name in ("x-tenant", "x-other", "cookie")] for seen in server.seen]
    assert sent == [[None, None, None], ["a", "b", "c=1"], [None, None, None]]


def test_copies_share_connections(server: ScriptedServer, client: Any, sample: Package) -> None:
    server.answer(Reply(body=PAGE))
    sync = sample.load("api.things.list_things").sync
    for one in (client, client.with_headers({"x-tenant": "a"}), client.with_timeout(5.0), client):
        sync(client=one)
    assert (len(server.seen), server.connections) == (4, 1)


def test_a_timeout_is_set_by_default(server: ScriptedServer, sample: Package) -> None:
    server.answer(Reply(body=PAGE))
    timeouts: list[Any] = []
    hooks = {"request": [lambda request: timeouts.append(request.extensions["timeout"])]}
    with sample.load("").AuthenticatedClient(server.url, token="x", httpx_args={"event_hooks": hooks}) as client:
        sample.load("api.things.list_things").sync(client=client)
    assert timeouts == [dict.fromkeys(("connect", "read", "write", "pool"), 30.0)]


@pytest.mark.parametrize("timeout", [0.1, httpx.Timeout(10.0, read=0.1)])
def test_a_server_that_takes_too_long(call: Caller, server: ScriptedServer, client: Any, timeout: Any) -> None:
    server.answer(Reply(body=PAGE, delay=2.0))
    with pytest.raises(APITimeoutError):
        call("things.list_things", client=client.with_timeout(timeout))


def test_the_callers_own_http_client(server: ScriptedServer, sample: Package) -> None:
    server.answer(Reply(body=PAGE))
    with httpx.Client(headers={"x-own": "1"}) as own:
        with sample.load("").AuthenticatedClient(server.url, token="x").set_httpx_client(own) as client:
            assert client.get_httpx_client() is own
            sample.load("api.things.list_things").sync(client=client)
        assert not own.is_closed
    assert len(server.seen) == 1


def test_redirects_are_not_followed(call: Caller, server: ScriptedServer, client: Any) -> None:
    server.answer(Reply(307, headers={"location": "/elsewhere"}))
    with pytest.raises(UnexpectedResponseError, match="redirect to /elsewhere"):
        call("things.list_things", client=client)
    assert len(server.seen) == 1


@pytest.mark.parametrize(
    "arguments",
    [
        {"base_url": "localhost:9100", "token": "x"},
        {"base_url": "http://user:pw@host", "token": "x"},
        {"base_url": "http://host", "token": "a\r\nb"},
        {"base_url": "http://host", "token": ""},
        {"base_url": "http://host", "token": "x", "headers": {"x-a": "a\r\nb: c"}},
    ],
)
def test_settings_that_can_not_be_sent_are_refused(sample: Package, arguments: dict[str, Any]) -> None:
    with pytest.raises(InvalidRequestError):
        sample.load("").AuthenticatedClient(**arguments)


def test_the_facts_of_the_service_are_constants(sample: Package) -> None:
    module = sample.load("client")
    assert (module.AUTH.header, module.AUTH.prefix) == ("x-sample-key", "")
    assert module.DEFAULT_BASE_URL == "https://sample.example/api"
