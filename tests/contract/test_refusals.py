"""What schemathesis does not look at: who is turned away, generated from the specs for every operation."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from tests.contract.calling import send
from tests.contract.specs import Operation, all_operations, header_of, operations, schemes
from tests.contract.targets import SETUPS

if TYPE_CHECKING:
    from collections.abc import Callable

    import httpx

    from tests.contract.targets import Target

    Serve = Callable[..., Target]

OPERATIONS = all_operations()
WITH_JSON = [one for one in OPERATIONS if one.takes_json]
PATHS = list({(one.service, one.path): one for one in OPERATIONS}.values())
METHODS = {"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "QUERY", "PURGE"}

# Such options are taken for no options at all.
FORGIVING = {"memtrace.getSessionContext": 200, "neotoma.queryEntities": 200}

# To Neotoma's web framework a wrong method is an unknown path, and OPTIONS a browser that asks beforehand.
UNROUTED = {"neotoma": {"OPTIONS"}}
# Where there is something to say about one wrong method, in JSON.
EXPLAINED = {("neotoma", "/entities", "POST")}


def allowed(operation: Operation) -> set[str]:
    """Return the methods of an operation's path; who answers GET answers HEAD."""
    methods = {other.method for other in operations(operation.service) if other.path == operation.path}
    return methods | ({"HEAD"} if "GET" in methods else set())


def wrong_headers(operation: Operation) -> list[dict[str, str]]:
    return [header_of(operation.service, scheme, "wrong") for scheme in schemes(operation.service)]


@pytest.mark.parametrize("operation", [one for one in OPERATIONS if one.authenticated], ids=str)
def test_no_key_or_a_wrong_one_gets_nowhere(operation: Operation, serve: Serve, http: httpx.Client) -> None:
    target = serve(operation.service, guarded=True)
    ((name, right),) = target.owner.headers(operation).items()
    wrong = [{}, {name: ""}, {name: f"{right}x"}, {name: right.upper()}, *wrong_headers(operation)]
    wrong += [
        {"authorization": text.format(target.owner.secret(operation))} for text in SETUPS[operation.service].miswritten
    ]
    for headers in wrong:
        answer = send(http, target, operation, headers)
        assert answer.status_code == 401, headers
        assert {"error", "error_code"} & answer.json().keys(), headers
    assert send(http, target, operation, target.owner.headers(operation)).status_code != 401


@pytest.mark.parametrize("operation", [one for one in OPERATIONS if not one.authenticated], ids=str)
def test_what_needs_no_key_takes_any(operation: Operation, serve: Serve, http: httpx.Client) -> None:
    target = serve(operation.service)
    for headers in ({}, *wrong_headers(operation)):
        assert send(http, target, operation, headers).status_code == 200


@pytest.mark.parametrize("operation", WITH_JSON, ids=str)
def test_a_body_is_declared_as_json(operation: Operation, serve: Serve, http: httpx.Client) -> None:
    target = serve(operation.service)
    refusal = FORGIVING.get(str(operation), SETUPS[operation.service].undeclared)
    content = json.dumps(next(iter(operation.bodies.values()))).encode()
    for kind in (None, "", "text/plain", "application/xml", "application/x-www-form-urlencoded", "application/jsonx"):
        declared = {} if kind is None else {"content-type": kind}
        answer = send(http, target, operation, {**target.owner.headers(operation), **declared}, content=content)
        assert answer.status_code == refusal, kind


@pytest.mark.parametrize("operation", WITH_JSON, ids=str)
def test_json_may_be_declared_in_other_spellings(operation: Operation, serve: Serve, http: httpx.Client) -> None:
    content = json.dumps(next(iter(operation.bodies.values()))).encode()
    statuses = set()
    for kind in ("application/json", "application/json; charset=utf-8", "Application/JSON", "application/json ;a=b"):
        # A fresh server each, or the second would see a duplicate.
        target = serve(operation.service)
        declared = {**target.owner.headers(operation), "content-type": kind}
        statuses.add(send(http, target, operation, declared, content=content).status_code)
    assert len(statuses) == 1


@pytest.mark.parametrize("operation", PATHS, ids=lambda one: f"{one.service} {one.path}")
def test_a_path_says_which_methods_it_has(operation: Operation, serve: Serve, http: httpx.Client) -> None:
    target = serve(operation.service)
    unrouted = operation.service in UNROUTED
    for method in METHODS - allowed(operation) - UNROUTED.get(operation.service, set()):
        answer = send(http, target, operation, target.owner.headers(operation), method=method)
        assert answer.status_code == (404 if unrouted else 405), method
        said = set(answer.headers.get("allow", "").split(", "))
        assert said == ({""} if unrouted else allowed(operation)), method
        documented = operation.responses[f"{answer.status_code}"].get("content", {"": None})
        explained = {"application/json"} if (operation.service, operation.path, method) in EXPLAINED else set()
        assert answer.headers.get("content-type", "").partition(";")[0] in documented.keys() | explained, method


@pytest.mark.parametrize("operation", [one for one in OPERATIONS if one.method == "GET"], ids=str)
def test_head_is_get_without_the_body(operation: Operation, serve: Serve, http: httpx.Client) -> None:
    target = serve(operation.service)
    get = send(http, target, operation, target.owner.headers(operation))
    head = send(http, target, operation, target.owner.headers(operation), method="HEAD")
    assert head.content == b""
    assert (head.status_code, head.headers["content-type"]) == (get.status_code, get.headers["content-type"])


@pytest.mark.parametrize("operation", PATHS, ids=lambda one: f"{one.service} {one.path}")
def test_beyond_a_path_there_is_nothing(operation: Operation, serve: Serve, http: httpx.Client) -> None:
    # A longer name may be one to which the owner's credentials do not reach.
    target = serve(operation.service, locked=False)
    # Also where no key is needed: without one, some say only that.
    needing = next(one for one in (operation, *operations(operation.service)) if one.authenticated)
    for tail in ("/no/such", "x/y/z", "//"):
        answer = http.get(target.url + operation.path_with() + tail, headers=target.owner.headers(needing))
        assert answer.status_code == 404, tail


def test_memtrace_tells_nobody_without_a_key_which_paths_exist(serve: Serve, http: httpx.Client) -> None:
    target = serve("memtrace")
    for method, path in (("GET", "/api/v1/nothing"), ("PATCH", "/api/v1/agents"), ("GET", "/api/v1")):
        assert http.request(method, target.url + path).status_code == 401, path
    assert http.get(f"{target.url}/nothing").status_code == 404
    assert http.get(f"{target.url}/api/v10").status_code == 404


def test_neotoma_tells_nobody_without_a_token_which_paths_exist(serve: Serve, http: httpx.Client) -> None:
    target = serve("neotoma", guarded=True)
    for method, path in (("GET", "/nothing"), ("POST", "/timeline"), ("POST", "/entities"), ("GET", "/")):
        answer = http.request(method, target.url + path)
        assert (answer.status_code, answer.json()["error_code"]) == (401, "AUTH_REQUIRED"), path
        answer = http.request(method, target.url + path, headers={"Authorization": "Bearer wrong"})
        assert (answer.status_code, answer.json()["error_code"]) == (401, "AUTH_INVALID"), path
