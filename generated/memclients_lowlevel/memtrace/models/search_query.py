# Generated from specs/memtrace.yaml; do not edit.
"""The schema `SearchQuery`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from memclients._core.lowlevel import Record

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from collections.abc import Mapping


@define
class SearchQuery(Record):
    """Filters, order and length of a search.

    Attributes:
        agent_id: A letter, then up to 127 letters, digits, underscores or hyphens.
        session_id: A letter, then up to 127 letters, digits, underscores or hyphens.
        memory_types: Any of these types.
        event_types: Any of these event types.
        tags: All of these tags. The server matches pieces of tags, so ui also finds build.
        content_contains: A piece of the content, in the same case.
        min_importance: 0 to 1. The server checks nothing.
        since: A number and m, h or d, such as 24h, up to 8760m, 8760h or 365d; or an ISO 8601 timestamp. The bound
            itself is excluded.
        until: now; a number and m, h or d, such as 24h, up to 8760m, 8760h or 365d; or an ISO 8601 timestamp. The
            bound itself is excluded.
        limit: 1 to 1000. The server would silently take anything else for its default.
        order: asc or desc. The server would silently take anything else for desc. Documented: `asc`, `desc`.
    """

    agent_id: str | Unset = UNSET
    session_id: str | Unset = UNSET
    memory_types: list[str] | Unset = UNSET
    event_types: list[str] | Unset = UNSET
    tags: list[str] | Unset = UNSET
    content_contains: str | Unset = UNSET
    min_importance: float | Unset = UNSET
    since: str | Unset = UNSET
    until: str | Unset = UNSET
    limit: int | Unset = UNSET
    order: str | Unset = UNSET
    additional_properties: dict[str, Any] = field(init=False, factory=dict)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object."""
        data = dict(src_dict)
        self = cls(
            agent_id=data.pop("agent_id", UNSET),
            session_id=data.pop("session_id", UNSET),
            memory_types=data.pop("memory_types", UNSET),
            event_types=data.pop("event_types", UNSET),
            tags=data.pop("tags", UNSET),
            content_contains=data.pop("content_contains", UNSET),
            min_importance=data.pop("min_importance", UNSET),
            since=data.pop("since", UNSET),
            until=data.pop("until", UNSET),
            limit=data.pop("limit", UNSET),
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
        if self.memory_types is not UNSET:
            data["memory_types"] = self.memory_types
        if self.event_types is not UNSET:
            data["event_types"] = self.event_types
        if self.tags is not UNSET:
            data["tags"] = self.tags
        if self.content_contains is not UNSET:
            data["content_contains"] = self.content_contains
        if self.min_importance is not UNSET:
            data["min_importance"] = self.min_importance
        if self.since is not UNSET:
            data["since"] = self.since
        if self.until is not UNSET:
            data["until"] = self.until
        if self.limit is not UNSET:
            data["limit"] = self.limit
        if self.order is not UNSET:
            data["order"] = self.order
        return data
