"""Schemas are objects: the generators can't express `true` and `false`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from codegen.lint.tree import objects, place
from codegen.schemas import is_object
from codegen.spec import is_array

if TYPE_CHECKING:
    from collections.abc import Iterator

    from codegen.lint.tree import Document, Problem

_ONE: Final[tuple[str, ...]] = (
    "contains",
    "else",
    "if",
    "items",
    "not",
    "propertyNames",
    "schema",
    "then",
    "unevaluatedProperties",
)
_MANY: Final = ("allOf", "anyOf", "oneOf", "prefixItems")
_NAMED: Final = ("$defs", "patternProperties", "properties", "schemas")


def problems(document: Document) -> Iterator[Problem]:
    """Yield boolean schemas; a boolean `additionalProperties` is none."""
    for path, node in objects(document):
        found = [(key, node[key]) for key in _ONE if key in node]
        found += [(f"{key}.{name}", one) for key in (*_MANY, *_NAMED) for name, one in _items(node.get(key))]
        for key, schema in found:
            if isinstance(schema, bool):
                yield place(document, path), f"{key} is a boolean schema: write {{}} for anything, or leave it out"


def _items(node: Any) -> Iterator[tuple[str, Any]]:
    if is_object(node):
        yield from node.items()
    elif is_array(node):
        yield from ((str(index), one) for index, one in enumerate(node))
