"""Who may do what on a Memoturn node: every operation with every kind of credential."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import pytest

from tests.contract.calling import send
from tests.contract.memoturn import DATABASE, DATABASE_ELSEWHERE, ELSEWHERE, NAMESPACE, PROFILE, mint
from tests.contract.memoturn_access import BODIES, CREDENTIALS, OUTCOMES, SCOPES
from tests.contract.specs import operations
from tests.contract.targets import Target, served

if TYPE_CHECKING:
    from collections.abc import Iterator

    import httpx

OPERATIONS = {operation.id: operation for operation in operations("memoturn")}
MINTS = {"createDatabaseToken", "createNamespaceToken"}


@dataclass(frozen=True)
class Node:
    """A server, and the tokens that were made for it."""

    target: Target
    secrets: dict[str, str]

    def headers(self, credential: str) -> dict[str, str]:
        return {"Authorization": f"Bearer {self.secrets[credential]}"} if credential != "none" else {}

    def begin(self, http: httpx.Client) -> None:
        """Have nothing but the two databases, and everything that expires expired."""
        self.target.control.reset()
        for caller, ns in ((self.target.owner, NAMESPACE), (self.target.stranger, ELSEWHERE)):
            ingest = OPERATIONS["ingestMemories"]
            path = ingest.path_with(ns=ns, profile=PROFILE)
            answer = http.post(self.target.url + path, json={"memories": []}, headers=caller.headers(ingest))
            assert answer.status_code == 201
        self.target.control.advance(60)

    def outcomes(self, http: httpx.Client, case: str) -> dict[str, int]:
        """Try an operation with every credential."""
        operation = OPERATIONS[case.partition(":")[0]]
        body = {"json": BODIES[case]} if case in BODIES else {}
        within = {"db": DATABASE} if "{db}" in operation.path else {}
        url = self.target.url + operation.path_with(**within)
        return {
            credential: send(http, self.target, operation, self.headers(credential), url=url, **body).status_code
            for credential in CREDENTIALS
        }


def node_at(target: Target, http: httpx.Client) -> Node:
    """Make tokens of all kinds for a server."""
    key = target.owner.secrets["platformKey"]
    node = Node(target, {"wrong": "eyJhbGciOiJIUzI1NiJ9.e30.x", "platform key": key})
    node.begin(http)
    places = {
        "namespace": f"namespaces/{NAMESPACE}",
        "other namespace": f"namespaces/{ELSEWHERE}",
        "database": f"databases/{DATABASE}",
        "other database": f"databases/{DATABASE_ELSEWHERE}",
    }
    for kind, place in places.items():
        for scope in SCOPES:
            node.secrets[f"{kind}, {scope}"] = mint(target.url, key, place, scope=scope)
    target.control.reset()
    node.secrets["expired"] = mint(target.url, key, f"namespaces/{NAMESPACE}", expires_in=0)
    return node


@pytest.fixture(scope="module")
def node(http: httpx.Client) -> Iterator[Node]:
    with served("memoturn") as target:
        yield node_at(target, http)
        assert target.control.violations == []


@pytest.mark.parametrize("case", OUTCOMES)
def test_a_credential_is_good_for_what_it_says(case: str, node: Node, http: httpx.Client) -> None:
    node.begin(http)
    found = node.outcomes(http, case)
    expected = OUTCOMES[case]
    wrong = {
        credential: status
        for credential, status in found.items()
        if (status if status in (401, 403) else None) != expected[credential]
    }
    assert not wrong, f"{case}: {wrong}"


def test_every_operation_has_its_row() -> None:
    assert {case.partition(":")[0] for case in OUTCOMES} == set(OPERATIONS)


def test_without_authentication_everybody_may_do_everything(node: Node, http: httpx.Client) -> None:
    with served("memoturn", locked=False) as target:
        unlocked = Node(target, node.secrets)
        for case in OUTCOMES:
            unlocked.begin(http)
            found = set(unlocked.outcomes(http, case).values())
            assert not found & {401, 403}, case
            # There is nothing to mint with.
            assert found == {400} or case not in MINTS, case
        assert target.control.violations == []


# Where the raw path is compared, an encoded letter is another letter.
SPELLINGS = [
    (f"/v1/db/{DATABASE}@main/kv/scratch", 200, 200),
    (f"/v1/db/{DATABASE}%40main/kv/scratch", 403, 200),
    (f"/v1/db/{NAMESPACE}-%2D{PROFILE}/kv/scratch", 403, 200),
    (f"/v1/memory/{NAMESPACE}/%61lice/sessions", 403, 200),
    (f"/v1/memory/%61cme/{PROFILE}/sessions", 403, 200),
    ("/v1/memory/%61cme", 403, 200),
    ("/v1/namespaces/%61cme/audit", 401, 200),
    (f"/v1/db/{DATABASE}/kv/%73cratch", 200, 200),
]


@pytest.mark.parametrize(("path", "locked", "unlocked"), SPELLINGS)
def test_authorization_looks_at_the_path_as_it_was_sent(
    path: str, locked: int, unlocked: int, node: Node, http: httpx.Client
) -> None:
    node.begin(http)
    headers = node.headers("namespace, admin")
    assert http.get(node.target.url + path, headers=headers).status_code == locked
    with served("memoturn", locked=False) as target:
        Node(target, {}).begin(http)
        assert http.get(target.url + path).status_code == unlocked


@pytest.mark.parametrize("prefix", [f"/v1/db/{DATABASE}", f"/v1/memory/{NAMESPACE}/{PROFILE}"])
def test_an_unknown_path_takes_an_admin_to_be_called_unknown(prefix: str, node: Node, http: httpx.Client) -> None:
    node.begin(http)
    found = {
        credential: http.get(f"{node.target.url}{prefix}/nothing", headers=node.headers(credential)).status_code
        for credential in ("none", "namespace, read", "database, write", "other namespace, admin", "database, admin")
    }
    assert list(found.values()) == [401, 403, 403, 403, 404]


def test_whoever_may_not_come_in_learns_nothing_about_the_body(node: Node, http: httpx.Client) -> None:
    node.begin(http)
    recall = OPERATIONS["recallMemories"]
    for credential, status in (("none", 401), ("other namespace, admin", 403), ("namespace, read", 400)):
        headers = {**node.headers(credential), "content-type": "application/json"}
        assert send(http, node.target, recall, headers, content=b"{").status_code == status


def test_a_deletion_revokes_the_tokens_for_writing(node: Node, http: httpx.Client) -> None:
    node.begin(http)
    send(
        http,
        node.target,
        OPERATIONS["deleteDatabase"],
        node.headers("platform key"),
        url=f"{node.target.url}/v1/databases/{DATABASE}",
    )
    ingest, recall = OPERATIONS["ingestMemories"], OPERATIONS["recallMemories"]
    for kind in ("namespace", "database"):
        assert send(http, node.target, ingest, node.headers(f"{kind}, write")).status_code == 403
        assert send(http, node.target, recall, node.headers(f"{kind}, read")).status_code == 200

    # Another profile of the namespace is untouched, and so is who comes a second later.
    other = node.target.url + ingest.path_with(profile="bob")
    assert send(http, node.target, ingest, node.headers("namespace, write"), url=other).status_code == 201
    place, key = f"namespaces/{NAMESPACE}", node.secrets["platform key"]
    same_second = mint(node.target.url, key, place)
    node.target.control.advance(1)
    next_second = mint(node.target.url, key, place)
    statuses: list[Any] = [
        send(http, node.target, ingest, {"Authorization": f"Bearer {token}"}).status_code
        for token in (same_second, next_second)
    ]
    assert statuses == [403, 201]


def test_a_token_lives_five_seconds_longer_than_it_says(node: Node, http: httpx.Client) -> None:
    node.begin(http)
    token = mint(node.target.url, node.secrets["platform key"], f"namespaces/{NAMESPACE}", expires_in=10)
    statuses = []
    for seconds in (15, 1):
        node.target.control.advance(seconds)
        headers = {"Authorization": f"Bearer {token}"}
        statuses.append(send(http, node.target, OPERATIONS["listProfiles"], headers).status_code)
    assert statuses == [200, 401]
