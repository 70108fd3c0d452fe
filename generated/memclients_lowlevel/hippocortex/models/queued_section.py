# Generated from specs/hippocortex.yaml; do not edit.
"""The schema `QueuedSection`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from memclients._core.lowlevel import Record

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from collections.abc import Mapping


@define
class QueuedSection(Record):
    """One piece of context of the older server.

    Attributes:
        type_: What kind of knowledge it is.
        content: The text.
        source: What it rests on.
        confidence: How sure it is, from 0 to 1.
    """

    type_: str
    content: str
    source: Any | Unset = UNSET
    confidence: float | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(init=False, factory=dict)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object."""
        data = dict(src_dict)
        self = cls(
            type_=data.pop("type"),
            content=data.pop("content"),
            source=data.pop("source", UNSET),
            confidence=data.pop("confidence", UNSET),
        )
        self.additional_properties = data
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is `UNSET`."""
        data: dict[str, Any] = dict(self.additional_properties)
        data["type"] = self.type_
        data["content"] = self.content
        if self.source is not UNSET:
            data["source"] = self.source
        if self.confidence is not UNSET:
            data["confidence"] = self.confidence
        return data
