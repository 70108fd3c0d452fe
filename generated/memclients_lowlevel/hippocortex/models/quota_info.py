# Generated from specs/hippocortex.yaml; do not edit.
"""The schema `QuotaInfo`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from memclients._core.lowlevel import Record

if TYPE_CHECKING:
    from collections.abc import Mapping


@define
class QuotaInfo(Record):
    """What the plan allows in this month.

    Attributes:
        plan: The plan.
        events_limit: How many events it allows. Null may mean any number.
        events_used: How many were captured.
        events_remaining: How many are left. Null may mean any number.
        reset_date: When the next month begins, as ISO 8601.
    """

    plan: str
    events_limit: int | None
    events_used: int
    events_remaining: int | None
    reset_date: str
    additional_properties: dict[str, Any] = field(init=False, factory=dict)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object."""
        data = dict(src_dict)
        self = cls(
            plan=data.pop("plan"),
            events_limit=data.pop("eventsLimit"),
            events_used=data.pop("eventsUsed"),
            events_remaining=data.pop("eventsRemaining"),
            reset_date=data.pop("resetDate"),
        )
        self.additional_properties = data
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is `UNSET`."""
        data: dict[str, Any] = dict(self.additional_properties)
        data["plan"] = self.plan
        data["eventsLimit"] = self.events_limit
        data["eventsUsed"] = self.events_used
        data["eventsRemaining"] = self.events_remaining
        data["resetDate"] = self.reset_date
        return data
