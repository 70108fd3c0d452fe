"""Receipts of erasures, and their signatures."""

import base64
import hashlib

import pytest

# It comes with trustme.
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from memclients.mock.memoturn.governance import ed25519, receipts
from tests.support.memoturn_state import Node


@pytest.mark.parametrize("auth", [False, True])
def test_a_complete_erasure_has_a_receipt(auth: bool) -> None:
    node = Node(auth=auth)
    (memory,) = node.put(node.main, {})
    erasure = node.erase(node.main, memory_id=memory)
    assert "receipt" not in node.coupon(erasure)
    node.state.branches.points.checkpoint(node.main, "after")
    node.clock.advance(86_400)
    node.state.erasures.maintain()
    receipt = node.coupon(erasure)["receipt"]
    payload = receipt["payload"]
    claims, evidence = payload.pop("claims"), payload.pop("evidence")
    assert payload == {
        "db": "acme--alice",
        "uuid": node.main.database.uuid,
        "erasure_id": erasure,
        "target": {"memory_id": memory},
        "memory_ids": [memory],
        "forget_txid": {"main": 2},
        "completed_at": node.now,
    }
    assert len(claims) == 3
    assert evidence.pop("clean") is True
    assert set(evidence) == {
        "manifests_checked",
        "objects_listed",
        "oldest_snapshot_txid",
        "oldest_segment_min_txid",
    }
    assert evidence["oldest_snapshot_txid"] == 2
    if not auth:
        assert set(receipt) == {"payload", "alg"}
        assert receipt["alg"] == "none"
    else:
        assert receipt["alg"] == "ed25519"
        assert receipt["key_id"] == hashlib.sha256(receipts.public_key()).digest()[:8].hex()


def test_a_signature_holds_for_one_payload_only() -> None:
    coupon = {"db": "a--b", "uuid": "0", "id": "ers_0", "target": {"topic_key": "Straße"}, "forget_txid": {"main": 1}}
    receipt = receipts.receipt(coupon, 7, {"clean": True}, signed=True)
    text = receipts.signed_bytes(receipt["payload"])
    assert text.startswith(b'memoturn-erasure-receipt-v1\0{"claims":["')
    assert '"target":{"topic_key":"Straße"}'.encode() in text
    key = Ed25519PublicKey.from_public_bytes(receipts.public_key())
    signature = base64.b64decode(receipt["sig"])
    key.verify(signature, text)
    with pytest.raises(InvalidSignature):
        key.verify(signature, text + b" ")


def test_signatures_are_those_of_the_standard() -> None:
    # RFC 8032, section 7.1, test 3.
    seed = bytes.fromhex("c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7")
    assert ed25519.public_key(seed).hex() == "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025"
    assert ed25519.sign(seed, b"\xaf\x82").hex() == (
        "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac"
        "18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a"
    )
