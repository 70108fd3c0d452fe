# Generated from specs/neotoma.yaml; do not edit.
"""The schema `RelatedEntities`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from memclients._core.lowlevel import Record, list_of, to_json

from .entity_row import EntityRow
from .relationship import Relationship

if TYPE_CHECKING:
    from collections.abc import Mapping


@define
class RelatedEntities(Record):
    """The surroundings of an entity.

    Attributes:
        relationships: The relationships, deleted ones and repetitions among them.
        entities: The entities at the other ends, without their fields.
    """

    relationships: list[Relationship]
    entities: list[EntityRow]
    additional_properties: dict[str, Any] = field(init=False, factory=dict)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object."""
        data = dict(src_dict)
        self = cls(
            relationships=_read_relationships(data.pop("relationships")),
            entities=_read_entities(data.pop("entities")),
        )
        self.additional_properties = data
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is `UNSET`."""
        data: dict[str, Any] = dict(self.additional_properties)
        data["relationships"] = to_json(self.relationships)
        data["entities"] = to_json(self.entities)
        return data


_read_relationships = list_of(Relationship.from_dict)

_read_entities = list_of(EntityRow.from_dict)
