# Generated from specs/memoturn.yaml; do not edit.
"""The schema `DatabaseList`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from memclients._core.lowlevel import Record, list_of, to_json

from .database_info import DatabaseInfo

if TYPE_CHECKING:
    from collections.abc import Mapping


@define
class DatabaseList(Record):
    """All databases.

    Attributes:
        databases: The databases by name.
    """

    databases: list[DatabaseInfo]
    additional_properties: dict[str, Any] = field(init=False, factory=dict)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object."""
        data = dict(src_dict)
        self = cls(
            databases=_read_databases(data.pop("databases")),
        )
        self.additional_properties = data
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is `UNSET`."""
        data: dict[str, Any] = dict(self.additional_properties)
        data["databases"] = to_json(self.databases)
        return data


_read_databases = list_of(DatabaseInfo.from_dict)
