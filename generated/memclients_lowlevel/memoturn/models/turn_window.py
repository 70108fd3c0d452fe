# Generated from specs/memoturn.yaml; do not edit.
"""The schema `TurnWindow`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from memclients._core.lowlevel import Record, list_of, to_json

from .turn import Turn

if TYPE_CHECKING:
    from collections.abc import Mapping


@define
class TurnWindow(Record):
    """The last turns of a session.

    Attributes:
        turns: The turns, oldest first.
    """

    turns: list[Turn]
    additional_properties: dict[str, Any] = field(init=False, factory=dict)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object."""
        data = dict(src_dict)
        self = cls(
            turns=_read_turns(data.pop("turns")),
        )
        self.additional_properties = data
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is `UNSET`."""
        data: dict[str, Any] = dict(self.additional_properties)
        data["turns"] = to_json(self.turns)
        return data


_read_turns = list_of(Turn.from_dict)
