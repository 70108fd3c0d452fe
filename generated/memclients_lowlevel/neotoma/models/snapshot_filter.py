# Generated from specs/neotoma.yaml; do not edit.
"""The schema `SnapshotFilter`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from memclients._core.lowlevel import Record

if TYPE_CHECKING:
    from collections.abc import Mapping


@define
class SnapshotFilter(Record):
    """A condition on a field.

    Attributes:
        op: eq, in, gt, lt, gte, lte, contains or contains_word. Documented: `eq`, `in`, `gt`, `lt`, `gte`, `lte`,
            `contains`, `contains_word`.
        value: Any JSON value; for in, a list.
    """

    op: str
    value: Any
    additional_properties: dict[str, Any] = field(init=False, factory=dict)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object."""
        data = dict(src_dict)
        self = cls(
            op=data.pop("op"),
            value=data.pop("value"),
        )
        self.additional_properties = data
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is `UNSET`."""
        data: dict[str, Any] = dict(self.additional_properties)
        data["op"] = self.op
        data["value"] = self.value
        return data
