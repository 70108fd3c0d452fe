"""Whatever people meet in generated code or error messages is described."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from codegen.lint.tree import Document, Path, Problem, objects, place
from codegen.schemas import is_object, resolved
from codegen.spec import operations

if TYPE_CHECKING:
    from collections.abc import Iterator


def problems(document: Document) -> Iterator[Problem]:
    """Yield what lacks its words."""
    for stated in operations(document):
        for word in ("summary", "description"):
            if not str(stated.operation.get(word) or "").strip():
                yield stated.id, f"has no {word}: add one"
    for name, schema in document.get("components", {}).get("schemas", {}).items():
        if not _described(document, schema):
            yield f"components.schemas.{name}", "has no description: add one"
    for path, node in objects(document):
        yield from _inside(document, path, node)


def _inside(document: Document, path: Path, node: dict[str, Any]) -> Iterator[Problem]:
    for name, schema in node.get("properties", {}).items():
        if not _described(document, schema):
            yield place(document, path), f"the property {name!r} has no description: say what is allowed in it"
    if isinstance(node.get("in"), str) and "schema" in node and not node.get("description"):
        yield place(document, path), f"the parameter {node['name']!r} has no description: say what it does"


def _described(document: Document, schema: Any) -> bool:
    if is_object(schema) and schema.get("description"):
        return True
    target = resolved(document, schema)
    return is_object(target) and bool(target.get("description"))
