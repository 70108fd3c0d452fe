"""Why a cell of the table may be empty. A reason that none needs any more is an error, as is an empty cell without one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping


@dataclass(frozen=True)
class Reason:
    """Why cells are empty.

    Args:
        service: The service.
        column: The column.
        operations: The ids of the operations.
        text: Why.
    """

    service: str
    column: str
    operations: tuple[str, ...]
    text: str


_HERE: Final = "tests/support/coverage/reasons.py"

_ALONE = "It takes nothing that another operation answers, and answers nothing that another takes."
_CHOSEN = (
    "Of what others answer it takes nothing but names that callers choose, and answers nothing else that another takes."
)
_LATER = "What it answers that others take, another operation answers as well, and the links lead on from there."

# That a client does not offer an operation is said where its methods are listed, in tests/support/calls/.
REASONS = (
    Reason("octamem", "links", ("getDetails",), _ALONE),
    Reason("memtrace", "links", ("health", "ready"), _ALONE),
    Reason("memtrace", "links", ("listAgents",), _LATER),
    Reason(
        "memtrace",
        "links",
        ("listMemories", "createMemory", "getMemory", "searchMemories"),
        "Memories have no id, and the agents and sessions that they name need not exist.",
    ),
    Reason("memoturn", "links", ("getHealth",), _ALONE),
    Reason(
        "memoturn",
        "links",
        ("listProfiles", "createNamespaceToken", "createIndex", "runSql"),
        _CHOSEN,
    ),
    Reason(
        "memoturn",
        "links",
        ("listAuditEvents",),
        "Of what others answer it takes nothing but names that callers choose; scenarios walk along its cursors.",
    ),
    Reason("memoturn", "links", ("askMemories", "extractMemories", "listErasures"), _LATER),
    Reason("neotoma", "links", ("getStats", "getHealth", "getServerInfo", "getMe", "getOpenapi"), _ALONE),
    Reason("neotoma", "links", ("turnSummary", "getTurnIndex"), _CHOSEN),
    Reason("hippocortex", "links", ("getUsageMetrics", "getHealth"), _ALONE),
    Reason(
        "hippocortex",
        "links",
        ("captureEvent", "captureBatch"),
        "It takes only what callers choose, and an event's id is taken by `learn` alone, in a list of its options.",
    ),
    Reason("hippocortex", "links", ("synthesize",), _LATER),
)


class CoverageError(Exception):
    """Cells are empty without a reason, or reasons without an empty cell."""


def check(tables: Mapping[str, Mapping[str, Mapping[str, str]]], reasons: Iterable[Reason]) -> None:
    """Hold cells against the reasons for empty ones.

    Args:
        tables: The cells by service, operation and column.
        reasons: The reasons.

    Raises:
        CoverageError: Naming each cell that is empty without a reason, and each reason without an empty cell.
    """
    empty = {
        (service, operation, column)
        for service, table in tables.items()
        for operation, cells in table.items()
        for column, cell in cells.items()
        if not cell
    }
    stated = {(one.service, operation, one.column) for one in reasons for operation in one.operations}
    problems = [
        *(f"{_words(cell)}: nothing is there, and no reason is given in {_HERE}" for cell in sorted(empty - stated)),
        *(f"{_words(cell)}: the reason given in {_HERE} is none (any more)" for cell in sorted(stated - empty)),
    ]
    if problems:
        raise CoverageError("\n".join(problems))


def _words(cell: tuple[str, str, str]) -> str:
    service, operation, column = cell
    return f"{service}.{operation}, {column}"
