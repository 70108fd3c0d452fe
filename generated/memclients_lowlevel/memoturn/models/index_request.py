# Generated from specs/memoturn.yaml; do not edit.
"""The schema `IndexRequest`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from memclients._core.lowlevel import Record

if TYPE_CHECKING:
    from collections.abc import Mapping


@define
class IndexRequest(Record):
    """A field to index.

    Attributes:
        path: Letters, digits, underscores and hyphens, with single dots into objects; up to 200 characters. Items
            of arrays can't be reached.
    """

    path: str
    additional_properties: dict[str, Any] = field(init=False, factory=dict)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object."""
        data = dict(src_dict)
        self = cls(
            path=data.pop("path"),
        )
        self.additional_properties = data
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is `UNSET`."""
        data: dict[str, Any] = dict(self.additional_properties)
        data["path"] = self.path
        return data
