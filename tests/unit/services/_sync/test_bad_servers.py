# Derived from tests/unit/services/_async/test_bad_servers.py by `make generate`; edit that file, not this one.
"""Whatever a server sends, the caller gets the service's typed error, and a write is confirmed or raises."""

from __future__ import annotations

import socket
from typing import Any

import pytest

import memclients
from memclients.memoturn import Memoturn
from memclients.memtrace import Memtrace, MemtraceError
from memclients.octamem import OctaMem, OctaMemError
from tests.support.scripted import Reply, ScriptedServer, scripted_server
from tests.unit.services._sync.neotoma import Neotoma
from tests.unit.services.calls import CALLS, Call

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
WRONG_SUCCESSES = [
    pytest.param(call, reply, id=f"{call}-{name}")
    for call in CALLS
    for name, reply in NOT_AS_DOCUMENTED.items()
    if call.answer is not None and not (isinstance(call.answer, bytes) and isinstance(reply.body, bytes))
]

ERRORS = [
    (Reply(400, {"error": ["not", "text"]}), memclients.BadRequestError),
    (Reply(401, {"error": {"message": "no"}}), memclients.AuthenticationError),
    (Reply(404, "Cannot GET /"), memclients.NotFoundError),
    (Reply(409, b"[1]"), memclients.ConflictError),
    (Reply(418, b"\xff\xfe"), memclients.APIStatusError),
    (Reply(429, {"error": None}), memclients.RateLimitError),
    (Reply(500, b""), memclients.InternalServerError),
    (Reply(502, "<html><h1>502 Bad Gateway</h1></html>"), memclients.InternalServerError),
    (Reply(520, "origin error"), memclients.InternalServerError),
    (Reply(599, {"error": "?"}), memclients.InternalServerError),
    (Reply(302, headers={"location": "https://elsewhere.example/?token=1"}), memclients.UnexpectedResponseError),
    (Reply(307, headers={"location": "/login"}), memclients.UnexpectedResponseError),
]
FAILED_CALLS = [
    pytest.param(call, reply, category, id=f"{call}-{reply.status}")
    for call in CALLS
    for reply, category in ERRORS
    if not (call.lookup and reply.status == 404)
]

CLIENTS: dict[str, Any] = {
    "octamem": lambda url, **options: OctaMem("the-key", base_url=url, **options),
    "memtrace": lambda url, **options: Memtrace(url, "the-key", **options),
    "memoturn": lambda url, **options: Memoturn(url, token="the-key", platform_key="the-other-key", **options),
    "neotoma": lambda url, **options: Neotoma(url, token="the-key", **options),
}


def client_of(service: str, url: str, **options: Any) -> Any:
    return CLIENTS[service](url, **options)


def failure(call: Call, server: ScriptedServer, **options: Any) -> memclients.MemclientsError:
    with client_of(call.service, server.url, **options) as client:
        with pytest.raises(call.base_error) as caught:
            call.run(client)
    assert isinstance(caught.value, memclients.MemclientsError)
    assert caught.value.attempts >= 1
    assert caught.value.operation
    assert "\n" not in str(caught.value)
    return caught.value


@pytest.mark.parametrize("call", CALLS, ids=str)
def test_a_good_answer_is_a_result(call: Call) -> None:
    with scripted_server(Reply(200, call.answer)) as server:
        with client_of(call.service, server.url) as client:
            result = call.run(client)
    assert result is not None or call.answer is None
    assert len(server.seen) == 1


@pytest.mark.parametrize(("call", "reply"), WRONG_SUCCESSES)
def test_a_success_without_the_documented_body_is_no_success(call: Call, reply: Reply) -> None:
    with scripted_server(reply) as server:
        error = failure(call, server)
    assert isinstance(error, memclients.UnexpectedResponseError)
    assert error.status_code == reply.status
    assert len(server.seen) == 1


@pytest.mark.parametrize(("call", "reply", "category"), FAILED_CALLS)
def test_every_error_status_is_a_typed_error(call: Call, reply: Reply, category: type[Exception]) -> None:
    with scripted_server(reply) as server:
        error = failure(call, server, max_retries=0)
    assert isinstance(error, category)
    assert error.status_code == reply.status
    assert len(server.seen) == 1, "redirects are not followed"


@pytest.mark.parametrize("call", CALLS, ids=str)
def test_a_connection_lost_after_the_request_is_made_good_only_where_that_is_safe(call: Call) -> None:
    with scripted_server(Reply(drop=True), Reply(200, call.answer)) as server:
        if call.repeatable:
            with client_of(call.service, server.url) as client:
                call.run(client)
            assert len(server.seen) == 2
        else:
            error = failure(call, server)
            assert isinstance(error, memclients.APIConnectionError)
            assert "may have executed" in error.message
            assert len(server.seen) == 1


@pytest.mark.parametrize("call", CALLS, ids=str)
def test_a_body_cut_by_the_network_is_a_connection_error(call: Call) -> None:
    with scripted_server(Reply(200, call.answer or {"gone": True}, truncate=1)) as server:
        error = failure(call, server, max_retries=0)
    assert isinstance(error, memclients.APIConnectionError)


@pytest.mark.parametrize("call", CALLS, ids=str)
def test_no_answer_in_time_is_a_timeout(call: Call) -> None:
    with scripted_server(Reply(200, call.answer, delay=5)) as server:
        error = failure(call, server, max_retries=0, timeout=0.05)
    assert isinstance(error, memclients.APITimeoutError)
    assert error.timeout == 0.05


@pytest.mark.parametrize("call", CALLS, ids=str)
def test_a_server_that_was_never_reached_is_tried_again_even_for_a_write(call: Call) -> None:
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        url = f"http://127.0.0.1:{unused.getsockname()[1]}"
        with client_of(call.service, url, max_retries=1) as client:
            with pytest.raises(call.base_error) as caught:
                call.run(client)
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
@pytest.mark.parametrize("service", list(CLIENTS))
def test_retry_after_in_every_form(service: str, value: str, asked: float | None, sent: int) -> None:
    call = next(call for call in CALLS if call.service == service and call.repeatable)
    headers = {"retry-after": value, "date": "Wed, 21 Oct 2026 07:28:30 GMT"}
    with scripted_server(Reply(429, {"error": "slow down"}, headers)) as server:
        error = failure(call, server, max_retries=1)
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
    row = {**CALLS[3].answer, "memory_type": "dream", "mood": "blue"}
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
