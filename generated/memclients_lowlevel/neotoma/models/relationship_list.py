# Generated from specs/neotoma.yaml; do not edit.
"""The schema `RelationshipList`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from memclients._core.lowlevel import Record, list_of, to_json

from ..types import UNSET, Unset
from .relationship import Relationship

if TYPE_CHECKING:
    from collections.abc import Mapping


@define
class RelationshipList(Record):
    """A page of relationships.

    Attributes:
        relationships: The relationships of this page.
        total: How many there are on all pages.
        limit: The limit that applied.
        offset: The offset that applied.
        total_count: The same once more, for a query.
    """

    relationships: list[Relationship]
    total: int
    limit: int
    offset: int
    total_count: int | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(init=False, factory=dict)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object."""
        data = dict(src_dict)
        self = cls(
            relationships=_read_relationships(data.pop("relationships")),
            total=data.pop("total"),
            limit=data.pop("limit"),
            offset=data.pop("offset"),
            total_count=data.pop("total_count", UNSET),
        )
        self.additional_properties = data
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is `UNSET`."""
        data: dict[str, Any] = dict(self.additional_properties)
        data["relationships"] = to_json(self.relationships)
        data["total"] = self.total
        data["limit"] = self.limit
        data["offset"] = self.offset
        if self.total_count is not UNSET:
            data["total_count"] = self.total_count
        return data


_read_relationships = list_of(Relationship.from_dict)
