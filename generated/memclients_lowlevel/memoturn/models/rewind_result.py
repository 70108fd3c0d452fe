# Generated from specs/memoturn.yaml; do not edit.
"""The schema `RewindResult`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from memclients._core.lowlevel import Record

if TYPE_CHECKING:
    from collections.abc import Mapping


@define
class RewindResult(Record):
    """Where a branch was taken back to.

    Attributes:
        rewound_to: The transaction.
        epoch: A number of the server's own, 1 or more.
    """

    rewound_to: int | str
    epoch: int
    additional_properties: dict[str, Any] = field(init=False, factory=dict)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object."""
        data = dict(src_dict)
        self = cls(
            rewound_to=data.pop("rewound_to"),
            epoch=data.pop("epoch"),
        )
        self.additional_properties = data
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is `UNSET`."""
        data: dict[str, Any] = dict(self.additional_properties)
        data["rewound_to"] = self.rewound_to
        data["epoch"] = self.epoch
        return data
