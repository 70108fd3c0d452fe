# Generated from specs/neotoma.yaml; do not edit.
"""The schema `RelationshipsInput`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from memclients._core.lowlevel import Record, list_of, to_json

from ..types import UNSET, Unset
from .relationship_input import RelationshipInput

if TYPE_CHECKING:
    from collections.abc import Mapping


@define
class RelationshipsInput(Record):
    """Relationships to create. The server refuses other keys.

    Attributes:
        relationships: The relationships, at least one.
        source_id: Id of the source that they are from, not empty.
    """

    relationships: list[RelationshipInput]
    source_id: str | Unset = UNSET
    additional_properties: dict[str, Any] = field(init=False, factory=dict)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object."""
        data = dict(src_dict)
        self = cls(
            relationships=_read_relationships(data.pop("relationships")),
            source_id=data.pop("source_id", UNSET),
        )
        self.additional_properties = data
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is `UNSET`."""
        data: dict[str, Any] = dict(self.additional_properties)
        data["relationships"] = to_json(self.relationships)
        if self.source_id is not UNSET:
            data["source_id"] = self.source_id
        return data


_read_relationships = list_of(RelationshipInput.from_dict)
