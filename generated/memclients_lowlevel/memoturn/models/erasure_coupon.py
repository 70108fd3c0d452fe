# Generated from specs/memoturn.yaml; do not edit.
"""The schema `ErasureCoupon`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from memclients._core.lowlevel import Record, optional, to_json

from ..types import UNSET, Unset
from .erasure_blockers import ErasureBlockers
from .erasure_receipt import ErasureReceipt
from .erasure_target import ErasureTarget

if TYPE_CHECKING:
    from collections.abc import Mapping


@define
class ErasureCoupon(Record):
    """An erasure.

    Attributes:
        id: Its id.
        db: Name of the database.
        uuid_: The database's uuid.
        target: What is erased.
        requested_at: When it was requested, in unix milliseconds.
        grace_until: When its history is rewritten at the earliest, in unix milliseconds.
        forget_txid: The transaction that deleted, by branch.
        status: pending, blocked or completed. Documented: `pending`, `blocked`, `completed`.
        memory_ids: Ids of the erased memories. Absent when there were none.
        blocked_by: What still holds the erased. Only when blocked.
        completed_at: When it was completed, in unix milliseconds. Only when completed.
        receipt: The proof. Only when completed.
    """

    id: str
    db: str
    uuid_: str
    target: ErasureTarget
    requested_at: int
    grace_until: int
    forget_txid: dict[str, int]
    status: str
    memory_ids: list[str] | None | Unset = UNSET
    blocked_by: ErasureBlockers | None | Unset = UNSET
    completed_at: int | None | Unset = UNSET
    receipt: ErasureReceipt | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(init=False, factory=dict)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object."""
        data = dict(src_dict)
        self = cls(
            id=data.pop("id"),
            db=data.pop("db"),
            uuid_=data.pop("uuid"),
            target=ErasureTarget.from_dict(data.pop("target")),
            requested_at=data.pop("requested_at"),
            grace_until=data.pop("grace_until"),
            forget_txid=data.pop("forget_txid"),
            status=data.pop("status"),
            memory_ids=data.pop("memory_ids", UNSET),
            blocked_by=optional(ErasureBlockers.from_dict, data.pop("blocked_by", UNSET)),
            completed_at=data.pop("completed_at", UNSET),
            receipt=optional(ErasureReceipt.from_dict, data.pop("receipt", UNSET)),
        )
        self.additional_properties = data
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is `UNSET`."""
        data: dict[str, Any] = dict(self.additional_properties)
        data["id"] = self.id
        data["db"] = self.db
        data["uuid"] = self.uuid_
        data["target"] = self.target.to_dict()
        data["requested_at"] = self.requested_at
        data["grace_until"] = self.grace_until
        data["forget_txid"] = self.forget_txid
        data["status"] = self.status
        if self.memory_ids is not UNSET:
            data["memory_ids"] = self.memory_ids
        if self.blocked_by is not UNSET:
            data["blocked_by"] = to_json(self.blocked_by)
        if self.completed_at is not UNSET:
            data["completed_at"] = self.completed_at
        if self.receipt is not UNSET:
            data["receipt"] = to_json(self.receipt)
        return data
