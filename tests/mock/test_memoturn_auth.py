"""Credentials: who may do what."""

from collections.abc import Callable, Iterator
from typing import Any

import httpx
import pytest

from memclients import mock
from tests.support.memoturn_http import client_of, error

PLATFORM = "mtp_mock_platform_key_for_tests"
FACT = {"type": "fact", "summary": "likes tea", "content": "tea"}

Start = Callable[..., mock.Server]
As = Callable[[str | None], httpx.Client]


@pytest.fixture
def node(start: Start) -> mock.Server:
    """Run a node with authentication, a profile in two namespaces and a plain database."""
    server = start("memoturn", auth=True, frozen=True, now="2026-03-01T12:00:00.700Z")
    server.control.seed(
        databases={"acme--al": {"memories": [FACT]}, "acme--bo": {}, "other--al": {}, "plain": {}, "my base": {}}
    )
    return server


@pytest.fixture
def acting(node: mock.Server) -> Iterator[As]:
    """Open clients on the node that send a credential."""
    clients: list[httpx.Client] = []

    def begin(credential: str | None) -> httpx.Client:
        clients.append(client_of(node, credential))
        return clients[-1]

    yield begin
    for client in clients:
        client.close()


@pytest.fixture
def token(acting: As) -> Callable[..., str]:
    """Mint tokens for databases and namespaces."""

    def mint(of: str, scope: str, **more: Any) -> str:
        kind, name = of.split(":")
        answer = acting(PLATFORM).post(f"/v1/{kind}/{name}/tokens", json={"scope": scope, **more})
        assert answer.status_code == 201
        return str(answer.json()["token"])

    return mint


READS = [
    ("POST", "/v1/memory/acme/al/recall", {"query": "tea"}),
    ("GET", "/v1/memory/acme/al/memories/mem_0", None),
    ("GET", "/v1/memory/acme/al/sessions", None),
    ("GET", "/v1/memory/acme/al/erasures", None),
    ("GET", "/v1/memory/acme/al/policy", None),
    ("GET", "/v1/db/acme--al/kv/n/k", None),
    ("GET", "/v1/db/acme--al@none/kv/n", None),
    ("POST", "/v1/db/acme--al/docs/c/find", {}),
    ("POST", "/v1/db/acme--al/vectors/c/search", {"vector": [1.0]}),
    ("GET", "/v1/db/acme--al/memory/s/turns", None),
    ("POST", "/v1/db/acme--al/memory/s/search", {"vector": [1.0]}),
    ("POST", "/v1/db/acme--al/sql", {"stmts": [{"q": "SELECT 1"}]}),
]
WRITES = [
    ("POST", "/v1/memory/acme/al/memories", {"memories": []}),
    ("DELETE", "/v1/memory/acme/al/memories/mem_0", None),
    ("DELETE", "/v1/memory/acme/al/sessions/s", None),
    ("POST", "/v1/memory/acme/al/erasures", {"session_id": "s"}),
    ("PUT", "/v1/db/acme--al/kv/n/k", None),
    ("DELETE", "/v1/db/acme--al/kv/n/k", None),
    ("POST", "/v1/db/acme--al/docs/c/insert", {"docs": []}),
    ("POST", "/v1/db/acme--al/docs/c/update", {"filter": {}, "update": {"$set": {"a": 1}}}),
    ("POST", "/v1/db/acme--al/docs/c/delete", {"filter": {}}),
    ("POST", "/v1/db/acme--al/docs/c/indexes", {"path": "a"}),
    ("POST", "/v1/db/acme--al/vectors/c", {"id": "v", "embedding": [1.0]}),
    ("POST", "/v1/db/acme--al/memory/s/turns", {"role": "user", "content": None}),
    ("POST", "/v1/db/acme--al/sync", None),
    ("POST", "/v1/db/acme--al/sql", {"stmts": [{"q": "SELECT 1"}, {"q": "CREATE TABLE IF NOT EXISTS t (a)"}]}),
]
ADMIN = [
    ("POST", "/v1/db/acme--al/branches", {"name": "try"}),
    ("GET", "/v1/db/acme--al/branches", None),
    ("DELETE", "/v1/db/acme--al/branches/none", None),
    ("POST", "/v1/db/acme--al/branches/main/checkpoint", {"name": "c"}),
    ("POST", "/v1/db/acme--al/branches/main/rewind", {"to": "none"}),
    ("PUT", "/v1/memory/acme/al/policy", {"policy": None}),
    ("GET", "/v1/db/acme--al/unknown", None),
    ("GET", "/v1/memory/acme/al/unknown", None),
]


@pytest.mark.parametrize("of", ["databases:acme--al", "namespaces:acme"])
@pytest.mark.parametrize(("scope", "allowed"), [("read", READS), ("write", READS + WRITES)])
def test_a_token_does_what_its_scope_says(
    of: str, scope: str, allowed: list[Any], acting: As, token: Callable[..., str]
) -> None:
    client = acting(token(of, scope))
    refused = [
        (method, path)
        for method, path, body in READS + WRITES + ADMIN
        if client.request(method, path, json=body).status_code in (401, 403)
    ]
    everything = [(method, path) for method, path, _ in READS + WRITES + ADMIN]
    assert refused == everything[len(allowed) :]


@pytest.mark.parametrize("of", ["databases:acme--al", "namespaces:acme"])
def test_an_admin_token_does_everything(of: str, acting: As, token: Callable[..., str]) -> None:
    client = acting(token(of, "admin"))
    for method, path, body in READS + WRITES + ADMIN:
        assert client.request(method, path, json=body).status_code not in (401, 403), path


def test_the_refusal_names_the_scope(acting: As, token: Callable[..., str]) -> None:
    answer = acting(token("namespaces:acme", "read")).post("/v1/memory/acme/al/memories", json={"memories": []})
    assert error(answer) == (403, "forbidden")
    assert "write" in answer.json()["error"]


@pytest.mark.parametrize("credential", [None, "token", "made.up.token", PLATFORM])
def test_data_needs_a_token_of_this_server(credential: str | None, acting: As) -> None:
    client = acting(credential)
    for method, path, body in READS + WRITES + ADMIN:
        assert error(client.request(method, path, json=body)) == (401, "unauthorized")


def test_a_forged_token_is_refused(acting: As, token: Callable[..., str]) -> None:
    head, _, signature = token("namespaces:acme", "read").split(".")
    _, claims, _ = token("namespaces:acme", "admin").split(".")
    answer = acting(f"{head}.{claims}.{signature}").get("/v1/memory/acme")
    assert error(answer) == (401, "unauthorized")


@pytest.mark.parametrize("scheme", ["bearer ", "Basic ", ""])
def test_the_scheme_is_spelled_exactly(scheme: str, acting: As) -> None:
    answer = acting(None).get("/v1/databases", headers={"authorization": f"{scheme}{PLATFORM}"})
    assert error(answer) == (401, "unauthorized")


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("GET", "/v1/databases"),
        ("POST", "/v1/databases"),
        ("DELETE", "/v1/databases/plain"),
        ("POST", "/v1/databases/plain/tokens"),
        ("POST", "/v1/namespaces/acme/tokens"),
        ("GET", "/v1/namespaces/acme/policy"),
        ("PUT", "/v1/namespaces/acme/policy"),
        ("GET", "/v1/namespaces/unknown/route"),
    ],
)
def test_control_needs_the_platform_key_and_says_so_first(
    method: str, path: str, acting: As, token: Callable[..., str]
) -> None:
    for credential in (None, "made up", token("namespaces:acme", "admin")):
        assert error(acting(credential).request(method, path, content=b"{")) == (401, "unauthorized")
    assert acting(PLATFORM).request(method, path, content=b"{").status_code != 401


def test_profiles_are_listed_for_tokens_of_the_namespace_only(acting: As, token: Callable[..., str]) -> None:
    assert acting(token("namespaces:acme", "read")).get("/v1/memory/acme").status_code == 200
    assert error(acting(token("databases:acme--al", "admin")).get("/v1/memory/acme")) == (403, "forbidden")
    assert error(acting(token("namespaces:other", "admin")).get("/v1/memory/acme")) == (403, "forbidden")
    assert error(acting(PLATFORM).get("/v1/memory/acme")) == (401, "unauthorized")


def test_audit_is_for_the_platform_and_admins_of_the_namespace(acting: As, token: Callable[..., str]) -> None:
    path = "/v1/namespaces/acme/audit"
    assert acting(PLATFORM).get(path).status_code == 200
    assert acting(token("namespaces:acme", "admin")).get(path).status_code == 200
    for credential in (
        token("namespaces:acme", "write"),
        token("namespaces:other", "admin"),
        token("databases:acme--al", "admin"),
        None,
    ):
        assert error(acting(credential).get(path)) == (401, "unauthorized")


def test_a_token_covers_its_own_databases(acting: As, token: Callable[..., str]) -> None:
    reads = {name: f"/v1/db/{name}/kv/n" for name in ("acme--al", "acme--al@none", "acme--bo", "other--al", "plain")}
    covered = {
        "databases:acme--al": {"acme--al", "acme--al@none"},
        "namespaces:acme": {"acme--al", "acme--al@none", "acme--bo"},
        "databases:plain": {"plain"},
    }
    for of, names in covered.items():
        client = acting(token(of, "read"))
        assert {name for name, path in reads.items() if client.get(path).status_code != 403} == names
    assert acting(token("databases:acme--al", "read")).get("/v1/memory/acme/bo/sessions").status_code == 403


@pytest.mark.parametrize("of", ["databases:acme--al", "namespaces:acme"])
@pytest.mark.parametrize(
    "path",
    [
        "/v1/db/acme--al%40main/kv/n",
        "/v1/db/acme%2D%2Dal/kv/n",
        "/v1/db/acme--%61l/kv/n",
        "/v1/memory/%61cme/al/sessions",
        "/v1/memory/acme/%61l/sessions",
    ],
)
def test_an_encoded_address_is_not_recognized(of: str, path: str, acting: As, token: Callable[..., str]) -> None:
    assert error(acting(token(of, "admin")).get(path)) == (403, "forbidden")


def test_a_database_whose_name_has_to_be_encoded_is_out_of_reach(acting: As, token: Callable[..., str]) -> None:
    assert acting(token("databases:my%20base", "read")).get("/v1/db/my%20base/kv/n").status_code == 403


def test_bad_names_are_forbidden_before_they_are_invalid(acting: As, token: Callable[..., str], start: Start) -> None:
    path = "/v1/memory/acme/AL/recall"
    assert error(acting(token("namespaces:acme", "read")).post(path, json={"query": "x"})) == (403, "forbidden")
    with client_of(start("memoturn")) as anyone:
        assert error(anyone.post(path, json={"query": "x"})) == (400, "invalid_request")


def test_a_token_expires_after_a_leeway(node: mock.Server, acting: As, token: Callable[..., str]) -> None:
    client = acting(token("namespaces:acme", "read", expires_in=10))
    node.control.advance(15)
    assert client.get("/v1/memory/acme").status_code == 200
    node.control.advance(1)
    assert error(client.get("/v1/memory/acme")) == (401, "unauthorized")


def test_minting(node: mock.Server, acting: As) -> None:
    platform = acting(PLATFORM)
    assert platform.post("/v1/databases/plain/tokens", json={"scope": "read"}).json()["expires_in"] == 3600
    answer = platform.post("/v1/namespaces/new/tokens", json={"scope": "admin", "expires_in": 0})
    assert (answer.status_code, answer.json()["expires_in"]) == (201, 0)
    missing = platform.post("/v1/databases/acme--new/tokens", json={"scope": "read"})
    assert error(missing) == (404, "database_not_found")
    assert error(platform.post("/v1/namespaces/a--b/tokens", json={"scope": "read"})) == (400, "invalid_request")
    for body in ({"scope": "owner"}, {"scope": "read", "expires_in": -1}, {}):
        answer = platform.post("/v1/namespaces/acme/tokens", json=body)
        assert (answer.status_code, answer.headers["content-type"]) == (422, "text/plain; charset=utf-8")


def test_deleting_a_database_ends_the_rights_to_change_it(
    node: mock.Server, acting: As, token: Callable[..., str]
) -> None:
    client = acting(token("namespaces:acme", "admin"))
    path, body = "/v1/memory/acme/al/memories", {"memories": [FACT]}
    # A token made in the second of the deletion is revoked by it, too.
    assert acting(PLATFORM).delete("/v1/databases/acme--al").status_code == 204
    assert error(client.post(path, json=body)) == (403, "forbidden")
    mutation = {"stmts": [{"q": "CREATE TABLE t (a)"}]}
    assert error(client.post("/v1/db/acme--al/sql", json=mutation)) == (403, "forbidden")
    assert client.post("/v1/memory/acme/al/recall", json={"query": "tea"}).json() == {"memories": [], "txid": 0}
    assert client.post("/v1/memory/acme/bo/memories", json=body).status_code == 201
    node.control.advance(1)
    assert acting(token("namespaces:acme", "write")).post(path, json=body).status_code == 201
    assert client.post(path, json=body).status_code == 403


def test_what_a_statement_does_decides_after_what_it_may_not_be(acting: As, token: Callable[..., str]) -> None:
    client = acting(token("databases:acme--al", "read"))
    path = "/v1/db/acme--al@none/sql"
    assert error(client.post(path, json={"stmts": 1})) == (400, "invalid_request")
    assert error(client.post(path, json={"stmts": [{"q": "COMMIT; DELETE FROM t"}]})) == (400, "invalid_request")
    assert error(client.post(path, json={"stmts": [{"q": "DELETE FROM t"}]})) == (403, "forbidden")
    assert error(client.post(path, json={"stmts": [{"q": "SELECT * FROM t"}]})) == (404, "branch_not_found")


def test_the_credentials_work(node: mock.Server, acting: As) -> None:
    assert node.credentials["platform_key"] == PLATFORM
    client = acting(node.credentials["token"])
    assert client.post("/v1/memory/acme/new/memories", json={"memories": [FACT]}).status_code == 201
    assert client.post("/v1/db/acme--new/branches", json={"name": "try"}).status_code == 201
    node.control.reset()
    assert client.get("/v1/memory/acme").json() == {"namespace": "acme", "profiles": []}


def test_the_namespace_of_the_ready_made_token_can_be_chosen(start: Start) -> None:
    server = start("memoturn", auth=True, namespace="other")
    with client_of(server, server.credentials["token"]) as client:
        assert client.get("/v1/memory/other").status_code == 200
        assert client.get("/v1/memory/acme").status_code == 403
    with pytest.raises(ValueError, match="namespace is 'a--b'"):
        mock.serve("memoturn", namespace="a--b")


def test_audit_knows_who_it_was(node: mock.Server, acting: As, token: Callable[..., str]) -> None:
    node.control.seed(policies={"acme": {"policy": {"audit": {"enabled": True}}}})
    minted = token("namespaces:acme", "write")
    acting(minted).post("/v1/memory/acme/al/memories", json={"memories": [FACT]})
    events = acting(PLATFORM).get("/v1/namespaces/acme/audit").json()["events"]
    assert [event["action"] for event in events] == ["token.mint", "memory.ingest"]
    assert events[0]["actor"] == {"kind": "platform"}
    assert events[0]["resource"] == "ns:acme scope=Write ttl=3600"
    actor = events[1]["actor"]
    assert (actor["kind"], actor["scope"], actor["claim_ns"]) == ("token", "write", "acme")
    assert len(actor["token_hash"]) == 16
    assert "claim_db" not in actor
    assert minted not in str(events)
