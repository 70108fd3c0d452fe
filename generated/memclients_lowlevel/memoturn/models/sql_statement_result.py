# Generated from specs/memoturn.yaml; do not edit.
"""The schema `SqlStatementResult`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from memclients._core.lowlevel import Record

if TYPE_CHECKING:
    from collections.abc import Mapping


@define
class SqlStatementResult(Record):
    """What a statement gave.

    Attributes:
        columns: Names of the columns. Empty unless the statement returns rows.
        rows: The rows, each with a value for each column.
        rows_affected: How many rows it changed. 0 if it returns rows.
    """

    columns: list[str]
    rows: list[list[Any]]
    rows_affected: int
    additional_properties: dict[str, Any] = field(init=False, factory=dict)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object."""
        data = dict(src_dict)
        self = cls(
            columns=data.pop("columns"),
            rows=data.pop("rows"),
            rows_affected=data.pop("rows_affected"),
        )
        self.additional_properties = data
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is `UNSET`."""
        data: dict[str, Any] = dict(self.additional_properties)
        data["columns"] = self.columns
        data["rows"] = self.rows
        data["rows_affected"] = self.rows_affected
        return data
