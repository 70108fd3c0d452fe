# Generated from specs/neotoma.yaml; do not edit.
"""The schema `RelationshipQuery`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from memclients._core.lowlevel import Record

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from collections.abc import Mapping


@define
class RelationshipQuery(Record):
    """Which relationships; at least one of entity_id, source_entity_id, target_entity_id and relationship_type. The
    server would ignore other keys.

    Attributes:
        entity_id: ent_ and 24 lower-case hexadecimal digits. The server would take anything else too.
        source_entity_id: ent_ and 24 lower-case hexadecimal digits. The server would take anything else too.
        target_entity_id: ent_ and 24 lower-case hexadecimal digits. The server would take anything else too.
        relationship_type: One of the 28 types that the server knows, such as PART_OF or REFERS_TO. Case matters:
            PART_OF and part_of differ. Documented: `PART_OF`, `CORRECTS`, `REFERS_TO`, `SETTLES`, `DUPLICATE_OF`,
            `DEPENDS_ON`, `SUPERSEDES`, `EMBEDS`, `works_at`, `owns`, `manages`, `part_of`, `related_to`,
            `depends_on`, `references`, `transacted_with`, `member_of`, `reports_to`, `located_at`, `created_by`,
            `funded_by`, `acquired_by`, `subsidiary_of`, `partner_of`, `competitor_of`, `supplies_to`,
            `contracted_with`, `invested_in`.
        direction: inbound or incoming, outbound or outgoing, or both, as seen from entity_id. Documented:
            `inbound`, `outbound`, `incoming`, `outgoing`, `both`.
        include_deleted: Whether to include deleted ones, false by default.
        limit: 1 or more.
        offset: 0 or more.
    """

    entity_id: str | Unset = UNSET
    source_entity_id: str | Unset = UNSET
    target_entity_id: str | Unset = UNSET
    relationship_type: str | Unset = UNSET
    direction: str | Unset = UNSET
    include_deleted: bool | Unset = UNSET
    limit: int | Unset = UNSET
    offset: int | Unset = UNSET
    additional_properties: dict[str, Any] = field(init=False, factory=dict)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object."""
        data = dict(src_dict)
        self = cls(
            entity_id=data.pop("entity_id", UNSET),
            source_entity_id=data.pop("source_entity_id", UNSET),
            target_entity_id=data.pop("target_entity_id", UNSET),
            relationship_type=data.pop("relationship_type", UNSET),
            direction=data.pop("direction", UNSET),
            include_deleted=data.pop("include_deleted", UNSET),
            limit=data.pop("limit", UNSET),
            offset=data.pop("offset", UNSET),
        )
        self.additional_properties = data
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is `UNSET`."""
        data: dict[str, Any] = dict(self.additional_properties)
        if self.entity_id is not UNSET:
            data["entity_id"] = self.entity_id
        if self.source_entity_id is not UNSET:
            data["source_entity_id"] = self.source_entity_id
        if self.target_entity_id is not UNSET:
            data["target_entity_id"] = self.target_entity_id
        if self.relationship_type is not UNSET:
            data["relationship_type"] = self.relationship_type
        if self.direction is not UNSET:
            data["direction"] = self.direction
        if self.include_deleted is not UNSET:
            data["include_deleted"] = self.include_deleted
        if self.limit is not UNSET:
            data["limit"] = self.limit
        if self.offset is not UNSET:
            data["offset"] = self.offset
        return data
