# Generated from specs/hippocortex.yaml; do not edit.
"""The schema `LearnRequestOptions`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from memclients._core.lowlevel import Record

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from collections.abc import Mapping


@define
class LearnRequestOptions(Record):
    """What to compile.

    Attributes:
        min_pattern_strength: A number from 0 to 1. Weaker patterns are left out.
        artifact_types: At least one type of artifact; without a list, all.
        max_events: 1 or more; how many events to read at most.
        artifact_type: One type of artifact: task_schema, failure_playbook, causal_pattern or decision_policy. The
            API's own pages have it, the clients send `artifactTypes`.
    """

    min_pattern_strength: float | Unset = UNSET
    artifact_types: list[str] | Unset = UNSET
    max_events: int | Unset = UNSET
    artifact_type: str | Unset = UNSET
    additional_properties: dict[str, Any] = field(init=False, factory=dict)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object."""
        data = dict(src_dict)
        self = cls(
            min_pattern_strength=data.pop("minPatternStrength", UNSET),
            artifact_types=data.pop("artifactTypes", UNSET),
            max_events=data.pop("maxEvents", UNSET),
            artifact_type=data.pop("artifactType", UNSET),
        )
        self.additional_properties = data
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is `UNSET`."""
        data: dict[str, Any] = dict(self.additional_properties)
        if self.min_pattern_strength is not UNSET:
            data["minPatternStrength"] = self.min_pattern_strength
        if self.artifact_types is not UNSET:
            data["artifactTypes"] = self.artifact_types
        if self.max_events is not UNSET:
            data["maxEvents"] = self.max_events
        if self.artifact_type is not UNSET:
            data["artifactType"] = self.artifact_type
        return data
