# Generated from specs/memoturn.yaml; do not edit.
"""The schema `RecalledMemory`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from memclients._core.lowlevel import Record

if TYPE_CHECKING:
    from collections.abc import Mapping


@define
class RecalledMemory(Record):
    """A memory and why it was recalled.

    Attributes:
        id: Its id, to be taken as it is.
        type_: fact, event, instruction or task. Documented: `fact`, `event`, `instruction`, `task`.
        topic_key: What it is about.
        summary: The memory in a sentence.
        content: Any JSON value.
        keywords: More words to recall it by. Empty when there are none.
        session_id: The session that it belongs to.
        source: Which agent wrote it.
        created_at: When it was first stored, in unix milliseconds.
        superseded_by: Id of the memory that superseded it, which may be forgotten by now.
        score: Sum of 2 / (60 + rank) for the topic and 1 / (60 + rank) for words and embedding.
        channels: What found it, topic, keyword or vector.
    """

    id: str
    type_: str
    topic_key: str | None
    summary: str
    content: Any
    keywords: str
    session_id: str | None
    source: str | None
    created_at: int
    superseded_by: str | None
    score: float
    channels: list[str]
    additional_properties: dict[str, Any] = field(init=False, factory=dict)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object."""
        data = dict(src_dict)
        self = cls(
            id=data.pop("id"),
            type_=data.pop("type"),
            topic_key=data.pop("topic_key"),
            summary=data.pop("summary"),
            content=data.pop("content"),
            keywords=data.pop("keywords"),
            session_id=data.pop("session_id"),
            source=data.pop("source"),
            created_at=data.pop("created_at"),
            superseded_by=data.pop("superseded_by"),
            score=data.pop("score"),
            channels=data.pop("channels"),
        )
        self.additional_properties = data
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is `UNSET`."""
        data: dict[str, Any] = dict(self.additional_properties)
        data["id"] = self.id
        data["type"] = self.type_
        data["topic_key"] = self.topic_key
        data["summary"] = self.summary
        data["content"] = self.content
        data["keywords"] = self.keywords
        data["session_id"] = self.session_id
        data["source"] = self.source
        data["created_at"] = self.created_at
        data["superseded_by"] = self.superseded_by
        data["score"] = self.score
        data["channels"] = self.channels
        return data
