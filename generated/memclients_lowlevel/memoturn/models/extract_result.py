# Generated from specs/memoturn.yaml; do not edit.
"""The schema `ExtractResult`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from memclients._core.lowlevel import Record, list_of, optional, to_json

from ..types import UNSET, Unset
from .ingest_outcome import IngestOutcome
from .proposed_memory import ProposedMemory

if TYPE_CHECKING:
    from collections.abc import Mapping


@define
class ExtractResult(Record):
    """The proposals of a dry run, or what became of the memories.

    Attributes:
        proposed: What would be stored. Only in a dry run.
        results: One outcome for each memory that was found. Not in a dry run.
        txid: The transaction that holds them, null when nothing was found. Not in a dry run.
    """

    proposed: list[ProposedMemory] | None | Unset = UNSET
    results: list[IngestOutcome] | None | Unset = UNSET
    txid: int | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(init=False, factory=dict)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object."""
        data = dict(src_dict)
        self = cls(
            proposed=optional(_read_proposed_type_0, data.pop("proposed", UNSET)),
            results=optional(_read_results_type_0, data.pop("results", UNSET)),
            txid=data.pop("txid", UNSET),
        )
        self.additional_properties = data
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is `UNSET`."""
        data: dict[str, Any] = dict(self.additional_properties)
        if self.proposed is not UNSET:
            data["proposed"] = to_json(self.proposed)
        if self.results is not UNSET:
            data["results"] = to_json(self.results)
        if self.txid is not UNSET:
            data["txid"] = self.txid
        return data


_read_proposed_type_0 = list_of(ProposedMemory.from_dict)

_read_results_type_0 = list_of(IngestOutcome.from_dict)
