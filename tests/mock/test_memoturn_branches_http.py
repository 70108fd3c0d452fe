"""Branches, checkpoints and syncs over HTTP."""

from collections.abc import Iterator
from typing import Any

import httpx
import pytest

from memclients import mock
from tests.support.memoturn_http import client_of, error

MAIN = "/v1/db/acme--al"
CHECKPOINT, REWIND = f"{MAIN}/branches/main/checkpoint", f"{MAIN}/branches/main/rewind"


@pytest.fixture
def memoturn(memoturn_server: mock.Server) -> Iterator[httpx.Client]:
    memoturn_server.control.seed(databases={"acme--al": {"kv": {"n": {"a": "1"}}}})
    with client_of(memoturn_server) as client:
        yield client


def keys(client: httpx.Client, branch: str = "main") -> list[str]:
    found: list[str] = client.get(f"{MAIN}@{branch}/kv/n").json()["keys"]
    return found


def txid_of(answer: httpx.Response) -> int:
    """Return the txid, of which header and body agree."""
    txid: int = answer.json()["txid"]
    assert answer.headers["memoturn-txid"] == str(txid)
    return txid


def test_a_fork(memoturn_server: mock.Server, memoturn: httpx.Client) -> None:
    answer = memoturn.post(f"{MAIN}/branches", json={"name": "try", "ttl": 60})
    assert (answer.status_code, "memoturn-txid" in answer.headers) == (201, False)
    body: dict[str, Any] = answer.json()
    ttl_at = body.pop("ttl_at")
    assert abs(ttl_at - memoturn_server.control.now.timestamp() * 1000 - 60_000) < 60_000
    assert body == {"branch": "try", "parent": "main", "fork_txid": 1, "spec": "acme--al@try"}
    (listed,) = memoturn.get(f"{MAIN}/branches").json()["branches"]
    assert (listed["db_name"], listed["branch"], listed["ttl_at"]) == ("acme--al", "try", ttl_at)
    assert set(listed) == {"db_name", "branch", "ttl_at", "created_at"}
    memoturn.put(f"{MAIN}@try/kv/n/b", content=b"2")
    assert (keys(memoturn), keys(memoturn, "try")) == (["a"], ["a", "b"])


def test_the_parent_comes_from_the_body_and_not_from_the_path(memoturn: httpx.Client) -> None:
    memoturn.post(f"{MAIN}/branches", json={"name": "b"})
    memoturn.put(f"{MAIN}@b/kv/n/b", content=b"2")
    from_main = memoturn.post(f"{MAIN}@b/branches", json={"name": "c"}).json()
    assert (from_main["parent"], from_main["ttl_at"], keys(memoturn, "c")) == ("main", None, ["a"])
    from_b = memoturn.post(f"{MAIN}/branches", json={"name": "d", "from": "b"}).json()
    assert (from_b["parent"], from_b["fork_txid"], keys(memoturn, "d")) == ("b", 2, ["a", "b"])
    listed = memoturn.get(f"{MAIN}@none/branches").json()["branches"]
    assert [branch["branch"] for branch in listed] == ["b", "c", "d"]


def test_checkpoint_and_rewind(memoturn: httpx.Client) -> None:
    assert txid_of(memoturn.post(CHECKPOINT, json={"name": "good"})) == 1
    memoturn.put(f"{MAIN}/kv/n/b", content=b"2")
    memoturn.put(f"{MAIN}/kv/n/c", content=b"3")
    for to, expected in (("2", ["a", "b"]), ("good", ["a"])):
        answer = memoturn.post(REWIND, json={"to": to})
        assert (answer.status_code, set(answer.json())) == (200, {"rewound_to", "epoch"})
        assert answer.headers["memoturn-txid"] == str(answer.json()["rewound_to"])
        assert keys(memoturn) == expected


@pytest.mark.parametrize(
    ("path", "body", "expected"),
    [
        (f"{MAIN}/branches", {"name": "main"}, (409, "conflict")),
        (f"{MAIN}/branches", {"name": "x", "from": "none"}, (404, "branch_not_found")),
        (f"{MAIN}/branches", {"name": "x", "ttl": -1}, (400, "invalid_request")),
        (f"{MAIN}/branches", {}, (400, "invalid_request")),
        ("/v1/db/none/branches", {"name": "x"}, (404, "database_not_found")),
        (CHECKPOINT, {}, (400, "invalid_request")),
        (f"{MAIN}/branches/none/checkpoint", {"name": "x"}, (404, "branch_not_found")),
        (REWIND, {"to": 1}, (400, "invalid_request")),
        (REWIND, {"to": "none"}, (404, "branch_not_found")),
        (REWIND, {"to": "99"}, (409, "conflict")),
        (f"{MAIN}@none/sync", None, (404, "branch_not_found")),
        ("/v1/db/none/sync", None, (404, "database_not_found")),
    ],
)
def test_refusals(path: str, body: Any, expected: tuple[int, str], memoturn: httpx.Client) -> None:
    answer = memoturn.post(path, json=body)
    assert error(answer) == expected
    assert "memoturn-txid" not in answer.headers


def test_deleting(memoturn: httpx.Client) -> None:
    memoturn.post(f"{MAIN}/branches", json={"name": "a/b"})
    for _ in range(2):
        gone = memoturn.delete(f"{MAIN}/branches/a%2Fb")
        assert (gone.status_code, gone.content) == (204, b"")
    assert memoturn.get(f"{MAIN}/branches").json() == {"branches": []}
    assert error(memoturn.delete(f"{MAIN}/branches/main")) == (400, "invalid_request")
    assert error(memoturn.delete("/v1/db/none/branches/main")) == (400, "invalid_request")
    assert error(memoturn.delete("/v1/db/none/branches/x")) == (404, "database_not_found")


def test_sync_takes_no_body_and_makes_its_state_restorable(memoturn: httpx.Client) -> None:
    # Of a branch this large, single writes are not kept.
    memoturn.put(f"{MAIN}/kv/n/b", content=b"x" * 2**21)
    synced = txid_of(memoturn.post(f"{MAIN}/sync"))
    memoturn.put(f"{MAIN}/kv/n/c", content=b"3")
    last = int(memoturn.put(f"{MAIN}/kv/n/d", content=b"4").headers["memoturn-txid"])
    assert error(memoturn.post(REWIND, json={"to": str(last - 1)})) == (409, "conflict")
    assert memoturn.post(REWIND, json={"to": str(synced)}).status_code == 200
    assert keys(memoturn) == ["a", "b"]


def test_memory_routes_take_the_branch_from_query_or_header(memoturn: httpx.Client) -> None:
    memoturn.post(f"{MAIN}/branches", json={"name": "b"})
    base = "/v1/memory/acme/al"
    fact = {"type": "fact", "summary": "only here", "content": 1}
    memoturn.post(f"{base}/memories?branch=b", json={"memories": [fact]}, headers={"memoturn-branch": "main"})

    def found(**more: Any) -> int:
        return len(memoturn.post(f"{base}/recall", json={"query": "here"}, **more).json()["memories"])

    assert [found(), found(params={"branch": "b"}), found(headers={"memoturn-branch": "b"})] == [0, 1, 1]
    assert found(params={"branch": "main"}, headers={"memoturn-branch": "b"}) == 0
    empty = memoturn.post(f"{base}/recall?branch=", json={"query": "here"})
    assert error(empty) == (404, "database_not_found")
    missing = memoturn.post(f"{base}/recall?branch=none", json={"query": "here"})
    assert error(missing) == (404, "branch_not_found")
