"""Failures that are none, on Memoturn."""

from __future__ import annotations

from typing import TYPE_CHECKING

from schemathesis.core.failures import AcceptedNegativeData
from schemathesis.openapi.checks import RejectedPositiveData

from tests.contract.exclusions.exclusion import Exclusion, Run

if TYPE_CHECKING:
    from collections.abc import Iterator

_MADE_UP: tuple[Run, ...] = ("strict", "faithful")


def _refused(
    operation: str, says: str, reason: str, *, status: int = 400, runs: tuple[Run, ...] = _MADE_UP, rare: bool = False
) -> Iterator[Exclusion]:
    """Excuse the refusal of what the schema allows."""
    yield Exclusion("memoturn", operation, RejectedPositiveData, status, says, runs, reason, rare)
    if runs == _MADE_UP:
        # There most of what is sent is what the spec has as examples, and here there is less of all.
        others: tuple[Run, ...] = ("links", "unlocked")
        yield Exclusion("memoturn", operation, RejectedPositiveData, status, says, others, reason, rare=True)


_DIMENSIONS = "no schema knows the dimension of what is stored"
_INTEGERS = "JSON Schema takes 100.0 for an integer, the service does not"
_FAR = "no schema knows which times are no numbers of 64 bits"
_SNAPSHOTS = "no schema compares two numbers"
_NO_TOKENS = "a node without authentication has no tokens"
_TTL = "schemathesis overlooks dependentSchemas when it makes up data for coverage: a fact has no ttl"

EXCLUSIONS = [
    *_refused("runSql", "SQL error", "no schema knows SQL"),
    *_refused("upsertVector", "vectors of dimension", _DIMENSIONS),
    *_refused("searchVectors", "vectors of dimension", _DIMENSIONS),
    *_refused("searchTurns", "dimensions, the transcript", _DIMENSIONS),
    *_refused("recallMemories", "dimensions, the transcript", _DIMENSIONS, rare=True),
    *_refused(
        "recallMemories",
        "include_turns needs an embedding",
        "nodes that embed by themselves need none, and no schema knows whether this one does",
        rare=True,
    ),
    *_refused("listAuditEvents", "invalid cursor", "no schema knows which cursors were given out"),
    *_refused("setNamespacePolicy", "must not be less than", _SNAPSHOTS, rare=True),
    *_refused("setProfilePolicy", "must not be less than", _SNAPSHOTS, rare=True),
    *_refused("setNamespacePolicy", "must be an integer of at least", _INTEGERS, rare=True),
    *_refused("setProfilePolicy", "must be an integer of at least", _INTEGERS, rare=True),
    *_refused("insertDocuments", "_id is taken", "no schema knows which ids are taken", rare=True),
    *_refused("ingestMemories", "listed in the 'anyOf' keyword", _TTL, runs=("strict",)),
    *_refused("ingestMemories", "ttl is for task memories only", _TTL, runs=("faithful", "unlocked")),
    *_refused("createDatabaseToken", "authentication is off", _NO_TOKENS, runs=("unlocked",)),
    *_refused("createNamespaceToken", "authentication is off", _NO_TOKENS, runs=("unlocked",)),
    *(
        Exclusion(
            service="memoturn",
            operation=operation,
            failure=AcceptedNegativeData,
            status=status,
            says="",
            runs=("strict",),
            reason="what is not among the databases that the run can spare may exist all the same",
            rare=True,
        )
        for operation, status in {"deleteDatabase": 204, "createDatabaseToken": 201}.items()
    ),
    *(one for status in (400, 422) for one in _refused("*", "got `float`", _INTEGERS, status=status, rare=True)),
    *(one for status in (400, 422) for one in _refused("*", "Expected `int` <=", _FAR, status=status, rare=True)),
    *_refused("*", "invalid digit found in string", _FAR, rare=True),
]
