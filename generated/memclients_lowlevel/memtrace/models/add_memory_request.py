# Generated from specs/memtrace.yaml; do not edit.
"""The schema `AddMemoryRequest`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from memclients._core.lowlevel import Record

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from collections.abc import Mapping


@define
class AddMemoryRequest(Record):
    """One memory to store.

    Attributes:
        agent_id: A letter, then up to 127 letters, digits, underscores or hyphens.
        content: The text to remember, not blank.
        memory_type: episodic (actions and observations), session (chat turns and state), decision, or entity
            (facts). Documented: `episodic`, `session`, `decision`, `entity`.
        event_type: A letter, then up to 63 letters, digits or underscores.
        session_id: A letter, then up to 127 letters, digits, underscores or hyphens.
        metadata: Any JSON object. Integers beyond 2^53 lose precision.
        tags: Labels to filter by.
        importance: 0 to 1. The server checks nothing.
        dedup_key: Own key against duplicates, for all agents of the organization. Computed when absent.
        parent_id: Free text. The server never resolves it.
    """

    agent_id: str
    content: str
    memory_type: str | Unset = UNSET
    event_type: str | Unset = UNSET
    session_id: str | Unset = UNSET
    metadata: dict[str, Any] | Unset = UNSET
    tags: list[str] | Unset = UNSET
    importance: float | Unset = UNSET
    dedup_key: str | Unset = UNSET
    parent_id: str | Unset = UNSET
    additional_properties: dict[str, Any] = field(init=False, factory=dict)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object."""
        data = dict(src_dict)
        self = cls(
            agent_id=data.pop("agent_id"),
            content=data.pop("content"),
            memory_type=data.pop("memory_type", UNSET),
            event_type=data.pop("event_type", UNSET),
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
        data["agent_id"] = self.agent_id
        data["content"] = self.content
        if self.memory_type is not UNSET:
            data["memory_type"] = self.memory_type
        if self.event_type is not UNSET:
            data["event_type"] = self.event_type
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
