# Generated from specs/hippocortex.yaml; do not edit.
"""The schema `LearnResult`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from memclients._core.lowlevel import Record

from .artifact_stats import ArtifactStats
from .compilation_stats import CompilationStats

if TYPE_CHECKING:
    from collections.abc import Mapping


@define
class LearnResult(Record):
    """What a compilation made.

    Attributes:
        run_id: The id of the compilation.
        status: completed, partial or failed. Documented: `completed`, `partial`, `failed`.
        artifacts: What a compilation did to the artifacts.
        stats: What a compilation took.
    """

    run_id: str
    status: str
    artifacts: ArtifactStats
    stats: CompilationStats
    additional_properties: dict[str, Any] = field(init=False, factory=dict)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object."""
        data = dict(src_dict)
        self = cls(
            run_id=data.pop("runId"),
            status=data.pop("status"),
            artifacts=ArtifactStats.from_dict(data.pop("artifacts")),
            stats=CompilationStats.from_dict(data.pop("stats")),
        )
        self.additional_properties = data
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is `UNSET`."""
        data: dict[str, Any] = dict(self.additional_properties)
        data["runId"] = self.run_id
        data["status"] = self.status
        data["artifacts"] = self.artifacts.to_dict()
        data["stats"] = self.stats.to_dict()
        return data
