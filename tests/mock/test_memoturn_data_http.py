"""Documents, keys, vectors and SQL over HTTP."""

from collections.abc import Callable, Iterator
from typing import Any

import httpx
import pytest

from memclients import mock
from tests.mock.conftest import CONTEXT

DB = "/v1/db/app"
NOWHERE = "/v1/db/nowhere"


@pytest.fixture
def client(memoturn_server: mock.Server) -> Iterator[httpx.Client]:
    with httpx.Client(base_url=memoturn_server.url, timeout=5, verify=CONTEXT) as opened:
        opened.post("/v1/databases", json={"name": "app"}).raise_for_status()
        yield opened


def txid(answer: httpx.Response) -> int:
    return int(answer.headers["memoturn-txid"])


def done(answer: httpx.Response, status: int = 200) -> Any:
    """Return the body of an answer that has its txid in the header, and in the body if there at all."""
    assert answer.status_code == status, answer.text
    body = answer.json()
    assert body.get("txid", txid(answer)) == txid(answer)
    return {key: value for key, value in body.items() if key != "txid"}


def refused(answer: httpx.Response, status: int, code: str | None = None) -> bool:
    """Check an error: with an envelope if it has a code, else in plain text."""
    assert answer.status_code == status, answer.text
    assert "memoturn-txid" not in answer.headers
    if code is None:
        assert answer.headers["content-type"].startswith("text/plain")
    else:
        assert answer.json().keys() == {"error", "code"}
        assert answer.json()["code"] == code
    return True


def test_documents(client: httpx.Client) -> None:
    docs = f"{DB}/docs/my-notes"
    inserted = client.post(f"{docs}/insert", json={"docs": [{"_id": "b", "n": 1}, {"n": 2}]})
    assert "txid" in inserted.json()
    ids = done(inserted, 201)["ids"]
    assert done(client.post(f"{DB}/docs/MY_notes/find", json={"filter": {"n": 1}})) == {"docs": [{"_id": "b", "n": 1}]}
    assert done(client.post(f"{docs}/find", json={"sort": {"n": -1}, "limit": 1})) == {
        "docs": [{"_id": ids[1], "n": 2}]
    }
    assert done(client.post(f"{docs}/find", json={"filter": None, "sort": {"n": 1}, "skip": 1}))["docs"][0]["n"] == 2
    update = {"filter": {}, "update": {"$inc": {"n": 1}}, "multi": True}
    assert done(client.post(f"{docs}/update", json=update)) == {"modified": 2}
    assert done(client.post(f"{docs}/delete", json={"filter": {"n": 3}})) == {"deleted": 1}
    last = client.post(f"{docs}/find", json={})
    assert done(last) == {"docs": [{"_id": "b", "n": 2}]}
    assert txid(last) > txid(inserted)
    assert done(client.post(f"{DB}/docs/none/find", json={})) == {"docs": []}


def test_indexes(client: httpx.Client) -> None:
    for _ in range(2):
        answer = client.post(f"{DB}/docs/c/indexes", json={"path": "a.b-c_d"})
        assert (answer.status_code, answer.json()) == (201, {"indexed": "a.b-c_d"})
        assert "memoturn-txid" not in answer.headers
    assert refused(client.post(f"{DB}/docs/c/indexes", json={"path": "a..b"}), 400, "invalid_request")


def test_at_most_a_thousand_documents_come_back(client: httpx.Client) -> None:
    done(client.post(f"{DB}/docs/c/insert", json={"docs": [{"n": n} for n in range(1100)]}), 201)
    assert len(done(client.post(f"{DB}/docs/c/find", json={}))["docs"]) == 100
    assert len(done(client.post(f"{DB}/docs/c/find", json={"limit": 5000}))["docs"]) == 1000
    assert done(client.post(f"{DB}/docs/c/find", json={"limit": 0})) == {"docs": []}


@pytest.mark.parametrize(
    ("operation", "body"),
    [
        ("insert", {}),
        ("insert", {"docs": [1]}),
        ("insert", {"docs": [{"_id": 1}]}),
        ("insert", []),
        ("find", {"filter": "x"}),
        ("find", {"filter": {"$where": "1"}}),
        ("find", {"sort": {"n": "asc"}}),
        ("update", {"filter": {}}),
        ("update", {"update": {"$set": {"n": 1}}}),
        ("update", {"filter": {}, "update": {"n": 1}}),
        ("update", {"filter": {}, "update": {"$set": {"n": 1}}, "multi": 1}),
        ("delete", {}),
        ("delete", {"filter": None}),
        ("indexes", {"path": 1}),
    ],
)
def test_bad_document_requests(client: httpx.Client, operation: str, body: Any) -> None:
    for db in (DB, NOWHERE):
        assert refused(client.post(f"{db}/docs/c/{operation}", json=body), 400, "invalid_request")


@pytest.mark.parametrize(
    ("path", "body"),
    [
        ("docs/c/find", {"limit": -1}),
        ("docs/c/find", {"limit": "1"}),
        ("docs/c/find", {"skip": 1.5}),
        ("docs/c/find", {"sort": ["n"]}),
        ("docs/c/find", []),
        ("vectors/c/search", {}),
        ("vectors/c/search", {"vector": ["1"]}),
        ("vectors/c/search", {"vector": [1], "k": None}),
    ],
)
def test_wrong_shapes_where_the_framework_knows_the_shape(client: httpx.Client, path: str, body: Any) -> None:
    assert refused(client.post(f"{NOWHERE}/{path}", json=body), 422)


JSON_ROUTES = ["docs/c/insert", "docs/c/find", "docs/c/update", "docs/c/delete", "docs/c/indexes", "vectors/c"]
JSON_ROUTES += ["vectors/c/search", "sql"]


@pytest.mark.parametrize("path", JSON_ROUTES)
def test_bodies_have_to_be_json(client: httpx.Client, path: str) -> None:
    assert refused(client.post(f"{DB}/{path}", content=b"{}"), 415)
    assert refused(client.post(f"{DB}/{path}", content=b"{", headers={"content-type": "application/json"}), 400)


@pytest.mark.parametrize(
    ("path", "body"),
    [
        ("docs/c/insert", {"docs": []}),
        ("docs/c/find", {}),
        ("docs/c/update", {"filter": {}, "update": {"$set": {"n": 1}}}),
        ("docs/c/delete", {"filter": {}}),
        ("docs/c/indexes", {"path": "n"}),
        ("vectors/c", {"id": "x", "embedding": [1]}),
        ("vectors/c/search", {"vector": [1]}),
        ("sql", {"stmts": []}),
    ],
)
def test_existence_is_looked_at_last(client: httpx.Client, path: str, body: Any) -> None:
    assert refused(client.post(f"{NOWHERE}/{path}", json=body), 404, "database_not_found")
    assert refused(client.post(f"{DB}@nowhere/{path}", json=body), 404, "branch_not_found")


@pytest.mark.parametrize("kind", ["docs/{}/insert", "docs/{}/find", "vectors/{}", "vectors/{}/search"])
def test_names_of_collections(client: httpx.Client, kind: str) -> None:
    body = {"docs": [], "id": "x", "embedding": [1], "vector": [1]}
    for name in ("a.b", "a%20b", "a%2Fb", "x" * 65):
        assert refused(client.post(f"{NOWHERE}/{kind.format(name)}", json=body), 400, "invalid_request")


def test_values(client: httpx.Client) -> None:
    value = bytes(range(256))
    put = client.put(f"{DB}/kv/ns/a%2Fb%3F", content=value, headers={"content-type": "image/png"})
    assert "txid" in put.json()
    assert done(put) == {}
    got = client.get(f"{DB}/kv/ns/a%2Fb%3F")
    assert (got.status_code, got.content, txid(got)) == (200, value, txid(put))
    assert got.headers["content-type"] == "application/octet-stream"
    assert done(client.get(f"{DB}/kv/ns")) == {"keys": ["a/b?"]}
    for _ in range(2):
        deleted = client.delete(f"{DB}/kv/ns/a%2Fb%3F")
        assert (deleted.status_code, deleted.content) == (204, b"")
    assert txid(deleted) > txid(put)
    assert refused(client.get(f"{DB}/kv/ns/a%2Fb%3F"), 404, "not_found")
    assert refused(client.get(f"{NOWHERE}/kv/ns/k"), 404, "database_not_found")
    assert refused(client.get(f"{DB}@nowhere/kv/ns/k"), 404, "branch_not_found")


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
    done(client.put(f"{DB}/kv/{segment}/{segment}", content=b"1"))
    assert done(client.get(f"{DB}/kv/{segment}")) == {"keys": [key]}
    assert client.get(f"{DB}/kv/{segment}/{segment}").content == b"1"


def test_values_may_be_empty(client: httpx.Client) -> None:
    done(client.put(f"{DB}/kv/ns/k"))
    assert client.get(f"{DB}/kv/ns/k").content == b""


def test_values_expire_by_the_servers_clock(memoturn_server: mock.Server, client: httpx.Client) -> None:
    done(client.put(f"{DB}/kv/ns/k", content=b"1", params={"ttl": 60}))
    done(client.put(f"{DB}/kv/ns/gone", content=b"1", params={"ttl": 0}))
    assert done(client.get(f"{DB}/kv/ns")) == {"keys": ["k"]}
    assert refused(client.get(f"{DB}/kv/ns/gone"), 404, "not_found")
    memoturn_server.control.advance(59)
    assert client.get(f"{DB}/kv/ns/k").status_code == 200
    memoturn_server.control.advance(2)
    assert done(client.get(f"{DB}/kv/ns")) == {"keys": []}
    assert refused(client.get(f"{DB}/kv/ns/k"), 404, "not_found")


@pytest.mark.parametrize("ttl", ["abc", "-1", "1.5", ""])
def test_a_bad_ttl(client: httpx.Client, ttl: str) -> None:
    assert refused(client.put(f"{DB}/kv/ns/k?ttl={ttl}", content=b"1"), 400)


def test_listing_keys(client: httpx.Client) -> None:
    names = [f"step:{n:03}" for n in range(102)]
    for name in names:
        done(client.put(f"{DB}/kv/ns/{name}"))
    for query, expected in (
        ("", names[:100]),
        ("?limit=101&prefix=", names[:101]),
        ("?limit=abc", names[:100]),
        ("?limit=0", []),
        ("?prefix=step%3A10", ["step:100", "step:101"]),
        ("?prefix=other", []),
    ):
        assert done(client.get(f"{DB}/kv/ns{query}")) == {"keys": expected}


def test_vectors(client: httpx.Client) -> None:
    for key, embedding in {"a": [1, 0], "b": [0, 1]}.items():
        upserted = client.post(f"{DB}/vectors/c", json={"id": key, "embedding": embedding})
        assert done(upserted) == {}
        assert "txid" in upserted.json()
    found = client.post(f"{DB}/vectors/C/search", json={"vector": [2, 0], "k": 1})
    assert done(found) == {"hits": [{"id": "a", "distance": pytest.approx(0, abs=1e-6)}]}
    assert "txid" not in found.json()
    assert done(client.post(f"{DB}/vectors/none/search", json={"vector": [1, 2, 3]})) == {"hits": []}
    for path, body in (
        ("c", {"id": "c", "embedding": [1]}),
        ("c", {"id": "c", "embedding": []}),
        ("c", {"embedding": [1, 2]}),
        ("c/search", {"vector": [1]}),
    ):
        assert refused(client.post(f"{DB}/vectors/{path}", json=body), 400, "invalid_request")


def test_sql(client: httpx.Client) -> None:
    stmts = [
        {"q": "CREATE TABLE orders (status, data)"},
        {"q": "INSERT INTO orders VALUES (?, ?), ('x', NULL)", "params": ["open", {"$base64": "AP8="}]},
        {"q": "SELECT * FROM orders WHERE status = ?", "params": ["open"], "unknown": 1},
    ]
    written = client.post(f"{DB}/sql", json={"stmts": stmts, "txn": False})
    assert done(written) == {
        "results": [
            {"columns": [], "rows": [], "rows_affected": 0},
            {"columns": [], "rows": [], "rows_affected": 2},
            {"columns": ["status", "data"], "rows": [["open", {"$base64": "AP8="}]], "rows_affected": 0},
        ]
    }
    read = client.post(f"{DB}/sql", json={"stmts": [{"q": "SELECT 1.5, NULL, 9e999"}]})
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
    assert refused(client.post(f"{NOWHERE}/sql", json=body), status, code)


def test_sql_errors(client: httpx.Client) -> None:
    assert refused(client.post(f"{DB}/sql", json={"stmts": [{"q": "gibberish"}]}), 400, "invalid_request")
    endless = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT max(i) FROM n"
    stopped = client.post(f"{DB}/sql", json={"stmts": [{"q": endless}]})
    assert (stopped.status_code, stopped.content) == (408, b"")


def test_branches_are_apart(client: httpx.Client) -> None:
    done(client.put(f"{DB}/kv/ns/k", content=b"main"))
    client.post(f"{DB}/branches", json={"name": "b"}).raise_for_status()
    done(client.post(f"{DB}@b/docs/c/insert", json={"docs": [{}]}), 201)
    done(client.post(f"{DB}@b/sql", json={"stmts": [{"q": "CREATE TABLE t (a)"}]}))
    assert client.get(f"{DB}@b/kv/ns/k").content == b"main"
    assert done(client.post(f"{DB}/docs/c/find", json={})) == {"docs": []}
    assert refused(client.post(f"{DB}/sql", json={"stmts": [{"q": "SELECT * FROM t"}]}), 400, "invalid_request")


def test_reading_sql_needs_less_than_writing(start: Callable[..., mock.Server]) -> None:
    server = start("memoturn", auth=True)
    platform = {"authorization": f"Bearer {server.credentials['platform_key']}"}
    with httpx.Client(base_url=server.url, timeout=5, verify=CONTEXT) as client:
        client.post("/v1/databases", json={"name": "app"}, headers=platform).raise_for_status()
        minted = client.post("/v1/databases/app/tokens", json={"scope": "read"}, headers=platform)
        client.headers["authorization"] = f"Bearer {minted.json()['token']}"
        done(client.post(f"{DB}/sql", json={"stmts": [{"q": "SELECT 'insert'"}]}))
        for mutating in ("CREATE TABLE t (a)", "SELECT replace('a', 'b', 'c')", "gibberish; delete"):
            assert refused(client.post(f"{DB}/sql", json={"stmts": [{"q": mutating}]}), 403, "forbidden")
        assert refused(client.post(f"{DB}/sql", json={"stmts": [{"q": "COMMIT"}]}), 400, "invalid_request")
