"""Links lead to operations that exist, by parameters that they have."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from codegen.lint.tree import Document, Problem, objects, place
from codegen.schemas import is_object, resolved
from codegen.spec import operations

if TYPE_CHECKING:
    from collections.abc import Iterator


def problems(document: Document) -> Iterator[Problem]:
    """Yield links that lead nowhere."""
    known = {stated.id: stated.operation for stated in operations(document)}
    for path, node in objects(document):
        for name, stated in node.get("links", {}).items():
            link = resolved(document, stated)
            where = f"{place(document, path)}.links.{name}"
            target = link.get("operationId")
            if target not in known:
                yield where, f"leads to {target!r}, which is no operationId: name one of this spec"
            else:
                yield from _parameters(document, where, link, known[target])


def _parameters(document: Document, where: str, link: dict[str, Any], operation: Any) -> Iterator[Problem]:
    parameters = link.get("parameters", {})
    have = {resolved(document, one)["name"] for one in operation.get("parameters", ())}
    for name in parameters if is_object(parameters) else ():
        if name.rpartition(".")[2] not in have:
            yield where, f"{link['operationId']} has no parameter {name!r}: use {', '.join(sorted(have)) or 'none'}"
