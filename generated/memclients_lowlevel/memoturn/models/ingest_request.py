# Generated from specs/memoturn.yaml; do not edit.
"""The schema `IngestRequest`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from memclients._core.lowlevel import Record, list_of, to_json

from .memory_input import MemoryInput

if TYPE_CHECKING:
    from collections.abc import Mapping


@define
class IngestRequest(Record):
    """Memories to store.

    Attributes:
        memories: Up to 1000 memories.
    """

    memories: list[MemoryInput]
    additional_properties: dict[str, Any] = field(init=False, factory=dict)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object."""
        data = dict(src_dict)
        self = cls(
            memories=_read_memories(data.pop("memories")),
        )
        self.additional_properties = data
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is `UNSET`."""
        data: dict[str, Any] = dict(self.additional_properties)
        data["memories"] = to_json(self.memories)
        return data


_read_memories = list_of(MemoryInput.from_dict)
