"""From a spec to a document that openapi-python-client digests without loss.

It gets types only: everything else that a spec says (media types, styles, security, constraints, extensions) reaches
the templates from the spec itself. Each function here mends one thing that openapi-python-client would refuse, drop,
or read more narrowly than servers are.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from codegen.formatting import CodegenError
from codegen.media import json_kind
from codegen.schemas import Document, Schema, rewritten
from codegen.text import sentence

if TYPE_CHECKING:
    from collections.abc import Callable

    from codegen.operations import Operation, Parameter
    from codegen.unions import Unions

_TYPES: Final = (
    "$ref", "additionalProperties", "allOf", "anyOf", "description", "enum", "example", "format", "items", "oneOf",
    "prefixItems", "properties", "required", "type",
)  # fmt: skip


def lowered(document: Document, operations: list[Operation], unions: Unions) -> dict[str, Any]:
    """Return the document for openapi-python-client."""
    paths: dict[str, dict[str, Any]] = {}
    for operation in operations:
        paths.setdefault(operation.path, {})[operation.method] = _operation(operation, unions)
    schemas = document.get("components", {}).get("schemas", {})
    return {
        "openapi": "3.1.0",
        "info": {"title": "client", "version": "0"},
        "paths": paths,
        "components": {"schemas": {name: _schema(schema, unions) for name, schema in schemas.items()}},
    }


def _operation(operation: Operation, unions: Unions) -> dict[str, Any]:
    result: dict[str, Any] = {
        "operationId": operation.id,
        "tags": [operation.tag],
        "parameters": [_parameter(parameter, unions) for parameter in operation.parameters],
        "responses": {},
    }
    try:
        if kind := json_kind(operation.bodies):
            body = _schema(operation.bodies[kind], unions)
            result["requestBody"] = {
                "required": operation.body_required,
                "content": {"application/json": {"schema": body}},
            }
        for status, bodies in operation.responses.items():
            answer: dict[str, Any] = {"description": ""}
            if kind := json_kind(bodies):
                answer["content"] = {"application/json": {"schema": _schema(bodies[kind], unions)}}
            result["responses"][status] = answer
    except CodegenError as problem:
        raise CodegenError(f"operation {operation.id}: {problem}") from None
    return result


def _parameter(parameter: Parameter, unions: Unions) -> dict[str, Any]:
    return {
        "name": parameter.name,
        "in": parameter.place,
        "required": parameter.required,
        "schema": _schema(parameter.schema, unions),
    }


def _schema(schema: Any, unions: Unions) -> Any:
    # The order matters: values become prose before the types around them are merged.
    steps: tuple[Callable[[Any], Any], ...] = (
        _without_booleans,
        unions.marked,
        _values_as_prose,
        _without_ambiguous_formats,
        _without_twins,
        _types_only,
    )
    for step in steps:
        schema = rewritten(schema, step)
    return schema


def _without_booleans(schema: Any) -> Any:
    """Write `true` as the empty schema; what `false` forbids is nothing that a type says."""
    if isinstance(schema, bool):
        return {}
    if schema.get("items") == {} and "prefixItems" in schema:
        schema.pop("items")
    if schema.get("type") == "array" and "items" not in schema and "prefixItems" not in schema:
        schema["items"] = {}
    return schema


def _values_as_prose(schema: Schema) -> Schema:
    """Say documented values in the description: a server may send others, and requests are checked by the full schema."""
    values = [schema["const"]] if "const" in schema else schema.get("enum")
    if values is None:
        return schema
    told = ", ".join(f"`{sentence(value)}`" for value in values if value is not None)
    words = sentence(schema.get("description"))
    schema["description"] = f"{words} Documented: {told}.".lstrip()
    schema.setdefault("type", _type_of(values))
    schema.pop("enum", None)
    return schema if schema["type"] else {key: value for key, value in schema.items() if key != "type"}


def _type_of(values: list[Any]) -> Any:
    names: dict[type, str] = {bool: "boolean", int: "integer", float: "number", str: "string", type(None): "null"}
    kinds = sorted({names.get(value.__class__, "") for value in values})
    if "" in kinds:
        return None
    return kinds[0] if len(kinds) == 1 else kinds


def _without_ambiguous_formats(schema: Schema) -> Schema:
    """Drop the formats of strings among several in a union: nothing tells which one a value is."""
    for key in ("anyOf", "oneOf"):
        texts = [variant for variant in schema.get(key, ()) if variant.get("type") == "string"]
        if len(texts) > 1:
            for variant in texts:
                variant.pop("format", None)
    return schema


def _without_twins(schema: Schema) -> Schema:
    """Merge variants of a union that differ in prose only, as an open enum's do by now."""
    for key in ("anyOf", "oneOf"):
        variants: list[Schema] = schema.get(key, [])
        kept: list[Schema] = []
        for variant in variants:
            if _types_only(variant, prose=False) not in [_types_only(one, prose=False) for one in kept]:
                kept.append(variant)
        if len(kept) == len(variants):
            continue
        prose = [sentence(one.get("description")) for one in (schema, *variants) if "$ref" not in one]
        schema = {**schema, key: kept, "description": " ".join(words for words in prose if words)}
        if len(kept) == 1 and "$ref" not in kept[0]:
            schema = {**kept[0], **{name: value for name, value in schema.items() if name != key}}
    return schema


def _types_only(schema: Schema, *, prose: bool = True) -> Schema:
    """Keep what types and their documentation are made of: defaults, for one, would be sent with every request."""
    return {key: schema[key] for key in _TYPES if key in schema and (prose or key not in ("description", "example"))}
