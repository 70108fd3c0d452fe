# Generated from specs/memtrace.yaml; do not edit.
"""The schema `AgentStats`."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from memclients._core.lowlevel import Record, optional, to_json

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from collections.abc import Mapping


@define
class AgentStats(Record):
    """What an agent has stored.

    Attributes:
        agent_id: The agent_id that was asked for.
        memory_count: All its memories.
        memories_24h: Its memories of the last 24 hours.
        errors_24h: Those whose event type is error.
        session_count: All its sessions.
        active_sessions: Those whose status is active.
        memory_types: How many memories of each type it has. Types without any are absent.
        last_active_at: When it was last active.
    """

    agent_id: str
    memory_count: int
    memories_24h: int
    errors_24h: int
    session_count: int
    active_sessions: int
    memory_types: dict[str, int]
    last_active_at: datetime.datetime | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(init=False, factory=dict)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object."""
        data = dict(src_dict)
        self = cls(
            agent_id=data.pop("agent_id"),
            memory_count=data.pop("memory_count"),
            memories_24h=data.pop("memories_24h"),
            errors_24h=data.pop("errors_24h"),
            session_count=data.pop("session_count"),
            active_sessions=data.pop("active_sessions"),
            memory_types=data.pop("memory_types"),
            last_active_at=optional(datetime.datetime.fromisoformat, data.pop("last_active_at", UNSET)),
        )
        self.additional_properties = data
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is `UNSET`."""
        data: dict[str, Any] = dict(self.additional_properties)
        data["agent_id"] = self.agent_id
        data["memory_count"] = self.memory_count
        data["memories_24h"] = self.memories_24h
        data["errors_24h"] = self.errors_24h
        data["session_count"] = self.session_count
        data["active_sessions"] = self.active_sessions
        data["memory_types"] = self.memory_types
        if self.last_active_at is not UNSET:
            data["last_active_at"] = to_json(self.last_active_at)
        return data
