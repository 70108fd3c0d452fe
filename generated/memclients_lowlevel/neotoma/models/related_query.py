# Generated from specs/neotoma.yaml; do not edit.
"""The schema `RelatedQuery`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from memclients._core.lowlevel import Record

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from collections.abc import Mapping


@define
class RelatedQuery(Record):
    """From which entity, along which relationships, how far.

    The server would ignore other keys, such as `limit` or `relationship_type`.

    Attributes:
        entity_id: ent_ and 24 lower-case hexadecimal digits. The server would take anything else too.
        relationship_types: Any of these types; all by default.
        direction: inbound, outbound or both; both by default. Documented: `inbound`, `outbound`, `both`.
        max_hops: How far, 1 or more, 1 by default.
        include_entities: Whether to include the entities, true by default.
    """

    entity_id: str
    relationship_types: list[str] | Unset = UNSET
    direction: str | Unset = UNSET
    max_hops: int | Unset = UNSET
    include_entities: bool | Unset = UNSET
    additional_properties: dict[str, Any] = field(init=False, factory=dict)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object."""
        data = dict(src_dict)
        self = cls(
            entity_id=data.pop("entity_id"),
            relationship_types=data.pop("relationship_types", UNSET),
            direction=data.pop("direction", UNSET),
            max_hops=data.pop("max_hops", UNSET),
            include_entities=data.pop("include_entities", UNSET),
        )
        self.additional_properties = data
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is `UNSET`."""
        data: dict[str, Any] = dict(self.additional_properties)
        data["entity_id"] = self.entity_id
        if self.relationship_types is not UNSET:
            data["relationship_types"] = self.relationship_types
        if self.direction is not UNSET:
            data["direction"] = self.direction
        if self.max_hops is not UNSET:
            data["max_hops"] = self.max_hops
        if self.include_entities is not UNSET:
            data["include_entities"] = self.include_entities
        return data
