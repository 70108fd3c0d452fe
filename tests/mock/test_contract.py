"""Requests and answers against a document."""

from typing import Any

import pytest
from starlette.datastructures import Headers, QueryParams
from starlette.responses import JSONResponse, PlainTextResponse, Response

from memclients.mock._call import Call
from memclients.mock._contract import Contract
from memclients.mock._routing import Router
from memclients.mock._spec import parse

DOCUMENT: dict[str, Any] = {
    "paths": {
        "/things/{thing_id}": {
            "parameters": [{"$ref": "#/components/parameters/ThingId"}],
            "put": {
                "operationId": "putThing",
                "parameters": [
                    {"name": "limit", "in": "query", "schema": {"type": "integer", "maximum": 10}},
                    {"name": "deep", "in": "query", "schema": {"type": "boolean"}},
                    {
                        "name": "tags",
                        "in": "query",
                        "explode": False,
                        "schema": {"type": "array", "items": {"type": "string", "pattern": "^[a-z]+$"}},
                    },
                    {"name": "X-Trace", "in": "header", "required": True, "schema": {"type": "string"}},
                    {"name": "anything", "in": "query"},
                ],
                "requestBody": {"$ref": "#/components/requestBodies/Thing"},
                "responses": {
                    "200": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Thing"}}}},
                    "202": {},
                    "204": {"description": "nothing to say"},
                    "4XX": {"content": {"text/plain": {"schema": {"type": "string"}}}},
                },
            },
        }
    },
    "components": {
        "parameters": {"ThingId": {"name": "thing_id", "in": "path", "required": True, "schema": {"type": "integer"}}},
        "requestBodies": {
            "Thing": {
                "required": True,
                "content": {
                    "application/json": {"schema": {"$ref": "#/components/schemas/Thing"}},
                    "application/octet-stream": {"schema": {"type": "string"}},
                },
            }
        },
        "schemas": {
            "Thing": {
                "type": "object",
                "required": ["name"],
                "properties": {
                    "name": {"type": "string"},
                    "made": {"type": "string", "format": "date-time"},
                    "parts": {"type": "array", "items": {"$ref": "#/components/schemas/Thing"}},
                },
            }
        },
    },
}
SPEC = parse(DOCUMENT)
(PUT,) = SPEC.operations
CONTRACT = Contract(SPEC)


def problems(
    target: str = "/things/7", body: bytes = b'{"name": "x"}', headers: dict[str, str] | None = None
) -> list[str]:
    path, _, query = target.partition("?")
    given = {"content-type": "application/json; charset=utf-8", "x-trace": "1"} if headers is None else headers
    match = Router(SPEC.operations, decode=True, trailing_slash=False, head=False).match("PUT", path)
    return CONTRACT.request_problems(PUT, Call("PUT", path, QueryParams(query), Headers(given), body, False, match))


def test_accepts_what_the_document_allows() -> None:
    assert problems() == []
    assert problems("/things/7?limit=10&deep=true&tags=a,b&anything=1&anything=2&unknown=1") == []
    assert problems(body=b'{"name": "x", "unknown": 1, "parts": [{"name": "y"}]}') == []


@pytest.mark.parametrize(
    ("target", "problem"),
    [
        ("/things/seven", "path parameter 'thing_id'"),
        ("/things/7?limit=11", "query parameter 'limit'"),
        ("/things/7?limit=ten", "query parameter 'limit'"),
        ("/things/7?limit=1&limit=2", "query parameter 'limit' is given 2 times"),
        ("/things/7?deep=yes", "query parameter 'deep'"),
        ("/things/7?tags=a,B", "query parameter 'tags' at [1]"),
    ],
)
def test_names_the_parameter_that_is_wrong(target: str, problem: str) -> None:
    (found,) = problems(target)
    assert found.startswith(problem)


@pytest.mark.parametrize(
    ("body", "problem"),
    [
        (b"", "body is missing"),
        (b"{", "body is no JSON"),
        (b'{"name": NaN}', "body is no JSON"),
        (b"[" * 100_000, "body is no JSON"),
        (b"{}", 'body is wrong: "name" is a required property'),
        (b'{"name": 1}', "body at name: 1 is not"),
        (b'{"name": "x", "parts": [{"name": "y"}, {}]}', "body at parts[1]"),
    ],
)
def test_says_where_the_body_is_wrong(body: bytes, problem: str) -> None:
    (found,) = problems(body=body)
    assert found.startswith(problem)


def test_bytes_may_be_none() -> None:
    assert problems(body=b"", headers={"x-trace": "1", "content-type": "application/octet-stream"}) == []
    assert problems(body=b"", headers={"x-trace": "1", "content-type": "text/plain"}) == ["body is missing"]


def test_says_which_header_is_missing() -> None:
    assert problems(headers={"content-type": "application/json"}) == ["header 'X-Trace' is missing"]


def test_says_which_media_type_is_wrong() -> None:
    assert problems(headers={"content-type": "text/csv", "x-trace": "1"}) == ["body is text/csv"]
    assert problems(headers={"x-trace": "1"}) == ["body is without content type"]


@pytest.mark.parametrize(
    "answer",
    [
        JSONResponse({"name": "x", "made": "2026-03-01T12:00:00.123456789Z", "more": None}),
        Response(status_code=202),
        Response(status_code=204),
        PlainTextResponse("no", 404),
    ],
)
def test_lets_documented_answers_pass(answer: Response) -> None:
    assert CONTRACT.violation(PUT, answer) is None


@pytest.mark.parametrize(
    ("answer", "violation"),
    [
        (JSONResponse({"name": 7}), "putThing 200 at name: 7 is not"),
        (JSONResponse({"name": "x", "made": "yesterday"}), "putThing 200 at made"),
        (Response(b"{", media_type="application/json"), "putThing 200 is no JSON"),
        (PlainTextResponse("fine"), "putThing 200 is text/plain, documented: application/json"),
        (Response(b"x"), "putThing 200 is without content type"),
        (JSONResponse({}, 500), "putThing has no status 500"),
        (JSONResponse({}, 404), "putThing 404 is application/json, documented: text/plain"),
    ],
)
def test_catches_answers_that_break_the_promise(answer: Response, violation: str) -> None:
    found = CONTRACT.violation(PUT, answer)
    assert found is not None
    assert found.startswith(violation)


def test_a_body_where_none_is_documented() -> None:
    answer = Response(b"surprise", 204)
    assert CONTRACT.violation(PUT, answer) == "putThing 204 has no body by the document"
