# Generated from specs/neotoma.yaml; do not edit.
"""The schema `TurnSummary`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from memclients._core.lowlevel import Record

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from collections.abc import Mapping


@define
class TurnSummary(Record):
    """What a turn stored and retrieved.

    Attributes:
        status_line: The turn in a line.
        stored: What it stored.
        retrieved: What it retrieved.
        issues: What went wrong.
        turn_number: Which turn it is.
        conversation_message_count: How many messages the conversation has.
        widget_uri: Where to show it.
    """

    status_line: str | None
    stored: list[Any]
    retrieved: list[Any]
    issues: list[Any]
    turn_number: int | None | Unset = UNSET
    conversation_message_count: int | None | Unset = UNSET
    widget_uri: str | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(init=False, factory=dict)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object."""
        data = dict(src_dict)
        self = cls(
            status_line=data.pop("status_line"),
            stored=data.pop("stored"),
            retrieved=data.pop("retrieved"),
            issues=data.pop("issues"),
            turn_number=data.pop("turn_number", UNSET),
            conversation_message_count=data.pop("conversation_message_count", UNSET),
            widget_uri=data.pop("widget_uri", UNSET),
        )
        self.additional_properties = data
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is `UNSET`."""
        data: dict[str, Any] = dict(self.additional_properties)
        data["status_line"] = self.status_line
        data["stored"] = self.stored
        data["retrieved"] = self.retrieved
        data["issues"] = self.issues
        if self.turn_number is not UNSET:
            data["turn_number"] = self.turn_number
        if self.conversation_message_count is not UNSET:
            data["conversation_message_count"] = self.conversation_message_count
        if self.widget_uri is not UNSET:
            data["widget_uri"] = self.widget_uri
        return data
