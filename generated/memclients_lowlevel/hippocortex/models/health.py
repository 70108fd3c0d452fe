# Generated from specs/hippocortex.yaml; do not edit.
"""The schema `Health`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from memclients._core.lowlevel import Record

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from collections.abc import Mapping


@define
class Health(Record):
    """How the service is.

    Attributes:
        status: One word on the whole; which words there are is not documented.
        version: The version of the service.
        uptime: How long it has been running; the unit is not documented.
        timestamp: Its time, as ISO 8601.
        subsystems: How its parts are.
        alerts: What needs attention.
    """

    status: str
    version: str | None | Unset = UNSET
    uptime: Any | Unset = UNSET
    timestamp: str | None | Unset = UNSET
    subsystems: Any | Unset = UNSET
    alerts: Any | Unset = UNSET
    additional_properties: dict[str, Any] = field(init=False, factory=dict)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object."""
        data = dict(src_dict)
        self = cls(
            status=data.pop("status"),
            version=data.pop("version", UNSET),
            uptime=data.pop("uptime", UNSET),
            timestamp=data.pop("timestamp", UNSET),
            subsystems=data.pop("subsystems", UNSET),
            alerts=data.pop("alerts", UNSET),
        )
        self.additional_properties = data
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is `UNSET`."""
        data: dict[str, Any] = dict(self.additional_properties)
        data["status"] = self.status
        if self.version is not UNSET:
            data["version"] = self.version
        if self.uptime is not UNSET:
            data["uptime"] = self.uptime
        if self.timestamp is not UNSET:
            data["timestamp"] = self.timestamp
        if self.subsystems is not UNSET:
            data["subsystems"] = self.subsystems
        if self.alerts is not UNSET:
            data["alerts"] = self.alerts
        return data
