# Generated from specs/neotoma.yaml; do not edit.
"""The schema `TurnQuery`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from memclients._core.lowlevel import Record

if TYPE_CHECKING:
    from collections.abc import Mapping


@define
class TurnQuery(Record):
    """The turn. The server refuses other keys.

    Attributes:
        conversation_id: Id of the conversation, as the caller gave it, not blank.
        turn_key: Key of the turn's message, not blank.
    """

    conversation_id: str
    turn_key: str
    additional_properties: dict[str, Any] = field(init=False, factory=dict)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object."""
        data = dict(src_dict)
        self = cls(
            conversation_id=data.pop("conversation_id"),
            turn_key=data.pop("turn_key"),
        )
        self.additional_properties = data
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is `UNSET`."""
        data: dict[str, Any] = dict(self.additional_properties)
        data["conversation_id"] = self.conversation_id
        data["turn_key"] = self.turn_key
        return data
