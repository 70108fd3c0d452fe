# Generated from specs/hippocortex.yaml; do not edit.
"""The schema `ArtifactListResult`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from memclients._core.lowlevel import Record, list_of, to_json

from .artifact import Artifact
from .pagination_info import PaginationInfo

if TYPE_CHECKING:
    from collections.abc import Mapping


@define
class ArtifactListResult(Record):
    """A page of artifacts.

    Attributes:
        artifacts: The artifacts.
        pagination: Where a page stands.
    """

    artifacts: list[Artifact]
    pagination: PaginationInfo
    additional_properties: dict[str, Any] = field(init=False, factory=dict)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object."""
        data = dict(src_dict)
        self = cls(
            artifacts=_read_artifacts(data.pop("artifacts")),
            pagination=PaginationInfo.from_dict(data.pop("pagination")),
        )
        self.additional_properties = data
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is `UNSET`."""
        data: dict[str, Any] = dict(self.additional_properties)
        data["artifacts"] = to_json(self.artifacts)
        data["pagination"] = self.pagination.to_dict()
        return data


_read_artifacts = list_of(Artifact.from_dict)
