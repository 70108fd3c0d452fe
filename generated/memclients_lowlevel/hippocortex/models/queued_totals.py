# Generated from specs/hippocortex.yaml; do not edit.
"""The schema `QueuedTotals`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from memclients._core.lowlevel import Record

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from collections.abc import Mapping


@define
class QueuedTotals(Record):
    """What the older server holds.

    Attributes:
        events: Events.
        memories: Memories.
        artifacts: Artifacts.
    """

    events: int | None | Unset = UNSET
    memories: int | None | Unset = UNSET
    artifacts: int | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(init=False, factory=dict)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object."""
        data = dict(src_dict)
        self = cls(
            events=data.pop("events", UNSET),
            memories=data.pop("memories", UNSET),
            artifacts=data.pop("artifacts", UNSET),
        )
        self.additional_properties = data
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is `UNSET`."""
        data: dict[str, Any] = dict(self.additional_properties)
        if self.events is not UNSET:
            data["events"] = self.events
        if self.memories is not UNSET:
            data["memories"] = self.memories
        if self.artifacts is not UNSET:
            data["artifacts"] = self.artifacts
        return data
