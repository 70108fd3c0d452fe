# Generated from specs/neotoma.yaml; do not edit.
"""The schema `EntityTypeSchema`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from memclients._core.lowlevel import Record

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from collections.abc import Mapping


@define
class EntityTypeSchema(Record):
    """A registered type with its rules.

    Attributes:
        entity_type: Its name.
        schema_version: Its version.
        schema_definition: Its `fields`, the `canonical_name_fields` that identify an entity, and more.
        reducer_config: Its `merge_policies`, by field.
        id: Its id.
        active: Whether it is the version in use.
        created_at: When it was registered.
        user_id: Whose it is.
        scope: For whom it is.
        metadata: Its label, description and the like.
    """

    entity_type: str
    schema_version: str
    schema_definition: dict[str, Any]
    reducer_config: dict[str, Any]
    id: str | None | Unset = UNSET
    active: bool | None | Unset = UNSET
    created_at: str | None | Unset = UNSET
    user_id: str | None | Unset = UNSET
    scope: str | None | Unset = UNSET
    metadata: dict[str, Any] | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(init=False, factory=dict)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object."""
        data = dict(src_dict)
        self = cls(
            entity_type=data.pop("entity_type"),
            schema_version=data.pop("schema_version"),
            schema_definition=data.pop("schema_definition"),
            reducer_config=data.pop("reducer_config"),
            id=data.pop("id", UNSET),
            active=data.pop("active", UNSET),
            created_at=data.pop("created_at", UNSET),
            user_id=data.pop("user_id", UNSET),
            scope=data.pop("scope", UNSET),
            metadata=data.pop("metadata", UNSET),
        )
        self.additional_properties = data
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is `UNSET`."""
        data: dict[str, Any] = dict(self.additional_properties)
        data["entity_type"] = self.entity_type
        data["schema_version"] = self.schema_version
        data["schema_definition"] = self.schema_definition
        data["reducer_config"] = self.reducer_config
        if self.id is not UNSET:
            data["id"] = self.id
        if self.active is not UNSET:
            data["active"] = self.active
        if self.created_at is not UNSET:
            data["created_at"] = self.created_at
        if self.user_id is not UNSET:
            data["user_id"] = self.user_id
        if self.scope is not UNSET:
            data["scope"] = self.scope
        if self.metadata is not UNSET:
            data["metadata"] = self.metadata
        return data
