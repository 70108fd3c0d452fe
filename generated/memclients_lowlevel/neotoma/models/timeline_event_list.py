# Generated from specs/neotoma.yaml; do not edit.
"""The schema `TimelineEventList`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from memclients._core.lowlevel import Record, list_of, to_json

from .timeline_event import TimelineEvent

if TYPE_CHECKING:
    from collections.abc import Mapping


@define
class TimelineEventList(Record):
    """A page of events.

    Attributes:
        events: The events of this page.
        total: How many there are on all pages.
        limit: The limit that applied.
        offset: The offset that applied.
    """

    events: list[TimelineEvent]
    total: int
    limit: int
    offset: int
    additional_properties: dict[str, Any] = field(init=False, factory=dict)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object."""
        data = dict(src_dict)
        self = cls(
            events=_read_events(data.pop("events")),
            total=data.pop("total"),
            limit=data.pop("limit"),
            offset=data.pop("offset"),
        )
        self.additional_properties = data
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is `UNSET`."""
        data: dict[str, Any] = dict(self.additional_properties)
        data["events"] = to_json(self.events)
        data["total"] = self.total
        data["limit"] = self.limit
        data["offset"] = self.offset
        return data


_read_events = list_of(TimelineEvent.from_dict)
