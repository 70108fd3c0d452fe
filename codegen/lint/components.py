"""Every component is used."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from codegen.schemas import is_object, resolved
from codegen.spec import is_array, operations

if TYPE_CHECKING:
    from collections.abc import Iterator

    from codegen.lint.tree import Document, Path, Problem

_WAIVER: Final = "x-parameters-of"


def problems(document: Document) -> Iterator[Problem]:
    """Yield components that nothing leads to, and bags of parameters that differ from their operation's."""
    components = document.get("components", {})
    bags = {name: one for name, one in components.get("schemas", {}).items() if _WAIVER in one}
    used = _reached(document, [document.get("paths", {}), *bags.values()])
    used |= {("securitySchemes", name) for stated in operations(document) for one in _security(stated) for name in one}
    used |= {("schemas", name) for name in bags}
    for kind, named in components.items():
        for name in named:
            if (kind, name) not in used:
                yield f"components.{kind}.{name}", "is not used: use it or remove it"
    for name, schema in bags.items():
        yield from _bag(document, name, schema)


def _security(stated: Any) -> list[dict[str, Any]]:
    return list(stated.operation.get("security", ()))


def _reached(document: Document, waiting: list[Any]) -> set[Path]:
    reached: set[Path] = set()
    while waiting:
        for reference in _references(waiting.pop()):
            steps = tuple(reference[2:].split("/"))
            component = steps[1:3]
            if steps[0] == "components" and component not in reached:
                reached.add(component)
                waiting.append(resolved(document, {"$ref": f"#/components/{'/'.join(component)}"}))
    return reached


def _references(node: Any) -> Iterator[str]:
    if is_object(node):
        if isinstance(node.get("$ref"), str):
            yield node["$ref"]
        for value in node.values():
            yield from _references(value)
    elif is_array(node):
        for item in node:
            yield from _references(item)


def _bag(document: Document, name: str, schema: dict[str, Any]) -> Iterator[Problem]:
    where, target = f"components.schemas.{name}", schema[_WAIVER]
    operation = next((stated.operation for stated in operations(document) if stated.id == target), None)
    if operation is None:
        yield where, f"{_WAIVER}: there is no operation {target!r}"
        return
    stated = (resolved(document, one) for one in operation.get("parameters", ()))
    parameters = {one["name"]: one.get("schema") for one in stated if one["in"] == "query"}
    properties = schema.get("properties", {})
    for key in sorted({*parameters, *properties}):
        if _bare(document, parameters.get(key)) != _bare(document, properties.get(key)):
            yield where, f"{key!r} is not the query parameter of {target}: give both the same schema"


def _bare(document: Document, schema: Any) -> dict[str, Any] | None:
    """Return a schema without words, None where there is none."""
    target = resolved(document, schema)
    return {key: value for key, value in target.items() if key != "description"} if is_object(target) else None
