# Generated from specs/memoturn.yaml; do not edit.
"""The schema `BranchInfo`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from memclients._core.lowlevel import Record

if TYPE_CHECKING:
    from collections.abc import Mapping


@define
class BranchInfo(Record):
    """A branch.

    Attributes:
        db_name: Its database.
        branch: Its name.
        ttl_at: When it expires, in unix milliseconds.
        created_at: When it was forked, in unix milliseconds.
    """

    db_name: str
    branch: str
    ttl_at: int | None
    created_at: int
    additional_properties: dict[str, Any] = field(init=False, factory=dict)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object."""
        data = dict(src_dict)
        self = cls(
            db_name=data.pop("db_name"),
            branch=data.pop("branch"),
            ttl_at=data.pop("ttl_at"),
            created_at=data.pop("created_at"),
        )
        self.additional_properties = data
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is `UNSET`."""
        data: dict[str, Any] = dict(self.additional_properties)
        data["db_name"] = self.db_name
        data["branch"] = self.branch
        data["ttl_at"] = self.ttl_at
        data["created_at"] = self.created_at
        return data
