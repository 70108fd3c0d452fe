# Generated from specs/hippocortex.yaml; do not edit.
"""The schema `QueuedJob`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from memclients._core.lowlevel import Record

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from collections.abc import Mapping


@define
class QueuedJob(Record):
    """Work in the queue of the older server.

    Attributes:
        job_id: The id of the job.
        status: The word queued.
        idempotency_key: The key that the event was sent with.
    """

    job_id: str
    status: str
    idempotency_key: str | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(init=False, factory=dict)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object."""
        data = dict(src_dict)
        self = cls(
            job_id=data.pop("jobId"),
            status=data.pop("status"),
            idempotency_key=data.pop("idempotencyKey", UNSET),
        )
        self.additional_properties = data
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is `UNSET`."""
        data: dict[str, Any] = dict(self.additional_properties)
        data["jobId"] = self.job_id
        data["status"] = self.status
        if self.idempotency_key is not UNSET:
            data["idempotencyKey"] = self.idempotency_key
        return data
