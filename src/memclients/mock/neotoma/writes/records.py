"""The records of one store, and the entities that they are about."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from memclients.mock.neotoma.errors import Refusal
from memclients.mock.neotoma.state import Database
from memclients.mock.neotoma.storage import reduction, resolution
from memclients.mock.neotoma.storage.resolution import Resolution, Unresolved
from memclients.mock.neotoma.writes.store_body import unresolvable

_RESERVED = ("entity_type", "intent", "target_id")


@dataclass(slots=True)
class _Batch:
    """What the records of one request come to.

    Args:
        resolutions: The entities by position.
        problems: What can't be stored.
        roles: Roles of the messages so far, by entity.
    """

    resolutions: list[Resolution] = field(default_factory=list[Resolution])
    problems: list[dict[str, Any]] = field(default_factory=list[dict[str, Any]])
    roles: dict[str, Any] = field(default_factory=dict[str, Any])


def resolve(db: Database, user: str, records: Sequence[Mapping[str, Any]], *, strict: bool) -> list[Resolution]:
    """Find the entities of all records of a store.

    Args:
        db: The database.
        user: Whose they are.
        records: The records.
        strict: Refuse merges by a heuristic.

    Raises:
        Refusal: Some of them can't be stored, and so none will be.
    """
    for record in records:
        if not isinstance(record.get("entity_type"), str) or not record["entity_type"].strip():
            raise Refusal.failed("entity_type is required for each entity")
    batch = _Batch()
    for index, record in enumerate(records):
        try:
            batch.resolutions.append(_resolve_one(db, user, record, batch, strict=strict))
        except Unresolved as problem:
            kind = record["entity_type"]
            batch.problems.append(_described(index, kind, problem))
    if batch.problems:
        raise unresolvable(batch.problems)
    return batch.resolutions


def _resolve_one(db: Database, user: str, record: Mapping[str, Any], batch: _Batch, *, strict: bool) -> Resolution:
    target = record.get("target_id")
    if isinstance(target, str) and target:
        return resolution.targeted(db, user, record["entity_type"], target)
    strict = strict or record.get("intent") == "create_new"
    made = {one.entity_id for one in batch.resolutions}
    found = resolution.resolve(db, user, record["entity_type"], fields_of(record), strict=strict, among=made)
    if found.entity_type == "conversation_message" and isinstance(record.get("role"), str):
        _check_role(db, user, found, record["role"], batch.roles)
    return found


def _check_role(db: Database, user: str, found: Resolution, role: str, roles: dict[str, Any]) -> None:
    known = roles.setdefault(
        found.entity_id, reduction.snapshot(db, user, found.entity_id).fields.get("role") if found.existing else role
    )
    if known not in (None, role):
        raise Unresolved(
            "ERR_CONVERSATION_MESSAGE_ROLE_CONFLICT",
            f"A message with role {known!r} has this turn_key already; it can't become one with role {role!r}.",
            {"entity_id": found.entity_id, "existing_role": known, "incoming_role": role},
            "Give each message of a turn a turn_key of its own.",
        )


def _described(index: int, kind: str, problem: Unresolved) -> dict[str, Any]:
    described = {
        "observation_index": index,
        "entity_type": kind,
        "code": problem.code,
        "message": problem.message,
        "details": problem.details,
    }
    return described if problem.hint is None else {**described, "hint": problem.hint}


def fields_of(record: Mapping[str, Any]) -> dict[str, Any]:
    """Return what a record says, without the words that the server keeps for itself."""
    return {name: value for name, value in record.items() if name not in _RESERVED}
