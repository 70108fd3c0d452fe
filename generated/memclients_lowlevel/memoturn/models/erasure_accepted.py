# Generated from specs/memoturn.yaml; do not edit.
"""The schema `ErasureAccepted`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from memclients._core.lowlevel import Record

if TYPE_CHECKING:
    from collections.abc import Mapping


@define
class ErasureAccepted(Record):
    """An erasure that begins.

    Attributes:
        erasure_id: Its id.
        status: pending.
        txid: The transaction that deleted.
        grace_until: When its history is rewritten at the earliest, in unix milliseconds.
    """

    erasure_id: str
    status: str
    txid: int
    grace_until: int
    additional_properties: dict[str, Any] = field(init=False, factory=dict)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object."""
        data = dict(src_dict)
        self = cls(
            erasure_id=data.pop("erasure_id"),
            status=data.pop("status"),
            txid=data.pop("txid"),
            grace_until=data.pop("grace_until"),
        )
        self.additional_properties = data
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is `UNSET`."""
        data: dict[str, Any] = dict(self.additional_properties)
        data["erasure_id"] = self.erasure_id
        data["status"] = self.status
        data["txid"] = self.txid
        data["grace_until"] = self.grace_until
        return data
