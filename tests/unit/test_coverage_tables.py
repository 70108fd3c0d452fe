"""The tables of the page, and the reasons for their empty cells."""

from __future__ import annotations

import pytest

from memclients.mock._registry import SERVICES
from tests.support.coverage.evidence import Evidence
from tests.support.coverage.page import lines, rows
from tests.support.coverage.reality import standing
from tests.support.coverage.reasons import CoverageError, Reason, check

CELLS = {"request": "`GET /a`", "sync": "`a`", "async": "`a`", "links": ""}
ALONE = Reason("notes", "links", ("getA", "getB"), "It stands alone.")


def test_an_empty_cell_needs_a_reason() -> None:
    with pytest.raises(
        CoverageError, match=r"^notes\.getA, links: nothing is there, and no reason is given in .+\.py$"
    ):
        check({"notes": {"getA": CELLS}}, [])


@pytest.mark.parametrize(
    "reason",
    [
        Reason("notes", "sync", ("getA",), "The cell has something."),
        Reason("notes", "links", ("getC",), "There is no such operation."),
        Reason("notes", "link", ("getA",), "There is no such column."),
        Reason("others", "links", ("getA",), "There is no such service."),
    ],
    ids=lambda reason: reason.text,
)
def test_a_reason_needs_an_empty_cell(reason: Reason) -> None:
    tables = {"notes": {"getA": CELLS, "getB": CELLS}}
    check(tables, [ALONE])

    with pytest.raises(CoverageError, match=rf"^{reason.service}\.{reason.operations[0]}, {reason.column}: the reason"):
        check(tables, [ALONE, reason])


def test_a_table_shows_the_reasons_below_it_once() -> None:
    other = {**CELLS, "async": "`aa`", "links": "3"}

    assert [*lines({"getA": CELLS, "getB": CELLS, "getC": other}, [ALONE])] == [
        "| operation | request | sync | async | links |",
        "|---|---|---|---|---|",
        "| `getA` | `GET /a` | `a` | same | —¹ |",
        "| `getB` | `GET /a` | `a` | same | —¹ |",
        "| `getC` | `GET /a` | `a` | `aa` | 3 |",
        "\n¹ It stands alone.",
    ]


def done_in(*places: str) -> Evidence:
    return Evidence(done={place: {("octamem", "addMemory")} for place in places})


@pytest.mark.parametrize(
    ("places", "scenario"),
    [
        (["_async/test_b.py", "_async/test_c.py", "_sync/test_b.py", "_sync/test_c.py"], "`test_b`"),
        (["_async/test_b.py", "_async/test_c.py", "_sync/test_a.py", "_sync/test_c.py"], "`test_c`"),
        (["_async/test_b.py"], ""),
        (["test_b.py"], ""),
    ],
)
def test_a_scenario_counts_in_both_colours(places: list[str], scenario: str) -> None:
    evidence = done_in(*(f"tests/scenarios/{place}" for place in places))

    assert rows("octamem", evidence)["addMemory"]["scenario"] == scenario


@pytest.mark.parametrize(
    ("places", "docs"),
    [
        (["test_readme.py::octamem.md", "test_readme.py::README.md"], "[octamem.md](octamem.md)"),
        (["test_readme.py::testing.md", "test_readme.py::README.md"], "[README.md](../README.md)"),
        (["test_readme.py::testing.md", "test_octamem_page.py"], "[testing.md](testing.md)"),
        (["test_octamem_page.py"], "its own"),
        ([], "[octamem.md](octamem.md), named"),
    ],
)
def test_the_page_that_helps_most_is_named(places: list[str], docs: str) -> None:
    assert rows("octamem", done_in(*(f"tests/docs/{place}" for place in places)))["addMemory"]["docs"] == docs


def test_what_is_there_is_found_out() -> None:
    cells = rows("octamem", Evidence())["addMemory"]

    assert {column: cell for column, cell in cells.items() if column not in ("scenario", "docs")} == {
        "request": "`POST /api/memory/add`",
        "evidence": "documented",
        "low-level": "`memory.add_memory`",
        "sync": "`add`",
        "async": "`add`",
        "mock": "`routes._add`",
        "contract": "strict, faithful",
        "links": "1",
    }


@pytest.mark.parametrize("service", SERVICES)
def test_what_answers_an_operation_is_found_behind_what_is_around_it(service: str) -> None:
    found = [cells["mock"] for cells in standing(service).values()]
    assert "" not in found
    assert len({*found}) == len(found)
