# Generated from specs/neotoma.yaml; do not edit.
"""The schema `CorrectionInput`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from memclients._core.lowlevel import Record

if TYPE_CHECKING:
    from collections.abc import Mapping


@define
class CorrectionInput(Record):
    """A field of an entity and its right value. The server refuses other keys; several at once are several requests.

    Attributes:
        entity_id: ent_ and 24 lower-case hexadecimal digits. The server would make up an entity for anything else.
        entity_type: The entity's registered type, not blank.
        field_: Name of the field, not blank.
        value: Any JSON value.
        idempotency_key: Own key of this correction, not empty. A repeat of field and value under it writes nothing.
    """

    entity_id: str
    entity_type: str
    field_: str
    value: Any
    idempotency_key: str
    additional_properties: dict[str, Any] = field(init=False, factory=dict)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object."""
        data = dict(src_dict)
        self = cls(
            entity_id=data.pop("entity_id"),
            entity_type=data.pop("entity_type"),
            field_=data.pop("field"),
            value=data.pop("value"),
            idempotency_key=data.pop("idempotency_key"),
        )
        self.additional_properties = data
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is `UNSET`."""
        data: dict[str, Any] = dict(self.additional_properties)
        data["entity_id"] = self.entity_id
        data["entity_type"] = self.entity_type
        data["field"] = self.field_
        data["value"] = self.value
        data["idempotency_key"] = self.idempotency_key
        return data
