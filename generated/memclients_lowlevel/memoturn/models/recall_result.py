# Generated from specs/memoturn.yaml; do not edit.
"""The schema `RecallResult`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from memclients._core.lowlevel import Record, list_of, optional, to_json

from ..types import UNSET, Unset
from .recalled_memory import RecalledMemory
from .turn_hit import TurnHit

if TYPE_CHECKING:
    from collections.abc import Mapping


@define
class RecallResult(Record):
    """What was recalled.

    Attributes:
        memories: The memories, best first. Empty when nothing was found.
        txid: The transaction whose state was searched. 0 for an unknown profile.
        turns: The turns, nearest first. Absent unless they were asked for.
    """

    memories: list[RecalledMemory]
    txid: int
    turns: list[TurnHit] | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(init=False, factory=dict)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object."""
        data = dict(src_dict)
        self = cls(
            memories=_read_memories(data.pop("memories")),
            txid=data.pop("txid"),
            turns=optional(_read_turns_type_0, data.pop("turns", UNSET)),
        )
        self.additional_properties = data
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is `UNSET`."""
        data: dict[str, Any] = dict(self.additional_properties)
        data["memories"] = to_json(self.memories)
        data["txid"] = self.txid
        if self.turns is not UNSET:
            data["turns"] = to_json(self.turns)
        return data


_read_memories = list_of(RecalledMemory.from_dict)

_read_turns_type_0 = list_of(TurnHit.from_dict)
