# Generated from specs/neotoma.yaml; do not edit.
"""The schema `TimelineEventResult`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from memclients._core.lowlevel import Record

from .timeline_event import TimelineEvent

if TYPE_CHECKING:
    from collections.abc import Mapping


@define
class TimelineEventResult(Record):
    """One event.

    Attributes:
        event: An event that follows from a date of an entity.
    """

    event: TimelineEvent
    additional_properties: dict[str, Any] = field(init=False, factory=dict)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object."""
        data = dict(src_dict)
        self = cls(
            event=TimelineEvent.from_dict(data.pop("event")),
        )
        self.additional_properties = data
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is `UNSET`."""
        data: dict[str, Any] = dict(self.additional_properties)
        data["event"] = self.event.to_dict()
        return data
