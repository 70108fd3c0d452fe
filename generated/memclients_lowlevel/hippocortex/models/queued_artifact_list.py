# Generated from specs/hippocortex.yaml; do not edit.
"""The schema `QueuedArtifactList`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from memclients._core.lowlevel import Record, list_of, to_json

from .queued_artifact import QueuedArtifact

if TYPE_CHECKING:
    from collections.abc import Mapping


@define
class QueuedArtifactList(Record):
    """A page of artifacts of the older server.

    Attributes:
        items: The artifacts.
        total: How many artifacts match on all pages.
        limit: The length of a page.
        offset: How many were skipped.
        has_more: Whether there is a page after this one.
    """

    items: list[QueuedArtifact]
    total: int
    limit: int
    offset: int
    has_more: bool
    additional_properties: dict[str, Any] = field(init=False, factory=dict)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object."""
        data = dict(src_dict)
        self = cls(
            items=_read_items(data.pop("items")),
            total=data.pop("total"),
            limit=data.pop("limit"),
            offset=data.pop("offset"),
            has_more=data.pop("hasMore"),
        )
        self.additional_properties = data
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is `UNSET`."""
        data: dict[str, Any] = dict(self.additional_properties)
        data["items"] = to_json(self.items)
        data["total"] = self.total
        data["limit"] = self.limit
        data["offset"] = self.offset
        data["hasMore"] = self.has_more
        return data


_read_items = list_of(QueuedArtifact.from_dict)
