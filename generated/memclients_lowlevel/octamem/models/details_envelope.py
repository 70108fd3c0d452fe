# Generated from specs/octamem.yaml; do not edit.
"""The schema `DetailsEnvelope`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from memclients._core.lowlevel import Record

from ..types import UNSET, Unset
from .memory_details import MemoryDetails

if TYPE_CHECKING:
    from collections.abc import Mapping


@define
class DetailsEnvelope(Record):
    """Memory details in their envelope.

    Attributes:
        data: Usage and limits of a memory. More plan data may come along.
        success: Whether the call succeeded.
    """

    data: MemoryDetails
    success: bool | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(init=False, factory=dict)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object."""
        data = dict(src_dict)
        self = cls(
            data=MemoryDetails.from_dict(data.pop("data")),
            success=data.pop("success", UNSET),
        )
        self.additional_properties = data
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is `UNSET`."""
        data: dict[str, Any] = dict(self.additional_properties)
        data["data"] = self.data.to_dict()
        if self.success is not UNSET:
            data["success"] = self.success
        return data
