# Generated from specs/neotoma.yaml; do not edit.
"""The schema `CreatedRelationship`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from memclients._core.lowlevel import Record

if TYPE_CHECKING:
    from collections.abc import Mapping


@define
class CreatedRelationship(Record):
    """A relationship that was written.

    Attributes:
        relationship_type: Its type.
        source_entity_id: Where it begins.
        target_entity_id: Where it ends. The server does not look whether that entity exists.
    """

    relationship_type: str
    source_entity_id: str
    target_entity_id: str
    additional_properties: dict[str, Any] = field(init=False, factory=dict)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object."""
        data = dict(src_dict)
        self = cls(
            relationship_type=data.pop("relationship_type"),
            source_entity_id=data.pop("source_entity_id"),
            target_entity_id=data.pop("target_entity_id"),
        )
        self.additional_properties = data
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is `UNSET`."""
        data: dict[str, Any] = dict(self.additional_properties)
        data["relationship_type"] = self.relationship_type
        data["source_entity_id"] = self.source_entity_id
        data["target_entity_id"] = self.target_entity_id
        return data
