# Generated from specs/hippocortex.yaml; do not edit.
"""The schema `QueuedContextPack`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from memclients._core.lowlevel import Record

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from collections.abc import Mapping


@define
class QueuedContextPack(Record):
    """The same context as the older server packs it for a model.

    Attributes:
        entries: The pieces; their shape is not documented.
        estimated_tokens: Their tokens.
        max_tokens: The budget that was asked for.
    """

    entries: Any | Unset = UNSET
    estimated_tokens: int | None | Unset = UNSET
    max_tokens: int | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(init=False, factory=dict)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object."""
        data = dict(src_dict)
        self = cls(
            entries=data.pop("entries", UNSET),
            estimated_tokens=data.pop("estimatedTokens", UNSET),
            max_tokens=data.pop("maxTokens", UNSET),
        )
        self.additional_properties = data
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is `UNSET`."""
        data: dict[str, Any] = dict(self.additional_properties)
        if self.entries is not UNSET:
            data["entries"] = self.entries
        if self.estimated_tokens is not UNSET:
            data["estimatedTokens"] = self.estimated_tokens
        if self.max_tokens is not UNSET:
            data["maxTokens"] = self.max_tokens
        return data
