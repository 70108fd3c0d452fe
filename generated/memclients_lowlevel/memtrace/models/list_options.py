# Generated from specs/memtrace.yaml; do not edit.
"""The schema `ListOptions`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from memclients._core.lowlevel import Record

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from collections.abc import Mapping


@define
class ListOptions(Record):
    """Filters, order and page of a list of memories.

    Attributes:
        agent_id: A letter, then up to 127 letters, digits, underscores or hyphens.
        session_id: A letter, then up to 127 letters, digits, underscores or hyphens.
        memory_type: episodic, session, decision or entity; another word of letters, digits and underscores matches
            nothing.
        event_type: A letter, then up to 63 letters, digits or underscores.
        tags: Tags separated by commas, without spaces. A memory must have all of them; the server matches pieces of
            tags, so ui also finds build.
        since: A number and m, h or d, such as 24h, up to 8760m, 8760h or 365d; or an ISO 8601 timestamp. The bound
            itself is excluded.
        until: now; a number and m, h or d, such as 24h, up to 8760m, 8760h or 365d; or an ISO 8601 timestamp. The
            bound itself is excluded.
        limit: 1 to 1000. The server would silently take anything else for its default.
        offset: 0 or more.
        order: asc or desc. The server would silently take anything else for desc. Documented: `asc`, `desc`.
    """

    agent_id: str | Unset = UNSET
    session_id: str | Unset = UNSET
    memory_type: str | Unset = UNSET
    event_type: str | Unset = UNSET
    tags: str | Unset = UNSET
    since: str | Unset = UNSET
    until: str | Unset = UNSET
    limit: int | Unset = UNSET
    offset: int | Unset = UNSET
    order: str | Unset = UNSET
    additional_properties: dict[str, Any] = field(init=False, factory=dict)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object."""
        data = dict(src_dict)
        self = cls(
            agent_id=data.pop("agent_id", UNSET),
            session_id=data.pop("session_id", UNSET),
            memory_type=data.pop("memory_type", UNSET),
            event_type=data.pop("event_type", UNSET),
            tags=data.pop("tags", UNSET),
            since=data.pop("since", UNSET),
            until=data.pop("until", UNSET),
            limit=data.pop("limit", UNSET),
            offset=data.pop("offset", UNSET),
            order=data.pop("order", UNSET),
        )
        self.additional_properties = data
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is `UNSET`."""
        data: dict[str, Any] = dict(self.additional_properties)
        if self.agent_id is not UNSET:
            data["agent_id"] = self.agent_id
        if self.session_id is not UNSET:
            data["session_id"] = self.session_id
        if self.memory_type is not UNSET:
            data["memory_type"] = self.memory_type
        if self.event_type is not UNSET:
            data["event_type"] = self.event_type
        if self.tags is not UNSET:
            data["tags"] = self.tags
        if self.since is not UNSET:
            data["since"] = self.since
        if self.until is not UNSET:
            data["until"] = self.until
        if self.limit is not UNSET:
            data["limit"] = self.limit
        if self.offset is not UNSET:
            data["offset"] = self.offset
        if self.order is not UNSET:
            data["order"] = self.order
        return data
