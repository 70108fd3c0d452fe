# Generated from specs/neotoma.yaml; do not edit.
"""The schema `Stats`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from memclients._core.lowlevel import Record

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from collections.abc import Mapping


@define
class Stats(Record):
    """How much is stored.

    Attributes:
        sources_count: How many sources.
        entities_by_type: How many entities of each type.
        total_entities: How many entities.
        total_relationships: How many relationships.
        total_events: How many events.
        total_observations: How many observations.
        total_interpretations: How many interpretations.
        last_updated: When it was counted.
        observations_by_identity_basis: How many observations by what the identity of their entity rests on.
        observations_by_identity_basis_by_type: The same, by type.
    """

    sources_count: int
    entities_by_type: dict[str, int]
    total_entities: int
    total_relationships: int
    total_events: int
    total_observations: int
    total_interpretations: int
    last_updated: str | None
    observations_by_identity_basis: dict[str, int] | None | Unset = UNSET
    observations_by_identity_basis_by_type: dict[str, dict[str, int]] | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(init=False, factory=dict)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object."""
        data = dict(src_dict)
        self = cls(
            sources_count=data.pop("sources_count"),
            entities_by_type=data.pop("entities_by_type"),
            total_entities=data.pop("total_entities"),
            total_relationships=data.pop("total_relationships"),
            total_events=data.pop("total_events"),
            total_observations=data.pop("total_observations"),
            total_interpretations=data.pop("total_interpretations"),
            last_updated=data.pop("last_updated"),
            observations_by_identity_basis=data.pop("observations_by_identity_basis", UNSET),
            observations_by_identity_basis_by_type=data.pop("observations_by_identity_basis_by_type", UNSET),
        )
        self.additional_properties = data
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is `UNSET`."""
        data: dict[str, Any] = dict(self.additional_properties)
        data["sources_count"] = self.sources_count
        data["entities_by_type"] = self.entities_by_type
        data["total_entities"] = self.total_entities
        data["total_relationships"] = self.total_relationships
        data["total_events"] = self.total_events
        data["total_observations"] = self.total_observations
        data["total_interpretations"] = self.total_interpretations
        data["last_updated"] = self.last_updated
        if self.observations_by_identity_basis is not UNSET:
            data["observations_by_identity_basis"] = self.observations_by_identity_basis
        if self.observations_by_identity_basis_by_type is not UNSET:
            data["observations_by_identity_basis_by_type"] = self.observations_by_identity_basis_by_type
        return data
