# Generated from specs/hippocortex.yaml; do not edit.
"""The schema `PaginationInfo`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from memclients._core.lowlevel import Record

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from collections.abc import Mapping


@define
class PaginationInfo(Record):
    """Where a page stands.

    Attributes:
        has_more: Whether there is a page after this one.
        cursor: What to ask for the next page with; none on the last.
        total: How many artifacts match on all pages.
    """

    has_more: bool
    cursor: str | None | Unset = UNSET
    total: int | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(init=False, factory=dict)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object."""
        data = dict(src_dict)
        self = cls(
            has_more=data.pop("hasMore"),
            cursor=data.pop("cursor", UNSET),
            total=data.pop("total", UNSET),
        )
        self.additional_properties = data
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is `UNSET`."""
        data: dict[str, Any] = dict(self.additional_properties)
        data["hasMore"] = self.has_more
        if self.cursor is not UNSET:
            data["cursor"] = self.cursor
        if self.total is not UNSET:
            data["total"] = self.total
        return data
