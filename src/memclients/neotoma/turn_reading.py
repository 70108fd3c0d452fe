"""Which of the entities that an answer tells of are the ones that were sent."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from memclients._core.response import json_array, json_object

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

CONVERSATION: Final = "conversation"
MESSAGE: Final = "conversation_message"

# What the types are identified by.
IDENTITIES: Final = {CONVERSATION: "conversation_id", MESSAGE: "turn_key"}


def entity_ids(sent: Sequence[Mapping[str, Any]], result: Mapping[str, Any]) -> list[str | None]:
    """Return the ids that an answer to `store` tells, in the order of what was sent.

    A fresh answer tells which entity is which; a replay does not, and is in another order, so that there it is what
    the entities say of themselves that counts, and never their place.

    Args:
        sent: The entities of the request.
        result: The answer, its entities at the top or in `structured`.

    Returns:
        The ids, None for each that the answer does not tell.
    """
    part = result if json_array(result.get("entities")) else json_object(result.get("structured")) or result
    rows = [known for one in json_array(part.get("entities")) or [] if (known := json_object(one)) is not None]
    indexed = {row["observation_index"]: row for row in rows if isinstance(row.get("observation_index"), int)}
    in_order = not indexed and not part.get("replayed") and len(rows) == len(sent)
    ids: list[str | None] = []
    for index, entity in enumerate(sent):
        row: Mapping[str, Any] | None = indexed.get(index) or _said(entity, rows)
        if row is None and in_order and rows[index].get("entity_type", entity["entity_type"]) == entity["entity_type"]:
            row = rows[index]
        one = row.get("entity_id") if row else None
        ids.append(one if isinstance(one, str) and one else None)
    return ids


def _said(entity: Mapping[str, Any], rows: Sequence[Mapping[str, Any]]) -> Mapping[str, Any] | None:
    matching = [row for row in rows if is_entity(entity, row, "entity_snapshot_after")]
    if matching:
        return matching[0]
    alike = [row for row in rows if row.get("entity_type") == entity["entity_type"]]
    lone = alike[0] if len(alike) == 1 else None
    # Only one that does not say which it is can be taken for the only one of its type.
    return lone if lone is not None and _identity(entity, lone, "entity_snapshot_after") is None else None


def is_entity(entity: Mapping[str, Any], row: Mapping[str, Any], snapshot: str) -> bool:
    """Say whether a row is of an entity that was sent.

    Args:
        entity: What was sent.
        row: What the server tells.
        snapshot: The row's key for the entity's fields.
    """
    field = IDENTITIES.get(entity["entity_type"])
    return field is not None and _identity(entity, row, snapshot) == _normal(entity[field])


def _identity(entity: Mapping[str, Any], row: Mapping[str, Any], snapshot: str) -> str | None:
    field = IDENTITIES.get(entity["entity_type"])
    if row.get("entity_type") != entity["entity_type"] or field is None:
        return None
    value = (json_object(row.get(snapshot)) or {}).get(field)
    return _normal(value) if isinstance(value, str) else None


def _normal(value: str) -> str:
    """Return an identity as the server compares it."""
    return " ".join(value.split()).casefold()
