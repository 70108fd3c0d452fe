"""A document as a tree: its objects with their places, and how a place is called."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, TypeAlias

from codegen.schemas import is_object
from codegen.spec import METHODS, is_array

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

Path: TypeAlias = tuple[str, ...]
Problem: TypeAlias = tuple[str, str]
Document: TypeAlias = "Mapping[str, Any]"

# Objects whose keys are names that the spec chose.
_MAPS: Final = frozenset({
    "$defs", "callbacks", "content", "dependentSchemas", "encoding", "headers", "links", "parameters", "pathItems",
    "paths", "patternProperties", "properties", "requestBodies", "responses", "schemas", "securitySchemes", "variables",
    "webhooks",
})  # fmt: skip
_DATA: Final = frozenset({"const", "default", "enum", "example", "examples", "mapping"})


def objects(node: Any, path: Path = ()) -> Iterator[tuple[Path, dict[str, Any]]]:
    """Yield every object of the OpenAPI and JSON Schema vocabularies with its path, not the data within."""
    if is_object(node):
        yield path, node
        for key, value in node.items():
            if key in _DATA or key.startswith("x-"):
                continue
            if key in _MAPS and is_object(value):
                for name, item in value.items():
                    yield from objects(item, (*path, key, name))
            else:
                yield from objects(value, (*path, key))
    elif is_array(node):
        for index, item in enumerate(node):
            yield from objects(item, (*path, str(index)))


def place(document: Document, path: Path) -> str:
    """Return how to call a place: by its operation and what follows, or by its path."""
    if len(path) >= 3 and path[0] == "paths" and path[2] in METHODS:
        name = document["paths"][path[1]][path[2]].get("operationId") or f"{path[2].upper()} {path[1]}"
        return ".".join((str(name), *path[3:]))
    return ".".join(path) or "the document"
