# Generated from specs/neotoma.yaml; do not edit.
"""The schema `EntityRow`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from memclients._core.lowlevel import Record

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from collections.abc import Mapping


@define
class EntityRow(Record):
    """An entity without its fields. Its id is `id` here.

    Attributes:
        id: Its id.
        entity_type: Its type.
        canonical_name: The name that resolves it.
        aliases: Other names.
        created_at: When it was first stored.
        updated_at: When it was last changed.
        user_id: Whose it is.
        first_seen_at: When it was first seen.
        last_seen_at: When it was last seen.
        merged_to_entity_id: The entity into which it was merged.
        merged_at: When it was merged.
        merged_into: The entity into which it was merged.
    """

    id: str
    entity_type: str
    canonical_name: str
    aliases: list[str] | None | Unset = UNSET
    created_at: str | None | Unset = UNSET
    updated_at: str | None | Unset = UNSET
    user_id: str | None | Unset = UNSET
    first_seen_at: str | None | Unset = UNSET
    last_seen_at: str | None | Unset = UNSET
    merged_to_entity_id: str | None | Unset = UNSET
    merged_at: str | None | Unset = UNSET
    merged_into: str | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(init=False, factory=dict)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object."""
        data = dict(src_dict)
        self = cls(
            id=data.pop("id"),
            entity_type=data.pop("entity_type"),
            canonical_name=data.pop("canonical_name"),
            aliases=data.pop("aliases", UNSET),
            created_at=data.pop("created_at", UNSET),
            updated_at=data.pop("updated_at", UNSET),
            user_id=data.pop("user_id", UNSET),
            first_seen_at=data.pop("first_seen_at", UNSET),
            last_seen_at=data.pop("last_seen_at", UNSET),
            merged_to_entity_id=data.pop("merged_to_entity_id", UNSET),
            merged_at=data.pop("merged_at", UNSET),
            merged_into=data.pop("merged_into", UNSET),
        )
        self.additional_properties = data
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is `UNSET`."""
        data: dict[str, Any] = dict(self.additional_properties)
        data["id"] = self.id
        data["entity_type"] = self.entity_type
        data["canonical_name"] = self.canonical_name
        if self.aliases is not UNSET:
            data["aliases"] = self.aliases
        if self.created_at is not UNSET:
            data["created_at"] = self.created_at
        if self.updated_at is not UNSET:
            data["updated_at"] = self.updated_at
        if self.user_id is not UNSET:
            data["user_id"] = self.user_id
        if self.first_seen_at is not UNSET:
            data["first_seen_at"] = self.first_seen_at
        if self.last_seen_at is not UNSET:
            data["last_seen_at"] = self.last_seen_at
        if self.merged_to_entity_id is not UNSET:
            data["merged_to_entity_id"] = self.merged_to_entity_id
        if self.merged_at is not UNSET:
            data["merged_at"] = self.merged_at
        if self.merged_into is not UNSET:
            data["merged_into"] = self.merged_into
        return data
