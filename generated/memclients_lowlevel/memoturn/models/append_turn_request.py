# Generated from specs/memoturn.yaml; do not edit.
"""The schema `AppendTurnRequest`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from memclients._core.lowlevel import Record

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from collections.abc import Mapping


@define
class AppendTurnRequest(Record):
    """A turn to append.

    Attributes:
        role: Who said it, such as user or assistant.
        content: Any JSON value; null must be stated too.
        embedding: Numbers, at least one.
    """

    role: str
    content: Any
    embedding: list[float] | Unset = UNSET
    additional_properties: dict[str, Any] = field(init=False, factory=dict)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object."""
        data = dict(src_dict)
        self = cls(
            role=data.pop("role"),
            content=data.pop("content"),
            embedding=data.pop("embedding", UNSET),
        )
        self.additional_properties = data
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is `UNSET`."""
        data: dict[str, Any] = dict(self.additional_properties)
        data["role"] = self.role
        data["content"] = self.content
        if self.embedding is not UNSET:
            data["embedding"] = self.embedding
        return data
