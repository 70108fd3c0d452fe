# Generated from specs/neotoma.yaml; do not edit.
"""The schema `SnapshotQuery`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from memclients._core.lowlevel import Record

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from collections.abc import Mapping


@define
class SnapshotQuery(Record):
    """The entity, and the time in the past. The server would ignore other keys.

    Attributes:
        entity_id: Id of the entity, not empty.
        at: An ISO 8601 date or time, such as 2026-11-21T06:50:22.415Z. What was observed later does not count.
        at_ingested: An ISO 8601 date or time, such as 2026-11-21T06:50:22.415Z. What was stored later does not
            count.
    """

    entity_id: str
    at: str | Unset = UNSET
    at_ingested: str | Unset = UNSET
    additional_properties: dict[str, Any] = field(init=False, factory=dict)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object."""
        data = dict(src_dict)
        self = cls(
            entity_id=data.pop("entity_id"),
            at=data.pop("at", UNSET),
            at_ingested=data.pop("at_ingested", UNSET),
        )
        self.additional_properties = data
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is `UNSET`."""
        data: dict[str, Any] = dict(self.additional_properties)
        data["entity_id"] = self.entity_id
        if self.at is not UNSET:
            data["at"] = self.at
        if self.at_ingested is not UNSET:
            data["at_ingested"] = self.at_ingested
        return data
