# Generated from specs/memoturn.yaml; do not edit.
"""The schema `DeleteResult`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from memclients._core.lowlevel import Record

if TYPE_CHECKING:
    from collections.abc import Mapping


@define
class DeleteResult(Record):
    """How many documents were deleted.

    Attributes:
        deleted: How many were deleted.
        txid: The transaction that deleted them.
    """

    deleted: int
    txid: int
    additional_properties: dict[str, Any] = field(init=False, factory=dict)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object."""
        data = dict(src_dict)
        self = cls(
            deleted=data.pop("deleted"),
            txid=data.pop("txid"),
        )
        self.additional_properties = data
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is `UNSET`."""
        data: dict[str, Any] = dict(self.additional_properties)
        data["deleted"] = self.deleted
        data["txid"] = self.txid
        return data
