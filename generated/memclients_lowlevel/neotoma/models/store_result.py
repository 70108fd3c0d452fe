# Generated from specs/neotoma.yaml; do not edit.
"""The schema `StoreResult`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from memclients._core.lowlevel import Record, list_of, optional, to_json

from ..types import UNSET, Unset
from .created_relationship import CreatedRelationship
from .missing_field import MissingField
from .store_warning import StoreWarning
from .stored_entity import StoredEntity

if TYPE_CHECKING:
    from collections.abc import Mapping


@define
class StoreResult(Record):
    """What became of entities. On a replay, `replayed` is true and all that may be absent is.

    Attributes:
        success: true, also when relationships were skipped or a replay has no entities.
        replayed: Whether the key was used before, so that nothing was written.
        source_id: The source of the observations, made of the entities. Null on a dry run.
        entities_created: How many entities are new or were extended.
        observations_created: How many entities were sent, also when their observations were there; on a replay, how
            many observations are there.
        entities: The entities. A replay normally has them in reverse, and none if the first request failed, was a
            dry run or is still writing.
        commit: Whether it was no dry run.
        relationships_created: The relationships that were written; those that were skipped are missing.
        store_warnings: What to know about single entities.
        unknown_fields: Fields that their type does not declare. They are kept, but not in snapshots.
        unknown_fields_count: How many there are.
        hint: What to do about them.
        required_fields_missing: Fields that their type requires. It was stored all the same.
        conversation_message_count: How many messages the conversation has, if one of the entities is a message that
            is part of it.
        warnings: What the resolution of identities warns of.
        interpretation_id: The run of the interpretation.
    """

    success: bool
    replayed: bool
    source_id: str | None
    entities_created: int
    observations_created: int
    entities: list[StoredEntity]
    commit: bool | None | Unset = UNSET
    relationships_created: list[CreatedRelationship] | None | Unset = UNSET
    store_warnings: list[StoreWarning] | None | Unset = UNSET
    unknown_fields: list[str] | None | Unset = UNSET
    unknown_fields_count: int | None | Unset = UNSET
    hint: str | None | Unset = UNSET
    required_fields_missing: list[MissingField] | None | Unset = UNSET
    conversation_message_count: int | None | Unset = UNSET
    warnings: list[Any] | None | Unset = UNSET
    interpretation_id: str | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(init=False, factory=dict)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object."""
        data = dict(src_dict)
        self = cls(
            success=data.pop("success"),
            replayed=data.pop("replayed"),
            source_id=data.pop("source_id"),
            entities_created=data.pop("entities_created"),
            observations_created=data.pop("observations_created"),
            entities=_read_entities(data.pop("entities")),
            commit=data.pop("commit", UNSET),
            relationships_created=optional(
                _read_relationships_created_type_0, data.pop("relationships_created", UNSET)
            ),
            store_warnings=optional(_read_store_warnings_type_0, data.pop("store_warnings", UNSET)),
            unknown_fields=data.pop("unknown_fields", UNSET),
            unknown_fields_count=data.pop("unknown_fields_count", UNSET),
            hint=data.pop("hint", UNSET),
            required_fields_missing=optional(
                _read_required_fields_missing_type_0, data.pop("required_fields_missing", UNSET)
            ),
            conversation_message_count=data.pop("conversation_message_count", UNSET),
            warnings=data.pop("warnings", UNSET),
            interpretation_id=data.pop("interpretation_id", UNSET),
        )
        self.additional_properties = data
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is `UNSET`."""
        data: dict[str, Any] = dict(self.additional_properties)
        data["success"] = self.success
        data["replayed"] = self.replayed
        data["source_id"] = self.source_id
        data["entities_created"] = self.entities_created
        data["observations_created"] = self.observations_created
        data["entities"] = to_json(self.entities)
        if self.commit is not UNSET:
            data["commit"] = self.commit
        if self.relationships_created is not UNSET:
            data["relationships_created"] = to_json(self.relationships_created)
        if self.store_warnings is not UNSET:
            data["store_warnings"] = to_json(self.store_warnings)
        if self.unknown_fields is not UNSET:
            data["unknown_fields"] = self.unknown_fields
        if self.unknown_fields_count is not UNSET:
            data["unknown_fields_count"] = self.unknown_fields_count
        if self.hint is not UNSET:
            data["hint"] = self.hint
        if self.required_fields_missing is not UNSET:
            data["required_fields_missing"] = to_json(self.required_fields_missing)
        if self.conversation_message_count is not UNSET:
            data["conversation_message_count"] = self.conversation_message_count
        if self.warnings is not UNSET:
            data["warnings"] = self.warnings
        if self.interpretation_id is not UNSET:
            data["interpretation_id"] = self.interpretation_id
        return data


_read_entities = list_of(StoredEntity.from_dict)

_read_relationships_created_type_0 = list_of(CreatedRelationship.from_dict)

_read_store_warnings_type_0 = list_of(StoreWarning.from_dict)

_read_required_fields_missing_type_0 = list_of(MissingField.from_dict)
