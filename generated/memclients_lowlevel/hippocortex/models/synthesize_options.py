# Generated from specs/hippocortex.yaml; do not edit.
"""The schema `SynthesizeOptions`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from memclients._core.lowlevel import Record

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from collections.abc import Mapping


@define
class SynthesizeOptions(Record):
    """What the context may be made of.

    Attributes:
        max_tokens: 1 or more; the budget of tokens.
        sections: At least one section; without a list, all.
        min_confidence: A number from 0 to 1. Entries below it are left out.
        include_provenance: true or false, whether to say what each entry rests on.
    """

    max_tokens: int | Unset = UNSET
    sections: list[str] | Unset = UNSET
    min_confidence: float | Unset = UNSET
    include_provenance: bool | Unset = UNSET
    additional_properties: dict[str, Any] = field(init=False, factory=dict)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object."""
        data = dict(src_dict)
        self = cls(
            max_tokens=data.pop("maxTokens", UNSET),
            sections=data.pop("sections", UNSET),
            min_confidence=data.pop("minConfidence", UNSET),
            include_provenance=data.pop("includeProvenance", UNSET),
        )
        self.additional_properties = data
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is `UNSET`."""
        data: dict[str, Any] = dict(self.additional_properties)
        if self.max_tokens is not UNSET:
            data["maxTokens"] = self.max_tokens
        if self.sections is not UNSET:
            data["sections"] = self.sections
        if self.min_confidence is not UNSET:
            data["minConfidence"] = self.min_confidence
        if self.include_provenance is not UNSET:
            data["includeProvenance"] = self.include_provenance
        return data
