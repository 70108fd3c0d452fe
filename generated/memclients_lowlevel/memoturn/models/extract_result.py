# Generated from specs/memoturn.yaml; do not edit.
"""The schema `ExtractResult`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from memclients._core.lowlevel import Record, list_of, to_json

from .ingest_outcome import IngestOutcome

if TYPE_CHECKING:
    from collections.abc import Mapping


@define
class ExtractResult(Record):
    """What became of the memories that were found.

    Attributes:
        results: One outcome for each memory.
        txid: The transaction that holds them, null when nothing was found.
    """

    results: list[IngestOutcome]
    txid: int | None
    additional_properties: dict[str, Any] = field(init=False, factory=dict)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object."""
        data = dict(src_dict)
        self = cls(
            results=_read_results(data.pop("results")),
            txid=data.pop("txid"),
        )
        self.additional_properties = data
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is `UNSET`."""
        data: dict[str, Any] = dict(self.additional_properties)
        data["results"] = to_json(self.results)
        data["txid"] = self.txid
        return data


_read_results = list_of(IngestOutcome.from_dict)
