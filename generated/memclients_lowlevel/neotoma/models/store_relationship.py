# Generated from specs/neotoma.yaml; do not edit.
"""The schema `StoreRelationship`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from memclients._core.lowlevel import Record

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from collections.abc import Mapping


@define
class StoreRelationship(Record):
    """A relationship between entities of the request, by their index, and stored ones, by their id.

    Attributes:
        relationship_type: One of the 28 types that the server knows, such as PART_OF or REFERS_TO. Case matters:
            PART_OF and part_of differ. Documented: `PART_OF`, `CORRECTS`, `REFERS_TO`, `SETTLES`, `DUPLICATE_OF`,
            `DEPENDS_ON`, `SUPERSEDES`, `EMBEDS`, `works_at`, `owns`, `manages`, `part_of`, `related_to`,
            `depends_on`, `references`, `transacted_with`, `member_of`, `reports_to`, `located_at`, `created_by`,
            `funded_by`, `acquired_by`, `subsidiary_of`, `partner_of`, `competitor_of`, `supplies_to`,
            `contracted_with`, `invested_in`.
        source_index: Index of an entity of the request, 0 or more. The server skips a relationship whose index is
            out of range.
        source_entity_id: ent_ and 24 lower-case hexadecimal digits. The server would take anything else too.
        target_index: Index of an entity of the request, 0 or more. The server skips a relationship whose index is
            out of range.
        target_entity_id: ent_ and 24 lower-case hexadecimal digits. The server would take anything else too.
        metadata: Fields of the relationship.
    """

    relationship_type: str
    source_index: int | Unset = UNSET
    source_entity_id: str | Unset = UNSET
    target_index: int | Unset = UNSET
    target_entity_id: str | Unset = UNSET
    metadata: dict[str, Any] | Unset = UNSET
    additional_properties: dict[str, Any] = field(init=False, factory=dict)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object."""
        data = dict(src_dict)
        self = cls(
            relationship_type=data.pop("relationship_type"),
            source_index=data.pop("source_index", UNSET),
            source_entity_id=data.pop("source_entity_id", UNSET),
            target_index=data.pop("target_index", UNSET),
            target_entity_id=data.pop("target_entity_id", UNSET),
            metadata=data.pop("metadata", UNSET),
        )
        self.additional_properties = data
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is `UNSET`."""
        data: dict[str, Any] = dict(self.additional_properties)
        data["relationship_type"] = self.relationship_type
        if self.source_index is not UNSET:
            data["source_index"] = self.source_index
        if self.source_entity_id is not UNSET:
            data["source_entity_id"] = self.source_entity_id
        if self.target_index is not UNSET:
            data["target_index"] = self.target_index
        if self.target_entity_id is not UNSET:
            data["target_entity_id"] = self.target_entity_id
        if self.metadata is not UNSET:
            data["metadata"] = self.metadata
        return data
