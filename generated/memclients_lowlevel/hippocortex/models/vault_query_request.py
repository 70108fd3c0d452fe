# Generated from specs/hippocortex.yaml; do not edit.
"""The schema `VaultQueryRequest`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from memclients._core.lowlevel import Record

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from collections.abc import Mapping


@define
class VaultQueryRequest(Record):
    """What secret is wanted.

    Attributes:
        query: What the secret is for, not blank.
        limit: 1 to 50; 20 by default.
        tags: Only secrets that have these tags.
        item_type: Only secrets of this type, not empty, such as api_key, password or token.
    """

    query: str
    limit: int | Unset = UNSET
    tags: list[str] | Unset = UNSET
    item_type: str | Unset = UNSET
    additional_properties: dict[str, Any] = field(init=False, factory=dict)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object."""
        data = dict(src_dict)
        self = cls(
            query=data.pop("query"),
            limit=data.pop("limit", UNSET),
            tags=data.pop("tags", UNSET),
            item_type=data.pop("itemType", UNSET),
        )
        self.additional_properties = data
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is `UNSET`."""
        data: dict[str, Any] = dict(self.additional_properties)
        data["query"] = self.query
        if self.limit is not UNSET:
            data["limit"] = self.limit
        if self.tags is not UNSET:
            data["tags"] = self.tags
        if self.item_type is not UNSET:
            data["itemType"] = self.item_type
        return data
