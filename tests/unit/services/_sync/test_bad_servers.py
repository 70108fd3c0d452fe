# Derived from tests/unit/services/_async/test_bad_servers.py by `make generate`; edit that file, not this one.
"""Whatever a server sends, the caller gets the service's typed error, and a write is confirmed or raises."""

from __future__ import annotations

import socket
from contextlib import suppress
from typing import TYPE_CHECKING, Any

import pytest

import memclients
from memclients.memtrace import Memtrace, MemtraceError
from memclients.octamem import OctaMem, OctaMemError
from tests.support.calls import SURFACES
from tests.support.calls.call import Call, all_calls, client_of
from tests.support.cases import cases
from tests.support.scripted import Reply, ScriptedServer, scripted_server
from tests.unit.services._sync.results import Result

if TYPE_CHECKING:
    from collections.abc import Iterator

CALLS = [*all_calls()]
NAMED = {str(call): call for call in CALLS}

NOT_AS_DOCUMENTED = {
    "html": Reply(200, "<html>please log in</html>"),
    "cut": Reply(200, b'{"memories": [{"time": "2026'),
    "array": Reply(200, [1, 2]),
    "null": Reply(200, b"null"),
    "string": Reply(200, b'"stored"'),
    "empty": Reply(200, b""),
    "204": Reply(204),
    "202-no": Reply(202, {"success": False}),
    "200-no": Reply(200, {"success": False, "error": "index offline"}),
}
NEVER_AN_ANSWER = {"html", "cut", "array", "null", "string"}
# They answer what the documented method leaves out.
WITHOUT_RESULT = {"rewindBranch", "createIndex"}
ERRORS = [
    (memclients.UnexpectedResponseError, Reply(302, headers={"location": "https://elsewhere.example/?token=1"})),
    (memclients.UnexpectedResponseError, Reply(307, headers={"location": "/login"})),
    (memclients.BadRequestError, Reply(400, {"error": ["not", "text"]})),
    (memclients.AuthenticationError, Reply(401, {"error": {"message": "no"}})),
    (memclients.NotFoundError, Reply(404, "Cannot GET /")),
    (memclients.ConflictError, Reply(409, b"[1]")),
    (memclients.APIStatusError, Reply(418, b"\xff\xfe")),
    (memclients.RateLimitError, Reply(429, {"error": None})),
    (memclients.InternalServerError, Reply(500, b"")),
    (memclients.InternalServerError, Reply(502, "<html><h1>502 Bad Gateway</h1></html>")),
    (memclients.InternalServerError, Reply(520, "origin error")),
    (memclients.InternalServerError, Reply(599, {"error": "?"})),
]


@pytest.fixture(scope="module")
def server() -> Iterator[ScriptedServer]:
    with scripted_server() as running:
        yield running


def client_for(call: Call, server: ScriptedServer, **options: Any) -> Any:
    return client_of(call.service, Result.client(call.service), server.url, **options)


def failure(call: Call, client: Any, server: ScriptedServer, *replies: Reply) -> memclients.MemclientsError:
    server.answer(*replies).seen.clear()
    with pytest.raises(call.base_error) as caught:
        Result.of(call, client)
    assert isinstance(caught.value, memclients.MemclientsError)
    assert caught.value.attempts == len(server.seen) >= 1
    assert caught.value.operation
    assert "\n" not in str(caught.value)
    return caught.value


def success(call: Call, client: Any, server: ScriptedServer, *replies: Reply) -> Any:
    server.answer(*replies).seen.clear()
    return Result.of(call, client)


@pytest.mark.parametrize("call", CALLS, ids=str)
def test_a_good_answer_is_a_result(call: Call, server: ScriptedServer) -> None:
    with client_for(call, server) as client:
        result = success(call, client, server, call.good.reply())
    assert result is not None or call.answer is None or call.operation.id in WITHOUT_RESULT
    assert len(server.seen) == 1


@pytest.mark.parametrize("call", CALLS, ids=str)
def test_a_success_without_the_documented_body_is_no_success(call: Call, server: ScriptedServer) -> None:
    with cases() as case:
        with client_for(call, server) as client:
            for name, reply in NOT_AS_DOCUMENTED.items():
                is_value = isinstance(call.answer, bytes) and isinstance(reply.body, bytes)
                if not is_value and (call.answer is not None or name in NEVER_AN_ANSWER):
                    with case(name):
                        error = failure(call, client, server, reply)
                        assert isinstance(error, memclients.UnexpectedResponseError)
                        assert error.status_code == reply.status
                        assert len(server.seen) == 1


@pytest.mark.parametrize("call", [call for call in CALLS if call.good.rules], ids=str)
def test_a_missing_key_is_an_error_or_makes_no_difference(call: Call, server: ScriptedServer) -> None:
    with cases() as case:
        with client_for(call, server) as client:
            good = success(call, client, server, call.good.reply())
            for name, body in call.good.breaches():
                if name.endswith("missing"):
                    with case(name), suppress(memclients.UnexpectedResponseError):
                        assert success(call, client, server, call.good.reply(body)) == good


@pytest.mark.parametrize("call", CALLS, ids=str)
def test_every_error_status_is_a_typed_error(call: Call, server: ScriptedServer) -> None:
    with cases() as case:
        with client_for(call, server, max_retries=0) as client:
            for category, reply in ERRORS:
                if reply.status != call.handled:
                    with case(reply.status):
                        error = failure(call, client, server, reply)
                        assert isinstance(error, category)
                        assert error.status_code == reply.status
                        assert len(server.seen) == 1, "redirects are not followed"


@pytest.mark.parametrize("call", CALLS, ids=str)
def test_a_connection_lost_after_the_request_is_made_good_only_where_that_is_safe(
    call: Call, server: ScriptedServer
) -> None:
    replies = (Reply(drop=True), call.good.reply())
    with client_for(call, server) as client:
        if call.repeatable:
            success(call, client, server, *replies)
            assert len(server.seen) == 2
        else:
            error = failure(call, client, server, *replies)
            assert isinstance(error, memclients.APIConnectionError)
            assert "may have executed" in error.message
            assert len(server.seen) == 1


@pytest.mark.parametrize("call", CALLS, ids=str)
def test_a_body_cut_by_the_network_is_a_connection_error(call: Call, server: ScriptedServer) -> None:
    with client_for(call, server, max_retries=0) as client:
        error = failure(call, client, server, Reply(200, call.answer or {"gone": True}, truncate=1))
    assert isinstance(error, memclients.APIConnectionError)


@pytest.mark.parametrize("call", CALLS, ids=str)
def test_no_answer_in_time_is_a_timeout(call: Call, server: ScriptedServer) -> None:
    server.answer(Reply(200, call.answer, delay=5))
    with client_for(call, server, max_retries=0, timeout=0.02) as client:
        with pytest.raises(call.base_error) as caught:
            Result.of(call, client)
    # On a busy machine already the connection may take longer than that.
    assert isinstance(caught.value, memclients.APITimeoutError)
    assert (caught.value.attempts, caught.value.timeout) == (1, 0.02)


@pytest.mark.parametrize("call", CALLS, ids=str)
def test_a_server_that_was_never_reached_is_tried_again_even_for_a_write(call: Call) -> None:
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        url = f"http://127.0.0.1:{unused.getsockname()[1]}"
        with client_of(call.service, Result.client(call.service), url, max_retries=1) as client:
            with pytest.raises(call.base_error) as caught:
                Result.of(call, client)
    assert isinstance(caught.value, memclients.APIConnectionError)
    assert caught.value.attempts == 2
    assert "may have executed" not in caught.value.message


@pytest.mark.parametrize(
    ("value", "asked", "sent"),
    [
        ("0", 0.0, 2),
        ("0.01", 0.01, 2),
        ("Wed, 21 Oct 2026 07:28:00 GMT", 0.0, 2),
        ("-1", None, 2),
        ("nan", None, 2),
        ("inf", None, 2),
        ("soon", None, 2),
        ("86400", 86400.0, 1),
    ],
)
@pytest.mark.parametrize("service", SURFACES)
def test_retry_after_in_every_form(
    service: str, value: str, asked: float | None, sent: int, server: ScriptedServer
) -> None:
    call = next(call for call in CALLS if call.service == service and call.repeatable)
    headers = {"retry-after": value, "date": "Wed, 21 Oct 2026 07:28:30 GMT"}
    with client_for(call, server, max_retries=1) as client:
        error = failure(call, client, server, Reply(429, {"error": "slow down"}, headers))
    assert isinstance(error, memclients.RateLimitError)
    assert error.retry_after == asked
    assert len(server.seen) == sent


def test_the_ambiguous_word_of_the_server_is_kept() -> None:
    body = {"error": {"message": "quota used up", "code": "QUOTA"}, "extra": 1}
    with scripted_server(Reply(402, body, {"x-request-id": "req-7"})) as server:
        with OctaMem("the-key", base_url=server.url) as client:
            with pytest.raises(OctaMemError) as caught:
                client.add(content="text")
    error = caught.value
    assert (error.message, error.code, error.status_code) == ("quota used up", "QUOTA", 402)
    assert (error.request_id, error.body) == ("req-7", body)


def test_null_where_a_list_is_due_is_an_empty_list() -> None:
    with scripted_server(Reply(200, {"memories": None, "count": 0, "has_more": False})) as server:
        with Memtrace(server.url, "the-key") as client:
            assert (client.recall("agent_1")).memories == []


def test_what_a_newer_server_adds_is_kept() -> None:
    row = {**NAMED["memtrace.remember"].answer, "memory_type": "dream", "mood": "blue"}
    with scripted_server(Reply(200, row)) as server:
        with Memtrace(server.url, "the-key") as client:
            memory = client.remember("agent_1", "note")
    assert memory.memory_type == "dream"
    assert memory.model_dump()["mood"] == "blue"
    assert memory.mood == "blue"  # type: ignore[attr-defined]  # an extra field, reachable all the same


def test_the_credential_is_in_no_word_of_an_error() -> None:
    with scripted_server(Reply(400, {"error": "key super-secret-key is not welcome"})) as server:
        with Memtrace(server.url, "super-secret-key") as client:
            with pytest.raises(MemtraceError) as caught:
                client.recall("agent_1")
            assert "super-secret-key" not in f"{caught.value}{caught.value!r}{client!r}{client.__dict__!r}"
    assert "***" in str(caught.value)
