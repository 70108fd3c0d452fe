"""Links lead to operations that exist, by parameters that they have."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from codegen.lint.tree import Document, Problem, objects, place
from codegen.schemas import is_object, resolved
from codegen.spec import Stated, operations

if TYPE_CHECKING:
    from collections.abc import Iterator


def problems(document: Document) -> Iterator[Problem]:
    """Yield links that lead nowhere."""
    known = {stated.id: _names(document, stated) for stated in operations(document)}
    for path, node in objects(document):
        for name, stated in node.get("links", {}).items():
            link = resolved(document, stated)
            where = f"{place(document, path)}.links.{name}"
            target = link.get("operationId")
            if target not in known:
                yield where, f"leads to {target!r}, which is no operationId: name one of this spec"
            else:
                yield from _parameters(where, link, known[target])


def _names(document: Document, stated: Stated) -> set[str]:
    """Return the names of the parameters of an operation and of its path."""
    shared = document["paths"][stated.path].get("parameters", ())
    return {resolved(document, one)["name"] for one in (*shared, *stated.operation.get("parameters", ()))}


def _parameters(where: str, link: dict[str, Any], have: set[str]) -> Iterator[Problem]:
    parameters = link.get("parameters", {})
    for name in parameters if is_object(parameters) else ():
        if name.rpartition(".")[2] not in have:
            yield where, f"{link['operationId']} has no parameter {name!r}: use {', '.join(sorted(have)) or 'none'}"
