# Generated from specs/hippocortex.yaml; do not edit.
"""The schema `QueuedMetrics`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from memclients._core.lowlevel import Record

from .queued_period import QueuedPeriod
from .queued_totals import QueuedTotals
from .queued_usage import QueuedUsage

if TYPE_CHECKING:
    from collections.abc import Mapping


@define
class QueuedMetrics(Record):
    """Usage as the older server has it.

    Attributes:
        plan: The plan.
        period: What the usage of the older server is of.
        usage: Usage of the older server.
        totals: What the older server holds.
    """

    plan: str
    period: QueuedPeriod
    usage: QueuedUsage
    totals: QueuedTotals
    additional_properties: dict[str, Any] = field(init=False, factory=dict)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object."""
        data = dict(src_dict)
        self = cls(
            plan=data.pop("plan"),
            period=QueuedPeriod.from_dict(data.pop("period")),
            usage=QueuedUsage.from_dict(data.pop("usage")),
            totals=QueuedTotals.from_dict(data.pop("totals")),
        )
        self.additional_properties = data
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is `UNSET`."""
        data: dict[str, Any] = dict(self.additional_properties)
        data["plan"] = self.plan
        data["period"] = self.period.to_dict()
        data["usage"] = self.usage.to_dict()
        data["totals"] = self.totals.to_dict()
        return data
