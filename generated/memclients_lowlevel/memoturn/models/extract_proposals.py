# Generated from specs/memoturn.yaml; do not edit.
"""The schema `ExtractProposals`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from memclients._core.lowlevel import Record, list_of, to_json

from .proposed_memory import ProposedMemory

if TYPE_CHECKING:
    from collections.abc import Mapping


@define
class ExtractProposals(Record):
    """What a dry run found.

    Attributes:
        proposed: What would be stored.
    """

    proposed: list[ProposedMemory]
    additional_properties: dict[str, Any] = field(init=False, factory=dict)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object."""
        data = dict(src_dict)
        self = cls(
            proposed=_read_proposed(data.pop("proposed")),
        )
        self.additional_properties = data
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is `UNSET`."""
        data: dict[str, Any] = dict(self.additional_properties)
        data["proposed"] = to_json(self.proposed)
        return data


_read_proposed = list_of(ProposedMemory.from_dict)
