# Generated from specs/memoturn.yaml; do not edit.
"""The schema `ErasurePolicy`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from memclients._core.lowlevel import Record

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from collections.abc import Mapping


@define
class ErasurePolicy(Record):
    """How erasures go.

    Attributes:
        purge_on_forget: Whether forgetting a memory requests its erasure.
        grace_secs: Time of grace, in seconds, 60 or more. 86400 by default.
    """

    purge_on_forget: bool | None | Unset = UNSET
    grace_secs: int | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(init=False, factory=dict)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object."""
        data = dict(src_dict)
        self = cls(
            purge_on_forget=data.pop("purge_on_forget", UNSET),
            grace_secs=data.pop("grace_secs", UNSET),
        )
        self.additional_properties = data
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is `UNSET`."""
        data: dict[str, Any] = dict(self.additional_properties)
        if self.purge_on_forget is not UNSET:
            data["purge_on_forget"] = self.purge_on_forget
        if self.grace_secs is not UNSET:
            data["grace_secs"] = self.grace_secs
        return data
