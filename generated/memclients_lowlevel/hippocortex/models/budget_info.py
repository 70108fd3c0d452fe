# Generated from specs/hippocortex.yaml; do not edit.
"""The schema `BudgetInfo`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from memclients._core.lowlevel import Record

if TYPE_CHECKING:
    from collections.abc import Mapping


@define
class BudgetInfo(Record):
    """How the budget of tokens was spent.

    Attributes:
        limit: The budget that was asked for.
        used: The tokens of the entries.
        compression_ratio: Size of the sources by size of the entries, 0 without entries. Usually 1 or more; samples
            disagree, so nothing is promised.
        entries_included: How many entries fit.
        entries_dropped: How many did not.
    """

    limit: int
    used: int
    compression_ratio: float
    entries_included: int
    entries_dropped: int
    additional_properties: dict[str, Any] = field(init=False, factory=dict)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object."""
        data = dict(src_dict)
        self = cls(
            limit=data.pop("limit"),
            used=data.pop("used"),
            compression_ratio=data.pop("compressionRatio"),
            entries_included=data.pop("entriesIncluded"),
            entries_dropped=data.pop("entriesDropped"),
        )
        self.additional_properties = data
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is `UNSET`."""
        data: dict[str, Any] = dict(self.additional_properties)
        data["limit"] = self.limit
        data["used"] = self.used
        data["compressionRatio"] = self.compression_ratio
        data["entriesIncluded"] = self.entries_included
        data["entriesDropped"] = self.entries_dropped
        return data
