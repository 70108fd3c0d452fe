# Generated from specs/octamem.yaml; do not edit.
"""The schema `AddEnvelope`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from memclients._core.lowlevel import Record

if TYPE_CHECKING:
    from collections.abc import Mapping


@define
class AddEnvelope(Record):
    """An add result in its envelope.

    Attributes:
        success: Whether the text was stored.
        data: What else the service says of it; `success` may stand here again.
    """

    success: bool
    data: dict[str, Any]
    additional_properties: dict[str, Any] = field(init=False, factory=dict)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object."""
        data = dict(src_dict)
        self = cls(
            success=data.pop("success"),
            data=data.pop("data"),
        )
        self.additional_properties = data
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is `UNSET`."""
        data: dict[str, Any] = dict(self.additional_properties)
        data["success"] = self.success
        data["data"] = self.data
        return data
