# Generated from specs/hippocortex.yaml; do not edit.
"""The schema `QueuedPeriod`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from memclients._core.lowlevel import Record

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from collections.abc import Mapping


@define
class QueuedPeriod(Record):
    """What the usage of the older server is of.

    Attributes:
        month: The month.
        day: The day.
    """

    month: Any | Unset = UNSET
    day: Any | Unset = UNSET
    additional_properties: dict[str, Any] = field(init=False, factory=dict)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object."""
        data = dict(src_dict)
        self = cls(
            month=data.pop("month", UNSET),
            day=data.pop("day", UNSET),
        )
        self.additional_properties = data
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is `UNSET`."""
        data: dict[str, Any] = dict(self.additional_properties)
        if self.month is not UNSET:
            data["month"] = self.month
        if self.day is not UNSET:
            data["day"] = self.day
        return data
