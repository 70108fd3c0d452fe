# Generated from specs/memoturn.yaml; do not edit.
"""The schema `ErasureBlockers`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from memclients._core.lowlevel import Record

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from collections.abc import Mapping


@define
class ErasureBlockers(Record):
    """What still holds the erased.

    Attributes:
        checkpoints: Names of checkpoints.
        branches: Names of branches.
    """

    checkpoints: list[str] | None | Unset = UNSET
    branches: list[str] | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(init=False, factory=dict)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object."""
        data = dict(src_dict)
        self = cls(
            checkpoints=data.pop("checkpoints", UNSET),
            branches=data.pop("branches", UNSET),
        )
        self.additional_properties = data
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is `UNSET`."""
        data: dict[str, Any] = dict(self.additional_properties)
        if self.checkpoints is not UNSET:
            data["checkpoints"] = self.checkpoints
        if self.branches is not UNSET:
            data["branches"] = self.branches
        return data
