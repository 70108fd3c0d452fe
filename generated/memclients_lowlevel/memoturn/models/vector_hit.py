# Generated from specs/memoturn.yaml; do not edit.
"""The schema `VectorHit`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from memclients._core.lowlevel import Record

if TYPE_CHECKING:
    from collections.abc import Mapping


@define
class VectorHit(Record):
    """A vector that is near.

    Attributes:
        id: Its id.
        distance: Cosine distance, 0 to 2.
    """

    id: str
    distance: float
    additional_properties: dict[str, Any] = field(init=False, factory=dict)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object."""
        data = dict(src_dict)
        self = cls(
            id=data.pop("id"),
            distance=data.pop("distance"),
        )
        self.additional_properties = data
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is `UNSET`."""
        data: dict[str, Any] = dict(self.additional_properties)
        data["id"] = self.id
        data["distance"] = self.distance
        return data
