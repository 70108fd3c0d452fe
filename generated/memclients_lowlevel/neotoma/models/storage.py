# Generated from specs/neotoma.yaml; do not edit.
"""The schema `Storage`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from memclients._core.lowlevel import Record

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from collections.abc import Mapping


@define
class Storage(Record):
    """Where the data lives.

    Attributes:
        storage_backend: The kind of store, such as sqlite.
        data_dir: Its folder on the server.
        sqlite_db: Its file on the server.
    """

    storage_backend: str
    data_dir: str | None | Unset = UNSET
    sqlite_db: str | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(init=False, factory=dict)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object."""
        data = dict(src_dict)
        self = cls(
            storage_backend=data.pop("storage_backend"),
            data_dir=data.pop("data_dir", UNSET),
            sqlite_db=data.pop("sqlite_db", UNSET),
        )
        self.additional_properties = data
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is `UNSET`."""
        data: dict[str, Any] = dict(self.additional_properties)
        data["storage_backend"] = self.storage_backend
        if self.data_dir is not UNSET:
            data["data_dir"] = self.data_dir
        if self.sqlite_db is not UNSET:
            data["sqlite_db"] = self.sqlite_db
        return data
