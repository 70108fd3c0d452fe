"""JSON Schemas as trees: references, and rewriting every schema within one."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any, Final, TypeAlias, TypeGuard

from codegen.formatting import CodegenError

Schema: TypeAlias = dict[str, Any]
Document: TypeAlias = Mapping[str, Any]

_ONE: Final = ("additionalProperties", "contains", "else", "if", "items", "not", "propertyNames", "then")
_MANY: Final = ("allOf", "anyOf", "oneOf", "prefixItems")
_NAMED: Final = ("$defs", "dependentSchemas", "patternProperties", "properties")


def is_object(node: Any) -> TypeGuard[dict[str, Any]]:
    """Return whether a node of a document is an object."""
    return isinstance(node, dict)


def resolved(document: Document, node: Any) -> Any:
    """Return what a node stands for, following references within the document.

    Raises:
        CodegenError: For a reference that leaves the document, leads nowhere, or leads back to itself.
    """
    seen: list[str] = []
    while is_object(node) and "$ref" in node:
        reference = str(node["$ref"])
        if reference in seen:
            raise CodegenError(f"the reference {reference} leads back to itself")
        seen.append(reference)
        node = _target(document, reference)
    return node


def _target(document: Document, reference: str) -> Any:
    if not reference.startswith("#/"):
        raise CodegenError(f"the reference {reference!r} leaves the document: write what it stands for into the spec")
    node: Any = dict(document)
    for step in reference[2:].split("/"):
        key = step.replace("~1", "/").replace("~0", "~")
        if not is_object(node) or key not in node:
            raise CodegenError(f"the reference {reference} leads nowhere")
        node = node[key]
    return node


def component_name(reference: str) -> str:
    """Return `Memory` of `#/components/schemas/Memory`."""
    return reference.rpartition("/")[2]


def children(schema: Any) -> Iterator[Any]:
    """Yield the schemas directly within a schema."""
    if not is_object(schema):
        return
    for key in _ONE:
        if key in schema:
            yield schema[key]
    for key in _MANY:
        yield from schema.get(key, ())
    for key in _NAMED:
        yield from schema.get(key, {}).values()


def rewritten(schema: Any, rewrite: Callable[[Any], Any]) -> Any:
    """Return a copy in which every schema, the outermost last, was replaced by what `rewrite` makes of it."""
    if not is_object(schema):
        return rewrite(schema)
    copy = dict(schema)
    for key in _ONE:
        if key in copy:
            copy[key] = rewritten(copy[key], rewrite)
    for key in _MANY:
        if key in copy:
            copy[key] = [rewritten(item, rewrite) for item in copy[key]]
    for key in _NAMED:
        if key in copy:
            copy[key] = {name: rewritten(item, rewrite) for name, item in copy[key].items()}
    return rewrite(copy)


def references(schema: Any) -> Iterator[str]:
    """Yield every reference within a schema, not following it."""
    if is_object(schema) and "$ref" in schema:
        yield schema["$ref"]
    for child in children(schema):
        yield from references(child)


def is_recursive(document: Document, reference: str) -> bool:
    """Return whether what a reference leads to contains that reference again, at any depth."""
    seen: set[str] = set()
    waiting = [reference]
    while waiting:
        for found in references(resolved(document, {"$ref": waiting.pop()})):
            if found == reference:
                return True
            if found not in seen:
                seen.add(found)
                waiting.append(found)
    return False
