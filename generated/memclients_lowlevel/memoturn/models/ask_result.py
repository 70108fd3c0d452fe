# Generated from specs/memoturn.yaml; do not edit.
"""The schema `AskResult`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from memclients._core.lowlevel import Record, list_of, to_json

from .recalled_memory import RecalledMemory

if TYPE_CHECKING:
    from collections.abc import Mapping


@define
class AskResult(Record):
    """An answer and what it is made of.

    Attributes:
        answer: The answer, null when nothing was recalled.
        sources: Ids of the memories that the answer cites.
        memories: The memories that the model was shown.
        txid: The transaction whose state was searched. 0 for an unknown profile.
    """

    answer: str | None
    sources: list[str]
    memories: list[RecalledMemory]
    txid: int
    additional_properties: dict[str, Any] = field(init=False, factory=dict)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object."""
        data = dict(src_dict)
        self = cls(
            answer=data.pop("answer"),
            sources=data.pop("sources"),
            memories=_read_memories(data.pop("memories")),
            txid=data.pop("txid"),
        )
        self.additional_properties = data
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is `UNSET`."""
        data: dict[str, Any] = dict(self.additional_properties)
        data["answer"] = self.answer
        data["sources"] = self.sources
        data["memories"] = to_json(self.memories)
        data["txid"] = self.txid
        return data


_read_memories = list_of(RecalledMemory.from_dict)
