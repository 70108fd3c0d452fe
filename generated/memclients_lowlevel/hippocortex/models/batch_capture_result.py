# Generated from specs/hippocortex.yaml; do not edit.
"""The schema `BatchCaptureResult`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from memclients._core.lowlevel import Record, is_object, list_of, no_variant, to_json

from .batch_summary import BatchSummary
from .capture_result import CaptureResult
from .failed_capture import FailedCapture

if TYPE_CHECKING:
    from collections.abc import Mapping


@define
class BatchCaptureResult(Record):
    """What became of the events of a batch.

    Attributes:
        results: One result per event, in their order.
        summary: How many events of a batch became what; the total is the sum of the others.
    """

    results: list[CaptureResult | FailedCapture]
    summary: BatchSummary
    additional_properties: dict[str, Any] = field(init=False, factory=dict)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object."""
        data = dict(src_dict)
        self = cls(
            results=_read_results(data.pop("results")),
            summary=BatchSummary.from_dict(data.pop("summary")),
        )
        self.additional_properties = data
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is `UNSET`."""
        data: dict[str, Any] = dict(self.additional_properties)
        data["results"] = to_json(self.results)
        data["summary"] = self.summary.to_dict()
        return data


def _read_results_item(value: Any) -> CaptureResult | FailedCapture:
    if is_object(value, "eventId", "status"):
        return CaptureResult.from_dict(value)
    if is_object(value):
        return FailedCapture.from_dict(value)
    raise no_variant(value, "CaptureResult | FailedCapture")


_read_results = list_of(_read_results_item)
