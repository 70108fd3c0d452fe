"""Vendor extensions are known, well-formed and about things that exist."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path as File
from typing import TYPE_CHECKING, Any, Final

import jsonschema_rs

from codegen.lint.tree import Document, Path, Problem, objects, place
from codegen.schemas import is_object, references, resolved
from codegen.spec import METHODS, Stated, is_array, operations

if TYPE_CHECKING:
    from collections.abc import Iterator

_SCHEMA: Final = File(__file__).parents[1] / "extensions.schema.json"
_INPUTS: Final[tuple[str, ...]] = ("offset", "since", "until", "order", "cursor")
_OUTPUTS: Final[tuple[str, ...]] = ("items", "more", "next")


def problems(document: Document) -> Iterator[Problem]:
    """Yield extensions that nobody would understand."""
    for path, node in objects(document):
        given = {key: value for key, value in node.items() if key.startswith("x-")}
        for error in _validator(_kind(path)).iter_errors(given):
            inside = ".".join(map(str, error.instance_path))
            yield place(document, path), f"{inside or 'extensions'}: {error.message} (see specs/README.md)"
        if "x-segment" in given and node.get("in") != "path":
            yield place(document, path), "x-segment: says how a path parameter is sent, which this is not: remove it"
    routes = document.get("x-known-routes")
    used = [route.get("retry") for route in (routes.values() if is_object(routes) else ()) if is_object(route)]
    used += [stated.operation.get("x-retry") for stated in operations(document)]
    policies = document.get("x-retry-policies")
    for name, policy in policies.items() if is_object(policies) else ():
        if policy not in used:
            yield f"x-retry-policies.{name}", "is not used: write `x-retry: *anchor` in an operation or remove it"
    for stated in operations(document):
        yield from _retry(document, stated)
        yield from _pagination(document, stated)


def _kind(path: Path) -> str:
    if not path:
        return "document"
    if len(path) == 3 and path[0] == "paths" and path[2] in METHODS:
        return "operation"
    if len(path) >= 2 and path[-2] == "parameters" and path[0] in ("paths", "components"):
        return "parameter"
    return "schema" if len(path) == 3 and path[:2] == ("components", "schemas") else "elsewhere"


@cache
def _validator(kind: str) -> jsonschema_rs.Draft202012Validator:
    schema: dict[str, Any] = json.loads(_SCHEMA.read_text(encoding="utf-8"))
    return jsonschema_rs.Draft202012Validator({"$ref": f"#/$defs/{kind}", "$defs": schema["$defs"]})


def _retry(document: Document, stated: Stated) -> Iterator[Problem]:
    retry = stated.operation.get("x-retry")
    if not is_object(retry):
        return
    ranges = {status[0] for status in retry.get("statuses", ()) if isinstance(status, str)}
    for status in retry.get("never", ()):
        if str(status)[0] not in ranges:
            yield stated.id, f"x-retry.never: {status} is in no range of `statuses`: remove it"
    if retry.get("safety") == "safe" and "shed" in retry:
        yield stated.id, "x-retry.shed: says nothing of a safe operation, which is repeated anyway: remove it"
    if "safe-if" in retry and not resolved(document, stated.operation.get("requestBody", {})).get("content"):
        yield stated.id, "x-retry.safe-if: it takes no body: remove it"
    if any(references(retry.get("safe-if"))):
        yield stated.id, "x-retry.safe-if: refers to another schema: write it out"
    yield from _retry_key(document, stated, retry.get("key"))


def _retry_key(document: Document, stated: Stated, key: Any) -> Iterator[Problem]:
    if not is_object(key):
        return
    stated_names = key.get("name")
    names: list[str] = stated_names if is_array(stated_names) else [str(stated_names)]
    body = _body_properties(document, stated)
    each = key.get("each")
    if each is not None:
        members = resolved(document, resolved(document, body.get(each, {})).get("items", {}))
        known = {*_properties(document, members)}
        if each not in body:
            yield stated.id, f"x-retry.key.each: it takes no {each!r}: name a list of the body"
            return
    else:
        known = {*body} if key.get("in") == "body" else _parameters(document, stated, "header")
    for name in names:
        if name not in known:
            what = f"a key of the members of {each}" if each else "a header parameter or a key of the body"
            yield stated.id, f"x-retry.key: it takes no {name!r} there: name {what}"


def _pagination(document: Document, stated: Stated) -> Iterator[Problem]:
    paging = stated.operation.get("x-pagination")
    if not is_object(paging):
        return
    inputs, outputs = _inputs(document, stated), _outputs(document, stated)
    found = {word: _at(document, outputs, paging[word]) for word in _OUTPUTS if isinstance(paging.get(word), str)}
    words = [(word, paging[word]) for word in _INPUTS if word in paging]
    words += [("limit.parameter", paging["limit"].get("parameter"))] if is_object(paging.get("limit")) else []
    for word, name in words:
        if name not in inputs:
            yield stated.id, f"x-pagination.{word}: it takes no {name!r}: name a parameter or a key of the body"
    for word, schema in found.items():
        if schema is None:
            yield stated.id, f"x-pagination.{word}: its answer has no {paging[word]!r}: name a key of the answer"
    rows = resolved(document, found.get("items") or {}).get("items", {})
    if outputs and "time" in paging and paging["time"] not in _properties(document, rows):
        yield stated.id, f"x-pagination.time: its rows have no {paging['time']!r}: name a key of a row"


def _inputs(document: Document, stated: Stated) -> set[str]:
    return _parameters(document, stated, "path", "query", "header") | {*_body_properties(document, stated)}


def _parameters(document: Document, stated: Stated, *places: str) -> set[str]:
    parameters = (resolved(document, one) for one in stated.operation.get("parameters", ()))
    return {one["name"] for one in parameters if one["in"] in places}


def _body_properties(document: Document, stated: Stated) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for media in resolved(document, stated.operation.get("requestBody", {})).get("content", {}).values():
        found |= _properties(document, media.get("schema"))
    return found


def _outputs(document: Document, stated: Stated) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for status, answer in stated.operation["responses"].items():
        if status[0] == "2":
            for media in resolved(document, answer).get("content", {}).values():
                found |= _properties(document, media.get("schema"))
    return found


def _at(document: Document, properties: dict[str, Any], path: str) -> Any:
    """Return the schema at a key, or at a key within others as `data.items`; None where there is none."""
    key, _, rest = path.partition(".")
    if path in properties or not rest or key not in properties:
        return properties.get(path)
    return _at(document, _variant_properties(document, properties[key]), rest)


def _variant_properties(document: Document, schema: Any) -> dict[str, Any]:
    """Return the properties of an object, or of all the objects that a value may be, the first one's first."""
    target = resolved(document, schema)
    variants = [*target.get("anyOf", ()), *target.get("oneOf", ())] if is_object(target) else []
    found = _properties(document, schema)
    for one in variants:
        found = {**_variant_properties(document, one), **found}
    return found


def _properties(document: Document, schema: Any) -> dict[str, Any]:
    target = resolved(document, schema)
    properties: Any = target.get("properties") if is_object(target) else None
    return properties if is_object(properties) else {}
