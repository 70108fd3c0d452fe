# Generated from specs/memtrace.yaml; do not edit.
"""The schema `SearchResult`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from memclients._core.lowlevel import Record, list_of, to_json

from .memory import Memory

if TYPE_CHECKING:
    from collections.abc import Mapping


@define
class SearchResult(Record):
    """The memories that match.

    Attributes:
        results: The memories.
        count: How many were returned, not a total.
        query_time_ms: How long the query took, in milliseconds.
    """

    results: list[Memory]
    count: int
    query_time_ms: int
    additional_properties: dict[str, Any] = field(init=False, factory=dict)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object."""
        data = dict(src_dict)
        self = cls(
            results=_read_results(data.pop("results")),
            count=data.pop("count"),
            query_time_ms=data.pop("query_time_ms"),
        )
        self.additional_properties = data
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is `UNSET`."""
        data: dict[str, Any] = dict(self.additional_properties)
        data["results"] = to_json(self.results)
        data["count"] = self.count
        data["query_time_ms"] = self.query_time_ms
        return data


_read_results = list_of(Memory.from_dict)
