# Generated from specs/memoturn.yaml; do not edit.
"""The schema `TurnHit`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from memclients._core.lowlevel import Record

if TYPE_CHECKING:
    from collections.abc import Mapping


@define
class TurnHit(Record):
    """A turn that is near an embedding.

    Attributes:
        session_id: Its session.
        seq: Its number in the session.
        role: Who said it.
        content: Any JSON value.
        distance: Cosine distance, 0 to 2.
    """

    session_id: str
    seq: int
    role: str
    content: Any
    distance: float
    additional_properties: dict[str, Any] = field(init=False, factory=dict)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object."""
        data = dict(src_dict)
        self = cls(
            session_id=data.pop("session_id"),
            seq=data.pop("seq"),
            role=data.pop("role"),
            content=data.pop("content"),
            distance=data.pop("distance"),
        )
        self.additional_properties = data
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is `UNSET`."""
        data: dict[str, Any] = dict(self.additional_properties)
        data["session_id"] = self.session_id
        data["seq"] = self.seq
        data["role"] = self.role
        data["content"] = self.content
        data["distance"] = self.distance
        return data
