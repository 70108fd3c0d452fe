# Generated from specs/memoturn.yaml; do not edit.
"""The schema `SqlResult`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from memclients._core.lowlevel import Record, list_of, to_json

from .sql_statement_result import SqlStatementResult

if TYPE_CHECKING:
    from collections.abc import Mapping


@define
class SqlResult(Record):
    """What statements gave.

    Attributes:
        results: One result for each statement.
        txid: The transaction that was committed or read.
    """

    results: list[SqlStatementResult]
    txid: int
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


_read_results = list_of(SqlStatementResult.from_dict)
