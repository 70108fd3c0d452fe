# Generated from specs/neotoma.yaml; do not edit.
"""The schema `DeletionResult`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from memclients._core.lowlevel import Record

if TYPE_CHECKING:
    from collections.abc import Mapping


@define
class DeletionResult(Record):
    """What was deleted is hidden by an observation.

    Attributes:
        success: true.
        observation_id: The observation. Its id may be 64 hexadecimal digits.
    """

    success: bool
    observation_id: str
    additional_properties: dict[str, Any] = field(init=False, factory=dict)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object."""
        data = dict(src_dict)
        self = cls(
            success=data.pop("success"),
            observation_id=data.pop("observation_id"),
        )
        self.additional_properties = data
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is `UNSET`."""
        data: dict[str, Any] = dict(self.additional_properties)
        data["success"] = self.success
        data["observation_id"] = self.observation_id
        return data
