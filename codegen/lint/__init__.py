"""Check specs before anything is generated from them: `lint(path)`, or `python -m codegen.lint [SERVICE]`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from codegen.formatting import CodegenError
from codegen.lint import (
    answers,
    components,
    examples,
    extensions,
    known_routes,
    links,
    names,
    openapi,
    operations,
    schemas,
    words,
)
from codegen.spec import load

if TYPE_CHECKING:
    from pathlib import Path

_RULES: Final = (names, words, schemas, operations, links, extensions, known_routes, answers, examples, components)


def lint(path: Path) -> list[str]:
    """Return what is wrong with a spec, each as `specs/x.yaml: operationId: what is wrong and what to do`."""
    where = f"{path.parent.name}/{path.name}"
    try:
        document = load(path)
    except CodegenError as problem:
        return [str(problem)]
    try:
        # The other rules rely on the shape of a valid document.
        found = list(openapi.problems(document)) or [one for rule in _RULES for one in rule.problems(document)]
    except CodegenError as problem:
        return [f"{where}: the document: {problem}"]
    return [f"{where}: {place}: {what}" for place, what in dict.fromkeys(found)]
