# Generated from specs/neotoma.yaml; do not edit.
"""The schema `EntityRelationships`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from memclients._core.lowlevel import Record, list_of, to_json

from ..types import UNSET, Unset
from .relationship import Relationship

if TYPE_CHECKING:
    from collections.abc import Mapping


@define
class EntityRelationships(Record):
    """The relationships of an entity.

    Attributes:
        outgoing: Those that begin at it.
        incoming: Those that end at it.
        relationships: All of them.
        related_entities: The entities at the other ends, if they were asked for.
    """

    outgoing: list[Relationship]
    incoming: list[Relationship]
    relationships: list[Relationship]
    related_entities: Any | Unset = UNSET
    additional_properties: dict[str, Any] = field(init=False, factory=dict)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object."""
        data = dict(src_dict)
        self = cls(
            outgoing=_read_outgoing(data.pop("outgoing")),
            incoming=_read_incoming(data.pop("incoming")),
            relationships=_read_relationships(data.pop("relationships")),
            related_entities=data.pop("related_entities", UNSET),
        )
        self.additional_properties = data
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is `UNSET`."""
        data: dict[str, Any] = dict(self.additional_properties)
        data["outgoing"] = to_json(self.outgoing)
        data["incoming"] = to_json(self.incoming)
        data["relationships"] = to_json(self.relationships)
        if self.related_entities is not UNSET:
            data["related_entities"] = self.related_entities
        return data


_read_outgoing = list_of(Relationship.from_dict)

_read_incoming = list_of(Relationship.from_dict)

_read_relationships = list_of(Relationship.from_dict)
