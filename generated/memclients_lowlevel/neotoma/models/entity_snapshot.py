# Generated from specs/neotoma.yaml; do not edit.
"""The schema `EntitySnapshot`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from memclients._core.lowlevel import Record

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from collections.abc import Mapping


@define
class EntitySnapshot(Record):
    """What an entity is, or was at a time.

    Attributes:
        entity_id: Its id.
        entity_type: Its type.
        schema_version: Version of its type.
        snapshot: Its fields; those that a registered type does not declare are missing.
        computed_at: When the snapshot was reduced.
        observation_count: How many observations it has.
        last_observation_at: When it was last observed.
        provenance: The observation behind each field.
        canonical_name: Its name for people. Absent for a time in the past.
        user_id: Whose it is. Absent for a time in the past.
    """

    entity_id: str
    entity_type: str
    schema_version: str | None
    snapshot: dict[str, Any]
    computed_at: str | None
    observation_count: int
    last_observation_at: str | None
    provenance: dict[str, Any] | None
    canonical_name: str | None | Unset = UNSET
    user_id: str | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(init=False, factory=dict)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object."""
        data = dict(src_dict)
        self = cls(
            entity_id=data.pop("entity_id"),
            entity_type=data.pop("entity_type"),
            schema_version=data.pop("schema_version"),
            snapshot=data.pop("snapshot"),
            computed_at=data.pop("computed_at"),
            observation_count=data.pop("observation_count"),
            last_observation_at=data.pop("last_observation_at"),
            provenance=data.pop("provenance"),
            canonical_name=data.pop("canonical_name", UNSET),
            user_id=data.pop("user_id", UNSET),
        )
        self.additional_properties = data
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is `UNSET`."""
        data: dict[str, Any] = dict(self.additional_properties)
        data["entity_id"] = self.entity_id
        data["entity_type"] = self.entity_type
        data["schema_version"] = self.schema_version
        data["snapshot"] = self.snapshot
        data["computed_at"] = self.computed_at
        data["observation_count"] = self.observation_count
        data["last_observation_at"] = self.last_observation_at
        data["provenance"] = self.provenance
        if self.canonical_name is not UNSET:
            data["canonical_name"] = self.canonical_name
        if self.user_id is not UNSET:
            data["user_id"] = self.user_id
        return data
