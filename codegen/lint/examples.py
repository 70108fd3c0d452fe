"""Examples are there and are what the spec says they are."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import jsonschema_rs

from codegen.schemas import component_name, resolved
from codegen.spec import Stated, operations

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from codegen.lint.tree import Document, Problem


def problems(document: Document) -> Iterator[Problem]:
    """Yield examples that are missing or false."""
    for stated in operations(document):
        yield from _parameters(document, stated)
        body = resolved(document, stated.operation.get("requestBody", {}))
        for kind, media in body.get("content", {}).items():
            if not _values(document, media):
                yield stated.id, f"the {kind} request body has no example: add `examples` with a true request"
            yield from _false(document, stated.id, f"request body, {kind}", media)
        yield from _answers(document, stated)


def _parameters(document: Document, stated: Stated) -> Iterator[Problem]:
    for parameter in stated.operation.get("parameters", ()):
        target = resolved(document, parameter)
        if target.get("required") and not _values(document, target):
            yield stated.id, f"the parameter {target['name']!r} is required but has no example: add one"
        yield from _false(document, stated.id, f"parameter {target['name']!r}", target)


def _answers(document: Document, stated: Stated) -> Iterator[Problem]:
    failures = 0
    for status, answer in stated.operation["responses"].items():
        where = f"components.responses.{component_name(answer['$ref'])}" if "$ref" in answer else stated.id
        for kind, media in resolved(document, answer).get("content", {}).items():
            given = len(_values(document, media))
            if status[0] == "2" and not given:
                yield where, f"the {status} {kind} answer has no example: add `examples` with a true answer"
            failures += given if status[0] not in "123" else 0
            yield from _false(document, where, f"answer {status}, {kind}", media)
    if not failures:
        yield stated.id, "has no example of an error: add `examples` to an error response"


def _values(document: Document, holder: Mapping[str, Any]) -> dict[str, Any]:
    stated = {name: resolved(document, one) for name, one in holder.get("examples", {}).items()}
    values = {name: one["value"] for name, one in stated.items() if "value" in one}
    return {**values, **({"example": holder["example"]} if "example" in holder else {})}


def _false(document: Document, where: str, what: str, holder: Mapping[str, Any]) -> Iterator[Problem]:
    values = _values(document, holder)
    if not values or "schema" not in holder:
        return
    # The components come along so that references find their targets.
    root: dict[str, Any] = {"allOf": [holder["schema"]], "components": document.get("components", {})}
    validator = jsonschema_rs.Draft202012Validator(root, validate_formats=True)
    for name, value in values.items():
        for error in validator.iter_errors(value):
            inside = "".join(f"[{step!r}]" for step in error.instance_path)
            fault = f"{inside} {error.message}".lstrip()
            yield where, f"the example {name!r} ({what}) is not what the schema says: {fault}"
