# Generated from specs/neotoma.yaml; do not edit.
"""The schema `StoreErrorBody`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from memclients._core.lowlevel import Record

from .store_error import StoreError

if TYPE_CHECKING:
    from collections.abc import Mapping


@define
class StoreErrorBody(Record):
    """Why entities were not stored, nested.

    Attributes:
        error: Why entities were not stored.
    """

    error: StoreError
    additional_properties: dict[str, Any] = field(init=False, factory=dict)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object."""
        data = dict(src_dict)
        self = cls(
            error=StoreError.from_dict(data.pop("error")),
        )
        self.additional_properties = data
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is `UNSET`."""
        data: dict[str, Any] = dict(self.additional_properties)
        data["error"] = self.error.to_dict()
        return data
