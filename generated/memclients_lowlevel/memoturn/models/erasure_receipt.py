# Generated from specs/memoturn.yaml; do not edit.
"""The schema `ErasureReceipt`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from attrs import define, field

from memclients._core.lowlevel import Record

from ..types import UNSET, Unset
from .erasure_receipt_payload import ErasureReceiptPayload

if TYPE_CHECKING:
    from collections.abc import Mapping


@define
class ErasureReceipt(Record):
    """A proof of erasure.

    The signature is over `memoturn-erasure-receipt-v1`, a NUL, and the payload as compact JSON with sorted keys and
    non-ASCII characters as they are.

    Attributes:
        payload: What a receipt says.
        alg: ed25519, or none on a node without authentication. Documented: `ed25519`, `none`.
        key_id: The first 8 bytes of the SHA-256 of the public key, in hexadecimal. Absent without a signature.
        sig: The signature in Base64. Absent without one.
    """

    payload: ErasureReceiptPayload
    alg: str
    key_id: str | None | Unset = UNSET
    sig: str | None | Unset = UNSET
    additional_properties: dict[str, Any] = field(init=False, factory=dict)

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a decoded JSON object."""
        data = dict(src_dict)
        self = cls(
            payload=ErasureReceiptPayload.from_dict(data.pop("payload")),
            alg=data.pop("alg"),
            key_id=data.pop("key_id", UNSET),
            sig=data.pop("sig", UNSET),
        )
        self.additional_properties = data
        return self

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is `UNSET`."""
        data: dict[str, Any] = dict(self.additional_properties)
        data["payload"] = self.payload.to_dict()
        data["alg"] = self.alg
        if self.key_id is not UNSET:
            data["key_id"] = self.key_id
        if self.sig is not UNSET:
            data["sig"] = self.sig
        return data
