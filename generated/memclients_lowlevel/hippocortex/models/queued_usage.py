# Generated from specs/hippocortex.yaml; do not edit.
"""The schema `QueuedUsage`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from memclients._core.lowlevel import Record

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from collections.abc import Mapping


@define
class QueuedUsage(Record):
    """Usage of the older server.

    Attributes:
        events_this_month: Events captured in this month.
        syntheses_today: Syntheses on this day.
        compilations_today: Compilations on this day.
        requests_this_minute: Requests in this minute.
    """

    events_this_month: int | None | Unset = UNSET
    syntheses_today: int | None | Unset = UNSET
    compilations_today: int | None | Unset = UNSET
    requests_this_minute: int | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(init=False, factory=dict)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object."""
        data = dict(src_dict)
        self = cls(
            events_this_month=data.pop("eventsThisMonth", UNSET),
            syntheses_today=data.pop("synthesesToday", UNSET),
            compilations_today=data.pop("compilationsToday", UNSET),
            requests_this_minute=data.pop("requestsThisMinute", UNSET),
        )
        self.additional_properties = data
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is `UNSET`."""
        data: dict[str, Any] = dict(self.additional_properties)
        if self.events_this_month is not UNSET:
            data["eventsThisMonth"] = self.events_this_month
        if self.syntheses_today is not UNSET:
            data["synthesesToday"] = self.syntheses_today
        if self.compilations_today is not UNSET:
            data["compilationsToday"] = self.compilations_today
        if self.requests_this_minute is not UNSET:
            data["requestsThisMinute"] = self.requests_this_minute
        return data
