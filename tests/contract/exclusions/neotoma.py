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
) -> Iterator[Exclusion]:
    """Excuse a failure in all runs, of which some surely come upon it."""
    for runs, rare in ((surely, False), (tuple(run for run in _EVERYWHERE if run not in surely), True)):
        if runs:
            yield Exclusion("neotoma", operation, failure, status, says, runs, reason, rare)


_ROUTES = "to the service's web framework a wrong method is an unknown path"
_CURSORS = "no schema knows which cursors were given out"
_NAMES = "which names of fields the service takes is known too badly to be in a schema"
_TOGETHER = "OpenAPI can't say which query parameters go together"

EXCLUSIONS = [
    *_none("*", "Cannot ", _ROUTES, failure=UnsupportedMethodResponse, status=404, surely=("strict",)),
    *_none(
        "listEntities",
        "POST /entities is not an endpoint",
        "the one wrong method for which the service has words of its own",
        failure=UnsupportedMethodResponse,
        status=404,
        surely=("strict",),
    ),
    *_none(
        "*",
        "AUTH_REQUIRED",
        "and whether a path is unknown is nobody's business who has no token",
        failure=UnsupportedMethodResponse,
        status=401,
        surely=("strict",),
    ),
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
    *_none("store", "ERR_IDEMPOTENCY_MISMATCH", "no schema knows which keys are taken"),
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
