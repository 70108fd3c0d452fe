# Generated from specs/neotoma.yaml; do not edit.
"""The schema `ObservationQuery`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from memclients._core.lowlevel import Record

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from collections.abc import Mapping


@define
class ObservationQuery(Record):
    """Which observations. The server would ignore other keys.

    Attributes:
        entity_id: ent_ and 24 lower-case hexadecimal digits. The server would take anything else too.
        limit: 1 or more.
        offset: 0 or more.
        updated_since: An ISO 8601 date or time, such as 2026-11-21T06:50:22.415Z.
        created_since: An ISO 8601 date or time, such as 2026-11-21T06:50:22.415Z.
    """

    entity_id: str
    limit: int | Unset = UNSET
    offset: int | Unset = UNSET
    updated_since: str | Unset = UNSET
    created_since: str | Unset = UNSET
    additional_properties: dict[str, Any] = field(init=False, factory=dict)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object."""
        data = dict(src_dict)
        self = cls(
            entity_id=data.pop("entity_id"),
            limit=data.pop("limit", UNSET),
            offset=data.pop("offset", UNSET),
            updated_since=data.pop("updated_since", UNSET),
            created_since=data.pop("created_since", UNSET),
        )
        self.additional_properties = data
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is `UNSET`."""
        data: dict[str, Any] = dict(self.additional_properties)
        data["entity_id"] = self.entity_id
        if self.limit is not UNSET:
            data["limit"] = self.limit
        if self.offset is not UNSET:
            data["offset"] = self.offset
        if self.updated_since is not UNSET:
            data["updated_since"] = self.updated_since
        if self.created_since is not UNSET:
            data["created_since"] = self.created_since
        return data
