# Generated from specs/neotoma.yaml; do not edit.
"""The schema `StoreWarning`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from memclients._core.lowlevel import Record

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from collections.abc import Mapping


@define
class StoreWarning(Record):
    """What to know about an entity that was stored.

    Attributes:
        code: Its kind. Others than the known ones are kept. Documented: `UNKNOWN_FIELD`, `MISSING_REQUIRED_FIELD`,
            `MISSING_CONTENT_FIELD`, `SOURCE_PRIORITY_ESCALATION`, `SOURCE_PRIORITY_IGNORED`, `NULL_CLEARED_FIELD`,
            `CONSTRAINT_VIOLATION`, `AUTO_LINK_EDGE_RETRACTED`, `AUTO_LINK_RETRACTION_FAILED`.
        message: A text for people.
        observation_index: Index of the entity in the request.
        entity_type: Its type.
        entity_id: Its id.
        details: More about it.
    """

    code: str
    message: str
    observation_index: int | None | Unset = UNSET
    entity_type: str | None | Unset = UNSET
    entity_id: str | None | Unset = UNSET
    details: dict[str, Any] | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(init=False, factory=dict)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object."""
        data = dict(src_dict)
        self = cls(
            code=data.pop("code"),
            message=data.pop("message"),
            observation_index=data.pop("observation_index", UNSET),
            entity_type=data.pop("entity_type", UNSET),
            entity_id=data.pop("entity_id", UNSET),
            details=data.pop("details", UNSET),
        )
        self.additional_properties = data
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is `UNSET`."""
        data: dict[str, Any] = dict(self.additional_properties)
        data["code"] = self.code
        data["message"] = self.message
        if self.observation_index is not UNSET:
            data["observation_index"] = self.observation_index
        if self.entity_type is not UNSET:
            data["entity_type"] = self.entity_type
        if self.entity_id is not UNSET:
            data["entity_id"] = self.entity_id
        if self.details is not UNSET:
            data["details"] = self.details
        return data
