# Generated from specs/octamem.yaml; do not edit.
"""The schema `SearchEnvelope`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from memclients._core.lowlevel import Record

from ..types import UNSET, Unset
from .search_result import SearchResult

if TYPE_CHECKING:
    from collections.abc import Mapping


@define
class SearchEnvelope(Record):
    """A search result in its envelope.

    Attributes:
        data: What the memory holds on a question, by kind. The service's home page shows another shape (`results`,
            `tokens`, `previous_context`); unknown keys are kept, so it is reachable too.
        success: Whether the call succeeded.
    """

    data: SearchResult
    success: bool | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(init=False, factory=dict)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object."""
        data = dict(src_dict)
        self = cls(
            data=SearchResult.from_dict(data.pop("data")),
            success=data.pop("success", UNSET),
        )
        self.additional_properties = data
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is `UNSET`."""
        data: dict[str, Any] = dict(self.additional_properties)
        data["data"] = self.data.to_dict()
        if self.success is not UNSET:
            data["success"] = self.success
        return data
