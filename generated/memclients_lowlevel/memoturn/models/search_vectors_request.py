# Generated from specs/memoturn.yaml; do not edit.
"""The schema `SearchVectorsRequest`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from memclients._core.lowlevel import Record

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from collections.abc import Mapping


@define
class SearchVectorsRequest(Record):
    """A vector to look around.

    Attributes:
        vector: Numbers, at least one.
        k: How many, 0 to 1000, 10 by default. The server silently takes more for 1000.
    """

    vector: list[float]
    k: int | Unset = UNSET
    additional_properties: dict[str, Any] = field(init=False, factory=dict)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object."""
        data = dict(src_dict)
        self = cls(
            vector=data.pop("vector"),
            k=data.pop("k", UNSET),
        )
        self.additional_properties = data
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is `UNSET`."""
        data: dict[str, Any] = dict(self.additional_properties)
        data["vector"] = self.vector
        if self.k is not UNSET:
            data["k"] = self.k
        return data
