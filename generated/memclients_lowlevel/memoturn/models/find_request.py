# Generated from specs/memoturn.yaml; do not edit.
"""The schema `FindRequest`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from memclients._core.lowlevel import Record

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from collections.abc import Mapping


@define
class FindRequest(Record):
    """Which documents, in which order.

    Attributes:
        filter_: Everything, by default.
        sort: Fields, each with 1 for ascending or -1 for descending. Several count in their alphabetical order.
        limit: 0 to 1000. The server silently takes more for 1000.
        skip: How many to leave out first, 0 or more.
    """

    filter_: dict[str, Any] | None | Unset = UNSET
    sort: dict[str, int] | Unset = UNSET
    limit: int | Unset = UNSET
    skip: int | Unset = UNSET
    additional_properties: dict[str, Any] = field(init=False, factory=dict)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object."""
        data = dict(src_dict)
        self = cls(
            filter_=data.pop("filter", UNSET),
            sort=data.pop("sort", UNSET),
            limit=data.pop("limit", UNSET),
            skip=data.pop("skip", UNSET),
        )
        self.additional_properties = data
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is `UNSET`."""
        data: dict[str, Any] = dict(self.additional_properties)
        if self.filter_ is not UNSET:
            data["filter"] = self.filter_
        if self.sort is not UNSET:
            data["sort"] = self.sort
        if self.limit is not UNSET:
            data["limit"] = self.limit
        if self.skip is not UNSET:
            data["skip"] = self.skip
        return data
