# Generated from specs/hippocortex.yaml; do not edit.
"""The schema `BatchCaptureRequest`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from memclients._core.lowlevel import Record, list_of, to_json

from .capture_event import CaptureEvent

if TYPE_CHECKING:
    from collections.abc import Mapping


@define
class BatchCaptureRequest(Record):
    """Events to be captured together.

    Attributes:
        events: 1 to 1,000 events.
    """

    events: list[CaptureEvent]
    additional_properties: dict[str, Any] = field(init=False, factory=dict)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object."""
        data = dict(src_dict)
        self = cls(
            events=_read_events(data.pop("events")),
        )
        self.additional_properties = data
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is `UNSET`."""
        data: dict[str, Any] = dict(self.additional_properties)
        data["events"] = to_json(self.events)
        return data


_read_events = list_of(CaptureEvent.from_dict)
