# Generated from specs/memtrace.yaml; do not edit.
"""The schema `Readiness`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from memclients._core.lowlevel import Record

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from collections.abc import Mapping


@define
class Readiness(Record):
    """Whether every organization can store memories.

    Attributes:
        status: ready or not ready. Documented: `ready`, `not ready`.
        arc: Whether each organization's Arc instance was reachable at the last check.
        reason: Why it is not ready, such as no_instances.
        hint: What an administrator can do.
    """

    status: str
    arc: dict[str, bool] | None | Unset = UNSET
    reason: str | None | Unset = UNSET
    hint: str | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(init=False, factory=dict)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object."""
        data = dict(src_dict)
        self = cls(
            status=data.pop("status"),
            arc=data.pop("arc", UNSET),
            reason=data.pop("reason", UNSET),
            hint=data.pop("hint", UNSET),
        )
        self.additional_properties = data
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is `UNSET`."""
        data: dict[str, Any] = dict(self.additional_properties)
        data["status"] = self.status
        if self.arc is not UNSET:
            data["arc"] = self.arc
        if self.reason is not UNSET:
            data["reason"] = self.reason
        if self.hint is not UNSET:
            data["hint"] = self.hint
        return data
