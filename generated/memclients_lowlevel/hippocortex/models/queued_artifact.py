# Generated from specs/hippocortex.yaml; do not edit.
"""The schema `QueuedArtifact`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from memclients._core.lowlevel import Record

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from collections.abc import Mapping


@define
class QueuedArtifact(Record):
    """A piece of compiled knowledge as the older server has it, without confidence and status. What else it has is not
    known.

    Attributes:
        id: Its id.
        version: Counts its changes.
        is_active: Whether it still holds.
        type_: What kind of knowledge it is.
        title: What it is about.
        content: The knowledge.
        token_count: Its size in tokens.
        compiled_at: When it was compiled, as ISO 8601.
    """

    id: str
    version: Any
    is_active: bool
    type_: str | None | Unset = UNSET
    title: str | None | Unset = UNSET
    content: Any | Unset = UNSET
    token_count: int | None | Unset = UNSET
    compiled_at: str | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(init=False, factory=dict)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object."""
        data = dict(src_dict)
        self = cls(
            id=data.pop("id"),
            version=data.pop("version"),
            is_active=data.pop("isActive"),
            type_=data.pop("type", UNSET),
            title=data.pop("title", UNSET),
            content=data.pop("content", UNSET),
            token_count=data.pop("tokenCount", UNSET),
            compiled_at=data.pop("compiledAt", UNSET),
        )
        self.additional_properties = data
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is `UNSET`."""
        data: dict[str, Any] = dict(self.additional_properties)
        data["id"] = self.id
        data["version"] = self.version
        data["isActive"] = self.is_active
        if self.type_ is not UNSET:
            data["type"] = self.type_
        if self.title is not UNSET:
            data["title"] = self.title
        if self.content is not UNSET:
            data["content"] = self.content
        if self.token_count is not UNSET:
            data["tokenCount"] = self.token_count
        if self.compiled_at is not UNSET:
            data["compiledAt"] = self.compiled_at
        return data
