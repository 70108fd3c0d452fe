"""A schema as the kinds of value that it allows, however it is written."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from codegen.diff.wordless import wordless
from codegen.schemas import Document, Schema, component_name, is_object, resolved
from codegen.spec import is_array

if TYPE_CHECKING:
    from collections.abc import Iterator

# Words that an open enum documents, under a key that no spec has.
KNOWN: Final = "x-known"

_SPECIFIC: Final = {
    "string": {"format", "maxLength", "minLength", "pattern"},
    "number": {"exclusiveMaximum", "exclusiveMinimum", "maximum", "minimum", "multipleOf"},
    "array": {"contains", "items", "maxContains", "maxItems", "minContains", "minItems", "prefixItems", "uniqueItems"},
    "object": {
        "additionalProperties", "dependentRequired", "dependentSchemas", "maxProperties", "minProperties",
        "patternProperties", "properties", "propertyNames", "required", "discriminator",
    },
}  # fmt: skip
_SPECIFIC["integer"] = _SPECIFIC["number"]
_ALL_SPECIFIC: Final = set[str]().union(*_SPECIFIC.values())
_TYPES: Final[dict[type[Any], str]] = {
    bool: "boolean",
    str: "string",
    int: "integer",
    float: "number",
    type(None): "null",
    list: "array",
}


def schema_reference(schema: Any) -> str | None:
    """Return the name of the component that a schema refers to, None if it is written out."""
    return component_name(schema["$ref"]) if is_object(schema) and "$ref" in schema else None


def beside(schema: Any) -> Schema:
    """Return the keywords beside a reference."""
    return {key: value for key, value in schema.items() if key != "$ref"}


def opened(document: Document, schema: Any) -> Schema:
    """Return what a schema says, its reference followed and its `allOf` merged into it."""
    if isinstance(schema, bool):
        return {} if schema else {"not": {}}
    target: Schema = {**resolved(document, schema), **beside(schema)} if "$ref" in schema else dict(schema)
    target = wordless(target)
    for part in target.pop("allOf", ()):
        _merge(target, opened(document, part))
    return target


def _merge(target: Schema, part: Schema) -> None:
    for key, value in part.items():
        if key == "properties":
            target[key] = {**value, **target.get(key, {})}
        elif key == "required":
            target[key] = list(dict.fromkeys([*value, *target.get(key, ())]))
        elif key not in target or target[key] == value:
            target[key] = value
        else:
            target.setdefault("allOf", []).append({key: value})


def alternatives(document: Document, schema: Any) -> list[Schema]:
    """Return the kinds of value that a schema allows; one that refers to a component stays a reference."""
    found = list(_alternatives(document, schema if schema_reference(schema) else opened(document, schema)))
    if not any(_is_any_text(one) for one in found):
        return found
    words = sorted({word for one in found for word in _words(one)})
    rest = [one for one in found if one.get("type") != "string"]
    return [{"type": "string", **({KNOWN: words} if words else {})}, *rest]


def opened_alternatives(document: Document, schema: Any) -> list[Schema]:
    """Return the kinds of value that a schema allows, its own reference followed."""
    return alternatives(document, opened(document, schema))


def _alternatives(document: Document, schema: Schema) -> Iterator[Schema]:
    word = next((word for word in ("anyOf", "oneOf") if _is_union(schema.get(word))), None)
    types = schema.get("type")
    if "$ref" in schema:
        yield wordless(schema)
    elif word:
        rest = {key: value for key, value in schema.items() if key not in (word, "discriminator")}
        for member in schema[word]:
            for one in alternatives(document, member):
                yield {**rest, **one}
    elif is_array(types):
        for kind in types:
            unfit = _ALL_SPECIFIC - _SPECIFIC.get(kind, set())
            one = {key: value for key, value in schema.items() if key not in unfit}
            values = [value for value in one.pop("enum", ()) if _fits(value, kind)]
            yield {**one, "type": kind, **({"enum": values} if values and kind != "null" else {})}
    else:
        yield schema


def _is_union(members: Any) -> bool:
    """Return whether members are kinds of value, and not mere conditions on one."""
    telling = {"$ref", "anyOf", "const", "enum", "oneOf", "properties", "type"}
    return is_array(members) and all(is_object(one) and bool(telling & set(one)) for one in members)


def _is_any_text(schema: Schema) -> bool:
    return {key for key in schema if not key.startswith("x-")} == {"type"} and schema["type"] == "string"


def _words(schema: Schema) -> list[str]:
    values = schema.get("enum", schema.get(KNOWN, [schema["const"]] if "const" in schema else []))
    return [value for value in values if isinstance(value, str)]


def _fits(value: Any, kind: str) -> bool:
    found = _type(value)
    return kind in (found, "number" if found == "integer" else found)


def _type(value: object) -> str:
    return _TYPES.get(type(value), "object")


def kind_of(document: Document, schema: Any) -> str:
    """Return the JSON type of the values of an alternative, `any` where it does not say."""
    target = opened(document, schema)
    if isinstance(kind := target.get("type"), str):
        return kind
    if "enum" in target or "const" in target:
        values = target.get("enum", [target.get("const")])
        return _type(values[0]) if values else "any"
    return "object" if {"properties", "required"} & set(target) else "any"


def is_class(document: Document, name: str) -> bool:
    """Return whether a component becomes a class that users can import."""
    schema = document["components"]["schemas"][name]
    return is_object(schema) and ("properties" in schema or "allOf" in schema)
