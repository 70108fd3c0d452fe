# Generated from specs/memoturn.yaml; do not edit.
"""The schema `UpdateRequest`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from memclients._core.lowlevel import Record

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from collections.abc import Mapping


@define
class UpdateRequest(Record):
    """Which documents, and what to change.

    Attributes:
        filter_: Conditions by field, all of which must hold; or $and, $or (at least one filter each) and $not (one
            filter). Up to 32 levels deep. Fields are letters, digits, underscores and hyphens, with single dots
            into objects. An empty filter matches everything.
        update: Operators: $set, $unset, $inc and $push, each with an object of fields, but not `_id`. At least one;
            a whole document to replace with is not among them.
        multi: Whether all that match, or only the first one.
    """

    filter_: dict[str, Any]
    update: dict[str, Any]
    multi: bool | Unset = UNSET
    additional_properties: dict[str, Any] = field(init=False, factory=dict)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object."""
        data = dict(src_dict)
        self = cls(
            filter_=data.pop("filter"),
            update=data.pop("update"),
            multi=data.pop("multi", UNSET),
        )
        self.additional_properties = data
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is `UNSET`."""
        data: dict[str, Any] = dict(self.additional_properties)
        data["filter"] = self.filter_
        data["update"] = self.update
        if self.multi is not UNSET:
            data["multi"] = self.multi
        return data
