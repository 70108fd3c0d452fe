# Generated from specs/hippocortex.yaml; do not edit.
"""The schema `CompilationUsage`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from memclients._core.lowlevel import Record

if TYPE_CHECKING:
    from collections.abc import Mapping


@define
class CompilationUsage(Record):
    """Compilations of the period.

    Attributes:
        total: How many there were.
        artifacts_created: How many artifacts they made.
        artifacts_updated: How many artifacts they changed.
    """

    total: int
    artifacts_created: int
    artifacts_updated: int
    additional_properties: dict[str, Any] = field(init=False, factory=dict)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object."""
        data = dict(src_dict)
        self = cls(
            total=data.pop("total"),
            artifacts_created=data.pop("artifactsCreated"),
            artifacts_updated=data.pop("artifactsUpdated"),
        )
        self.additional_properties = data
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is `UNSET`."""
        data: dict[str, Any] = dict(self.additional_properties)
        data["total"] = self.total
        data["artifactsCreated"] = self.artifacts_created
        data["artifactsUpdated"] = self.artifacts_updated
        return data
