# Generated from specs/hippocortex.yaml; do not edit.
"""The schema `CaptureResult`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from memclients._core.lowlevel import Record

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from collections.abc import Mapping


@define
class CaptureResult(Record):
    """What became of an event.

    Attributes:
        event_id: The id of the event; of a duplicate, that of the first one.
        status: ingested or duplicate. Documented: `ingested`, `duplicate`.
        salience_score: How much it matters, from 0 to 1.
        trace_id: The id of its processing.
        reason: Why it is a duplicate.
    """

    event_id: str
    status: str
    salience_score: float | None | Unset = UNSET
    trace_id: str | None | Unset = UNSET
    reason: str | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(init=False, factory=dict)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object."""
        data = dict(src_dict)
        self = cls(
            event_id=data.pop("eventId"),
            status=data.pop("status"),
            salience_score=data.pop("salienceScore", UNSET),
            trace_id=data.pop("traceId", UNSET),
            reason=data.pop("reason", UNSET),
        )
        self.additional_properties = data
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is `UNSET`."""
        data: dict[str, Any] = dict(self.additional_properties)
        data["eventId"] = self.event_id
        data["status"] = self.status
        if self.salience_score is not UNSET:
            data["salienceScore"] = self.salience_score
        if self.trace_id is not UNSET:
            data["traceId"] = self.trace_id
        if self.reason is not UNSET:
            data["reason"] = self.reason
        return data
