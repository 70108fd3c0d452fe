# Generated from specs/memtrace.yaml; do not edit.
"""The schema `MemoryList`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from memclients._core.lowlevel import Record, list_of, to_json

from .memory import Memory

if TYPE_CHECKING:
    from collections.abc import Mapping


@define
class MemoryList(Record):
    """A page of memories.

    Attributes:
        memories: The memories of this page.
        count: Length of this page, not a total.
        has_more: Whether the page is full. A guess at whether there is another one.
    """

    memories: list[Memory]
    count: int
    has_more: bool
    additional_properties: dict[str, Any] = field(init=False, factory=dict)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object."""
        data = dict(src_dict)
        self = cls(
            memories=_read_memories(data.pop("memories")),
            count=data.pop("count"),
            has_more=data.pop("has_more"),
        )
        self.additional_properties = data
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is `UNSET`."""
        data: dict[str, Any] = dict(self.additional_properties)
        data["memories"] = to_json(self.memories)
        data["count"] = self.count
        data["has_more"] = self.has_more
        return data


_read_memories = list_of(Memory.from_dict)
