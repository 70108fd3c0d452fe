# Generated from specs/octamem.yaml; do not edit.
"""The schema `AddEnvelope`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from attrs import define

from memclients._core.lowlevel import Record

from ..types import UNSET, Unset
from .add_result import AddResult

if TYPE_CHECKING:
    from collections.abc import Mapping


@define
class AddEnvelope(Record):
    """An add result in its envelope.

    Attributes:
        data: Whether the text was stored.
        success: Whether the call succeeded.
    """

    data: AddResult
    success: bool | None | Unset = UNSET

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object."""
        data = dict(src_dict)
        self = cls(
            data=AddResult.from_dict(data.pop("data")),
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
