# Generated from specs/memoturn.yaml; do not edit.
"""The schema `AuditPolicy`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from memclients._core.lowlevel import Record

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from collections.abc import Mapping


@define
class AuditPolicy(Record):
    """What is audited.

    Attributes:
        enabled: Whether anything is.
        include_reads: Whether recall, ask and get are.
        retention_secs: How long events are kept, in seconds, 60 or more. For a namespace only.
    """

    enabled: bool | None | Unset = UNSET
    include_reads: bool | None | Unset = UNSET
    retention_secs: int | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(init=False, factory=dict)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object."""
        data = dict(src_dict)
        self = cls(
            enabled=data.pop("enabled", UNSET),
            include_reads=data.pop("include_reads", UNSET),
            retention_secs=data.pop("retention_secs", UNSET),
        )
        self.additional_properties = data
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is `UNSET`."""
        data: dict[str, Any] = dict(self.additional_properties)
        if self.enabled is not UNSET:
            data["enabled"] = self.enabled
        if self.include_reads is not UNSET:
            data["include_reads"] = self.include_reads
        if self.retention_secs is not UNSET:
            data["retention_secs"] = self.retention_secs
        return data
