# Derived from tests/unit/services/_async/test_memoturn_answers.py by `make generate`; edit that file, not this one.
"""What the Memoturn client makes of answers: absence, transaction numbers, bytes, and errors with their codes."""

from __future__ import annotations

import copy
import pickle
from typing import Any

import pytest

import memclients
from memclients import memoturn
from memclients.memoturn import Memoturn, MemoturnError
from tests.support.calls.call import calls_of
from tests.support.scripted import Reply, scripted_server
from tests.unit.services.memoturn_bodies import OUTCOMES, RECALLED, STORED

LOOKUPS = [call for call in calls_of("memoturn") if call.lookup]


def problem(status: int, code: str, **headers: str) -> Reply:
    return Reply(status, {"error": f"it is {code}", "code": code}, headers)


def error_of(reply: Reply, run: Any, **options: Any) -> Any:
    with scripted_server(reply) as server:
        with Memoturn(server.url, **{"max_retries": 0, **options}) as mt:
            with pytest.raises(MemoturnError) as caught:
                run(mt)
    return caught.value


@pytest.mark.parametrize("code", ["not_found", "database_not_found", "branch_not_found"])
@pytest.mark.parametrize("call", LOOKUPS, ids=str)
def test_a_lookup_of_what_is_absent_is_no_error(call: Any, code: str) -> None:
    with scripted_server(problem(404, code)) as server:
        with Memoturn(server.url) as mt:
            assert call.run(mt) is (False if call.operation.id == "forgetMemory" else None)


@pytest.mark.parametrize(
    ("reply", "code"),
    [
        (problem(404, "branch_not_found"), "branch_not_found"),
        (problem(404, "database_not_found"), "database_not_found"),
        (Reply(404), "not_found"),
    ],
    ids=["branch", "database", "route"],
)
@pytest.mark.parametrize("call", LOOKUPS, ids=str)
def test_a_strict_lookup_tells_a_wrong_name_or_url_from_absence(call: Any, reply: Reply, code: str) -> None:
    with scripted_server(problem(404, "not_found"), reply) as server:
        with Memoturn(server.url, strict_lookups=True) as mt:
            assert not call.run(mt)
            with pytest.raises(memoturn.NotFoundError) as caught:
                call.run(mt)
    assert caught.value.code == code


def test_the_raw_view_tells_why_something_is_absent() -> None:
    with scripted_server(problem(404, "database_not_found")) as server:
        with Memoturn(server.url) as mt:
            alice = mt.memory("acme", "alice").with_raw_response
            for run in (alice.get, alice.forget, alice.erasure):
                with pytest.raises(memoturn.NotFoundError) as caught:
                    run("mem_1")
                assert caught.value.code == "database_not_found"


def test_forget_is_true_when_an_earlier_attempt_may_have_deleted_it() -> None:
    with scripted_server(Reply(drop=True), problem(404, "not_found")) as server:
        with Memoturn(server.url) as mt:
            assert mt.memory("acme", "alice").forget("mem_1") is True
    assert len(server.seen) == 2


def test_forget_is_false_when_there_is_no_such_branch_after_all() -> None:
    with scripted_server(Reply(drop=True), problem(404, "branch_not_found")) as server:
        with Memoturn(server.url) as mt:
            assert mt.memory("acme", "alice").on_branch("b").forget("mem_1") is False


def test_a_shed_attempt_deleted_nothing() -> None:
    with scripted_server(problem(429, "overloaded", **{"retry-after": "0"}), problem(404, "not_found")) as server:
        with Memoturn(server.url) as mt:
            assert mt.memory("acme", "alice").forget("mem_1") is False


@pytest.mark.parametrize(
    ("status", "code", "kind"),
    [
        (400, "invalid_request", memoturn.BadRequestError),
        (401, "unauthorized", memoturn.AuthenticationError),
        (403, "forbidden", memoturn.PermissionDeniedError),
        (404, "not_found", memoturn.NotFoundError),
        (405, "invalid_request", memoturn.APIStatusError),
        (408, "request_timeout", memoturn.RequestTimeoutError),
        (409, "conflict", memoturn.ConflictError),
        (413, "payload_too_large", memoturn.PayloadTooLargeError),
        (415, "invalid_request", memoturn.APIStatusError),
        (422, "invalid_request", memoturn.UnprocessableEntityError),
        (429, "overloaded", memoturn.RateLimitError),
        (500, "internal", memoturn.InternalServerError),
        (502, "internal", memoturn.InternalServerError),
        (503, "unavailable", memoturn.UnavailableError),
        (504, "internal", memoturn.InternalServerError),
    ],
)
def test_an_answer_without_a_code_gets_that_of_its_status(status: int, code: str, kind: type[MemoturnError]) -> None:
    for body in ("plain words", None):
        error = error_of(Reply(status, body), lambda mt: mt.memory("acme", "alice").recall("x"))
        assert type(error) is kind
        assert (error.status, error.status_code, error.code) == (status, status, code)


def test_the_servers_own_code_and_message_are_kept() -> None:
    error = error_of(problem(409, "already_exists"), lambda mt: mt.create_database("x"))
    assert isinstance(error, memclients.ConflictError)
    assert (error.status, error.code, error.message) == (409, "already_exists", "it is already_exists")


def test_an_error_can_be_made_as_documented() -> None:
    error = MemoturnError(404, "no such branch", "branch_not_found")
    for same in (error, pickle.loads(pickle.dumps(error)), copy.deepcopy(error)):
        assert (same.status, same.message, same.code) == (404, "no such branch", "branch_not_found")
    assert (MemoturnError(0, "no answer").status, MemoturnError().status_code) == (0, None)


def test_no_answer_has_no_status() -> None:
    error = error_of(Reply(drop=True), lambda mt: mt.memory("acme", "alice").recall("x"))
    assert isinstance(error, memclients.APIConnectionError)
    assert (error.status, error.status_code, error.code) == (0, None, None)


@pytest.mark.parametrize(
    ("options", "run", "words"),
    [
        ({"platform_key": "k3y"}, lambda mt: mt.memory("a", "b").recall("x"), r"argument token; this client has none"),
        ({"token": "t0ken"}, lambda mt: mt.create_database("x"), r"argument platform_key; this client has none"),
        ({"token": "t0ken"}, lambda mt: mt.db("x").sync(), r"argument token; the one that was sent is not accepted"),
        ({}, lambda mt: mt.audit_events("a").pages().__next__(), r"platform_key, or .* token; this client has none"),
    ],
    ids=["memory", "control", "refused", "audit"],
)
def test_a_refused_credential_names_the_one_that_the_route_takes(options: Any, run: Any, words: str) -> None:
    error = error_of(problem(401, "unauthorized"), run, **options)
    assert isinstance(error, memclients.AuthenticationError)
    with pytest.raises(memoturn.AuthenticationError, match=words):
        raise error
    assert error.message.startswith("it is unauthorized: this route takes")


@pytest.mark.parametrize(
    "run", [lambda mt: mt.memory("a", "b").ask("what?"), lambda mt: mt.memory("a", "b").recall("x")]
)
def test_a_missing_feature_is_not_asked_for_again(run: Any) -> None:
    with scripted_server(problem(503, "unconfigured")) as server:
        with Memoturn(server.url, retry_unsafe=True) as mt:
            with pytest.raises(memoturn.UnconfiguredError) as caught:
                run(mt)
    assert len(server.seen) == 1
    assert (caught.value.code, caught.value.status) == ("unconfigured", 503)


def test_what_was_shed_is_sent_again_even_if_it_is_no_safe_write() -> None:
    overloaded = problem(429, "overloaded", **{"retry-after": "0"})
    with scripted_server(overloaded, Reply(201, {"seq": 1, "txid": 2})) as server:
        with Memoturn(server.url) as mt:
            assert mt.memory("acme", "alice").session("s").append_turn("user", "hi") == {"seq": 1, "txid": 2}
    assert len(server.seen) == 2


@pytest.mark.parametrize(
    "reply", [Reply(408), Reply(502, "bad"), problem(503, "unavailable")], ids=lambda r: str(r.status)
)
def test_an_ambiguous_failure_is_retried_only_where_that_is_safe(reply: Reply) -> None:
    with scripted_server(reply, Reply(201, OUTCOMES)) as server:
        with Memoturn(server.url) as mt:
            assert mt.memory("acme", "alice").ingest([]) == OUTCOMES
        assert len(server.seen) == 2
    error = error_of(reply, lambda mt: mt.memory("acme", "alice").session("s").append_turn("user", "hi"))
    assert error.attempts == 1


def test_results_are_plain_dicts_with_what_a_newer_server_adds() -> None:
    body = {"memories": [{**RECALLED, "mood": "blue", "type": "dream"}], "txid": 3, "took_ms": 2}
    with scripted_server(Reply(200, body)) as server:
        with Memoturn(server.url) as mt:
            found = mt.memory("acme", "alice").recall("x")
    assert found == body
    assert type(found) is dict


@pytest.mark.parametrize(
    ("headers", "body", "txid"),
    [({"Memoturn-Txid": "9"}, {"txid": 9}, 9), ({}, {"txid": 8}, 8), ({"memoturn-txid": "x"}, {"txid": 7}, 7)],
    ids=["header", "body", "unreadable header"],
)
def test_the_transaction_is_the_headers_or_else_the_bodys(headers: Any, body: Any, txid: int) -> None:
    with scripted_server(Reply(200, body, headers)) as server:
        with Memoturn(server.url) as mt:
            db = mt.db("notes")
            assert db.kv.put("ns", "k", "v") == txid
            assert db.vectors.upsert("c", "id", [1.0]) == txid
            assert db.sync() == txid


def test_a_value_is_text_or_bytes_as_asked_for() -> None:
    with scripted_server(Reply(200, "tschüß".encode())) as server:
        with Memoturn(server.url) as mt:
            assert mt.db("notes").kv.get("ns", "k") == "tschüß"
            assert mt.db("notes").kv.get_bytes("ns", "k") == "tschüß".encode()
            server.answer(Reply(200, b""))
            assert mt.db("notes").kv.get("ns", "k") == ""
            server.answer(Reply(200, b"\xff\xfe"))
            assert mt.db("notes").kv.get_bytes("ns", "k") == b"\xff\xfe"
            with pytest.raises(memoturn.UnexpectedResponseError, match="get_bytes"):
                mt.db("notes").kv.get("ns", "k")


def test_the_raw_view_has_what_the_documented_results_leave_out() -> None:
    forgotten = Reply(204, headers={"Memoturn-Txid": "9", "Memoturn-Erasure-Id": "ers_1"})
    rewound = Reply(200, {"rewound_to": 5, "epoch": 2}, {"Memoturn-Txid": "5"})
    with scripted_server(forgotten, rewound, forgotten, Reply(200, STORED)) as server:
        with Memoturn(server.url) as mt:
            alice = mt.memory("acme", "alice")
            raw = alice.with_raw_response.forget("mem_1")
            assert (raw.headers["memoturn-erasure-id"], raw.headers["Memoturn-Txid"], raw.parse()) == (
                "ers_1",
                "9",
                True,
            )
            raw = alice.with_raw_response.rewind("safe")
            assert (raw.content, raw.parse()) == (b'{"rewound_to": 5, "epoch": 2}', None)
            raw = alice.with_raw_response.end_session("s")
            assert raw.headers["Memoturn-Txid"] == "9"
            raw = mt.with_raw_response.memory("acme", "alice").on_branch("b").get("mem_1")
            assert (raw.status_code, raw.operation, raw.parse()) == (200, "getMemory", STORED)
            assert alice.get("mem_1") == STORED


def test_the_raw_view_of_a_handle_reaches_the_handles_below_it() -> None:
    with scripted_server(Reply(200, {"txid": 3})) as server:
        with Memoturn(server.url) as mt:
            raw = mt.db("notes").with_raw_response.kv.put("ns", "k", "v")
            assert (raw.status_code, raw.parse()) == (200, 3)
            with pytest.raises(AttributeError, match="fork"):
                mt.memory("acme", "alice").with_raw_response.fork("b")
