# Generated from specs/neotoma.yaml; do not edit.
"""The schema `FieldSummary`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from memclients._core.lowlevel import Record

if TYPE_CHECKING:
    from collections.abc import Mapping


@define
class FieldSummary(Record):
    """A field that a type declares.

    Attributes:
        type_: Its type, such as string or date. Nobody enforces it.
        required: Whether an entity without it is warned of.
    """

    type_: str
    required: bool
    additional_properties: dict[str, Any] = field(init=False, factory=dict)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object."""
        data = dict(src_dict)
        self = cls(
            type_=data.pop("type"),
            required=data.pop("required"),
        )
        self.additional_properties = data
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is `UNSET`."""
        data: dict[str, Any] = dict(self.additional_properties)
        data["type"] = self.type_
        data["required"] = self.required
        return data
