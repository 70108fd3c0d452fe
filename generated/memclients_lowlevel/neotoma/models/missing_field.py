# Generated from specs/neotoma.yaml; do not edit.
"""The schema `MissingField`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from memclients._core.lowlevel import Record

if TYPE_CHECKING:
    from collections.abc import Mapping


@define
class MissingField(Record):
    """A field that the type of an entity requires.

    Attributes:
        entity_type: The type.
        field_: The field.
        observation_index: Index of the entity in the request.
    """

    entity_type: str
    field_: str
    observation_index: int
    additional_properties: dict[str, Any] = field(init=False, factory=dict)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object."""
        data = dict(src_dict)
        self = cls(
            entity_type=data.pop("entity_type"),
            field_=data.pop("field"),
            observation_index=data.pop("observation_index"),
        )
        self.additional_properties = data
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is `UNSET`."""
        data: dict[str, Any] = dict(self.additional_properties)
        data["entity_type"] = self.entity_type
        data["field"] = self.field_
        data["observation_index"] = self.observation_index
        return data
