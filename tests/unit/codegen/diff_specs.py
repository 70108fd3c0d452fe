"""Small specs, and what is reported between two of them."""

from __future__ import annotations

from copy import deepcopy
from typing import TYPE_CHECKING, Any

from codegen.diff.service import changes
from codegen.diff.usage import usage
from tests.support.sample import operation

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

# The ergonomic layer of the small service: it calls one of two operations.
SOURCES = ("from memclients_lowlevel.small.api.small import do_it\n",)
REFERENCE = {"$ref": "#/components/schemas/Thing"}


def content(schema: Any, kind: str = "application/json") -> dict[str, Any]:
    """Return the content of a body."""
    return {"content": {kind: {"schema": schema}}}


def spec(
    *,
    schemas: Mapping[str, Any] | None = None,
    answer: Any = None,
    body: Any = None,
    document: Mapping[str, Any] | None = None,
    path: str = "/it",
    method: str = "post",
    **changed: Any,
) -> dict[str, Any]:
    """Return a spec of the operation `doIt`, which the ergonomic layer uses, with the given parts."""
    parts: dict[str, Any] = {}
    if body is not None:
        parts["requestBody"] = {"required": True, **content(body)}
    if answer is not None:
        parts["responses"] = {"200": {"description": "It.", **content(answer)}}
    return {
        "openapi": "3.1.0",
        "info": {"title": "Small", "version": "1"},
        "servers": [{"url": "https://small.example"}],
        "x-python": {"results": "pydantic"},
        "paths": {path: {method: {**operation("doIt"), **parts, **changed}}},
        "components": {"schemas": deepcopy(dict(schemas or {}))},
        **(document or {}),
    }


def lines(before: Any, after: Any, *, sources: Sequence[str] = SOURCES) -> list[str]:
    """Return the lines of the report, each with the title of its section."""
    return [
        f"{section.title}: {change.effect.mark} {change.reach.value}: {change.words}"
        for section in changes(before, after, usage("small", sources))
        for change in section.changes
    ]


def marks(before: Any, after: Any) -> list[str]:
    """Return the marks of the lines, the worst of each section first."""
    found = changes(before, after, usage("small", SOURCES))
    return [change.effect.mark for section in found for change in section.changes]
