"""The page with the tables."""

from __future__ import annotations

import re
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Final

from memclients.demo import CHAPTERS
from tests.contract.specs import document
from tests.docs.test_service_pages import is_said
from tests.support.calls import SURFACES
from tests.support.coverage.reality import standing
from tests.support.coverage.reasons import REASONS, Reason, check

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from tests.support.coverage.evidence import Evidence
    from tests.support.coverage.reality import Cells

_INTRODUCTION: Final = """\
# Coverage

What there is for each operation of each service. `make coverage` makes this page of what is there and of what the tests
send; `make test` fails when it would make another. Where a cell is empty, a note below the table says why.

| column | what it tells |
|---|---|
| request, evidence | what [the spec](../specs/README.md) of the service says of the operation, and how that is known |
| low-level | its module in `memclients_lowlevel.<service>.api` |
| sync, async | the methods of `memclients.<service>` that send it, `handle.method` where a handle has it |
| mock | what answers it in `memclients.mock.<service>` |
| contract | the runs of schemathesis that hold spec and mock against each other, and how many kinds of failures are excused |
| links | how many links of the spec lead from it or to it; chains of calls follow each |
| scenario | the first module in `tests/scenarios/` that has it answered with success, in both colours |
| docs | the first page with code that does it; or `its own`, if the documentation of the service's own client has such code; \
or the page that names such a method |
"""
_WITH_METHODS: Final = ("sync", "async", "scenario", "docs")
_README: Final = "README.md"
_DOCS: Final = Path(__file__).parents[3] / "docs"
_SUPERSCRIPTS: Final = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


def render(evidence: Evidence) -> str:
    """Return the page.

    Args:
        evidence: What a whole run of the tests has shown.

    Raises:
        CoverageError: A cell is empty without a reason, or has one without being empty.
    """
    tables = {service: rows(service, evidence) for _, service, _ in CHAPTERS}
    reasons = [*REASONS, *(reason for service, table in tables.items() for reason in _not_offered(service, table))]
    check(tables, reasons)
    parts = [_INTRODUCTION, *_summary(tables)]
    for service, table in tables.items():
        parts += ["", f"## {_title(service)}", "", *lines(table, [one for one in reasons if one.service == service])]
    return "\n".join(parts) + "\n"


def rows(service: str, evidence: Evidence) -> dict[str, Cells]:
    """Return the cells of each operation of a service."""
    return {
        operation: {
            **cells,
            "scenario": _scenario(evidence.places((service, operation))),
            "docs": _docs(service, evidence.places((service, operation)), cells["sync"]),
        }
        for operation, cells in standing(service).items()
    }


def lines(table: Mapping[str, Cells], reasons: Iterable[Reason]) -> Iterator[str]:
    """Yield the lines of a table, and of the notes below it."""
    stated = {(operation, one.column): one.text for one in reasons for operation in one.operations}
    notes: dict[str, str] = {}
    columns = list(next(iter(table.values())))
    yield _line(["operation", *columns])
    yield "|---" * (len(columns) + 1) + "|"
    for operation, cells in table.items():
        shown = [f"`{operation}`"]
        for column, cell in cells.items():
            if not cell:
                text = stated[operation, column]
                cell = f"—{notes.setdefault(text, str(len(notes) + 1).translate(_SUPERSCRIPTS))}"
            elif column == "async" and cell == cells["sync"]:
                cell = "same"
            shown.append(cell)
        yield _line(shown)
    for text, mark in notes.items():
        yield f"\n{mark} {text}"


def _summary(tables: Mapping[str, Mapping[str, Cells]]) -> Iterator[str]:
    columns = [name for name in next(iter(next(iter(tables.values())).values())) if name not in ("request", "evidence")]
    yield _line(["", "operations", *columns])
    yield "|---" + "|--:" * (len(columns) + 1) + "|"
    for service, table in tables.items():
        counts = [sum(bool(cells[column]) for cells in table.values()) for column in columns]
        yield _line([f"[{_title(service)}](#{service})", *map(str, [len(table), *counts])])


def _line(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _title(service: str) -> str:
    title: str = document(service)["info"]["title"]
    return title


def _not_offered(service: str, table: Mapping[str, Cells]) -> Iterator[Reason]:
    """Yield why there is nothing that a user would do with a method which the client does not have."""
    for operation, text in SURFACES[service].not_offered.items():
        for column in _WITH_METHODS:
            if not table[operation][column]:
                yield Reason(service, column, (operation,), f"Not offered: {text}.")


def _scenario(places: list[str]) -> str:
    """Name the first scenario of those that were there in both colours."""
    synchronous, asynchronous = (
        {PurePosixPath(place).stem for place in places if place.startswith(f"tests/scenarios/{colour}/")}
        for colour in ("_sync", "_async")
    )
    both = sorted(synchronous & asynchronous)
    return f"`{both[0]}`" if both else ""


def _docs(service: str, places: list[str], methods: str) -> str:
    """Name the first page of those whose code does it, or else one that names a method which does."""
    documents = {place.partition("::")[2] for place in places if "::" in place}
    own = f"{service}.md"
    for name in (own, _README, *sorted(documents)):
        if name in documents:
            return f"[{name}]({f'../{name}' if name == _README else name})"
    if any(place.startswith(f"tests/docs/test_{service}_") for place in places):
        return "its own"
    text = (_DOCS / own).read_text(encoding="utf-8")
    named = (name.rpartition(".")[2] for name in re.findall(r"`([\w.]+)`", methods))
    return f"[{own}]({own}), named" if any(is_said(name, text) for name in named) else ""
