# Generated from specs/memoturn.yaml; do not edit.
"""The schema `SqlRequest`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from memclients._core.lowlevel import Record, list_of, to_json

from .sql_statement import SqlStatement

if TYPE_CHECKING:
    from collections.abc import Mapping


@define
class SqlRequest(Record):
    """Statements to run together.

    Attributes:
        stmts: The statements in their order.
    """

    stmts: list[SqlStatement]
    additional_properties: dict[str, Any] = field(init=False, factory=dict)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object."""
        data = dict(src_dict)
        self = cls(
            stmts=_read_stmts(data.pop("stmts")),
        )
        self.additional_properties = data
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is `UNSET`."""
        data: dict[str, Any] = dict(self.additional_properties)
        data["stmts"] = to_json(self.stmts)
        return data


_read_stmts = list_of(SqlStatement.from_dict)
