"""Keys and values that expire."""

import pytest

from memclients.mock.memoturn.data import kv
from memclients.mock.memoturn.storage.branch import Branch
from tests.support.memoturn_state import fresh_branch


@pytest.fixture
def branch() -> Branch:
    return fresh_branch()


def listed(branch: Branch, prefix: str = "", limit: int = 100, now: int = 0) -> list[str]:
    return kv.keys(branch, "ns", prefix=prefix, limit=limit, now=now)


@pytest.mark.parametrize("value", [b"", b"text", b"\x00\xff\n", bytes(range(256)) * 100])
def test_values_are_bytes(branch: Branch, value: bytes) -> None:
    kv.put(branch, "ns", "k", value, expires_at=None)
    assert kv.get(branch, "ns", "k", now=0) == value
    assert kv.get(branch, "other", "k", now=0) is None
    assert kv.get(branch, "ns", "K", now=0) is None


def test_a_value_replaces_another_and_its_expiry(branch: Branch) -> None:
    kv.put(branch, "ns", "k", b"1", expires_at=10)
    kv.put(branch, "ns", "k", b"2", expires_at=None)
    assert kv.get(branch, "ns", "k", now=10) == b"2"
    kv.put(branch, "ns", "k", b"3", expires_at=20)
    assert kv.get(branch, "ns", "k", now=19) == b"3"
    assert kv.get(branch, "ns", "k", now=20) is None


def test_reading_deletes_what_has_expired_but_is_no_transaction(branch: Branch) -> None:
    kv.put(branch, "ns", "k", b"1", expires_at=10)
    assert listed(branch, now=10) == []
    assert kv.get(branch, "ns", "k", now=10) is None
    assert branch.txid == 1
    # As the clock never goes back, only a look behind the scenes tells.
    assert kv.get(branch, "ns", "k", now=0) is None


def test_sweeping_counts_what_has_expired(branch: Branch) -> None:
    for key, expires_at in (("a", 5), ("b", 10), ("c", 11), ("d", None)):
        kv.put(branch, "ns", key, b"", expires_at=expires_at)
    assert kv.sweep(branch, 10) == 2
    assert kv.sweep(branch, 10) == 0
    assert listed(branch) == ["c", "d"]


def test_deleting_what_is_not_there_is_no_transaction(branch: Branch) -> None:
    kv.put(branch, "ns", "k", b"1", expires_at=None)
    kv.delete(branch, "ns", "absent")
    assert branch.txid == 1
    kv.delete(branch, "ns", "k")
    assert branch.txid == 2
    assert kv.get(branch, "ns", "k", now=0) is None


def test_keys_are_listed_in_the_order_of_their_bytes(branch: Branch) -> None:
    names = ["step:10", "step:9", "Step", "é", "%", "_", "a/b", "\U0001f4a1", "\uffff"]
    for name in names:
        kv.put(branch, "ns", name, b"", expires_at=None)
    kv.put(branch, "other", "step:1", b"", expires_at=None)
    ordered = sorted(names, key=str.encode)
    assert listed(branch) == ordered
    assert listed(branch, limit=2) == ordered[:2]
    assert listed(branch, limit=0) == []


@pytest.mark.parametrize(
    ("prefix", "expected"),
    [("step:", ["step:1", "step:2"]), ("s", ["step:1", "step:2"]), ("%", ["%"]), ("_", []), ("S", []), ("step:11", [])],
)
def test_prefixes_are_literal(branch: Branch, prefix: str, expected: list[str]) -> None:
    for name in ("step:1", "step:2", "%", "z"):
        kv.put(branch, "ns", name, b"", expires_at=None)
    assert listed(branch, prefix) == expected
