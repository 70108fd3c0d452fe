# Generated from specs/neotoma.yaml; do not edit.
"""The schema `CorrectionResult`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from memclients._core.lowlevel import Record

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from collections.abc import Mapping


@define
class CorrectionResult(Record):
    """What became of a correction.

    Attributes:
        success: true, also for a field that the type does not declare.
        snapshot: The fields afterwards. Null on a replay.
        observation_id: The correction among the observations.
        entity_id: The entity.
        field_: The field.
        value: Its value.
        message: A sentence for people.
        unknown_field: true when the type does not declare the field, so that the snapshot does not show the value.
        hint: What to do about it.
        details: The type and the field that it does not declare.
    """

    success: bool
    snapshot: dict[str, Any] | None
    observation_id: str
    entity_id: str
    field_: str
    value: Any
    message: str | None | Unset = UNSET
    unknown_field: bool | None | Unset = UNSET
    hint: str | None | Unset = UNSET
    details: dict[str, Any] | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(init=False, factory=dict)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object."""
        data = dict(src_dict)
        self = cls(
            success=data.pop("success"),
            snapshot=data.pop("snapshot"),
            observation_id=data.pop("observation_id"),
            entity_id=data.pop("entity_id"),
            field_=data.pop("field"),
            value=data.pop("value"),
            message=data.pop("message", UNSET),
            unknown_field=data.pop("unknown_field", UNSET),
            hint=data.pop("hint", UNSET),
            details=data.pop("details", UNSET),
        )
        self.additional_properties = data
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is `UNSET`."""
        data: dict[str, Any] = dict(self.additional_properties)
        data["success"] = self.success
        data["snapshot"] = self.snapshot
        data["observation_id"] = self.observation_id
        data["entity_id"] = self.entity_id
        data["field"] = self.field_
        data["value"] = self.value
        if self.message is not UNSET:
            data["message"] = self.message
        if self.unknown_field is not UNSET:
            data["unknown_field"] = self.unknown_field
        if self.hint is not UNSET:
            data["hint"] = self.hint
        if self.details is not UNSET:
            data["details"] = self.details
        return data
