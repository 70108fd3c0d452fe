"""Whatever a server does, a call of any operation gives its documented success or one of our errors, in both colours."""

from __future__ import annotations

import asyncio
import json
from contextlib import closing
from functools import partial
from typing import TYPE_CHECKING, Any

import pytest

from memclients import errors
from memclients._core.lowlevel import RawResponse, to_json
from tests.support.answers import successes
from tests.support.cases import cases
from tests.support.lowlevel import all_operations, arguments, client, documents, inputs, modules, same
from tests.support.raw import raw_server
from tests.support.scripted import Reply, ScriptedServer, scripted_server

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from types import ModuleType

    from codegen.operations import Operation

JSON = {"content-type": "application/json"}


OPERATIONS = [
    pytest.param(service, operation, id=f"{service}-{operation.id}") for service, operation in all_operations()
]
GOOD = {case.id: [*successes(*case.values)] for case in OPERATIONS}
MISSING = {
    name: [
        (f"{good.status} {breach}", good.reply(body))
        for good in answers
        for breach, body in good.breaches()
        if breach.endswith("missing")
    ]
    for name, answers in GOOD.items()
}

NO_ANSWER = {
    "hangs up": Reply(drop=True),
    "nothing after the headers": Reply(200, {"a": 1}, truncate=0),
    "a body cut by the network": Reply(200, {"a": 1}, truncate=3),
    "what is no gzip": Reply(200, {"a": 1}, {"content-encoding": "gzip"}),
}
NO_SUCCESS = {
    **{f"status {status}": Reply(status, {"error": "odd"}) for status in (299, 418, 500, 599, 999)},
    "not modified": Reply(304),
    "a redirect": Reply(302, headers={"location": "https://elsewhere.example/"}),
    "an error page": Reply(503, "<html>busy</html>"),
    "an error of no JSON": Reply(400, b'{"error": ', JSON),
    "an error of another shape": Reply(404, ["?"]),
    "an error that is no text": Reply(500, b"\xff\xfe\x00", {"content-type": "text/plain; charset=klingon"}),
}
NO_RESULT = {
    "a page": b"<html>please log in</html>",
    "nothing": b"",
    "null": b"null",
    "an array": b"[1, 2]",
    "text": b'"stored"',
    "an array without end": b"[" * 100_000,
    "no UTF-8": b'{"a": "\xff"}',
    "half an object": b'{"a": 1, "b',
}
NO_HTTP = {"another protocol": b"SSH-2.0-OpenSSH_9.6\r\n", "a status that is no number": b"HTTP/1.1 OK OK\r\n\r\n"}

Outcome = Any  # what a call returned, or one of our errors


class Caller:
    """Calls operations in every way that a user can, with an input that the spec shows.

    Args:
        url: Where the server of all services is.
    """

    def __init__(self, url: str) -> None:
        self._clients = {service: client(service, url) for service in documents()}
        self._runner = asyncio.Runner()

    def __call__(self, service: str, operation: Operation) -> list[Outcome]:
        """Return what `sync` and `asyncio` gave."""
        module, given = self._prepared(service, operation)
        return [outcome(lambda: module.sync(**given)), outcome(lambda: self._runner.run(module.asyncio(**given)))]

    def detailed(self, service: str, operation: Operation) -> list[Outcome]:
        """Return what `sync_detailed` and `asyncio_detailed` gave."""
        module, given = self._prepared(service, operation)
        return [
            outcome(lambda: module.sync_detailed(**given)),
            outcome(lambda: self._runner.run(module.asyncio_detailed(**given))),
        ]

    def _prepared(self, service: str, operation: Operation) -> tuple[ModuleType, dict[str, Any]]:
        module = modules(service)[operation.id]
        shown = next(inputs(documents()[service], operation))
        return module, {**arguments(module, shown), "client": self._clients[service]}

    def close(self) -> None:
        for one in self._clients.values():
            one.__exit__(None, None, None)
            self._runner.run(one.__aexit__(None, None, None))
        self._runner.close()


def outcome(call: Callable[[], Any]) -> Outcome:
    """Return what a call gives, be it one of our errors; any other exception fails the test."""
    try:
        return call()
    except errors.MemclientsError as error:
        return error


def is_readable(error: errors.MemclientsError) -> bool:
    return error.attempts == 1 and error.operation is not None and str(error).isprintable()


@pytest.fixture(scope="module")
def server() -> Iterator[ScriptedServer]:
    with scripted_server() as running:
        yield running


@pytest.fixture(scope="module")
def call(server: ScriptedServer) -> Iterator[Caller]:
    with closing(Caller(server.url)) as caller:
        yield caller


@pytest.mark.parametrize(("service", "operation"), OPERATIONS)
def test_no_whole_answer(service: str, operation: Operation, server: ScriptedServer, call: Caller) -> None:
    with cases() as case:
        for name, reply in NO_ANSWER.items():
            server.answer(reply)
            with case(name):
                for one in call(service, operation):
                    assert type(one) is errors.APIConnectionError
                    assert is_readable(one)


@pytest.mark.parametrize("name", NO_HTTP)
def test_no_http(name: str) -> None:
    with raw_server(NO_HTTP[name]) as url, closing(Caller(url)) as caller:
        for service, operation in all_operations():
            assert {type(one) for one in caller(service, operation)} == {errors.APIConnectionError}


@pytest.mark.parametrize(("service", "operation"), OPERATIONS)
def test_no_success(service: str, operation: Operation, server: ScriptedServer, call: Caller) -> None:
    with cases() as case:
        for name, reply in NO_SUCCESS.items():
            server.answer(reply)
            with case(name):
                plain = call(service, operation)
                for one in plain:
                    assert isinstance(one, errors.APIStatusError | errors.UnexpectedResponseError)
                    assert is_readable(one)
                assert {one.status_code for one in (*plain, *call.detailed(service, operation))} == {reply.status}


@pytest.mark.parametrize(("service", "operation"), [case for case in OPERATIONS if GOOD[case.id][0].rules])
def test_no_result(service: str, operation: Operation, server: ScriptedServer, call: Caller) -> None:
    status = GOOD[f"{service}-{operation.id}"][0].status
    with cases() as case:
        for name, body in NO_RESULT.items():
            server.answer(Reply(status, body, JSON))
            with case(name):
                for one in call(service, operation):
                    assert type(one) is errors.UnexpectedResponseError
                    assert is_readable(one)
                    assert one.status_code == status


@pytest.mark.parametrize(("service", "operation"), [case for case in OPERATIONS if MISSING[case.id]])
def test_a_missing_field(service: str, operation: Operation, server: ScriptedServer, call: Caller) -> None:
    with cases() as case:
        for name, reply in MISSING[f"{service}-{operation.id}"]:
            server.answer(reply)
            with case(name):
                for one in call(service, operation):
                    assert type(one) is errors.UnexpectedResponseError
                    assert is_readable(one)


@pytest.mark.parametrize(("service", "operation"), OPERATIONS)
def test_a_field_of_another_kind_is_an_error_or_kept_as_it_is(service: str, operation: Operation) -> None:
    answers = modules(service)[operation.id].ANSWERS
    for good in GOOD[f"{service}-{operation.id}"]:
        for name, body in good.breaches():
            response = RawResponse(good.status, [*JSON.items()], json.dumps(body).encode())
            result = outcome(partial(answers.result, response))
            assert type(result) is type(outcome(partial(answers.parse, response))), name
            assert isinstance(result, errors.UnexpectedResponseError) or same(to_json(result), body), name
