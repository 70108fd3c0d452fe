# Generated from specs/memoturn.yaml; do not edit.
"""The schema `DeleteRequest`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from memclients._core.lowlevel import Record

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from collections.abc import Mapping


@define
class DeleteRequest(Record):
    """Which documents.

    Attributes:
        filter_: Conditions by field, all of which must hold; or $and, $or (at least one filter each) and $not (one
            filter). Up to 32 levels deep. Fields are letters, digits, underscores and hyphens, with single dots
            into objects. An empty filter matches everything.
        multi: Whether all that match, or only the first one.
    """

    filter_: dict[str, Any]
    multi: bool | Unset = UNSET
    additional_properties: dict[str, Any] = field(init=False, factory=dict)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object."""
        data = dict(src_dict)
        self = cls(
            filter_=data.pop("filter"),
            multi=data.pop("multi", UNSET),
        )
        self.additional_properties = data
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is `UNSET`."""
        data: dict[str, Any] = dict(self.additional_properties)
        data["filter"] = self.filter_
        if self.multi is not UNSET:
            data["multi"] = self.multi
        return data
