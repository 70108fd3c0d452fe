"""Every operation of every real service: nothing of the spec is lost, and each of its examples is understood."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from codegen.operations import Operation, operations
from codegen.schemas import resolved
from memclients._core.lowlevel import RawResponse, to_json
from memclients.errors import InvalidRequestError
from tests.support.lowlevel import all_operations, documents, inputs, modules, same

if TYPE_CHECKING:
    from collections.abc import Iterator

OPERATIONS = [
    pytest.param(service, operation, id=f"{service}-{operation.id}") for service, operation in all_operations()
]


def path_values(service: str, operation: Operation) -> dict[str, Any]:
    """Return the example of each path parameter, by Python name."""
    values: dict[str, Any] = next(inputs(documents()[service], operation))["path"]
    return values


def examples(content: dict[str, Any], document: dict[str, Any]) -> Iterator[tuple[str, Any]]:
    for kind, media in content.items():
        for example in media.get("examples", {}).values():
            yield kind, resolved(document, example)["value"]


def wire_bytes(kind: str, value: Any) -> bytes:
    return json.dumps(value).encode() if kind.endswith("json") else value.encode()


def json_or_bytes(body: bytes) -> Any:
    try:
        return json.loads(body)
    except ValueError:
        return body


def test_no_service_and_no_operation_is_lost() -> None:
    assert {"octamem", "memtrace"} <= {*documents()}
    for service, document in documents().items():
        assert {*modules(service)} == {one.id for one in operations(document)}


@pytest.mark.parametrize(("service", "operation"), OPERATIONS)
def test_the_operation_says_what_the_spec_says(service: str, operation: Operation) -> None:
    made = modules(service)[operation.id].OPERATION
    assert (made.method, made.path) == (operation.method.upper(), operation.path)
    assert list(made.credentials) == [name for requirement in operation.security for name in requirement]
    assert made.retry.safety == operation.raw["x-retry"]["safety"]
    assert (made.pagination is not None) is ("x-pagination" in operation.raw)


@pytest.mark.parametrize(("service", "operation"), OPERATIONS)
def test_every_documented_answer_is_read_and_written_back(service: str, operation: Operation) -> None:
    document = documents()[service]
    parse = modules(service)[operation.id].parse_response
    for status, stated in operation.raw["responses"].items():
        answer = resolved(document, stated)
        code = 418 if status == "default" else int(status.upper().replace("XX", "99"))
        for kind, value in examples(answer.get("content", {}), document):
            parsed = parse(RawResponse(code, [("content-type", kind)], wire_bytes(kind, value)))
            assert parsed is not None
            read = parsed.decode() if kind == "application/octet-stream" else to_json(parsed)
            assert same(read, value), (status, parsed)


@pytest.mark.parametrize(("service", "operation"), OPERATIONS)
def test_every_documented_request_is_built(service: str, operation: Operation) -> None:
    document = documents()[service]
    build = modules(service)[operation.id].build_request
    content = resolved(document, operation.raw.get("requestBody", {})).get("content", {})
    path = path_values(service, operation)
    requests = [(build(**path, body=value), wire_bytes(kind, value)) for kind, value in examples(content, document)]
    assert requests or not operation.body_required
    for request, body in requests or [(build(**path), b"")]:
        assert json_or_bytes(request.content or b"") == json_or_bytes(body)
        assert "{" not in request.url


@pytest.mark.parametrize("value", ["", ".", ".."])
@pytest.mark.parametrize(("service", "operation"), [one for one in OPERATIONS if "{" in one.values[1].path])
def test_no_id_leaves_its_place(service: str, operation: Operation, value: str) -> None:
    path = path_values(service, operation)
    content = resolved(documents()[service], operation.raw.get("requestBody", {})).get("content", {})
    body = dict([("body", example) for _, example in examples(content, documents()[service])][:1])
    made = modules(service)[operation.id].OPERATION
    for name in path:
        if value and name in made.segments and made.segments[name].dots:
            request = modules(service)[operation.id].build_request(**{**path, name: value}, **body)
            assert value not in request.url.split("/")
            continue
        with pytest.raises(InvalidRequestError, match=name):
            modules(service)[operation.id].build_request(**{**path, name: value}, **body)
