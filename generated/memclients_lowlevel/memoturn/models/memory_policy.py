# Generated from specs/memoturn.yaml; do not edit.
"""The schema `MemoryPolicy`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from memclients._core.lowlevel import Record

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from collections.abc import Mapping


@define
class MemoryPolicy(Record):
    """How long memories are kept.

    Attributes:
        task_ttl_max_secs: Longest ttl of a task, in seconds, 60 or more. Longer ones are shortened.
        event_max_age_secs: Age at which events are deleted, in seconds, 60 or more.
        superseded_max_age_secs: Age at which superseded memories are deleted, in seconds, 60 or more.
        superseded_max_count: How many superseded memories of a type and topic are kept, 1 or more.
    """

    task_ttl_max_secs: int | None | Unset = UNSET
    event_max_age_secs: int | None | Unset = UNSET
    superseded_max_age_secs: int | None | Unset = UNSET
    superseded_max_count: int | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(init=False, factory=dict)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object."""
        data = dict(src_dict)
        self = cls(
            task_ttl_max_secs=data.pop("task_ttl_max_secs", UNSET),
            event_max_age_secs=data.pop("event_max_age_secs", UNSET),
            superseded_max_age_secs=data.pop("superseded_max_age_secs", UNSET),
            superseded_max_count=data.pop("superseded_max_count", UNSET),
        )
        self.additional_properties = data
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is `UNSET`."""
        data: dict[str, Any] = dict(self.additional_properties)
        if self.task_ttl_max_secs is not UNSET:
            data["task_ttl_max_secs"] = self.task_ttl_max_secs
        if self.event_max_age_secs is not UNSET:
            data["event_max_age_secs"] = self.event_max_age_secs
        if self.superseded_max_age_secs is not UNSET:
            data["superseded_max_age_secs"] = self.superseded_max_age_secs
        if self.superseded_max_count is not UNSET:
            data["superseded_max_count"] = self.superseded_max_count
        return data
