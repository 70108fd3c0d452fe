# Generated from specs/neotoma.yaml; do not edit.
"""The schema `TimelineEvent`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from memclients._core.lowlevel import Record

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from collections.abc import Mapping


@define
class TimelineEvent(Record):
    """An event that follows from a date of an entity.

    Attributes:
        id: Its id.
        event_type: Its type, such as TaskDue for due_date of a task, or the field's name in capitals such as
            MadeOn.
        event_timestamp: When it is, in UTC with milliseconds.
        source_field: The field that holds the date.
        entity_id: The entity.
        event_date: Null.
        source_id: The source of the date.
        created_at: When it was derived.
        user_id: Whose it is.
        provenance: More about where it comes from; mostly null.
        entity_name: The name that resolves the entity.
        entity_type: The entity's type.
    """

    id: str
    event_type: str
    event_timestamp: str
    source_field: str
    entity_id: str
    event_date: str | None | Unset = UNSET
    source_id: str | None | Unset = UNSET
    created_at: str | None | Unset = UNSET
    user_id: str | None | Unset = UNSET
    provenance: Any | Unset = UNSET
    entity_name: str | None | Unset = UNSET
    entity_type: str | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(init=False, factory=dict)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object."""
        data = dict(src_dict)
        self = cls(
            id=data.pop("id"),
            event_type=data.pop("event_type"),
            event_timestamp=data.pop("event_timestamp"),
            source_field=data.pop("source_field"),
            entity_id=data.pop("entity_id"),
            event_date=data.pop("event_date", UNSET),
            source_id=data.pop("source_id", UNSET),
            created_at=data.pop("created_at", UNSET),
            user_id=data.pop("user_id", UNSET),
            provenance=data.pop("provenance", UNSET),
            entity_name=data.pop("entity_name", UNSET),
            entity_type=data.pop("entity_type", UNSET),
        )
        self.additional_properties = data
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is `UNSET`."""
        data: dict[str, Any] = dict(self.additional_properties)
        data["id"] = self.id
        data["event_type"] = self.event_type
        data["event_timestamp"] = self.event_timestamp
        data["source_field"] = self.source_field
        data["entity_id"] = self.entity_id
        if self.event_date is not UNSET:
            data["event_date"] = self.event_date
        if self.source_id is not UNSET:
            data["source_id"] = self.source_id
        if self.created_at is not UNSET:
            data["created_at"] = self.created_at
        if self.user_id is not UNSET:
            data["user_id"] = self.user_id
        if self.provenance is not UNSET:
            data["provenance"] = self.provenance
        if self.entity_name is not UNSET:
            data["entity_name"] = self.entity_name
        if self.entity_type is not UNSET:
            data["entity_type"] = self.entity_type
        return data
