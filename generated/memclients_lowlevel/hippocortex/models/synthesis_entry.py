# Generated from specs/hippocortex.yaml; do not edit.
"""The schema `SynthesisEntry`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from memclients._core.lowlevel import Record, list_of, optional, to_json

from ..types import UNSET, Unset
from .provenance_ref import ProvenanceRef

if TYPE_CHECKING:
    from collections.abc import Mapping


@define
class SynthesisEntry(Record):
    """One piece of context.

    Attributes:
        section: What kind of knowledge it is.
        content: The text.
        confidence: How sure it is, from 0 to 1.
        provenance: What it rests on; absent where it was not asked for.
    """

    section: str
    content: str
    confidence: float
    provenance: list[ProvenanceRef] | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(init=False, factory=dict)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object."""
        data = dict(src_dict)
        self = cls(
            section=data.pop("section"),
            content=data.pop("content"),
            confidence=data.pop("confidence"),
            provenance=optional(_read_provenance_type_0, data.pop("provenance", UNSET)),
        )
        self.additional_properties = data
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is `UNSET`."""
        data: dict[str, Any] = dict(self.additional_properties)
        data["section"] = self.section
        data["content"] = self.content
        data["confidence"] = self.confidence
        if self.provenance is not UNSET:
            data["provenance"] = to_json(self.provenance)
        return data


_read_provenance_type_0 = list_of(ProvenanceRef.from_dict)
