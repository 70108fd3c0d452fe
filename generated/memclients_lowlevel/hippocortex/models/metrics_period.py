# Generated from specs/hippocortex.yaml; do not edit.
"""The schema `MetricsPeriod`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from memclients._core.lowlevel import Record

if TYPE_CHECKING:
    from collections.abc import Mapping


@define
class MetricsPeriod(Record):
    """What the usage is of.

    Attributes:
        start: When the period begins, as ISO 8601.
        end: When it ends, as ISO 8601.
        granularity: How finely it is counted.
    """

    start: str
    end: str
    granularity: str
    additional_properties: dict[str, Any] = field(init=False, factory=dict)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object."""
        data = dict(src_dict)
        self = cls(
            start=data.pop("start"),
            end=data.pop("end"),
            granularity=data.pop("granularity"),
        )
        self.additional_properties = data
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is `UNSET`."""
        data: dict[str, Any] = dict(self.additional_properties)
        data["start"] = self.start
        data["end"] = self.end
        data["granularity"] = self.granularity
        return data
