# Generated from specs/hippocortex.yaml; do not edit.
"""The schema `VaultQueryResult`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from memclients._core.lowlevel import Record, list_of, to_json

from .vault_query_match import VaultQueryMatch

if TYPE_CHECKING:
    from collections.abc import Mapping


@define
class VaultQueryResult(Record):
    """Secrets that fit a query.

    Attributes:
        matches: The secrets, best first, without their values.
        total: How many fit.
        query: The query.
    """

    matches: list[VaultQueryMatch]
    total: int
    query: str
    additional_properties: dict[str, Any] = field(init=False, factory=dict)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object."""
        data = dict(src_dict)
        self = cls(
            matches=_read_matches(data.pop("matches")),
            total=data.pop("total"),
            query=data.pop("query"),
        )
        self.additional_properties = data
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is `UNSET`."""
        data: dict[str, Any] = dict(self.additional_properties)
        data["matches"] = to_json(self.matches)
        data["total"] = self.total
        data["query"] = self.query
        return data


_read_matches = list_of(VaultQueryMatch.from_dict)
