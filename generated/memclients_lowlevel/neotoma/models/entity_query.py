# Generated from specs/neotoma.yaml; do not edit.
"""The schema `EntityQuery`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from memclients._core.lowlevel import Record, dict_of, optional, to_json

from ..types import UNSET, Unset
from .snapshot_filter import SnapshotFilter

if TYPE_CHECKING:
    from collections.abc import Mapping


@define
class EntityQuery(Record):
    """Filters, order and page of entities. The server would ignore other keys, and answer everything.

    Attributes:
        entity_type: Type of an entity, such as task, not blank.
        entity_types: Any of these types, at least one.
        search: Text to search for. Only in the default order.
        limit: 1 or more, 100 by default; up to 500 unless include_snapshots is false.
        offset: 0 to 2000; a cursor goes further.
        cursor: The next_cursor of the page before. Only in the default order, without a search, snapshot filters or
            an offset.
        sort_by: entity_id, canonical_name, observation_count, last_observation_at, submitted_at, or snapshot. and
            the name of a field.
        sort_order: asc or desc. Documented: `asc`, `desc`.
        updated_since: An ISO 8601 date or time, such as 2026-11-21T06:50:22.415Z.
        created_since: An ISO 8601 date or time, such as 2026-11-21T06:50:22.415Z.
        include_snapshots: Whether to include the fields, true by default.
        include_merged: Whether to include entities that were merged into others, false by default.
        exclude_bookkeeping: Whether to leave out conversations, messages and the like, false by default. Only for a
            search.
        snapshot_filters: Conditions by field, each with op and value. All of them must hold.
        identity_basis: Only entities whose identity rests on this, such as schema_rule.
        published: Only entities that are published, or are not. Not with a search.
        published_after: An ISO 8601 date or time, such as 2026-11-21T06:50:22.415Z.
        published_before: An ISO 8601 date or time, such as 2026-11-21T06:50:22.415Z.
    """

    entity_type: str | Unset = UNSET
    entity_types: list[str] | Unset = UNSET
    search: str | Unset = UNSET
    limit: int | Unset = UNSET
    offset: int | Unset = UNSET
    cursor: str | Unset = UNSET
    sort_by: str | Unset = UNSET
    sort_order: str | Unset = UNSET
    updated_since: str | Unset = UNSET
    created_since: str | Unset = UNSET
    include_snapshots: bool | Unset = UNSET
    include_merged: bool | Unset = UNSET
    exclude_bookkeeping: bool | Unset = UNSET
    snapshot_filters: dict[str, SnapshotFilter] | Unset = UNSET
    identity_basis: str | Unset = UNSET
    published: bool | Unset = UNSET
    published_after: str | Unset = UNSET
    published_before: str | Unset = UNSET
    additional_properties: dict[str, Any] = field(init=False, factory=dict)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object."""
        data = dict(src_dict)
        self = cls(
            entity_type=data.pop("entity_type", UNSET),
            entity_types=data.pop("entity_types", UNSET),
            search=data.pop("search", UNSET),
            limit=data.pop("limit", UNSET),
            offset=data.pop("offset", UNSET),
            cursor=data.pop("cursor", UNSET),
            sort_by=data.pop("sort_by", UNSET),
            sort_order=data.pop("sort_order", UNSET),
            updated_since=data.pop("updated_since", UNSET),
            created_since=data.pop("created_since", UNSET),
            include_snapshots=data.pop("include_snapshots", UNSET),
            include_merged=data.pop("include_merged", UNSET),
            exclude_bookkeeping=data.pop("exclude_bookkeeping", UNSET),
            snapshot_filters=optional(_read_snapshot_filters, data.pop("snapshot_filters", UNSET)),
            identity_basis=data.pop("identity_basis", UNSET),
            published=data.pop("published", UNSET),
            published_after=data.pop("published_after", UNSET),
            published_before=data.pop("published_before", UNSET),
        )
        self.additional_properties = data
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is `UNSET`."""
        data: dict[str, Any] = dict(self.additional_properties)
        if self.entity_type is not UNSET:
            data["entity_type"] = self.entity_type
        if self.entity_types is not UNSET:
            data["entity_types"] = self.entity_types
        if self.search is not UNSET:
            data["search"] = self.search
        if self.limit is not UNSET:
            data["limit"] = self.limit
        if self.offset is not UNSET:
            data["offset"] = self.offset
        if self.cursor is not UNSET:
            data["cursor"] = self.cursor
        if self.sort_by is not UNSET:
            data["sort_by"] = self.sort_by
        if self.sort_order is not UNSET:
            data["sort_order"] = self.sort_order
        if self.updated_since is not UNSET:
            data["updated_since"] = self.updated_since
        if self.created_since is not UNSET:
            data["created_since"] = self.created_since
        if self.include_snapshots is not UNSET:
            data["include_snapshots"] = self.include_snapshots
        if self.include_merged is not UNSET:
            data["include_merged"] = self.include_merged
        if self.exclude_bookkeeping is not UNSET:
            data["exclude_bookkeeping"] = self.exclude_bookkeeping
        if self.snapshot_filters is not UNSET:
            data["snapshot_filters"] = to_json(self.snapshot_filters)
        if self.identity_basis is not UNSET:
            data["identity_basis"] = self.identity_basis
        if self.published is not UNSET:
            data["published"] = self.published
        if self.published_after is not UNSET:
            data["published_after"] = self.published_after
        if self.published_before is not UNSET:
            data["published_before"] = self.published_before
        return data


_read_snapshot_filters = dict_of(SnapshotFilter.from_dict)
