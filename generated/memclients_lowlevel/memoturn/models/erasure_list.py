# Generated from specs/memoturn.yaml; do not edit.
"""The schema `ErasureList`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from memclients._core.lowlevel import Record, list_of, to_json

from .erasure_coupon import ErasureCoupon

if TYPE_CHECKING:
    from collections.abc import Mapping


@define
class ErasureList(Record):
    """The erasures of a profile.

    Attributes:
        erasures: The erasures, newest first.
    """

    erasures: list[ErasureCoupon]
    additional_properties: dict[str, Any] = field(init=False, factory=dict)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object."""
        data = dict(src_dict)
        self = cls(
            erasures=_read_erasures(data.pop("erasures")),
        )
        self.additional_properties = data
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is `UNSET`."""
        data: dict[str, Any] = dict(self.additional_properties)
        data["erasures"] = to_json(self.erasures)
        return data


_read_erasures = list_of(ErasureCoupon.from_dict)
