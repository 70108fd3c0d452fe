# Generated from specs/hippocortex.yaml; do not edit.
"""The schema `LearnAnswer`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from memclients._core.lowlevel import Record, is_object, no_variant, optional, to_json

from ..types import UNSET, Unset
from .answer_meta import AnswerMeta
from .learn_result import LearnResult
from .queued_job import QueuedJob

if TYPE_CHECKING:
    from collections.abc import Mapping


@define
class LearnAnswer(Record):
    """What a compilation made, in the envelope.

    Attributes:
        ok: Whether the request succeeded.
        data: The result, or the job in the queue.
        meta: About the answer; some documented answers have none.
    """

    ok: bool
    data: LearnResult | QueuedJob
    meta: AnswerMeta | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(init=False, factory=dict)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object."""
        data = dict(src_dict)
        self = cls(
            ok=data.pop("ok"),
            data=_read_data(data.pop("data")),
            meta=optional(AnswerMeta.from_dict, data.pop("meta", UNSET)),
        )
        self.additional_properties = data
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is `UNSET`."""
        data: dict[str, Any] = dict(self.additional_properties)
        data["ok"] = self.ok
        data["data"] = to_json(self.data)
        if self.meta is not UNSET:
            data["meta"] = to_json(self.meta)
        return data


def _read_data(value: Any) -> LearnResult | QueuedJob:
    if is_object(value, "runId", "status", "artifacts", "stats"):
        return LearnResult.from_dict(value)
    if is_object(value, "jobId", "status"):
        return QueuedJob.from_dict(value)
    raise no_variant(value, "LearnResult | QueuedJob")
