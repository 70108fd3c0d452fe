# Generated from specs/memoturn.yaml; do not edit.
"""The schema `ErasureReceiptPayload`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from memclients._core.lowlevel import Record

from ..types import UNSET, Unset
from .erasure_evidence import ErasureEvidence
from .erasure_target import ErasureTarget

if TYPE_CHECKING:
    from collections.abc import Mapping


@define
class ErasureReceiptPayload(Record):
    """What a receipt says.

    Attributes:
        db: Name of the database.
        uuid_: The database's uuid.
        erasure_id: Id of the erasure.
        target: What is erased.
        forget_txid: The transaction that deleted, by branch.
        completed_at: When the erasure was completed, in unix milliseconds.
        evidence: What was looked at to see that the erased is gone.
        claims: Sentences that the receipt vouches for.
        memory_ids: Ids of the erased memories.
    """

    db: str
    uuid_: str
    erasure_id: str
    target: ErasureTarget
    forget_txid: dict[str, int]
    completed_at: int
    evidence: ErasureEvidence
    claims: list[str]
    memory_ids: list[str] | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(init=False, factory=dict)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object."""
        data = dict(src_dict)
        self = cls(
            db=data.pop("db"),
            uuid_=data.pop("uuid"),
            erasure_id=data.pop("erasure_id"),
            target=ErasureTarget.from_dict(data.pop("target")),
            forget_txid=data.pop("forget_txid"),
            completed_at=data.pop("completed_at"),
            evidence=ErasureEvidence.from_dict(data.pop("evidence")),
            claims=data.pop("claims"),
            memory_ids=data.pop("memory_ids", UNSET),
        )
        self.additional_properties = data
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is `UNSET`."""
        data: dict[str, Any] = dict(self.additional_properties)
        data["db"] = self.db
        data["uuid"] = self.uuid_
        data["erasure_id"] = self.erasure_id
        data["target"] = self.target.to_dict()
        data["forget_txid"] = self.forget_txid
        data["completed_at"] = self.completed_at
        data["evidence"] = self.evidence.to_dict()
        data["claims"] = self.claims
        if self.memory_ids is not UNSET:
            data["memory_ids"] = self.memory_ids
        return data
