"""Databases, and what comes from the web framework."""

from collections.abc import Callable, Iterator
from typing import Any

import httpx
import pytest

from memclients import mock
from tests.support.memoturn_http import client_of, error

Start = Callable[..., mock.Server]

MEMORIES = "/v1/memory/acme/al/memories"


@pytest.fixture
def memoturn(memoturn_server: mock.Server) -> Iterator[httpx.Client]:
    with client_of(memoturn_server) as client:
        yield client


def test_health(start: Start) -> None:
    for options in ({}, {"auth": True}):
        with client_of(start("memoturn", **options)) as client:
            answer = client.get("/health")
            assert (answer.status_code, answer.text) == (200, "ok")
            assert answer.headers["content-type"].startswith("text/plain")


def test_databases_come_and_go(memoturn_server: mock.Server, memoturn: httpx.Client) -> None:
    made = memoturn.post("/v1/databases", json={"name": "notes", "more": 1})
    assert made.status_code == 201
    assert set(made.json()) == {"name", "uuid", "created_at"}
    assert len(made.json()["uuid"]) == 32
    assert abs(made.json()["created_at"] - memoturn_server.control.now.timestamp() * 1000) < 60_000
    assert error(memoturn.post("/v1/databases", json={"name": "notes"})) == (409, "already_exists")
    memoturn.post(MEMORIES, json={"memories": []})
    listed = memoturn.get("/v1/databases").json()["databases"]
    assert [database["name"] for database in listed] == ["acme--al", "notes"]
    assert listed[1] == made.json()
    for name in ("notes", "acme--al"):
        gone = memoturn.delete(f"/v1/databases/{name}")
        assert (gone.status_code, gone.content) == (204, b"")
        assert error(memoturn.delete(f"/v1/databases/{name}")) == (404, "database_not_found")
    assert memoturn.get("/v1/databases").json() == {"databases": []}


@pytest.mark.parametrize("name", ["a--b", "a@b", "a/b", ""])
def test_names_that_mean_something_else_are_refused(name: str, memoturn: httpx.Client) -> None:
    assert error(memoturn.post("/v1/databases", json={"name": name})) == (400, "invalid_request")


@pytest.mark.parametrize("name", ["Notes", "ä b", "-", "a_b.c"])
def test_other_names_are_fine(name: str, memoturn: httpx.Client) -> None:
    assert memoturn.post("/v1/databases", json={"name": name}).status_code == 201
    assert memoturn.delete(f"/v1/databases/{name}").status_code == 204


def test_there_are_no_tokens_without_authentication(memoturn: httpx.Client) -> None:
    for path in ("/v1/databases/none/tokens", "/v1/namespaces/acme/tokens"):
        assert error(memoturn.post(path, json={"scope": "read"})) == (400, "invalid_request")
        assert error(memoturn.post(path, json={"scope": "all"})) == (422, None)


def test_ill_formed_bodies(memoturn: httpx.Client) -> None:
    as_json = {"content-type": "application/json"}
    for path in ("/v1/databases", MEMORIES):
        assert error(memoturn.post(path, content=b"{", headers=as_json)) == (400, None)
        assert error(memoturn.post(path, content=b"{}")) == (415, None)
        assert error(memoturn.post(path, content=b"{}", headers={"content-type": "text/plain"})) == (415, None)
    assert error(memoturn.post("/v1/databases", json={"name": 1})) == (422, None)
    assert error(memoturn.post(MEMORIES, json={"memories": 1})) == (400, "invalid_request")
    suffixed = {"content-type": "application/merge-patch+json; charset=utf-8"}
    assert memoturn.post("/v1/databases", content=b'{"name": "x"}', headers=suffixed).status_code == 201


@pytest.mark.parametrize("depth", [127, 128, 5000])
def test_json_may_be_nested_so_deep_and_no_deeper(depth: int, memoturn: httpx.Client) -> None:
    def sent(path: str, before: str, after: str) -> httpx.Response:
        inner = depth - before.count("{") - before.count("[")
        body = before + "[" * inner + "]" * inner + after
        return memoturn.post(path, content=body, headers={"content-type": "application/json"})

    answers = (
        sent(MEMORIES, '{"memories": [{"type": "fact", "summary": "x", "content": ', "}]}"),
        sent("/v1/db/acme--al/docs/c/insert", '{"docs": [{"a": ', "}]}"),
        sent("/v1/db/acme--al/sql", '{"stmts": [{"q": "SELECT ?", "params": [', "]}]}"),
        sent("/v1/memory/acme/al/recall", '{"query": "x", "unknown": ', "}"),
    )
    if depth <= 127:
        assert [answer.status_code for answer in answers] == [201, 201, 200, 200]
        assert memoturn.post("/v1/db/acme--al/docs/c/find", json={}).status_code == 200
        assert memoturn.post("/v1/memory/acme/al/recall", json={"query": "x"}).status_code == 200
    else:
        assert {error(answer) for answer in answers} == {(400, None)}


def test_small_routes_take_1_mib_and_large_ones_32(memoturn: httpx.Client) -> None:
    def sent(path: str, size: int) -> int:
        body = b" " * size
        answer = memoturn.post(path, content=body, headers={"content-type": "application/json"}, timeout=30)
        if answer.status_code == 413:
            assert error(answer) == (413, None)
        return answer.status_code

    assert sent("/v1/databases", 2**20) == 400
    assert sent("/v1/databases", 2**20 + 1) == 413
    assert sent("/v1/memory/acme/al/recall", 2**20 + 1) == 413
    assert sent(MEMORIES, 32 * 2**20) == 400
    assert sent(MEMORIES, 32 * 2**20 + 1) == 413


def test_unknown_paths_and_methods_get_empty_answers(memoturn: httpx.Client) -> None:
    for path in ("/", "/nothing", "/healthz", "/v1/databases/x/branches", "/v1/databases/", "/v1/sql"):
        answer = memoturn.get(path)
        assert (answer.status_code, answer.content) == (404, b"")
    wrong = memoturn.put("/v1/databases")
    assert (wrong.status_code, wrong.content, wrong.headers["allow"]) == (405, b"", "GET, HEAD, POST")


def test_without_credentials_unknown_paths_are_unauthorized(start: Start) -> None:
    with client_of(start("memoturn", auth=True)) as client:
        for path in ("/v1/databases/x/y", "/v1/namespaces/x", "/v1/memory/a/b/c", "/v1/db/x/y"):
            assert error(client.get(path)) == (401, "unauthorized")
        for path in ("/nothing", "/v1/other"):
            assert client.get(path).status_code == 404


def test_the_control_plane_is_limited_when_asked_for(start: Start) -> None:
    server = start("memoturn", rate_limit=True, frozen=True)
    with client_of(server) as client:
        statuses = [client.get("/v1/databases").status_code for _ in range(21)]
        assert statuses == [200] * 20 + [429]
        refused = client.post("/v1/databases", content=b"{")
        assert error(refused) == (429, "overloaded")
        assert refused.headers["retry-after"] == "1"
        assert client.get("/v1/memory/acme").status_code == 200
        server.control.advance(1)
        assert [client.get("/v1/databases").status_code for _ in range(11)] == [200] * 10 + [429]
        server.control.reset()
        server.control.advance(3600)
        assert [client.get("/v1/databases").status_code for _ in range(21)] == statuses
        server.control.reset()
        assert client.get("/v1/databases").status_code == 200


def test_the_limit_is_off_by_default(memoturn: httpx.Client) -> None:
    assert {memoturn.get("/v1/databases").status_code for _ in range(40)} == {200}


def test_maintenance_runs_by_itself_on_the_servers_clock(start: Start) -> None:
    for options, swept in (({}, True), ({"lazy_maintenance": False}, False)):
        server = start("memoturn", frozen=True, **options)
        with client_of(server) as client:
            task = {"type": "task", "summary": "brew", "ttl": 1}
            found = client.post(MEMORIES, json={"memories": [task]}).json()["results"][0]["id"]
            server.control.advance(29)
            assert client.get(f"{MEMORIES}/{found}").status_code == 200
            server.control.advance(1)
            assert client.get(f"{MEMORIES}/{found}").status_code == (404 if swept else 200)
            server.control.maintenance()
            assert client.get(f"{MEMORIES}/{found}").status_code == 404


def test_erasures_advance_every_ten_minutes(start: Start) -> None:
    server = start("memoturn", frozen=True)
    server.control.seed(policies={"acme": {"policy": {"erasure": {"grace_secs": 60}}}}, databases={"acme--al": {}})
    with client_of(server) as client:
        accepted = client.post("/v1/memory/acme/al/erasures", json={"session_id": "s"}).json()
        statuses: list[str] = []
        for seconds in (599, 1):
            server.control.advance(seconds)
            coupon = client.get(f"/v1/memory/acme/al/erasures/{accepted['erasure_id']}").json()
            statuses.append(coupon["status"])
        assert statuses == ["pending", "completed"]


def test_maintenance_says_how_much_it_did(memoturn_server: mock.Server, memoturn: httpx.Client) -> None:
    memoturn.post(MEMORIES, json={"memories": [{"type": "task", "summary": "brew", "ttl": 0}]})
    memoturn.put("/v1/db/acme--al/kv/n/k?ttl=0", content=b"x")
    memoturn.post("/v1/db/acme--al/branches", json={"name": "burner", "ttl": 0})
    done = memoturn_server.control.maintenance()
    assert {kind: count for kind, count in done.items() if count} == {"tasks": 1, "keys": 1, "branches": 1}


def test_namespaces_that_start_alike_are_apart(memoturn_server: mock.Server, memoturn: httpx.Client) -> None:
    memoturn_server.control.seed(
        databases={"acme--al": {}, "acme-a--bo": {}, "demo_b--cy": {}, "dem--di": {}, "acme": {}}
    )
    profiles = memoturn.get("/v1/memory/acme").json()["profiles"]
    assert [profile["profile"] for profile in profiles] == ["al"]


def test_strict_mode_refuses_what_the_document_does_not_allow(start: Start) -> None:
    with client_of(start("memoturn", strict=True)) as client:
        assert error(client.post(MEMORIES, json={"memories": [{"type": "fact"}]})) == (400, "invalid_request")


def test_seeding(memoturn_server: mock.Server, memoturn: httpx.Client) -> None:
    content: dict[str, Any] = {
        "memories": [{"type": "fact", "summary": "likes tea", "topic_key": "drink"}],
        "turns": {"s": [{"role": "user", "content": "Tea, please"}]},
        "kv": {"prefs": {"lang": "en"}},
        "documents": {"My-Notes": [{"_id": "n1", "title": "Tea"}]},
        "vectors": {"pics": {"p1": [1.0, 0.0]}},
        "sql": ["CREATE TABLE cups (n)", "INSERT INTO cups VALUES (3)"],
    }
    for _ in range(2):
        memoturn_server.control.reset()
        memoturn_server.control.seed(
            databases={"acme--al": content, "plain": {"kv": {"n": {"k": "v"}}}},
            policies={"acme": {"policy": {"audit": {"enabled": True}}, "profiles": {"al": {"erasure": {}}}}},
            audit=[{"ns": "acme", "count": 3}],
        )
    (memory,) = memoturn.post("/v1/memory/acme/al/recall", json={"topic_key": "drink"}).json()["memories"]
    assert memory["summary"] == "likes tea"
    base = "/v1/db/acme--al"
    assert memoturn.get(f"{base}/memory/s/turns").json()["turns"][0]["content"] == "Tea, please"
    assert memoturn.get(f"{base}/kv/prefs/lang").content == b"en"
    assert memoturn.get("/v1/db/plain/kv/n/k").content == b"v"
    assert memoturn.post(f"{base}/docs/my_notes/find", json={}).json()["docs"] == [{"_id": "n1", "title": "Tea"}]
    hits = memoturn.post(f"{base}/vectors/pics/search", json={"vector": [1, 0]}).json()["hits"]
    assert [hit["id"] for hit in hits] == ["p1"]
    rows = memoturn.post(f"{base}/sql", json={"stmts": [{"q": "SELECT n FROM cups"}]}).json()["results"][0]["rows"]
    assert rows == [[3]]
    assert memoturn.get("/v1/memory/acme/al/policy").json()["override"] == {"erasure": {}}
    assert len(memoturn.get("/v1/namespaces/acme/audit").json()["events"]) == 3


@pytest.mark.parametrize(
    ("data", "message"),
    [
        ({"databases": {"plain": {"memories": [{"type": "fact", "summary": "x"}]}}}, "has no memories"),
        ({"databases": {"acme--AL": {}}}, "invalid profile"),
        ({"databases": {"a@b": {}}}, "invalid database name"),
        ({"databases": {"acme--al": {"memories": [{"type": "dream", "summary": "x"}]}}}, "unknown memory type"),
        ({"databases": {"plain": {"rows": []}}}, "rows"),
        (
            {"databases": {"plain": {"turns": {"s": [{"role": "a", "content": 1, "embedding": []}]}}}},
            "must not be empty",
        ),
        ({"policies": {"acme": {"policy": {"erasure": {"grace_secs": 1}}}}}, "grace_secs"),
        ({"database": {}}, "database"),
    ],
)
def test_seeds_that_make_no_sense(data: dict[str, Any], message: str, memoturn_server: mock.Server) -> None:
    with pytest.raises(ValueError, match=message):
        memoturn_server.control.seed(data)
