# Generated from specs/hippocortex.yaml; do not edit.
"""The schema `EventUsage`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from memclients._core.lowlevel import Record

if TYPE_CHECKING:
    from collections.abc import Mapping


@define
class EventUsage(Record):
    """Events of the period; the total is the sum of the others.

    Attributes:
        total: How many were sent.
        ingested: How many were new.
        duplicates: How many were captured before.
        errors: How many were not captured.
        by_type: Their number by type of event.
    """

    total: int
    ingested: int
    duplicates: int
    errors: int
    by_type: dict[str, int]
    additional_properties: dict[str, Any] = field(init=False, factory=dict)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object."""
        data = dict(src_dict)
        self = cls(
            total=data.pop("total"),
            ingested=data.pop("ingested"),
            duplicates=data.pop("duplicates"),
            errors=data.pop("errors"),
            by_type=data.pop("byType"),
        )
        self.additional_properties = data
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is `UNSET`."""
        data: dict[str, Any] = dict(self.additional_properties)
        data["total"] = self.total
        data["ingested"] = self.ingested
        data["duplicates"] = self.duplicates
        data["errors"] = self.errors
        data["byType"] = self.by_type
        return data
