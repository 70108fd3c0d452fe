"""Keys, vectors and SQL over HTTP."""

from collections.abc import Callable, Iterator
from typing import Any

import httpx
import pytest

from memclients import mock
from tests.support.memoturn_http import APP, NOWHERE, app_client_of, client_of, done, error, txid


@pytest.fixture
def client(memoturn_server: mock.Server) -> Iterator[httpx.Client]:
    with app_client_of(memoturn_server) as client:
        yield client


def test_values(client: httpx.Client) -> None:
    value = bytes(range(256))
    put = client.put(f"{APP}/kv/ns/a%2Fb%3F", content=value, headers={"content-type": "image/png"})
    assert "txid" in put.json()
    assert done(put) == {}
    got = client.get(f"{APP}/kv/ns/a%2Fb%3F")
    assert (got.status_code, got.content, txid(got)) == (200, value, txid(put))
    assert got.headers["content-type"] == "application/octet-stream"
    assert done(client.get(f"{APP}/kv/ns")) == {"keys": ["a/b?"]}
    for _ in range(2):
        deleted = client.delete(f"{APP}/kv/ns/a%2Fb%3F")
        assert (deleted.status_code, deleted.content) == (204, b"")
    assert txid(deleted) > txid(put)
    assert error(client.get(f"{APP}/kv/ns/a%2Fb%3F")) == (404, "not_found")
    assert error(client.get(f"{NOWHERE}/kv/ns/k")) == (404, "database_not_found")
    assert error(client.get(f"{APP}@nowhere/kv/ns/k")) == (404, "branch_not_found")


@pytest.mark.parametrize(
    ("segment", "key"),
    [
        ("%2E%2E", ".."),
        ("%2E", "."),
        ("a%20b", "a b"),
        ("a+b", "a+b"),
        ("%25", "%"),
        ("%C3%A9", "é"),
        ("a@b:c", "a@b:c"),
    ],
)
def test_keys_are_decoded_once(client: httpx.Client, segment: str, key: str) -> None:
    done(client.put(f"{APP}/kv/{segment}/{segment}", content=b"1"))
    assert done(client.get(f"{APP}/kv/{segment}")) == {"keys": [key]}
    assert client.get(f"{APP}/kv/{segment}/{segment}").content == b"1"


def test_values_may_be_empty(client: httpx.Client) -> None:
    done(client.put(f"{APP}/kv/ns/k"))
    assert client.get(f"{APP}/kv/ns/k").content == b""


def test_values_expire_by_the_servers_clock(memoturn_server: mock.Server, client: httpx.Client) -> None:
    done(client.put(f"{APP}/kv/ns/k", content=b"1", params={"ttl": 60}))
    done(client.put(f"{APP}/kv/ns/gone", content=b"1", params={"ttl": 0}))
    assert done(client.get(f"{APP}/kv/ns")) == {"keys": ["k"]}
    assert error(client.get(f"{APP}/kv/ns/gone")) == (404, "not_found")
    memoturn_server.control.advance(59)
    assert client.get(f"{APP}/kv/ns/k").status_code == 200
    memoturn_server.control.advance(2)
    assert done(client.get(f"{APP}/kv/ns")) == {"keys": []}
    assert error(client.get(f"{APP}/kv/ns/k")) == (404, "not_found")


@pytest.mark.parametrize("ttl", ["abc", "-1", "1.5", ""])
def test_a_bad_ttl(client: httpx.Client, ttl: str) -> None:
    assert error(client.put(f"{APP}/kv/ns/k?ttl={ttl}", content=b"1")) == (400, None)


def test_listing_keys(client: httpx.Client) -> None:
    names = [f"step:{n:03}" for n in range(102)]
    for name in names:
        done(client.put(f"{APP}/kv/ns/{name}"))
    for query, expected in (
        ("", names[:100]),
        ("?limit=101&prefix=", names[:101]),
        ("?limit=abc", names[:100]),
        ("?limit=0", []),
        ("?prefix=step%3A10", ["step:100", "step:101"]),
        ("?prefix=other", []),
    ):
        assert done(client.get(f"{APP}/kv/ns{query}")) == {"keys": expected}


def test_vectors(client: httpx.Client) -> None:
    for key, embedding in {"a": [1, 0], "b": [0, 1]}.items():
        upserted = client.post(f"{APP}/vectors/c", json={"id": key, "embedding": embedding})
        assert done(upserted) == {}
        assert "txid" in upserted.json()
    found = client.post(f"{APP}/vectors/C/search", json={"vector": [2, 0], "k": 1})
    assert done(found) == {"hits": [{"id": "a", "distance": pytest.approx(0, abs=1e-6)}]}
    assert "txid" not in found.json()
    assert done(client.post(f"{APP}/vectors/none/search", json={"vector": [1, 2, 3]})) == {"hits": []}
    for path, body in (
        ("c", {"id": "c", "embedding": [1]}),
        ("c", {"id": "c", "embedding": []}),
        ("c", {"embedding": [1, 2]}),
        ("c/search", {"vector": [1]}),
    ):
        assert error(client.post(f"{APP}/vectors/{path}", json=body)) == (400, "invalid_request")


def test_sql(client: httpx.Client) -> None:
    stmts = [
        {"q": "CREATE TABLE orders (status, data)"},
        {"q": "INSERT INTO orders VALUES (?, ?), ('x', NULL)", "params": ["open", {"$base64": "AP8="}]},
        {"q": "SELECT * FROM orders WHERE status = ?", "params": ["open"], "unknown": 1},
    ]
    written = client.post(f"{APP}/sql", json={"stmts": stmts, "txn": False})
    assert done(written) == {
        "results": [
            {"columns": [], "rows": [], "rows_affected": 0},
            {"columns": [], "rows": [], "rows_affected": 2},
            {"columns": ["status", "data"], "rows": [["open", {"$base64": "AP8="}]], "rows_affected": 0},
        ]
    }
    read = client.post(f"{APP}/sql", json={"stmts": [{"q": "SELECT 1.5, NULL, 9e999"}]})
    assert read.json()["results"][0]["rows"] == [[1.5, None, None]]
    assert txid(read) == txid(written) == read.json()["txid"]


@pytest.mark.parametrize(
    ("body", "status", "code"),
    [
        ({}, 400, "invalid_request"),
        ({"stmts": [{}]}, 400, "invalid_request"),
        ({"stmts": [{"q": "SELECT 1", "params": {}}]}, 400, "invalid_request"),
        ({"stmts": [{"q": "SELECT * FROM __memoturn_kv"}]}, 403, "forbidden"),
        ({"stmts": [{"q": "ATTACH 'x' AS y"}]}, 403, "forbidden"),
        ({"stmts": [{"q": "BEGIN"}]}, 400, "invalid_request"),
        ({"stmts": [{"q": "gibberish"}]}, 404, "database_not_found"),
    ],
)
def test_what_sql_is_refused_for(client: httpx.Client, body: Any, status: int, code: str) -> None:
    assert error(client.post(f"{NOWHERE}/sql", json=body)) == (status, code)


def test_sql_errors(client: httpx.Client) -> None:
    assert error(client.post(f"{APP}/sql", json={"stmts": [{"q": "gibberish"}]})) == (400, "invalid_request")
    endless = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT max(i) FROM n"
    stopped = client.post(f"{APP}/sql", json={"stmts": [{"q": endless}]})
    assert (stopped.status_code, stopped.content) == (408, b"")


def test_branches_are_apart(client: httpx.Client) -> None:
    done(client.put(f"{APP}/kv/ns/k", content=b"main"))
    client.post(f"{APP}/branches", json={"name": "b"}).raise_for_status()
    done(client.post(f"{APP}@b/docs/c/insert", json={"docs": [{}]}), 201)
    done(client.post(f"{APP}@b/sql", json={"stmts": [{"q": "CREATE TABLE t (a)"}]}))
    assert client.get(f"{APP}@b/kv/ns/k").content == b"main"
    assert done(client.post(f"{APP}/docs/c/find", json={})) == {"docs": []}
    assert error(client.post(f"{APP}/sql", json={"stmts": [{"q": "SELECT * FROM t"}]})) == (400, "invalid_request")


def test_reading_sql_needs_less_than_writing(start: Callable[..., mock.Server]) -> None:
    server = start("memoturn", auth=True)
    platform = {"authorization": f"Bearer {server.credentials['platform_key']}"}
    with client_of(server) as client:
        client.post("/v1/databases", json={"name": "app"}, headers=platform).raise_for_status()
        minted = client.post("/v1/databases/app/tokens", json={"scope": "read"}, headers=platform)
        client.headers["authorization"] = f"Bearer {minted.json()['token']}"
        done(client.post(f"{APP}/sql", json={"stmts": [{"q": "SELECT 'insert'"}]}))
        for mutating in ("CREATE TABLE t (a)", "SELECT replace('a', 'b', 'c')", "gibberish; delete"):
            assert error(client.post(f"{APP}/sql", json={"stmts": [{"q": mutating}]})) == (403, "forbidden")
        assert error(client.post(f"{APP}/sql", json={"stmts": [{"q": "COMMIT"}]})) == (400, "invalid_request")
