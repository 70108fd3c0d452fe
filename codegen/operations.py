"""The operations of a spec as it states them, references followed."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from codegen.formatting import CodegenError
from codegen.schemas import Document, Schema, references, resolved
from codegen.spec import METHODS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping


@dataclass(frozen=True, kw_only=True)
class Parameter:
    """A path, query or header parameter."""

    name: str
    place: str
    required: bool
    schema: Schema
    description: str
    style: str
    explode: bool
    segment: Mapping[str, Any]


@dataclass(frozen=True, kw_only=True)
class Operation:
    """One operation.

    Args:
        id: `operationId`.
        method: In lower case.
        path: Path template.
        tag: The first tag.
        parameters: Those of the operation and of its path.
        bodies: Schema of each media type of the request body.
        body_required: Whether there must be one.
        responses: For each status, as spelled in the spec, the schema of each media type.
        security: Security requirements, of the operation or else of the document.
        raw: The operation object.
    """

    id: str
    method: str
    path: str
    tag: str
    parameters: tuple[Parameter, ...]
    bodies: Mapping[str, Schema]
    body_required: bool
    responses: Mapping[str, Mapping[str, Schema]]
    security: tuple[Mapping[str, Any], ...]
    raw: Mapping[str, Any] = field(repr=False)


def operations(document: Document) -> list[Operation]:
    """Return the operations in the order of the spec.

    Raises:
        CodegenError: Naming the operation that can't be generated, and why.
    """
    for schema in document.get("components", {}).get("schemas", {}).values():
        _follow(document, schema)
    found = list(_operations(document))
    repeated = sorted({one.id for one in found if sum(other.id == one.id for other in found) > 1})
    if repeated:
        raise CodegenError(f"operationId {repeated[0]!r} is used twice")
    return found


def known_routes(document: Document) -> list[Operation]:
    """Return the routes of `x-known-routes` as operations that take and answer nothing that is known.

    Raises:
        CodegenError: If a path can't be sent.
    """
    return [
        Operation(
            id=name,
            method=route["method"].lower(),
            path=_checked_path(route["path"]),
            tag="",
            parameters=(),
            bodies={},
            body_required=False,
            responses={},
            security=tuple(document.get("security", ())),
            raw={"x-retry": route["retry"]},
        )
        for name, route in document.get("x-known-routes", {}).items()
    ]


def _operations(document: Document) -> Iterator[Operation]:
    for path, stated in document.get("paths", {}).items():
        item: Mapping[str, Any] = resolved(document, stated)
        for method in METHODS:
            if method in item:
                yield _operation(document, path, method, item)


def _operation(document: Document, path: str, method: str, item: Mapping[str, Any]) -> Operation:
    raw = item[method]
    name = raw.get("operationId")
    if not isinstance(name, str) or not re.fullmatch(r"[A-Za-z][A-Za-z0-9_-]*", name):
        raise CodegenError(f"{method.upper()} {path} needs an operationId of letters, digits, '_' or '-', not {name!r}")
    try:
        body: Mapping[str, Any] = resolved(document, raw.get("requestBody")) or {}
        return Operation(
            id=name,
            method=method,
            path=_checked_path(path),
            tag=(raw.get("tags") or ["default"])[0],
            parameters=tuple(_parameters(document, raw, item)),
            bodies=_contents(document, body.get("content", {})),
            body_required=bool(body.get("required")),
            responses={
                _checked_status(str(status)): _contents(document, resolved(document, answer).get("content", {}))
                for status, answer in raw.get("responses", {}).items()
            },
            security=tuple(raw.get("security", document.get("security", ()))),
            raw=raw,
        )
    except CodegenError as problem:
        raise CodegenError(f"operation {name}: {problem}") from None


def _checked_path(path: str) -> str:
    unknown = re.sub(r"\{[A-Za-z_]\w*\}", "", path)
    if not path.startswith("/") or not re.fullmatch(r"[\w/.~:@!$&'()*+,;=-]*", unknown, re.ASCII):
        raise CodegenError(f"the path {path!r} must start with '/' and name its parameters as identifiers, like {{id}}")
    return path


def _checked_status(status: str) -> str:
    if not re.fullmatch(r"[1-5](\d\d|XX)|default", status, re.ASCII):
        raise CodegenError(f"the status {status!r} must be a number like 404, a range like 4XX, or `default`")
    return status


def _parameters(document: Document, raw: Mapping[str, Any], item: Mapping[str, Any]) -> Iterator[Parameter]:
    own = [resolved(document, parameter) for parameter in raw.get("parameters", ())]
    taken = {(parameter["name"], parameter["in"]) for parameter in own}
    shared = [resolved(document, parameter) for parameter in item.get("parameters", ())]
    for parameter in (*own, *(one for one in shared if (one["name"], one["in"]) not in taken)):
        _follow(document, parameter.get("schema", {}))
        yield _parameter(parameter)


def _parameter(raw: Mapping[str, Any]) -> Parameter:
    name, place = raw["name"], raw["in"]
    if place not in ("path", "query", "header"):
        raise CodegenError(
            f"parameter {name!r}: there are no {place} parameters here; send it as a header or in the query"
        )
    if "schema" not in raw:
        raise CodegenError(f"parameter {name!r} has no schema: parameters with `content` are not supported")
    style = raw.get("style", "form" if place == "query" else "simple")
    return Parameter(
        name=name,
        place=place,
        required=bool(raw.get("required")),
        schema=raw["schema"],
        description=raw.get("description", ""),
        style=style,
        explode=bool(raw.get("explode", style == "form")),
        segment=raw.get("x-segment", {}),
    )


def _follow(document: Document, schema: Any) -> None:
    """Follow every reference once, so that one that leads nowhere is reported here, with its operation."""
    for reference in references(schema):
        resolved(document, {"$ref": reference})


def _contents(document: Document, content: Mapping[str, Any]) -> dict[str, Schema]:
    for media in content.values():
        _follow(document, media.get("schema", {}))
    return {kind.partition(";")[0].strip().lower(): media.get("schema", {}) for kind, media in content.items()}
