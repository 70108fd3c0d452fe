"""Types of results where they are more than the wire's."""

from __future__ import annotations

from typing import Any, NotRequired, TypedDict

from memclients_lowlevel.neotoma import results


class StoreResult(results.StoreResult):
    """What became of entities.

    A replay says less: neither indexes nor actions nor relationships, and its entities are in another order.

    Attributes:
        idempotency_key: The key that the client made up, if it did.
    """

    idempotency_key: NotRequired[str]


class CombinedStoreResult(results.CombinedStoreResult):
    """What became of entities and of the file that came with them.

    Attributes:
        idempotency_key: The key that the client made up, if it did.
    """

    idempotency_key: NotRequired[str]


class IdentifiedEntity(results.IdentifiedEntity):
    """An entity that was looked up, its `snapshot` always the plain map of its fields.

    Attributes:
        entity_id: Its id.
        schema_version: Version of its type, where the server tells.
        observation_count: How many observations it has, where the server tells.
        last_observation_at: When it was last observed, where the server tells.
        provenance: The observation behind each field, where the server tells.
        computed_at: When the snapshot was reduced, where the server tells.
    """

    entity_id: str
    schema_version: NotRequired[str | None]
    observation_count: NotRequired[int]
    last_observation_at: NotRequired[str | None]
    provenance: NotRequired[dict[str, Any] | None]
    computed_at: NotRequired[str | None]


class RetrievedEntity(TypedDict):
    """An entity that a message names; what else the server tells of it is there too.

    Attributes:
        entity_id: Its id.
        id: The same.
        entity_type: Its type.
        canonical_name: The name that it is matched by.
        snapshot: Its fields.
    """

    entity_id: str
    id: str
    entity_type: str
    canonical_name: NotRequired[str | None]
    snapshot: dict[str, Any]


class IdentifierResult(TypedDict):
    """The entities that were found.

    Attributes:
        entities: The entities.
        total: How many there are.
        match_mode: Whether an id or name matched (`direct`), a field (`snapshot_field`), or the meaning (`semantic`);
            `none` when nothing did.
        hint: What to try when nothing was found.
    """

    entities: list[IdentifiedEntity]
    total: int
    match_mode: str
    hint: NotRequired[str | None]


class CorrectionsResult(TypedDict):
    """What became of the corrections of an entity.

    Attributes:
        success: True.
        entity_id: The entity.
        entity_type: Its type.
        snapshot: Its fields afterwards.
        corrections: The server's answers, field by field.
        unapplied: Fields whose value does not show in the snapshot: their type does not declare them, or another
            observation rules them.
    """

    success: bool
    entity_id: str
    entity_type: str
    snapshot: dict[str, Any]
    corrections: list[results.CorrectionResult]
    unapplied: list[str]
