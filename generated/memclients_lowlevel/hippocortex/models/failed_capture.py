# Generated from specs/hippocortex.yaml; do not edit.
"""The schema `FailedCapture`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from memclients._core.lowlevel import Record

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from collections.abc import Mapping


@define
class FailedCapture(Record):
    """What became of an event that was not captured. Its shape is not documented, so nothing is promised.

    Attributes:
        event_id: The id of the event; usually there is none.
        status: Usually the word error.
        salience_score: How much it matters; usually there is none.
        trace_id: The id of its processing.
        reason: Why it was not captured.
    """

    event_id: str | None | Unset = UNSET
    status: str | None | Unset = UNSET
    salience_score: float | None | Unset = UNSET
    trace_id: str | None | Unset = UNSET
    reason: str | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(init=False, factory=dict)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object."""
        data = dict(src_dict)
        self = cls(
            event_id=data.pop("eventId", UNSET),
            status=data.pop("status", UNSET),
            salience_score=data.pop("salienceScore", UNSET),
            trace_id=data.pop("traceId", UNSET),
            reason=data.pop("reason", UNSET),
        )
        self.additional_properties = data
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is `UNSET`."""
        data: dict[str, Any] = dict(self.additional_properties)
        if self.event_id is not UNSET:
            data["eventId"] = self.event_id
        if self.status is not UNSET:
            data["status"] = self.status
        if self.salience_score is not UNSET:
            data["salienceScore"] = self.salience_score
        if self.trace_id is not UNSET:
            data["traceId"] = self.trace_id
        if self.reason is not UNSET:
            data["reason"] = self.reason
        return data
