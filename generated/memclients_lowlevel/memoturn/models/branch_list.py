# Generated from specs/memoturn.yaml; do not edit.
"""The schema `BranchList`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from memclients._core.lowlevel import Record, list_of, to_json

from .branch_info import BranchInfo

if TYPE_CHECKING:
    from collections.abc import Mapping


@define
class BranchList(Record):
    """The branches of a database.

    Attributes:
        branches: The branches by name, without main.
    """

    branches: list[BranchInfo]
    additional_properties: dict[str, Any] = field(init=False, factory=dict)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object."""
        data = dict(src_dict)
        self = cls(
            branches=_read_branches(data.pop("branches")),
        )
        self.additional_properties = data
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is `UNSET`."""
        data: dict[str, Any] = dict(self.additional_properties)
        data["branches"] = to_json(self.branches)
        return data


_read_branches = list_of(BranchInfo.from_dict)
