# Generated from specs/memtrace.yaml; do not edit.
"""The schema `UpdateSessionRequest`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from memclients._core.lowlevel import Record

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from collections.abc import Mapping


@define
class UpdateSessionRequest(Record):
    """What to change of a session.

    Attributes:
        status: active, closed or any other text that is not empty.
        metadata: Any JSON object; it replaces the stored one.
    """

    status: str | Unset = UNSET
    metadata: dict[str, Any] | Unset = UNSET
    additional_properties: dict[str, Any] = field(init=False, factory=dict)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object."""
        data = dict(src_dict)
        self = cls(
            status=data.pop("status", UNSET),
            metadata=data.pop("metadata", UNSET),
        )
        self.additional_properties = data
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is `UNSET`."""
        data: dict[str, Any] = dict(self.additional_properties)
        if self.status is not UNSET:
            data["status"] = self.status
        if self.metadata is not UNSET:
            data["metadata"] = self.metadata
        return data
