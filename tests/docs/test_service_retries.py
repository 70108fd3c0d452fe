"""The tables of retries on the services' pages are what the engine makes of their specs."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from memclients._core.backend import TransportFailure
from memclients._core.operation import Operation, Request
from memclients._core.response import Response
from memclients._core.retry import RetryPolicy, Wait
from tests.support.lowlevel import modules

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from memclients._core.retry import Outcome

DOCS = Path(__file__).parents[2] / "docs"

# A text by which each service tells that waiting can't help.
FINAL_BODY = b'{"error": "no arc instance", "status": "not ready", "code": "unconfigured"}'
UNSENT, LOST = TransportFailure(reason="", reached=False), TransportFailure(reason="", reached=True)

# Whose method does not listen to `retry_unsafe`.
NEVER_OPTED_IN = {"revealVaultItem"}
RELATIONSHIPS = {"createRelationship", "createRelationships"}


def is_read(operation: Operation) -> bool:
    return operation.retry.safety == "safe" and operation.id not in RELATIONSHIPS


def named(*ids: str) -> Callable[[Operation], bool]:
    return lambda operation: operation.id in ids


# Which operations each column of a page speaks of.
COLUMNS: dict[str, list[Callable[[Operation], bool]]] = {
    "octamem": [is_read, named("addMemory")],
    "memtrace": [is_read, named("createMemory"), named("createAgent", "deleteAgent", "createSession", "updateSession")],
    "memoturn": [is_read, lambda operation: operation.retry.safety == "unsafe"],
    "hippocortex": [is_read, named("captureEvent", "captureBatch"), named("learn"), named("revealVaultItem")],
    "neotoma": [is_read, named("store", "correct", *RELATIONSHIPS), named("deleteEntity", "deleteRelationship")],
}


def table(service: str) -> dict[str, list[str]]:
    """Return the cells of the page's table by the failure that their row is about."""
    text = (DOCS / f"{service}.md").read_text(encoding="utf-8").partition("\n## Retries and idempotency\n")[2]
    rows = re.findall(r"^\| (?!failure|--)(.*) \|$", text.partition("\n## ")[0], re.MULTILINE)
    cells = [row.split(" | ") for row in rows]
    return {first: others for first, *others in cells}


def outcomes(failure: str, others: str) -> Iterator[Outcome]:
    """Yield what a row stands for.

    Args:
        failure: Its first cell.
        others: Those of the other rows, for `other 5xx` and `any other 4xx`.
    """
    if "no connection" in failure:
        yield UNSENT
    if "connection lost" in failure:
        yield LOST
    plain = re.sub(r"\(.*?\)", "", failure)
    for status, rest in re.findall(r"\b([45]\d\d)\b([^,|]*)", plain):
        body = FINAL_BODY if "unconfigured" in rest or "without storage" in rest else b""
        yield Response(int(status), [], body)
    if re.search("other .*5xx", failure):
        yield from (Response(status, [], b"") for status in range(500, 600) if str(status) not in others)
    if "other 4xx" in failure:
        yield from (Response(status, [], b"") for status in range(400, 500) if str(status) not in others)


def is_repeated(operation: Operation, outcome: Outcome, *, retry_unsafe: bool = False) -> bool:
    request = Request(operation, "/", (), None, key="k" if operation.retry.key else None)
    policy = RetryPolicy(retry_unsafe=retry_unsafe and operation.id not in NEVER_OPTED_IN)
    return isinstance(policy.decide(request, outcome, retries=0, remaining=None, random=lambda: 0.5), Wait)


@pytest.mark.parametrize("service", sorted(COLUMNS))
def test_every_cell_is_true(service: str) -> None:
    operations = [module.OPERATION for module in modules(service).values()]
    rows = table(service)
    assert len(rows) > 3

    wrong = [
        (failure, cell, operation.id)
        for failure, cells in rows.items()
        for outcome in outcomes(failure, " ".join(other for other in rows if other != failure))
        for cell, column in zip(cells, COLUMNS[service], strict=True)
        for operation in filter(column, operations)
        if not is_true(cell, operation, outcome)
    ]

    assert wrong == []


def is_true(cell: str, operation: Operation, outcome: Outcome) -> bool:
    """Tell whether a cell says what happens; one that speaks of neither yes nor no, such as "not limited", may."""
    if not re.match(r"(yes|after|no)\b", cell):
        return True
    expected = not cell.startswith("no")
    opted_in = expected or "opts in" in cell
    return (is_repeated(operation, outcome), is_repeated(operation, outcome, retry_unsafe=True)) == (expected, opted_in)


def test_every_operation_stands_in_a_column() -> None:
    left_out = {
        service: [
            module.OPERATION.id
            for module in modules(service).values()
            if not any(column(module.OPERATION) for column in columns)
        ]
        for service, columns in COLUMNS.items()
    }

    assert not any(left_out.values()), left_out
