# Generated from specs/octamem.yaml; do not edit.
"""The schema `GetParams`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from memclients._core.lowlevel import Record

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from collections.abc import Mapping


@define
class GetParams(Record):
    """What to search for.

    Attributes:
        query: A question or phrase in natural language, not blank.
        previous_context: The text that was given on add, to search within that topic. Empty or absent searches
            everything.
    """

    query: str
    previous_context: str | Unset = UNSET
    additional_properties: dict[str, Any] = field(init=False, factory=dict)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object."""
        data = dict(src_dict)
        self = cls(
            query=data.pop("query"),
            previous_context=data.pop("previousContext", UNSET),
        )
        self.additional_properties = data
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is `UNSET`."""
        data: dict[str, Any] = dict(self.additional_properties)
        data["query"] = self.query
        if self.previous_context is not UNSET:
            data["previousContext"] = self.previous_context
        return data
