# Generated from specs/octamem.yaml; do not edit.
"""The schema `MemoryDetails`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from memclients._core.lowlevel import Record

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from collections.abc import Mapping


@define
class MemoryDetails(Record):
    """Usage and limits of a memory. More plan data may come along.

    Attributes:
        usage: How much is used. The unit is undocumented; bytes of storage by assumption.
        limit: How much may be used, in the unit of `usage`.
    """

    usage: int | None | Unset = UNSET
    limit: int | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(init=False, factory=dict)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object."""
        data = dict(src_dict)
        self = cls(
            usage=data.pop("usage", UNSET),
            limit=data.pop("limit", UNSET),
        )
        self.additional_properties = data
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is `UNSET`."""
        data: dict[str, Any] = dict(self.additional_properties)
        if self.usage is not UNSET:
            data["usage"] = self.usage
        if self.limit is not UNSET:
            data["limit"] = self.limit
        return data
