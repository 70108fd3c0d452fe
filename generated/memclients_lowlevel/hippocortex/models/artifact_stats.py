# Generated from specs/hippocortex.yaml; do not edit.
"""The schema `ArtifactStats`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from memclients._core.lowlevel import Record

if TYPE_CHECKING:
    from collections.abc import Mapping


@define
class ArtifactStats(Record):
    """What a compilation did to the artifacts.

    Attributes:
        created: How many are new.
        updated: How many have new evidence.
        unchanged: How many have none.
        by_type: Their number by type of artifact.
    """

    created: int
    updated: int
    unchanged: int
    by_type: dict[str, int]
    additional_properties: dict[str, Any] = field(init=False, factory=dict)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object."""
        data = dict(src_dict)
        self = cls(
            created=data.pop("created"),
            updated=data.pop("updated"),
            unchanged=data.pop("unchanged"),
            by_type=data.pop("byType"),
        )
        self.additional_properties = data
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is `UNSET`."""
        data: dict[str, Any] = dict(self.additional_properties)
        data["created"] = self.created
        data["updated"] = self.updated
        data["unchanged"] = self.unchanged
        data["byType"] = self.by_type
        return data
