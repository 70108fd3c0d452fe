# Generated from specs/memoturn.yaml; do not edit.
"""The schema `DatabaseInfo`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from memclients._core.lowlevel import Record

if TYPE_CHECKING:
    from collections.abc import Mapping


@define
class DatabaseInfo(Record):
    """A database.

    Attributes:
        name: Its name.
        uuid_: 32 hexadecimal digits. A database that is created anew gets another one.
        created_at: When it was created, in unix milliseconds.
    """

    name: str
    uuid_: str
    created_at: int
    additional_properties: dict[str, Any] = field(init=False, factory=dict)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object."""
        data = dict(src_dict)
        self = cls(
            name=data.pop("name"),
            uuid_=data.pop("uuid"),
            created_at=data.pop("created_at"),
        )
        self.additional_properties = data
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is `UNSET`."""
        data: dict[str, Any] = dict(self.additional_properties)
        data["name"] = self.name
        data["uuid"] = self.uuid_
        data["created_at"] = self.created_at
        return data
