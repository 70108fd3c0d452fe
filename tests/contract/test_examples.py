"""The examples of the specs are true: requests are taken, and answers come."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from tests.contract.callers import anyone_with
from tests.contract.calling import body_of, send, send_examples, settled, value_of
from tests.contract.exchanges import EXCHANGES, OTHERS, Exchange, hippocortex, memoturn, neotoma
from tests.contract.exchanges.memtrace import ONE_AGENT, ONE_SESSION
from tests.contract.specs import SERVICES, Operation, all_operations, operations
from tests.contract.targets import SETUPS

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    import httpx

    from tests.contract.targets import Target

    Serve = Callable[..., Target]

OPERATIONS = {str(operation): operation for operation in all_operations()}
BODIES = [(operation, name) for operation in OPERATIONS.values() for name in operation.bodies]

# What a request needs to find on the server, by operation or service.
NEEDED: dict[str, Mapping[str, Any]] = {
    "hippocortex": hippocortex.WORLD,
    "memtrace.createSession": ONE_AGENT,
    "memtrace.updateSession": ONE_SESSION,
    "memoturn": memoturn.WORLD,
    "neotoma.getEntitySnapshot": neotoma.WORLD,
    "neotoma.deleteEntity": neotoma.WORLD,
    "neotoma.deleteRelationship": neotoma.WORLD,
    "neotoma.turnSummary": neotoma.WORLD,
    "memoturn.runSql create": memoturn.EMPTY,
    "memoturn.createDatabase agent": {},
    "memoturn.insertDocuments named": memoturn.EMPTY,
    "memoturn.requestErasure topic": memoturn.AT_HOME,
}
# What is to be sent before it.
BEFORE = {
    "memoturn.rewindBranch checkpoint": ["checkpointBranch before"],
    "memoturn.createBranch child": ["createBranch burner"],
}


def needed(operation: Operation, name: str = "") -> Mapping[str, Any]:
    keys = (f"{operation} {name}", str(operation), operation.service)
    return next((NEEDED[key] for key in keys if key in NEEDED), {})


def part_of(whole: Any, pattern: Any) -> Any:
    """Leave out what a pattern leaves out."""
    if isinstance(whole, dict) and isinstance(pattern, dict):
        return {key: part_of(whole[key], item) for key, item in pattern.items() if key in whole}
    if isinstance(whole, list) and isinstance(pattern, list) and len(whole) == len(pattern):
        return [part_of(one, other) for one, other in zip(whole, pattern, strict=True)]
    return whole


def without_words(value: Any) -> Any:
    """Leave nothing of a refusal but its code, and what is at fault, or its kind when it is a text."""
    if not isinstance(value, dict):
        return type(value)
    error = value.get("error")
    return {**value, "message": "...", "error": _without_message(error) if isinstance(error, dict) else "..."}


def _without_message(error: Mapping[str, Any]) -> dict[str, Any]:
    faults = [{**fault, "message": "..."} for fault in error.get("details", ())]
    return {**error, "message": "...", "details": faults}


def play(exchange: Exchange, target: Target, http: httpx.Client) -> httpx.Response:
    operation = OPERATIONS[exchange.operation]
    named = send_examples(exchange.before, target, http)
    if exchange.passes:
        target.control.advance(exchange.passes)
        target.control.maintenance()
    caller = target.stranger if exchange.stranger else target.owner
    if exchange.key is not None:
        caller = anyone_with(operation.service, exchange.key)
    credentials = caller.headers(operation) if exchange.key != "" else {}
    changes: dict[str, Any] = {
        "url": target.url + (exchange.route or operation.path_with(**{**named, **exchange.path})),
        "method": exchange.method or operation.method,
        "params": exchange.query,
    }
    if isinstance(exchange.body, bytes):
        changes["content"] = exchange.body
    elif exchange.body is not None or exchange.request is not None:
        changes |= body_of(operation, exchange.body if exchange.request is None else operation.bodies[exchange.request])
    headers = {**credentials, **exchange.headers}
    return [send(http, target, operation, headers, **changes) for _ in range(exchange.times)][-1]


@pytest.mark.parametrize("exchange", EXCHANGES, ids=str)
def test_an_answer_is_true(exchange: Exchange, serve: Serve, http: httpx.Client) -> None:
    operation = OPERATIONS[exchange.operation]
    (example,) = [
        value for status, name, value in operation.answers() if (status, name) == (exchange.status, exchange.answer)
    ]
    # Strangers would show up in the health of all organizations. Only a lax server takes bad input.
    options = {**SETUPS[operation.service].alone, **exchange.options}
    target = serve(operation.service, strict=exchange.body is None, **options)
    target.control.seed(exchange.seed)
    answer = play(exchange, target, http)
    assert exchange.status in (f"{answer.status_code}", f"{answer.status_code // 100}XX"), answer.text
    found, stated = settled(value_of(answer)), settled(example)
    if exchange.worded:
        found, stated = without_words(found), without_words(stated)
    assert (part_of(found, stated) if exchange.partly else found) == stated


@pytest.mark.parametrize(("operation", "name"), BODIES, ids=str)
def test_a_request_is_taken(operation: Operation, name: str, serve: Serve, http: httpx.Client) -> None:
    target = serve(operation.service, strict=True)
    target.control.seed(needed(operation, name))
    send_examples(BEFORE.get(f"{operation} {name}", ()), target, http)
    answer = send(
        http, target, operation, target.owner.headers(operation), **body_of(operation, operation.bodies[name])
    )
    assert answer.status_code < 300, answer.text


@pytest.mark.parametrize("operation", [one for one in OPERATIONS.values() if one.query_examples], ids=str)
def test_a_query_is_taken(operation: Operation, serve: Serve, http: httpx.Client) -> None:
    target = serve(operation.service, strict=True)
    target.control.seed(needed(operation))
    answer = send(http, target, operation, target.owner.headers(operation), params=operation.query_examples)
    assert answer.status_code < 300, answer.text


@pytest.mark.parametrize("service", SERVICES)
def test_no_example_is_left_out(service: str) -> None:
    stated = {
        (str(operation), status, name): (name, json.dumps(value, sort_keys=True))
        for operation in operations(service)
        for status, name, value in operation.answers()
    }
    # Operations share examples; what one of them does, they all do.
    played = {
        stated.pop((one.operation, one.status, one.answer)) for one in EXCHANGES if one.operation.startswith(service)
    }
    left = {name for name, value in stated.values() if (name, value) not in played}
    assert left == set(OTHERS[service])
