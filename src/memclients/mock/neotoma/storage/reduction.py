"""From observations to the present view of an entity."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import msgspec

from memclients.mock._call import json_array
from memclients.mock.neotoma.state import Database
from memclients.mock.neotoma.storage import types
from memclients.mock.neotoma.storage.types import MergePolicy


@dataclass(frozen=True, slots=True)
class Snapshot:
    """What is known about an entity.

    Args:
        fields: The fields that have a value.
        provenance: The observation that each field comes from.
        count: Number of observations.
        last: Time of the newest observation; None if there is none.
    """

    fields: dict[str, Any]
    provenance: dict[str, str]
    count: int
    last: str | None


@dataclass(frozen=True, slots=True)
class _Observed:
    """A field in one observation; `age` counts from the newest."""

    value: Any
    id: str
    priority: float
    age: int


def snapshot(
    db: Database, user: str, entity_id: str, *, at: str | None = None, at_ingested: str | None = None
) -> Snapshot:
    """Reduce the observations of an entity.

    Args:
        db: The database.
        user: Whose entity it is.
        entity_id: The entity, deleted or not.
        at: Leave out what was observed after this time, as `timestamps` writes it.
        at_ingested: Leave out what was stored after this time.
    """
    rows = db.rows(
        "SELECT id, entity_type, fields, priority, observed_at FROM observations WHERE user_id = :user"
        " AND entity_id = :id AND (:at IS NULL OR observed_at <= :at)"
        " AND (:ingested IS NULL OR created_at <= :ingested) ORDER BY observed_at DESC, seq DESC",
        {"user": user, "id": entity_id, "at": at, "ingested": at_ingested},
    )
    if not rows:
        return Snapshot({}, {}, 0, None)
    kind = db.value("SELECT type FROM entities WHERE user_id = ? AND id = ?", (user, entity_id))
    policies = types.REGISTERED.get(kind or rows[0]["entity_type"])
    candidates: dict[str, list[_Observed]] = {}
    for age, row in enumerate(rows):
        for name, value in msgspec.json.decode(row["fields"]).items():
            if policies is None or name in policies.fields:
                candidates.setdefault(name, []).append(_Observed(value, row["id"], row["priority"], age))
    fields: dict[str, Any] = {}
    provenance: dict[str, str] = {}
    for name, observed in candidates.items():
        policy: MergePolicy = "last_write" if policies is None else policies.policies.get(name, "last_write")
        value, origin = _reduce(policy, observed)
        if value is not None:
            fields[name] = value
            provenance[name] = origin
    return Snapshot(fields, provenance, len(rows), rows[0]["observed_at"])


def _reduce(policy: MergePolicy, observed: Sequence[_Observed]) -> tuple[Any, str]:
    if policy == "merge_array":
        return _merged(observed)
    if policy == "last_write":
        winner = observed[0]
    elif policy == "highest_priority":
        winner = min(observed, key=lambda one: (-one.priority, one.age))
    else:
        winner = min(observed, key=lambda one: (-one.priority, one.id))
    return winner.value, winner.id


def _merged(observed: Sequence[_Observed]) -> tuple[Any, str]:
    merged: list[Any] = []
    for one in observed:
        values = json_array(one.value)
        for value in [one.value] if values is None else values:
            if value is not None and value not in merged:
                merged.append(value)
    return merged or None, observed[0].id
