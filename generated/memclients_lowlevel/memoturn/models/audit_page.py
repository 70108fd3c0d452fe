# Generated from specs/memoturn.yaml; do not edit.
"""The schema `AuditPage`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from memclients._core.lowlevel import Record, list_of, to_json

from .audit_event import AuditEvent

if TYPE_CHECKING:
    from collections.abc import Mapping


@define
class AuditPage(Record):
    """A page of the audit stream.

    Attributes:
        events: The events, oldest first.
        next_cursor: Where the next page begins, null on the last one.
        complete: Whether this is the last page.
    """

    events: list[AuditEvent]
    next_cursor: str | None
    complete: bool
    additional_properties: dict[str, Any] = field(init=False, factory=dict)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object."""
        data = dict(src_dict)
        self = cls(
            events=_read_events(data.pop("events")),
            next_cursor=data.pop("next_cursor"),
            complete=data.pop("complete"),
        )
        self.additional_properties = data
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is `UNSET`."""
        data: dict[str, Any] = dict(self.additional_properties)
        data["events"] = to_json(self.events)
        data["next_cursor"] = self.next_cursor
        data["complete"] = self.complete
        return data


_read_events = list_of(AuditEvent.from_dict)
