# Generated from specs/hippocortex.yaml; do not edit.
"""The schema `MetricsResult`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from memclients._core.lowlevel import Record

from .metrics_period import MetricsPeriod
from .quota_info import QuotaInfo
from .usage_metrics import UsageMetrics

if TYPE_CHECKING:
    from collections.abc import Mapping


@define
class MetricsResult(Record):
    """Usage and quota.

    Attributes:
        period: What the usage is of.
        usage: What was used in the period.
        quota: What the plan allows in this month.
    """

    period: MetricsPeriod
    usage: UsageMetrics
    quota: QuotaInfo
    additional_properties: dict[str, Any] = field(init=False, factory=dict)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object."""
        data = dict(src_dict)
        self = cls(
            period=MetricsPeriod.from_dict(data.pop("period")),
            usage=UsageMetrics.from_dict(data.pop("usage")),
            quota=QuotaInfo.from_dict(data.pop("quota")),
        )
        self.additional_properties = data
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is `UNSET`."""
        data: dict[str, Any] = dict(self.additional_properties)
        data["period"] = self.period.to_dict()
        data["usage"] = self.usage.to_dict()
        data["quota"] = self.quota.to_dict()
        return data
