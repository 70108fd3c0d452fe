"""What becomes of bodies that Memoturn does not like: by the web framework in text, by the service in an envelope."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from tests.contract.calling import send
from tests.contract.exchanges.memoturn import WORLD
from tests.contract.specs import Operation, operations
from tests.contract.targets import Target, served

if TYPE_CHECKING:
    from collections.abc import Iterator

    import httpx

OPERATIONS = operations("memoturn")
WITH_JSON = [one for one in OPERATIONS if one.takes_json]

# Whose bodies may have 32 MiB; those of the others have 1.
LARGE = {
    "runSql",
    "putValue",
    "insertDocuments",
    "updateDocuments",
    "upsertVector",
    "appendTurn",
    "ingestMemories",
    "extractMemories",
}
# Whose shape the web framework knows.
TYPED = {
    "createDatabase",
    "createDatabaseToken",
    "createNamespaceToken",
    "findDocuments",
    "searchVectors",
    "searchTurns",
    "recallMemories",
    "askMemories",
    "setProfilePolicy",
    "setNamespacePolicy",
}


@pytest.fixture(scope="module")
def target() -> Iterator[Target]:
    with served("memoturn") as running:
        running.control.seed(WORLD)
        yield running
        assert running.control.violations == []


def post(http: httpx.Client, target: Target, operation: Operation, content: bytes) -> httpx.Response:
    headers = {"content-type": "application/json", **target.owner.headers(operation)}
    return send(http, target, operation, headers, content=content)


@pytest.mark.parametrize("content", [b"", b"{", b'{"k": NaN}', b"\xff", b"[" * 10_000], ids=lambda text: repr(text[:9]))
@pytest.mark.parametrize("operation", WITH_JSON, ids=str)
def test_what_is_no_json_is_refused_in_text(
    operation: Operation, content: bytes, target: Target, http: httpx.Client
) -> None:
    answer = post(http, target, operation, content)
    assert (answer.status_code, answer.headers["content-type"].partition(";")[0]) == (400, "text/plain")
    assert answer.text


@pytest.mark.parametrize("value", [None, 0, "text", [], [1]], ids=repr)
@pytest.mark.parametrize("operation", WITH_JSON, ids=str)
def test_json_of_another_shape_is_refused(
    operation: Operation, value: object, target: Target, http: httpx.Client
) -> None:
    answer = post(http, target, operation, json.dumps(value).encode())
    if operation.id in TYPED:
        assert (answer.status_code, answer.headers["content-type"].partition(";")[0]) == (422, "text/plain")
    else:
        assert (answer.status_code, answer.json()["code"]) == (400, "invalid_request")


def test_the_spec_knows_whose_shape_the_framework_knows() -> None:
    assert {one.id for one in OPERATIONS if "422" in one.responses} == TYPED


@pytest.mark.parametrize("operation", WITH_JSON, ids=str)
def test_most_bodies_end_at_a_mebibyte(operation: Operation, target: Target, http: httpx.Client) -> None:
    body = next(iter(operation.bodies.values()))
    padded = {**body, "padding": "x" * (2**20 - len(json.dumps({**body, "padding": ""})))}
    exact = json.dumps(padded).encode()
    assert len(exact) == 2**20
    assert post(http, target, operation, exact).status_code != 413

    answer = post(http, target, operation, exact + b" ")
    assert (answer.status_code == 413) == (operation.id not in LARGE)
    if answer.status_code == 413:
        assert answer.headers["content-type"].startswith("text/plain")


def test_some_bodies_end_at_32(target: Target, http: httpx.Client) -> None:
    (put,) = [one for one in OPERATIONS if one.id == "putValue"]
    for size, status in ((2**25, 200), (2**25 + 1, 413)):
        answer = send(http, target, put, target.owner.headers(put), content=bytes(size))
        assert answer.status_code == status, size
