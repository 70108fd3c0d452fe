# Generated from specs/memoturn.yaml; do not edit.
"""The schema `ProposedMemory`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from memclients._core.lowlevel import Record

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from collections.abc import Mapping


@define
class ProposedMemory(Record):
    """A memory that a dry run would store.

    Attributes:
        type_: fact, event, instruction or task. Documented: `fact`, `event`, `instruction`, `task`.
        summary: The memory in a sentence.
        content: An object with the text.
        keywords: More words to recall it by.
        topic_key: What a fact or an instruction is about.
        session_id: The session that it belongs to.
        source: Which agent wrote it.
    """

    type_: str
    summary: str
    content: Any
    keywords: str
    topic_key: str | None | Unset = UNSET
    session_id: str | None | Unset = UNSET
    source: str | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(init=False, factory=dict)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object."""
        data = dict(src_dict)
        self = cls(
            type_=data.pop("type"),
            summary=data.pop("summary"),
            content=data.pop("content"),
            keywords=data.pop("keywords"),
            topic_key=data.pop("topic_key", UNSET),
            session_id=data.pop("session_id", UNSET),
            source=data.pop("source", UNSET),
        )
        self.additional_properties = data
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is `UNSET`."""
        data: dict[str, Any] = dict(self.additional_properties)
        data["type"] = self.type_
        data["summary"] = self.summary
        data["content"] = self.content
        data["keywords"] = self.keywords
        if self.topic_key is not UNSET:
            data["topic_key"] = self.topic_key
        if self.session_id is not UNSET:
            data["session_id"] = self.session_id
        if self.source is not UNSET:
            data["source"] = self.source
        return data
