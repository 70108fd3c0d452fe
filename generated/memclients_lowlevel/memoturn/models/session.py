# Generated from specs/memoturn.yaml; do not edit.
"""The schema `Session`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from memclients._core.lowlevel import Record

if TYPE_CHECKING:
    from collections.abc import Mapping


@define
class Session(Record):
    """A session of a profile.

    Attributes:
        id: Its id.
        created_at: When its first memory was stored, in unix milliseconds.
        last_active_at: When its last memory was stored, in unix milliseconds.
    """

    id: str
    created_at: int
    last_active_at: int
    additional_properties: dict[str, Any] = field(init=False, factory=dict)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object."""
        data = dict(src_dict)
        self = cls(
            id=data.pop("id"),
            created_at=data.pop("created_at"),
            last_active_at=data.pop("last_active_at"),
        )
        self.additional_properties = data
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is `UNSET`."""
        data: dict[str, Any] = dict(self.additional_properties)
        data["id"] = self.id
        data["created_at"] = self.created_at
        data["last_active_at"] = self.last_active_at
        return data
