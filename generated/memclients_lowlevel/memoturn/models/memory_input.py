# Generated from specs/memoturn.yaml; do not edit.
"""The schema `MemoryInput`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from memclients._core.lowlevel import Record

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from collections.abc import Mapping


@define
class MemoryInput(Record):
    """A memory to store.

    Give each a content of its own: with the same type, topic and content it is the same memory, and what differs in
    the rest is lost.

    Attributes:
        type_: fact, event, instruction or task. Documented: `fact`, `event`, `instruction`, `task`.
        summary: The memory in a sentence, not blank. Words are recalled from here and from `keywords`.
        content: Any JSON value; null when absent. Part of what makes the memory the same.
        topic_key: What a fact or an instruction is about; the newest one of a topic supersedes the others.
        keywords: More words to recall it by, separated by spaces.
        embedding: Numbers, at least one. Ignored on tasks, and dropped when the branch has embeddings of another
            dimension.
        session_id: The session that it belongs to.
        source: Which agent wrote it.
        ttl: Seconds until a task expires, 0 or more; 0 is expired at once. 86400 by default.
    """

    type_: str
    summary: str
    content: Any | Unset = UNSET
    topic_key: str | None | Unset = UNSET
    keywords: str | None | Unset = UNSET
    embedding: list[float] | None | Unset = UNSET
    session_id: str | None | Unset = UNSET
    source: str | None | Unset = UNSET
    ttl: int | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(init=False, factory=dict)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object."""
        data = dict(src_dict)
        self = cls(
            type_=data.pop("type"),
            summary=data.pop("summary"),
            content=data.pop("content", UNSET),
            topic_key=data.pop("topic_key", UNSET),
            keywords=data.pop("keywords", UNSET),
            embedding=data.pop("embedding", UNSET),
            session_id=data.pop("session_id", UNSET),
            source=data.pop("source", UNSET),
            ttl=data.pop("ttl", UNSET),
        )
        self.additional_properties = data
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is `UNSET`."""
        data: dict[str, Any] = dict(self.additional_properties)
        data["type"] = self.type_
        data["summary"] = self.summary
        if self.content is not UNSET:
            data["content"] = self.content
        if self.topic_key is not UNSET:
            data["topic_key"] = self.topic_key
        if self.keywords is not UNSET:
            data["keywords"] = self.keywords
        if self.embedding is not UNSET:
            data["embedding"] = self.embedding
        if self.session_id is not UNSET:
            data["session_id"] = self.session_id
        if self.source is not UNSET:
            data["source"] = self.source
        if self.ttl is not UNSET:
            data["ttl"] = self.ttl
        return data
