# Generated from specs/hippocortex.yaml; do not edit.
"""The schema `SynthesizeResult`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from memclients._core.lowlevel import Record, list_of, to_json

from .budget_info import BudgetInfo
from .synthesis_entry import SynthesisEntry

if TYPE_CHECKING:
    from collections.abc import Mapping


@define
class SynthesizeResult(Record):
    """Context for a query.

    Attributes:
        pack_id: The id of this answer, new each time.
        entries: The pieces, best first.
        budget: How the budget of tokens was spent.
    """

    pack_id: str
    entries: list[SynthesisEntry]
    budget: BudgetInfo
    additional_properties: dict[str, Any] = field(init=False, factory=dict)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object."""
        data = dict(src_dict)
        self = cls(
            pack_id=data.pop("packId"),
            entries=_read_entries(data.pop("entries")),
            budget=BudgetInfo.from_dict(data.pop("budget")),
        )
        self.additional_properties = data
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is `UNSET`."""
        data: dict[str, Any] = dict(self.additional_properties)
        data["packId"] = self.pack_id
        data["entries"] = to_json(self.entries)
        data["budget"] = self.budget.to_dict()
        return data


_read_entries = list_of(SynthesisEntry.from_dict)
