# Generated from specs/hippocortex.yaml; do not edit.
"""The schema `ProvenanceRef`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from memclients._core.lowlevel import Record

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from collections.abc import Mapping


@define
class ProvenanceRef(Record):
    """What an entry rests on.

    Attributes:
        source_type: artifact or memory. Documented: `artifact`, `memory`.
        source_id: The id of the artifact or the memory.
        artifact_type: The type of the artifact.
        evidence_count: How many events support it.
    """

    source_type: str
    source_id: str
    artifact_type: str | None | Unset = UNSET
    evidence_count: int | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(init=False, factory=dict)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object."""
        data = dict(src_dict)
        self = cls(
            source_type=data.pop("sourceType"),
            source_id=data.pop("sourceId"),
            artifact_type=data.pop("artifactType", UNSET),
            evidence_count=data.pop("evidenceCount", UNSET),
        )
        self.additional_properties = data
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is `UNSET`."""
        data: dict[str, Any] = dict(self.additional_properties)
        data["sourceType"] = self.source_type
        data["sourceId"] = self.source_id
        if self.artifact_type is not UNSET:
            data["artifactType"] = self.artifact_type
        if self.evidence_count is not UNSET:
            data["evidenceCount"] = self.evidence_count
        return data
