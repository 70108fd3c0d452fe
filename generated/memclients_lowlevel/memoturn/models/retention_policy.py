# Generated from specs/memoturn.yaml; do not edit.
"""The schema `RetentionPolicy`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from memclients._core.lowlevel import Record

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from collections.abc import Mapping


@define
class RetentionPolicy(Record):
    """How far back branches can be rewound.

    Attributes:
        pitr_secs: To any kept transaction, in seconds, 60 or more.
        pitr_snapshot_secs: To snapshots, in seconds, 60 or more and not less than pitr_secs.
    """

    pitr_secs: int | None | Unset = UNSET
    pitr_snapshot_secs: int | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(init=False, factory=dict)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object."""
        data = dict(src_dict)
        self = cls(
            pitr_secs=data.pop("pitr_secs", UNSET),
            pitr_snapshot_secs=data.pop("pitr_snapshot_secs", UNSET),
        )
        self.additional_properties = data
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is `UNSET`."""
        data: dict[str, Any] = dict(self.additional_properties)
        if self.pitr_secs is not UNSET:
            data["pitr_secs"] = self.pitr_secs
        if self.pitr_snapshot_secs is not UNSET:
            data["pitr_snapshot_secs"] = self.pitr_snapshot_secs
        return data
