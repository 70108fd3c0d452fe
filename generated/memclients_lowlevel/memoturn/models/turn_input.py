# Generated from specs/memoturn.yaml; do not edit.
"""The schema `TurnInput`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from memclients._core.lowlevel import Record

if TYPE_CHECKING:
    from collections.abc import Mapping


@define
class TurnInput(Record):
    """A turn to distil.

    Attributes:
        role: Who said it, such as user or assistant.
        content: Any JSON value; null must be stated too.
    """

    role: str
    content: Any
    additional_properties: dict[str, Any] = field(init=False, factory=dict)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object."""
        data = dict(src_dict)
        self = cls(
            role=data.pop("role"),
            content=data.pop("content"),
        )
        self.additional_properties = data
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is `UNSET`."""
        data: dict[str, Any] = dict(self.additional_properties)
        data["role"] = self.role
        data["content"] = self.content
        return data
