# Generated from specs/memoturn.yaml; do not edit.
"""The schema `CreateBranchRequest`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from memclients._core.lowlevel import Record

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from collections.abc import Mapping


@define
class CreateBranchRequest(Record):
    """A branch to fork.

    Attributes:
        name: Any free name that is not empty. Letters, digits and . _ - travel best.
        from_: The parent, not empty; main by default.
        ttl: Seconds until the branch expires, 0 or more; 0 is expired at once.
    """

    name: str
    from_: str | Unset = UNSET
    ttl: int | Unset = UNSET
    additional_properties: dict[str, Any] = field(init=False, factory=dict)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object."""
        data = dict(src_dict)
        self = cls(
            name=data.pop("name"),
            from_=data.pop("from", UNSET),
            ttl=data.pop("ttl", UNSET),
        )
        self.additional_properties = data
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is `UNSET`."""
        data: dict[str, Any] = dict(self.additional_properties)
        data["name"] = self.name
        if self.from_ is not UNSET:
            data["from"] = self.from_
        if self.ttl is not UNSET:
            data["ttl"] = self.ttl
        return data
