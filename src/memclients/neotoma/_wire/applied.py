"""Whether what was stored shows: a store that reverts to an earlier state is taken and changes nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, NamedTuple, cast

from memclients.neotoma.errors import InvalidRequestError

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from memclients.neotoma._results import CombinedStoreResult, StoreResult

# What an entity of a store has beside its fields.
NO_FIELDS: Final = ("entity_type", "intent", "target_id")


class UnappliedField(NamedTuple):
    """A field that an entity does not have as it was stored.

    Attributes:
        entity_index: The entity's place in what was stored.
        entity_id: The entity.
        field: The field.
        sent: Its value as it was stored.
        kept: Its value in the snapshot after that, None where it is absent.
    """

    entity_index: int
    entity_id: str
    field: str
    sent: Any
    kept: Any


def unapplied_fields(
    entities: Iterable[Mapping[str, Any]], result: StoreResult | CombinedStoreResult | Mapping[str, Any]
) -> list[UnappliedField]:
    """Return the fields that a store did not change to what was sent.

    The server takes a store of exactly what an earlier one said for that one and writes nothing, so that red, blue, red
    leaves blue. A field that its type does not declare, or that a source of higher priority rules, does not show either.
    Use `correct` to have the last word.

    Args:
        entities: What was stored.
        result: What `store` returned for it.

    Returns:
        The fields, in order; a list that the server merges into a longer one counts as applied, and so does None for a
        field that is gone.

    Raises:
        InvalidRequestError: If the result is a replay or a dry run, which do not tell.

    Source: Neotoma's documentation, "Python client".
    """
    part: Mapping[str, Any] = result.get("structured") or result  # type: ignore[assignment]
    stored = {one.get("observation_index"): one for one in part.get("entities", [])}
    unapplied: list[UnappliedField] = []
    for index, entity in enumerate(entities):
        after = stored.get(index, {}).get("entity_snapshot_after")
        if after is None:
            raise InvalidRequestError("the result is a replay or a dry run, which do not tell what was applied")
        unapplied += [
            UnappliedField(index, stored[index]["entity_id"], field, sent, after.get(field))
            for field, sent in entity.items()
            if field not in NO_FIELDS and not _shows(sent, after.get(field))
        ]
    return unapplied


def _shows(sent: Any, kept: Any) -> bool:
    items, union = _list(sent), _list(kept)
    if items is not None and union is not None:
        return items == union or all(item in union for item in items)
    return bool(sent == kept)


def _list(value: object) -> list[Any] | None:
    return list(cast("Sequence[Any]", value)) if isinstance(value, list | tuple) else None
