# Generated from specs/memoturn.yaml; do not edit.
"""The schema `VectorHits`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from memclients._core.lowlevel import Record, list_of, to_json

from .vector_hit import VectorHit

if TYPE_CHECKING:
    from collections.abc import Mapping


@define
class VectorHits(Record):
    """Vectors that are near.

    Attributes:
        hits: The vectors, nearest first.
    """

    hits: list[VectorHit]
    additional_properties: dict[str, Any] = field(init=False, factory=dict)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object."""
        data = dict(src_dict)
        self = cls(
            hits=_read_hits(data.pop("hits")),
        )
        self.additional_properties = data
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is `UNSET`."""
        data: dict[str, Any] = dict(self.additional_properties)
        data["hits"] = to_json(self.hits)
        return data


_read_hits = list_of(VectorHit.from_dict)
