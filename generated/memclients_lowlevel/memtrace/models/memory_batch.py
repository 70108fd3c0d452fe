# Generated from specs/memtrace.yaml; do not edit.
"""The schema `MemoryBatch`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from memclients._core.lowlevel import Record, list_of, to_json

from .memory import Memory

if TYPE_CHECKING:
    from collections.abc import Mapping


@define
class MemoryBatch(Record):
    """The memories of a batch that were stored.

    Attributes:
        memories: The stored memories, without the duplicates.
        count: How many were stored.
    """

    memories: list[Memory]
    count: int
    additional_properties: dict[str, Any] = field(init=False, factory=dict)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object."""
        data = dict(src_dict)
        self = cls(
            memories=_read_memories(data.pop("memories")),
            count=data.pop("count"),
        )
        self.additional_properties = data
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is `UNSET`."""
        data: dict[str, Any] = dict(self.additional_properties)
        data["memories"] = to_json(self.memories)
        data["count"] = self.count
        return data


_read_memories = list_of(Memory.from_dict)
