# Generated from specs/neotoma.yaml; do not edit.
"""The schema `StoreIssue`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from memclients._core.lowlevel import Record

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from collections.abc import Mapping


@define
class StoreIssue(Record):
    """Why an entity or a relationship could not be resolved.

    Attributes:
        code: The kind of failure, for programs. Others than the known ones are kept. Documented:
            `ERR_CANONICAL_NAME_UNRESOLVED`, `ERR_CONVERSATION_MESSAGE_ROLE_CONFLICT`, `ERR_MERGE_REFUSED`,
            `ERR_RELATIONSHIP_ENTITY_ID_FORMAT`.
        message: A sentence for people.
        observation_index: Index of the entity in the request. Absent for a relationship.
        entity_type: Its type.
        details: More about it, such as the `path` of an id.
        hint: What to do about it; a text, or an object with `text` and `required_identity_fields`.
    """

    code: str
    message: str
    observation_index: int | None | Unset = UNSET
    entity_type: str | None | Unset = UNSET
    details: dict[str, Any] | None | Unset = UNSET
    hint: Any | Unset = UNSET
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
            details=data.pop("details", UNSET),
            hint=data.pop("hint", UNSET),
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
        if self.details is not UNSET:
            data["details"] = self.details
        if self.hint is not UNSET:
            data["hint"] = self.hint
        return data
