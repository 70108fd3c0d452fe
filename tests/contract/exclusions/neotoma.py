"""Failures that are none, on Neotoma."""

from __future__ import annotations

from typing import TYPE_CHECKING

from schemathesis.core.failures import ServerError
from schemathesis.openapi.checks import RejectedPositiveData, UnsupportedMethodResponse

from tests.contract.exclusions.exclusion import Exclusion, Run

if TYPE_CHECKING:
    from collections.abc import Iterator

    from schemathesis.core.failures import Failure

_EVERYWHERE: tuple[Run, ...] = ("strict", "faithful", "links", "unlocked")


def _none(
    operation: str,
    says: str,
    reason: str,
    *,
    failure: type[Failure] = RejectedPositiveData,
    status: int = 400,
    surely: tuple[Run, ...] = (),
    runs: tuple[Run, ...] = _EVERYWHERE,
) -> Iterator[Exclusion]:
    """Excuse a failure in runs of which some surely come upon it."""
    for among, rare in ((surely, False), (tuple(run for run in runs if run not in surely), True)):
        if among:
            yield Exclusion("neotoma", operation, failure, status, says, among, reason, rare)


def _wrong_method(operation: str, status: int, says: str, reason: str) -> Iterator[Exclusion]:
    strict: tuple[Run, ...] = ("strict",)
    yield from _none(
        operation, says, reason, failure=UnsupportedMethodResponse, status=status, surely=strict, runs=strict
    )


_CURSORS = "no schema knows which cursors were given out"
_NAMES = "which names of fields the service takes is known too badly to be in a schema"
_TOGETHER = "OpenAPI can't say which query parameters go together"

EXCLUSIONS = [
    *_wrong_method("*", 404, "Cannot ", "to the service's web framework a wrong method is an unknown path"),
    *_wrong_method(
        "listEntities",
        404,
        "POST /entities is not an endpoint",
        "the one wrong method for which the service has words of its own",
    ),
    *_wrong_method("*", 401, "AUTH_REQUIRED", "who has no token does not learn which paths are unknown"),
    *_none("queryEntities", "INVALID_CURSOR", _CURSORS, surely=("strict", "faithful", "unlocked")),
    *_none("listEntities", "INVALID_CURSOR", _CURSORS, surely=("strict", "faithful", "unlocked")),
    *_none("queryEntities", "INVALID_QUERY_FIELD", _NAMES),
    *_none("listEntities", "INVALID_QUERY_FIELD", _NAMES),
    *_none("listEntities", "can't be combined with", _TOGETHER),
    *_none("listEntities", "limit must not exceed 500", _TOGETHER),
    *_none(
        "store",
        "ERR_CANONICAL_NAME_UNRESOLVED",
        "no schema knows which fields can name an entity",
        surely=("strict", "faithful", "unlocked"),
    ),
    *_none("store", "ERR_MERGE_REFUSED", "no schema knows which entities look the same"),
    *_none(
        "store",
        "file_path can't be read",
        "no schema knows the server's disk, and the service calls that its own failure",
        failure=ServerError,
        status=500,
        surely=("strict", "faithful", "unlocked"),
    ),
    *_none(
        "correct",
        "ERR_NO_SCHEMA_FOR_ENTITY_TYPE",
        "only the server knows which types are registered",
        surely=("strict", "faithful", "unlocked"),
    ),
    *_none("*", "Expected integer, received ", "no schema knows which integers a double can't tell apart"),
]
