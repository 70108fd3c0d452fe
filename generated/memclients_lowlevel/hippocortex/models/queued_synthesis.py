# Generated from specs/hippocortex.yaml; do not edit.
"""The schema `QueuedSynthesis`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from memclients._core.lowlevel import Record, list_of, optional, to_json

from ..types import UNSET, Unset
from .queued_context_pack import QueuedContextPack
from .queued_section import QueuedSection

if TYPE_CHECKING:
    from collections.abc import Mapping


@define
class QueuedSynthesis(Record):
    """Context of the older server.

    Attributes:
        sections: The pieces.
        total_tokens: Their tokens.
        query: The query.
        context_pack: The same, packed for a model.
    """

    sections: list[QueuedSection]
    total_tokens: int
    query: str | None | Unset = UNSET
    context_pack: QueuedContextPack | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(init=False, factory=dict)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object."""
        data = dict(src_dict)
        self = cls(
            sections=_read_sections(data.pop("sections")),
            total_tokens=data.pop("totalTokens"),
            query=data.pop("query", UNSET),
            context_pack=optional(QueuedContextPack.from_dict, data.pop("contextPack", UNSET)),
        )
        self.additional_properties = data
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is `UNSET`."""
        data: dict[str, Any] = dict(self.additional_properties)
        data["sections"] = to_json(self.sections)
        data["totalTokens"] = self.total_tokens
        if self.query is not UNSET:
            data["query"] = self.query
        if self.context_pack is not UNSET:
            data["contextPack"] = to_json(self.context_pack)
        return data


_read_sections = list_of(QueuedSection.from_dict)
