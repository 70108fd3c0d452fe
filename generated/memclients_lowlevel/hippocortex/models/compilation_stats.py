# Generated from specs/hippocortex.yaml; do not edit.
"""The schema `CompilationStats`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from memclients._core.lowlevel import Record

if TYPE_CHECKING:
    from collections.abc import Mapping


@define
class CompilationStats(Record):
    """What a compilation took.

    Attributes:
        memories_processed: How many memories were read.
        patterns_found: How many patterns were found in them.
        compilation_ms: How long it took, in milliseconds.
    """

    memories_processed: int
    patterns_found: int
    compilation_ms: int
    additional_properties: dict[str, Any] = field(init=False, factory=dict)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object."""
        data = dict(src_dict)
        self = cls(
            memories_processed=data.pop("memoriesProcessed"),
            patterns_found=data.pop("patternsFound"),
            compilation_ms=data.pop("compilationMs"),
        )
        self.additional_properties = data
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is `UNSET`."""
        data: dict[str, Any] = dict(self.additional_properties)
        data["memoriesProcessed"] = self.memories_processed
        data["patternsFound"] = self.patterns_found
        data["compilationMs"] = self.compilation_ms
        return data
