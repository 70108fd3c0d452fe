# Generated from specs/memtrace.yaml; do not edit.
"""The schema `Agent`."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from memclients._core.lowlevel import Record, optional, to_json

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from collections.abc import Mapping


@define
class Agent(Record):
    """A registered agent.

    Attributes:
        id: The generated id.
        org_id: The organization of the key.
        name: Its name, unique in the organization.
        created_at: When it was registered. Read back, precise to the second and maybe in local time.
        description: What it is for.
        config: Its settings. Absent when empty.
        last_active_at: When it was last active. The server never sets it.
    """

    id: str
    org_id: str
    name: str
    created_at: datetime.datetime
    description: str | None | Unset = UNSET
    config: dict[str, Any] | None | Unset = UNSET
    last_active_at: datetime.datetime | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(init=False, factory=dict)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object."""
        data = dict(src_dict)
        self = cls(
            id=data.pop("id"),
            org_id=data.pop("org_id"),
            name=data.pop("name"),
            created_at=datetime.datetime.fromisoformat(data.pop("created_at")),
            description=data.pop("description", UNSET),
            config=data.pop("config", UNSET),
            last_active_at=optional(datetime.datetime.fromisoformat, data.pop("last_active_at", UNSET)),
        )
        self.additional_properties = data
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is `UNSET`."""
        data: dict[str, Any] = dict(self.additional_properties)
        data["id"] = self.id
        data["org_id"] = self.org_id
        data["name"] = self.name
        data["created_at"] = to_json(self.created_at)
        if self.description is not UNSET:
            data["description"] = self.description
        if self.config is not UNSET:
            data["config"] = self.config
        if self.last_active_at is not UNSET:
            data["last_active_at"] = to_json(self.last_active_at)
        return data
