# Generated from specs/hippocortex.yaml; do not edit.
"""The schema `MetricsAnswer`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from memclients._core.lowlevel import Record, is_object, no_variant, optional, to_json

from ..types import UNSET, Unset
from .answer_meta import AnswerMeta
from .metrics_result import MetricsResult
from .queued_metrics import QueuedMetrics

if TYPE_CHECKING:
    from collections.abc import Mapping


@define
class MetricsAnswer(Record):
    """Usage and quota, in the envelope.

    Attributes:
        ok: Whether the request succeeded.
        data: Usage, as the service or the older server has it.
        meta: About the answer; some documented answers have none.
    """

    ok: bool
    data: MetricsResult | QueuedMetrics
    meta: AnswerMeta | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(init=False, factory=dict)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object."""
        data = dict(src_dict)
        self = cls(
            ok=data.pop("ok"),
            data=_read_data(data.pop("data")),
            meta=optional(AnswerMeta.from_dict, data.pop("meta", UNSET)),
        )
        self.additional_properties = data
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is `UNSET`."""
        data: dict[str, Any] = dict(self.additional_properties)
        data["ok"] = self.ok
        data["data"] = to_json(self.data)
        if self.meta is not UNSET:
            data["meta"] = to_json(self.meta)
        return data


def _read_data(value: Any) -> MetricsResult | QueuedMetrics:
    if is_object(value, "period", "usage", "quota"):
        return MetricsResult.from_dict(value)
    if is_object(value, "plan", "period", "usage", "totals"):
        return QueuedMetrics.from_dict(value)
    raise no_variant(value, "MetricsResult | QueuedMetrics")
