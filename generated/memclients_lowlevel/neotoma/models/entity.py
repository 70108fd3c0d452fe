# Generated from specs/neotoma.yaml; do not edit.
"""The schema `Entity`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from memclients._core.lowlevel import Record

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from collections.abc import Mapping


@define
class Entity(Record):
    """An entity as it is now.

    Attributes:
        entity_id: Its id.
        entity_type: Its type.
        canonical_name: The name that resolves it, such as task:Review plan|2026-04-15.
        schema_version: Version of its type.
        snapshot: Its fields; those that a registered type does not declare are missing. Empty without snapshots.
        observation_count: How many observations it has.
        last_observation_at: When it was last observed.
        provenance: The observation behind each field.
        computed_at: When the snapshot was reduced.
        merged_to_entity_id: The entity into which it was merged.
        merged_at: When it was merged.
        entity_type_label: Its type for people. Only where a single entity is read.
        primary_fields: The fields that matter most. Only where a single entity is read.
        created_at: When it was first stored. Only where a single entity is read.
    """

    entity_id: str
    entity_type: str
    canonical_name: str
    schema_version: str | None
    snapshot: dict[str, Any]
    observation_count: int
    last_observation_at: str | None
    provenance: dict[str, Any] | None
    computed_at: str | None
    merged_to_entity_id: str | None
    merged_at: str | None
    entity_type_label: str | None | Unset = UNSET
    primary_fields: list[str] | None | Unset = UNSET
    created_at: str | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(init=False, factory=dict)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object."""
        data = dict(src_dict)
        self = cls(
            entity_id=data.pop("entity_id"),
            entity_type=data.pop("entity_type"),
            canonical_name=data.pop("canonical_name"),
            schema_version=data.pop("schema_version"),
            snapshot=data.pop("snapshot"),
            observation_count=data.pop("observation_count"),
            last_observation_at=data.pop("last_observation_at"),
            provenance=data.pop("provenance"),
            computed_at=data.pop("computed_at"),
            merged_to_entity_id=data.pop("merged_to_entity_id"),
            merged_at=data.pop("merged_at"),
            entity_type_label=data.pop("entity_type_label", UNSET),
            primary_fields=data.pop("primary_fields", UNSET),
            created_at=data.pop("created_at", UNSET),
        )
        self.additional_properties = data
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is `UNSET`."""
        data: dict[str, Any] = dict(self.additional_properties)
        data["entity_id"] = self.entity_id
        data["entity_type"] = self.entity_type
        data["canonical_name"] = self.canonical_name
        data["schema_version"] = self.schema_version
        data["snapshot"] = self.snapshot
        data["observation_count"] = self.observation_count
        data["last_observation_at"] = self.last_observation_at
        data["provenance"] = self.provenance
        data["computed_at"] = self.computed_at
        data["merged_to_entity_id"] = self.merged_to_entity_id
        data["merged_at"] = self.merged_at
        if self.entity_type_label is not UNSET:
            data["entity_type_label"] = self.entity_type_label
        if self.primary_fields is not UNSET:
            data["primary_fields"] = self.primary_fields
        if self.created_at is not UNSET:
            data["created_at"] = self.created_at
        return data
