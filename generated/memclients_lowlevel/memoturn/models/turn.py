# Generated from specs/memoturn.yaml; do not edit.
"""The schema `Turn`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from memclients._core.lowlevel import Record

if TYPE_CHECKING:
    from collections.abc import Mapping


@define
class Turn(Record):
    """A turn of a transcript.

    Attributes:
        seq: Its number in the session.
        role: Who said it.
        content: Any JSON value.
        created_at: When it was appended, in unix milliseconds.
    """

    seq: int
    role: str
    content: Any
    created_at: int
    additional_properties: dict[str, Any] = field(init=False, factory=dict)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object."""
        data = dict(src_dict)
        self = cls(
            seq=data.pop("seq"),
            role=data.pop("role"),
            content=data.pop("content"),
            created_at=data.pop("created_at"),
        )
        self.additional_properties = data
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is `UNSET`."""
        data: dict[str, Any] = dict(self.additional_properties)
        data["seq"] = self.seq
        data["role"] = self.role
        data["content"] = self.content
        data["created_at"] = self.created_at
        return data
