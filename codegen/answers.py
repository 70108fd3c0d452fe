"""How the generated functions of an operation read its answers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from codegen.formatting import CodegenError
from codegen.media import is_binary, is_json
from codegen.text import literal

if TYPE_CHECKING:
    from collections.abc import Iterable

    from openapi_python_client.parser.openapi import Endpoint

    from codegen.operations import Operation
    from codegen.values import Values


@dataclass(frozen=True)
class Row:
    """One status: its literal, and for the literal of each media type the expression that reads it."""

    status: str
    readers: list[tuple[str, str]]


@dataclass(frozen=True)
class Answers:
    """The answers of one operation that are successes, or that are errors.

    Args:
        rows: One for each status.
        types: The types of their bodies.
    """

    rows: list[Row]
    types: list[str]

    @property
    def annotation(self) -> str:
        return union(self.types) if self.rows else "Never"


def answers(operation: Operation, endpoint: Endpoint, values: Values, *, success: bool) -> Answers:
    """Return the successes of an operation, or its errors.

    Raises:
        CodegenError: If it documents no success.
    """
    parsed = {one.status_code.pattern: one.prop for one in endpoint.responses}
    rows: list[Row] = []
    types: list[str] = []
    for status, contents in operation.responses.items():
        if (status[0] in "123") is not success:
            continue
        readers: list[tuple[str, str]] = []
        for kind in contents:
            reader, annotation = "as_text", "str"
            if is_json(kind):
                reader, annotation = values.full_reader(parsed[status]) or "as_is", values.annotation(parsed[status])
            elif is_binary(kind):
                reader, annotation = "as_bytes", "bytes"
            readers.append((literal(kind), reader))
            types.append(annotation)
        types += [] if readers else ["None"]
        rows.append(Row(status if status.isdigit() else literal(status), readers))
    if success and not rows:
        raise CodegenError("it documents no success: add its 2xx response")
    return Answers(rows, types)


def union(types: Iterable[str]) -> str:
    """Return the union of types that may be unions themselves, None last."""
    names = dict.fromkeys(name for one in types for name in _variants(one))
    if "Any" in names:
        return "Any"
    return " | ".join(sorted(names, key=lambda name: name == "None"))


def _variants(annotation: str) -> list[str]:
    """Split a union at its own bars, not at those within brackets."""
    parts, depth = [""], 0
    for char in annotation:
        depth += (char == "[") - (char == "]")
        if char == "|" and depth == 0:
            parts.append("")
        else:
            parts[-1] += char
    return [part.strip() for part in parts]
