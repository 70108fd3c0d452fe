# Generated from specs/neotoma.yaml; do not edit.
"""The schema `EntityDeletion`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from memclients._core.lowlevel import Record

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from collections.abc import Mapping


@define
class EntityDeletion(Record):
    """The entity to delete.

    Attributes:
        entity_id: ent_ and 24 lower-case hexadecimal digits. The server would take anything else too.
        entity_type: Type of an entity, such as task, not blank.
        reason: Why, for the record.
    """

    entity_id: str
    entity_type: str
    reason: str | Unset = UNSET
    additional_properties: dict[str, Any] = field(init=False, factory=dict)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object."""
        data = dict(src_dict)
        self = cls(
            entity_id=data.pop("entity_id"),
            entity_type=data.pop("entity_type"),
            reason=data.pop("reason", UNSET),
        )
        self.additional_properties = data
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is `UNSET`."""
        data: dict[str, Any] = dict(self.additional_properties)
        data["entity_id"] = self.entity_id
        data["entity_type"] = self.entity_type
        if self.reason is not UNSET:
            data["reason"] = self.reason
        return data
