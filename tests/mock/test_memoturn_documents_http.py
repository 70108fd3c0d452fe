"""Documents over HTTP, and the manners that they share with vectors and SQL."""

from collections.abc import Iterator
from typing import Any

import httpx
import pytest

from memclients import mock
from tests.support.memoturn_http import APP, NOWHERE, app_client_of, done, error, txid


@pytest.fixture
def client(memoturn_server: mock.Server) -> Iterator[httpx.Client]:
    with app_client_of(memoturn_server) as client:
        yield client


def test_documents(client: httpx.Client) -> None:
    docs = f"{APP}/docs/my-notes"
    inserted = client.post(f"{docs}/insert", json={"docs": [{"_id": "b", "n": 1}, {"n": 2}]})
    assert "txid" in inserted.json()
    ids = done(inserted, 201)["ids"]
    assert done(client.post(f"{APP}/docs/MY_notes/find", json={"filter": {"n": 1}})) == {"docs": [{"_id": "b", "n": 1}]}
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
    assert done(client.post(f"{APP}/docs/none/find", json={})) == {"docs": []}


def test_indexes(client: httpx.Client) -> None:
    for _ in range(2):
        answer = client.post(f"{APP}/docs/c/indexes", json={"path": "a.b-c_d"})
        assert (answer.status_code, answer.json()) == (201, {"indexed": "a.b-c_d"})
        assert "memoturn-txid" not in answer.headers
    assert error(client.post(f"{APP}/docs/c/indexes", json={"path": "a..b"})) == (400, "invalid_request")


def test_at_most_a_thousand_documents_come_back(client: httpx.Client) -> None:
    done(client.post(f"{APP}/docs/c/insert", json={"docs": [{"n": n} for n in range(1100)]}), 201)
    assert len(done(client.post(f"{APP}/docs/c/find", json={}))["docs"]) == 100
    assert len(done(client.post(f"{APP}/docs/c/find", json={"limit": 5000}))["docs"]) == 1000
    assert done(client.post(f"{APP}/docs/c/find", json={"limit": 0})) == {"docs": []}


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
    for db in (APP, NOWHERE):
        assert error(client.post(f"{db}/docs/c/{operation}", json=body)) == (400, "invalid_request")


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
    assert error(client.post(f"{NOWHERE}/{path}", json=body)) == (422, None)


JSON_ROUTES = ["docs/c/insert", "docs/c/find", "docs/c/update", "docs/c/delete", "docs/c/indexes", "vectors/c"]
JSON_ROUTES += ["vectors/c/search", "sql"]


@pytest.mark.parametrize("path", JSON_ROUTES)
def test_bodies_have_to_be_json(client: httpx.Client, path: str) -> None:
    assert error(client.post(f"{APP}/{path}", content=b"{}")) == (415, None)
    assert error(client.post(f"{APP}/{path}", content=b"{", headers={"content-type": "application/json"})) == (
        400,
        None,
    )


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
    assert error(client.post(f"{NOWHERE}/{path}", json=body)) == (404, "database_not_found")
    assert error(client.post(f"{APP}@nowhere/{path}", json=body)) == (404, "branch_not_found")


@pytest.mark.parametrize("kind", ["docs/{}/insert", "docs/{}/find", "vectors/{}", "vectors/{}/search"])
def test_names_of_collections(client: httpx.Client, kind: str) -> None:
    body = {"docs": [], "id": "x", "embedding": [1], "vector": [1]}
    for name in ("a.b", "a%20b", "a%2Fb", "x" * 65):
        assert error(client.post(f"{NOWHERE}/{kind.format(name)}", json=body)) == (400, "invalid_request")
