"""A spec that can't be generated without loss fails, by the name of the operation and with what to do."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from codegen.formatting import CodegenError
from codegen.service import generated
from tests.support.sample import operation, write_spec

if TYPE_CHECKING:
    from pathlib import Path


def answer(schema: Any, kind: str = "application/json") -> dict[str, Any]:
    return {"200": {"description": "It.", "content": {kind: {"schema": schema}}}}


def body(schema: Any, *kinds: str) -> dict[str, Any]:
    return {"required": True, "content": {kind: {"schema": schema} for kind in kinds or ("application/json",)}}


def parameter(**changes: Any) -> list[dict[str, Any]]:
    return [{"name": "p", "in": "query", "schema": {"type": "string"}, **changes}]


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"requestBody": body({"type": "object"}, "multipart/form-data")}, "multipart/form-data is not supported"),
        ({"requestBody": body({}, "application/x-www-form-urlencoded")}, "only JSON, text and octet-stream are"),
        ({"responses": answer({"type": "string"}, "image/png")}, "image/png is not supported"),
        (
            {"requestBody": body({}, "application/json", "application/merge-patch+json")},
            "two JSON media types, application/json and application/merge-patch",
        ),
        ({"parameters": parameter(**{"in": "cookie"})}, "there are no cookie parameters"),
        ({"parameters": [{"name": "p", "in": "query", "content": {}}]}, "'p' has no schema"),
        (
            {"parameters": parameter(schema={"type": "array", "items": {}}, style="pipeDelimited")},
            "style 'pipeDelimited' with explode False is not supported",
        ),
        (
            {"parameters": parameter(schema={"type": "object"}, explode=False)},
            "use form for arrays, deepObject for objects",
        ),
        ({"responses": {"default": {"description": "No."}}}, "it documents no success"),
        ({"responses": {"two hundred": {"description": "No."}}}, "the status 'two hundred' must be a number"),
        ({"responses": {"²": {"description": "No."}}}, "the status '²' must be a number"),
        ({"x-not-found": "maybe"}, "x-not-found must be error, none or false"),
        ({"x-retry": {"safety": "with-key"}}, "x-retry.key must tell `in` (header or body) and `name`"),
        ({"x-retry": {"safety": "with-key", "key": {"in": "query", "name": "k"}}}, "not {'in': 'query'"),
        ({"x-retry": {"safety": "with-key", "key": {"in": "body", "name": [1]}}}, "'name': [1]}"),
        ({"x-retry": {"safety": "with-key", "key": {"in": "body", "name": []}}}, "'name': []}"),
        (
            {"x-retry": {"safety": "with-key", "key": {"in": "header", "each": "notes", "name": "k"}}},
            "`each` is a list of the body",
        ),
        ({"responses": answer({"$ref": "#/components/schemas/Nobody"})}, "Nobody leads nowhere"),
        ({"parameters": parameter(schema={"type": "array", "items": {}}, **{"in": "header"})}, "not allowed in header"),
        ({"responses": answer({"$ref": "other.yaml#/X"})}, "other.yaml"),
        (
            {"responses": answer({"type": "object", "properties": {"a-b": {}, "a_b": {}, "a.b": {}}})},
            "would share an attribute among ab, a_b, ab",
        ),
    ],
)
def test_the_operation_is_named(tmp_path: Path, changes: dict[str, Any], message: str) -> None:
    spec = write_spec(tmp_path, "small", {"paths": {"/x": {"post": operation("doOddThing", **changes)}}})
    with pytest.raises(CodegenError) as caught:
        generated(spec)
    assert message in str(caught.value)
    assert "doOddThing" in str(caught.value).replace("DoOddThing", "doOddThing") or "other.yaml" in message


def test_the_other_operations_do_not_hide_a_lost_one(tmp_path: Path) -> None:
    lost = operation("lost", parameters=parameter(schema={"type": "array", "items": {}}, **{"in": "header"}))
    spec = write_spec(tmp_path, "small", {"paths": {"/a": {"get": operation("kept")}, "/b": {"get": lost}}})
    with pytest.raises(CodegenError, match="lost") as caught:
        generated(spec)
    assert "kept" not in str(caught.value)


def test_a_warning_of_a_generator_is_an_error(tmp_path: Path) -> None:
    text, number = ({"type": "object", "properties": {"a": {"type": kind}}} for kind in ("string", "integer"))
    spec = write_spec(tmp_path, "small", {"components": {"schemas": {"Torn": {"allOf": [text, number]}}}})
    with pytest.raises(CodegenError, match="Torn"):
        generated(spec)


def test_a_schema_that_is_nothing_but_itself(tmp_path: Path) -> None:
    schemas = {"Loop": {"$ref": "#/components/schemas/Loop"}}
    with pytest.raises(CodegenError, match="Loop leads back to itself"):
        generated(write_spec(tmp_path, "small", {"components": {"schemas": schemas}}))


def test_two_operations_in_one_module(tmp_path: Path) -> None:
    paths = {"/a": {"get": operation("getIt")}, "/b": {"get": operation("get_it")}}
    with pytest.raises(CodegenError, match="getIt and get_it would share the module get_it"):
        generated(write_spec(tmp_path, "small", {"paths": paths}))


def test_one_id_for_two_operations(tmp_path: Path) -> None:
    paths = {"/a": {"get": operation("getIt")}, "/b": {"get": operation("getIt")}}
    with pytest.raises(CodegenError, match="'getIt' is used twice"):
        generated(write_spec(tmp_path, "small", {"paths": paths}))


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"x-python": {"results": "attrs"}}, "x-python.results must be one of"),
        ({"servers": []}, "names no server"),
        ({"paths": {"/a": {"get": operation("")}}}, "GET /a needs an operationId"),
        ({"paths": {"/a/{b-c}": {"get": operation()}}}, "name its parameters as identifiers"),
        ({"paths": {"/a/{b}": {"get": operation()}}}, "ping"),
    ],
)
def test_specs_that_lack_what_is_needed(tmp_path: Path, changes: dict[str, Any], message: str) -> None:
    with pytest.raises(CodegenError) as caught:
        generated(write_spec(tmp_path, "small", changes))
    assert message in str(caught.value)


@pytest.mark.parametrize(
    ("security", "message"),
    [
        ([{"odd": []}], "'odd' is not supported"),
        ([{"user": []}, {"header": []}], "'user' and 'header' differ in header or prefix"),
        ([{"user": [], "admin": []}], "user and admin at once are not supported"),
        ([{"nobody": []}], "'nobody' is not in components"),
    ],
)
def test_security_that_no_header_of_one_credential_expresses(
    tmp_path: Path, security: list[dict[str, list[str]]], message: str
) -> None:
    changes = {
        "paths": {"/a": {"get": operation(security=security)}},
        "components": {
            "securitySchemes": {
                "odd": {"type": "http", "scheme": "digest"},
                "user": {"type": "http", "scheme": "bearer"},
                "admin": {"type": "http", "scheme": "bearer"},
                "header": {"type": "apiKey", "in": "header", "name": "x-key"},
            }
        },
    }
    with pytest.raises(CodegenError, match=message):
        generated(write_spec(tmp_path, "small", changes))
