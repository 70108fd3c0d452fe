# Generated from specs/neotoma.yaml; do not edit.
"""The schema `RelationshipInput`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from memclients._core.lowlevel import Record

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from collections.abc import Mapping


@define
class RelationshipInput(Record):
    """A relationship to create. The server refuses other keys.

    Attributes:
        relationship_type: One of the 28 types that the server knows, such as PART_OF or REFERS_TO. Case matters:
            PART_OF and part_of differ. Documented: `PART_OF`, `CORRECTS`, `REFERS_TO`, `SETTLES`, `DUPLICATE_OF`,
            `DEPENDS_ON`, `SUPERSEDES`, `EMBEDS`, `works_at`, `owns`, `manages`, `part_of`, `related_to`,
            `depends_on`, `references`, `transacted_with`, `member_of`, `reports_to`, `located_at`, `created_by`,
            `funded_by`, `acquired_by`, `subsidiary_of`, `partner_of`, `competitor_of`, `supplies_to`,
            `contracted_with`, `invested_in`.
        source_entity_id: ent_ and 24 lower-case hexadecimal digits. The server would take anything else too.
        target_entity_id: ent_ and 24 lower-case hexadecimal digits. The server would take anything else too.
        source_id: Id of the source that it is from, not empty.
        metadata: Fields of the relationship.
    """

    relationship_type: str
    source_entity_id: str
    target_entity_id: str
    source_id: str | Unset = UNSET
    metadata: dict[str, Any] | Unset = UNSET
    additional_properties: dict[str, Any] = field(init=False, factory=dict)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object."""
        data = dict(src_dict)
        self = cls(
            relationship_type=data.pop("relationship_type"),
            source_entity_id=data.pop("source_entity_id"),
            target_entity_id=data.pop("target_entity_id"),
            source_id=data.pop("source_id", UNSET),
            metadata=data.pop("metadata", UNSET),
        )
        self.additional_properties = data
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is `UNSET`."""
        data: dict[str, Any] = dict(self.additional_properties)
        data["relationship_type"] = self.relationship_type
        data["source_entity_id"] = self.source_entity_id
        data["target_entity_id"] = self.target_entity_id
        if self.source_id is not UNSET:
            data["source_id"] = self.source_id
        if self.metadata is not UNSET:
            data["metadata"] = self.metadata
        return data
