# Generated from specs/memtrace.yaml; do not edit.
"""The schema `Memory`."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from memclients._core.lowlevel import Record, to_json

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from collections.abc import Mapping


@define
class Memory(Record):
    """A stored memory. It has no id; `dedup_key` comes closest.

    Attributes:
        time: When the server stored it, with up to 9 fractional digits. Year 1 when it is unreadable.
        org_id: The organization of the key.
        agent_id: Who stored it.
        memory_type: Its type. Others than the known ones are kept.
        event_type: Its free label. Only error has a meaning to the server.
        content: Its text.
        session_id: The session that it belongs to.
        metadata: Any JSON object. Absent when empty.
        tags: Its labels. Absent when empty.
        importance: Its weight. Absent when 0.
        dedup_key: Its key against duplicates. Absent when the server does not deduplicate.
        parent_id: Free text.
    """

    time: datetime.datetime
    org_id: str
    agent_id: str
    memory_type: str
    event_type: str
    content: str
    session_id: str | None | Unset = UNSET
    metadata: dict[str, Any] | None | Unset = UNSET
    tags: list[str] | None | Unset = UNSET
    importance: float | None | Unset = UNSET
    dedup_key: str | None | Unset = UNSET
    parent_id: str | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(init=False, factory=dict)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object."""
        data = dict(src_dict)
        self = cls(
            time=datetime.datetime.fromisoformat(data.pop("time")),
            org_id=data.pop("org_id"),
            agent_id=data.pop("agent_id"),
            memory_type=data.pop("memory_type"),
            event_type=data.pop("event_type"),
            content=data.pop("content"),
            session_id=data.pop("session_id", UNSET),
            metadata=data.pop("metadata", UNSET),
            tags=data.pop("tags", UNSET),
            importance=data.pop("importance", UNSET),
            dedup_key=data.pop("dedup_key", UNSET),
            parent_id=data.pop("parent_id", UNSET),
        )
        self.additional_properties = data
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is `UNSET`."""
        data: dict[str, Any] = dict(self.additional_properties)
        data["time"] = to_json(self.time)
        data["org_id"] = self.org_id
        data["agent_id"] = self.agent_id
        data["memory_type"] = self.memory_type
        data["event_type"] = self.event_type
        data["content"] = self.content
        if self.session_id is not UNSET:
            data["session_id"] = self.session_id
        if self.metadata is not UNSET:
            data["metadata"] = self.metadata
        if self.tags is not UNSET:
            data["tags"] = self.tags
        if self.importance is not UNSET:
            data["importance"] = self.importance
        if self.dedup_key is not UNSET:
            data["dedup_key"] = self.dedup_key
        if self.parent_id is not UNSET:
            data["parent_id"] = self.parent_id
        return data
