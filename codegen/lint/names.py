"""Names become identifiers of generated code, so they look like identifiers; values become literals, so they are plain."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

from codegen.lint.tree import Document, Problem, objects, place
from codegen.schemas import is_object
from codegen.spec import operations

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_OPERATION: Final = re.compile(r"[a-z][A-Za-z0-9]*", re.ASCII)
_TAG: Final = re.compile(r"[a-z][a-z0-9_-]*", re.ASCII)
_COMPONENT: Final = re.compile(r"[A-Z][A-Za-z0-9]*", re.ASCII)
_SCHEME: Final = re.compile(r"[a-z][A-Za-z0-9]*", re.ASCII)
_PROPERTY: Final = re.compile(r"[A-Za-z_][A-Za-z0-9_.-]*", re.ASCII)
_PATH: Final = re.compile(r"(/([A-Za-z0-9_.~-]+|\{[a-z][A-Za-z0-9_]*\})(:[a-z]+)?)+", re.ASCII)
_VALUE: Final = re.compile(r"[^\"'\\\x00-\x1f\x7f\u2028\u2029]*")


def problems(document: Document) -> Iterator[Problem]:
    """Yield names that could be mistaken for code."""
    for path in document.get("paths", {}):
        yield from _unlike(_PATH, [path], f"paths.{path}", "path", "/words/{parameter_name}")
    for stated in operations(document):
        if "operationId" not in stated.operation:
            yield stated.id, "has no operationId: give it one in the service's own words"
        else:
            yield from _unlike(_OPERATION, [stated.id], stated.id, "operationId", "camelCase")
        yield from _unlike(_TAG, stated.operation.get("tags", ()), stated.id, "tag", "lower-case words")
    for kind, components in document.get("components", {}).items():
        pattern, like = (_SCHEME, "camelCase") if kind == "securitySchemes" else (_COMPONENT, "PascalCase")
        yield from _unlike(pattern, components, f"components.{kind}", "name", like)
    for where, node in objects(document):
        yield from _of_object(place(document, where), node)


def _of_object(where: str, node: dict[str, Any]) -> Iterator[Problem]:
    properties: Any = node.get("properties")
    if is_object(properties):
        yield from _unlike(_PROPERTY, properties, where, "property", "letters, digits, '_', '-' and '.'")
    if isinstance(node.get("in"), str):
        yield from _unlike(_PROPERTY, [node.get("name")], where, "parameter", "letters, digits, '_', '-' and '.'")
    values = [*node.get("enum", ()), node.get("const")]
    yield from _unlike(_VALUE, (one for one in values if isinstance(one, str)), where, "value", "text without quotes")


def _unlike(pattern: re.Pattern[str], found: Iterable[Any], where: str, kind: str, like: str) -> Iterator[Problem]:
    for name in found:
        if not pattern.fullmatch(str(name)):
            yield where, f"the {kind} {name!r} is not safe in generated code: use {like}"
