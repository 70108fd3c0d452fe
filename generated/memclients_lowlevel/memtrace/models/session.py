# Generated from specs/memtrace.yaml; do not edit.
"""The schema `Session`."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from memclients._core.lowlevel import Record, optional, to_json

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from collections.abc import Mapping


@define
class Session(Record):
    """A session of an agent.

    Attributes:
        id: The generated id.
        org_id: The organization of the key.
        agent_id: Its agent.
        status: active, closed or whatever was set. Documented: `active`, `closed`.
        created_at: When it was opened.
        updated_at: When it was last changed.
        metadata: Any JSON object. Absent when empty.
        closed_at: When it was last closed.
    """

    id: str
    org_id: str
    agent_id: str
    status: str
    created_at: datetime.datetime
    updated_at: datetime.datetime
    metadata: dict[str, Any] | None | Unset = UNSET
    closed_at: datetime.datetime | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(init=False, factory=dict)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object."""
        data = dict(src_dict)
        self = cls(
            id=data.pop("id"),
            org_id=data.pop("org_id"),
            agent_id=data.pop("agent_id"),
            status=data.pop("status"),
            created_at=datetime.datetime.fromisoformat(data.pop("created_at")),
            updated_at=datetime.datetime.fromisoformat(data.pop("updated_at")),
            metadata=data.pop("metadata", UNSET),
            closed_at=optional(datetime.datetime.fromisoformat, data.pop("closed_at", UNSET)),
        )
        self.additional_properties = data
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is `UNSET`."""
        data: dict[str, Any] = dict(self.additional_properties)
        data["id"] = self.id
        data["org_id"] = self.org_id
        data["agent_id"] = self.agent_id
        data["status"] = self.status
        data["created_at"] = to_json(self.created_at)
        data["updated_at"] = to_json(self.updated_at)
        if self.metadata is not UNSET:
            data["metadata"] = self.metadata
        if self.closed_at is not UNSET:
            data["closed_at"] = to_json(self.closed_at)
        return data
