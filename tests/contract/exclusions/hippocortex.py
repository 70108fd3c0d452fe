"""Failures that are none, on Hippocortex."""

from __future__ import annotations

from typing import TYPE_CHECKING

from schemathesis.openapi.checks import RejectedPositiveData

from tests.contract.exclusions.exclusion import Exclusion, Run

if TYPE_CHECKING:
    from collections.abc import Iterator

_MADE_UP: tuple[Run, ...] = ("strict", "faithful")
_LINKS: tuple[Run, ...] = ("links",)


def _refused(operation: str, says: str, reason: str, *, surely: tuple[Run, ...] = ()) -> Iterator[Exclusion]:
    """Excuse the refusal of what the schema allows, in runs of which some surely come upon it."""
    for run in (*_MADE_UP, *_LINKS):
        yield Exclusion(
            "hippocortex", operation, RejectedPositiveData, 400, says, (run,), reason, rare=run not in surely
        )
    # Servers that refuse with a 422 have shorter runs.
    yield Exclusion("hippocortex", operation, RejectedPositiveData, 422, says, ("faithful",), reason, rare=True)


_FILTERS = "no schema knows which list a cursor belongs to, whose filters may be repeated but not changed"

EXCLUSIONS = [
    *_refused(
        "listArtifacts", "is no cursor of this list", "no schema knows which cursors were given out", surely=_MADE_UP
    ),
    *_refused("listArtifacts", "belongs to a list with another", _FILTERS, surely=_LINKS),
    *_refused("*", "and 9007199254740991", "no schema knows which integers a double can't tell apart"),
]
