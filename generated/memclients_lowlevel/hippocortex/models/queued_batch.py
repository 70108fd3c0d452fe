# Generated from specs/hippocortex.yaml; do not edit.
"""The schema `QueuedBatch`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from memclients._core.lowlevel import Record

if TYPE_CHECKING:
    from collections.abc import Mapping


@define
class QueuedBatch(Record):
    """A batch in the queue of the older server.

    Attributes:
        batch_id: The id of the batch.
        queued: How many events are in the queue.
        errors: How many events were refused.
        total: How many events there were.
    """

    batch_id: str
    queued: int
    errors: int
    total: int
    additional_properties: dict[str, Any] = field(init=False, factory=dict)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object."""
        data = dict(src_dict)
        self = cls(
            batch_id=data.pop("batchId"),
            queued=data.pop("queued"),
            errors=data.pop("errors"),
            total=data.pop("total"),
        )
        self.additional_properties = data
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is `UNSET`."""
        data: dict[str, Any] = dict(self.additional_properties)
        data["batchId"] = self.batch_id
        data["queued"] = self.queued
        data["errors"] = self.errors
        data["total"] = self.total
        return data
