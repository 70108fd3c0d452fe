"""Corrections: observations of one field that outrank others."""

from dataclasses import dataclass
from typing import Any

from memclients.mock.neotoma.errors import Refusal
from memclients.mock.neotoma.state import Database
from memclients.mock.neotoma.storage import entities, names, observations, reduction, resolution, timeline
from memclients.mock.neotoma.storage.resolution import Unresolved
from memclients.mock.neotoma.storage.types import REGISTERED

PRIORITY = 1000

_UNDECLARED_HINT = (
    "Field is not declared on this entity type's schema. Use describe_entity_type to see declared fields. To surface"
    " this value in the snapshot, add the field via register_schema (or update_schema_incremental when the schema"
    " declares canonical_name_fields)."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """A correction.

    Args:
        entity_id: The entity, which need not exist.
        entity_type: A registered type, which need not be the entity's.
        field: The field.
        value: Its value.
        key: Idempotency key.
    """

    entity_id: str
    entity_type: str | None
    field: str
    value: Any
    key: str


def correct(db: Database, user: str, one: Correction) -> dict[str, Any]:
    """Store a correction.

    Returns:
        The answer.

    Raises:
        Refusal: The type is not registered.
    """
    kind = names.collapsed(one.entity_type or "")
    if kind not in REGISTERED:
        raise Refusal.flat(
            400,
            "ERR_NO_SCHEMA_FOR_ENTITY_TYPE",
            f"No schema is registered for entity type {one.entity_type!r}",
            {"entity_type": one.entity_type},
        )
    with db.transaction():
        observation_id, new = _write(db, user, kind, one)
    answer = {
        "success": True,
        "snapshot": reduction.snapshot(db, user, one.entity_id).fields if new else None,
        "observation_id": observation_id,
        "entity_id": one.entity_id,
        "field": one.field,
        "value": one.value,
    }
    if one.field in REGISTERED[kind].fields:
        return {**answer, "message": f"Correction applied with priority {PRIORITY}"}
    return {
        **answer,
        "unknown_field": True,
        "message": f'Correction recorded for undeclared field "{one.field}" on {kind}. The value is preserved on the'
        " observation and in raw_fragments, but is excluded from the entity snapshot until the field is added to the"
        " schema.",
        "hint": _UNDECLARED_HINT,
        "details": {"entity_type": kind, "field": one.field},
    }


def _write(db: Database, user: str, kind: str, one: Correction) -> tuple[str, bool]:
    before = reduction.snapshot(db, user, one.entity_id)
    entity = entities.find(db, user, one.entity_id)
    canonical_name = one.entity_id if entity is None else entity["canonical_name"]
    entities.put(db, user, one.entity_id, kind, canonical_name)
    observation_id = observations.add(
        db,
        user,
        one.entity_id,
        kind,
        {one.field: one.value},
        source_id=None,
        priority=PRIORITY,
        observation_source=None,
        key=one.key,
    )
    after = reduction.snapshot(db, user, one.entity_id)
    if after.count == before.count:
        return observation_id, False
    timeline.derive(db, user, one.entity_id, source_id=None)
    if one.field in names.NAME_FIELDS:
        _rename(db, user, one.entity_id, kind if entity is None else entity["type"], after.fields)
    return observation_id, True


def _rename(db: Database, user: str, entity_id: str, kind: str, fields: dict[str, Any]) -> None:
    """Let an entity be found by what it is called now; its id stays what it was called first."""
    try:
        found = resolution.resolve(db, user, kind, fields)
    except Unresolved:
        return
    db.run(
        "UPDATE entities SET canonical_name = ? WHERE user_id = ? AND id = ?", (found.canonical_name, user, entity_id)
    )
