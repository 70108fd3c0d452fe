# Generated from specs/memtrace.yaml; do not edit.
"""The schema `Health`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from memclients._core.lowlevel import Record

if TYPE_CHECKING:
    from collections.abc import Mapping


@define
class Health(Record):
    """A sign of life.

    Attributes:
        status: ok.
        service: memtrace.
        uptime: How long the service runs, such as 2h30m15.2s.
        arc: Whether each organization's Arc instance was reachable at the last check.
    """

    status: str
    service: str
    uptime: str
    arc: dict[str, bool]
    additional_properties: dict[str, Any] = field(init=False, factory=dict)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object."""
        data = dict(src_dict)
        self = cls(
            status=data.pop("status"),
            service=data.pop("service"),
            uptime=data.pop("uptime"),
            arc=data.pop("arc"),
        )
        self.additional_properties = data
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is `UNSET`."""
        data: dict[str, Any] = dict(self.additional_properties)
        data["status"] = self.status
        data["service"] = self.service
        data["uptime"] = self.uptime
        data["arc"] = self.arc
        return data
