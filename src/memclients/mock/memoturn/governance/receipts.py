"""Receipts: what a node testifies when an erasure is complete."""

import base64
import json
from collections.abc import Mapping
from hashlib import sha256
from typing import Any

from memclients.mock.memoturn.governance import ed25519

_SIGNING_KEY = sha256(b"the signing key of every memoturn mock").digest()
_CONTEXT = b"memoturn-erasure-receipt-v1\0"

_CLAIMS = (
    "the erased rows were deleted from the live state of the branch at forget_txid",
    "no snapshot or log segment of the database's history holds a state older than forget_txid",
    "copies that left the database before, such as exports and replies to clients, are not covered",
)


def receipt(
    coupon: Mapping[str, Any], completed_at: int, evidence: Mapping[str, Any], *, signed: bool
) -> dict[str, Any]:
    """Make the receipt of an erasure.

    Args:
        coupon: The erasure's coupon.
        completed_at: When its history was gone, in ms.
        evidence: What was looked at to know that.
        signed: Sign it; a node without authentication has no key.
    """
    payload = {
        "db": coupon["db"],
        "uuid": coupon["uuid"],
        "erasure_id": coupon["id"],
        "target": coupon["target"],
        "memory_ids": coupon.get("memory_ids", []),
        "forget_txid": coupon["forget_txid"],
        "completed_at": completed_at,
        "evidence": dict(evidence),
        "claims": list(_CLAIMS),
    }
    if not signed:
        return {"payload": payload, "alg": "none"}
    signature = ed25519.sign(_SIGNING_KEY, signed_bytes(payload))
    return {
        "payload": payload,
        "alg": "ed25519",
        "key_id": sha256(public_key()).digest()[:8].hex(),
        "sig": base64.b64encode(signature).decode(),
    }


def signed_bytes(payload: Mapping[str, Any]) -> bytes:
    """Return the bytes that the signature of a receipt is over."""
    text = json.dumps(payload, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return _CONTEXT + text.encode()


def public_key() -> bytes:
    """Return the public key of all mocks, which checks their receipts; the service has no way to ask for it."""
    return ed25519.public_key(_SIGNING_KEY)
