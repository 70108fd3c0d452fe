# Generated from specs/hippocortex.yaml; do not edit.
"""The schema `SynthesisUsage`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from memclients._core.lowlevel import Record

if TYPE_CHECKING:
    from collections.abc import Mapping


@define
class SynthesisUsage(Record):
    """Syntheses of the period.

    Attributes:
        total: How many there were.
        avg_tokens_used: The tokens of one on average.
        avg_compression_ratio: The compression of one on average.
    """

    total: int
    avg_tokens_used: float
    avg_compression_ratio: float
    additional_properties: dict[str, Any] = field(init=False, factory=dict)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object."""
        data = dict(src_dict)
        self = cls(
            total=data.pop("total"),
            avg_tokens_used=data.pop("avgTokensUsed"),
            avg_compression_ratio=data.pop("avgCompressionRatio"),
        )
        self.additional_properties = data
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is `UNSET`."""
        data: dict[str, Any] = dict(self.additional_properties)
        data["total"] = self.total
        data["avgTokensUsed"] = self.avg_tokens_used
        data["avgCompressionRatio"] = self.avg_compression_ratio
        return data
