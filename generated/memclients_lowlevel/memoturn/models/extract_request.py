# Generated from specs/memoturn.yaml; do not edit.
"""The schema `ExtractRequest`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from memclients._core.lowlevel import Record, list_of, to_json

from ..types import UNSET, Unset
from .turn_input import TurnInput

if TYPE_CHECKING:
    from collections.abc import Mapping


@define
class ExtractRequest(Record):
    """Turns to distil.

    Attributes:
        turns: At least one turn.
        session_id: The session of the memories.
        source: Which agent wrote the memories.
        dry_run: Whether only to propose.
    """

    turns: list[TurnInput]
    session_id: str | Unset = UNSET
    source: str | Unset = UNSET
    dry_run: bool | Unset = UNSET
    additional_properties: dict[str, Any] = field(init=False, factory=dict)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object."""
        data = dict(src_dict)
        self = cls(
            turns=_read_turns(data.pop("turns")),
            session_id=data.pop("session_id", UNSET),
            source=data.pop("source", UNSET),
            dry_run=data.pop("dry_run", UNSET),
        )
        self.additional_properties = data
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is `UNSET`."""
        data: dict[str, Any] = dict(self.additional_properties)
        data["turns"] = to_json(self.turns)
        if self.session_id is not UNSET:
            data["session_id"] = self.session_id
        if self.source is not UNSET:
            data["source"] = self.source
        if self.dry_run is not UNSET:
            data["dry_run"] = self.dry_run
        return data


_read_turns = list_of(TurnInput.from_dict)
