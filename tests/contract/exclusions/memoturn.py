"""Failures that are none, on Memoturn."""

from __future__ import annotations

from schemathesis.openapi.checks import RejectedPositiveData

from tests.contract.exclusions.exclusion import Exclusion, Run

_MADE_UP: tuple[Run, ...] = ("strict", "faithful", "unlocked")
_ALL: tuple[Run, ...] = (*_MADE_UP, "links")


def _refused(
    operation: str,
    says: str,
    reason: str,
    *,
    status: int = 400,
    runs: tuple[Run, ...] = _MADE_UP,
    rare: bool = False,
) -> Exclusion:
    """Excuse the refusal of what the schema allows."""
    return Exclusion("memoturn", operation, RejectedPositiveData, status, says, runs, reason, rare)


_DIMENSIONS = "no schema knows the dimension of what is stored"
_INTEGERS = "JSON Schema takes 100.0 for an integer, the service does not"
_FAR = "no schema knows beyond which lifetime the end is no number of 64 bits"
_SNAPSHOTS = "no schema compares two numbers"
_NO_TOKENS = "a node without authentication has no tokens"

EXCLUSIONS = [
    _refused("runSql", "SQL error", "no schema knows SQL"),
    _refused("upsertVector", "vectors of dimension", _DIMENSIONS),
    _refused("searchVectors", "vectors of dimension", _DIMENSIONS),
    _refused("searchTurns", "dimensions, the transcript", _DIMENSIONS),
    _refused("recallMemories", "dimensions, the transcript", _DIMENSIONS, runs=_ALL, rare=True),
    _refused(
        "recallMemories",
        "include_turns needs an embedding",
        "nodes that embed by themselves need none, and no schema knows whether this one does",
        runs=_ALL,
        rare=True,
    ),
    _refused("listAuditEvents", "invalid cursor", "no schema knows which cursors were given out"),
    _refused("setNamespacePolicy", "must not be less than", _SNAPSHOTS, rare=True),
    _refused("setProfilePolicy", "must not be less than", _SNAPSHOTS, rare=True),
    _refused("insertDocuments", "_id is taken", "no schema knows which ids are taken", rare=True),
    _refused(
        "ingestMemories",
        "listed in the 'anyOf' keyword",
        "schemathesis overlooks dependentSchemas when it makes up data for coverage: a fact has no ttl",
        runs=("strict",),
    ),
    _refused("ingestMemories", "ttl is for task memories only", "as above", runs=("faithful", "unlocked")),
    _refused("createDatabaseToken", "authentication is off", _NO_TOKENS, runs=("unlocked",)),
    _refused("createNamespaceToken", "authentication is off", _NO_TOKENS, runs=("unlocked",)),
    *(_refused("*", "got `float`", _INTEGERS, status=status, runs=_ALL, rare=True) for status in (400, 422)),
    *(_refused("*", "Expected `int` <=", _FAR, status=status, runs=_ALL, rare=True) for status in (400, 422)),
]
