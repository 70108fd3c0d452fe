"""Secrets, found and revealed."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import httpx
import pytest

from memclients import mock
from memclients.mock._clock import Clock
from memclients.mock.hippocortex.options import HippocortexOptions
from memclients.mock.hippocortex.seed import sow
from memclients.mock.hippocortex.state import State
from memclients.mock.hippocortex.vault import Item
from tests.support.hippocortex_http import data, error, wrong_fields

Start = Callable[..., mock.Server]
Connect = Callable[..., httpx.Client]

SECRET = "sk_live_do_not_tell"
ITEMS = [
    {"id": "pay", "title": "Stripe production key", "value": SECRET, "tags": ["payments", "production"]},
    {"id": "db", "title": "Database", "value": "pw", "itemType": "password", "tags": ["production"]},
    {"id": "ci", "title": "Token", "value": "t", "serviceName": "Build-Server", "description": "For releases"},
]


def found(client: httpx.Client, query: str, **more: Any) -> list[str]:
    return [match["id"] for match in data(client.post("/vault/query", json={"query": query, **more}))["matches"]]


@pytest.fixture
def vault(hippocortex_server: mock.Server, hippocortex: httpx.Client) -> httpx.Client:
    hippocortex_server.control.seed(vault=ITEMS)
    return hippocortex


def test_a_query_finds_words_of_the_description(vault: httpx.Client) -> None:
    assert found(vault, "the STRIPE key!") == ["pay"]
    assert found(vault, "production database") == ["db", "pay"]
    assert found(vault, "payments") == ["pay"]
    assert found(vault, "releases") == found(vault, "server") == ["ci"]
    assert found(vault, "trip") == found(vault, "?!") == found(vault, SECRET) == []


def test_a_query_can_be_narrowed(vault: httpx.Client) -> None:
    assert found(vault, "production", itemType="password") == ["db"]
    assert found(vault, "production", tags=["payments", "production"]) == ["pay"]
    assert found(vault, "production", tags=["payments", "staging"]) == []
    answer = data(vault.post("/vault/query", json={"query": "production", "limit": 1}))
    assert (len(answer["matches"]), answer["total"], answer["query"]) == (1, 2, "production")


def test_a_query_tells_no_secret(vault: httpx.Client) -> None:
    answer = vault.post("/vault/query", json={"query": "stripe"})
    assert SECRET not in answer.text
    (match,) = data(answer)["matches"]
    assert match.pop("createdAt")
    assert match == {
        "id": "pay",
        "vaultId": "vault_default",
        "vaultName": "Default",
        "title": "Stripe production key",
        "itemType": "api_key",
        "serviceName": None,
        "description": None,
        "sensitivity": "medium",
        "tags": ["payments", "production"],
        "relevance": 1.0,
    }


def test_a_query_finds_twenty_unless_asked_for_more(hippocortex_server: mock.Server, hippocortex: httpx.Client) -> None:
    hippocortex_server.control.seed(vault=[{"title": f"Tea {number}", "value": "x"} for number in range(60)])
    assert len(set(found(hippocortex, "tea"))) == 20
    assert len(set(found(hippocortex, "tea", limit=50))) == 50


@pytest.mark.parametrize(
    ("body", "fields"),
    [
        ({}, ["query"]),
        ({"query": "  ", "limit": 51, "tags": "a", "itemType": 1}, ["query", "limit", "tags", "itemType"]),
        ({"query": "a", "limit": 0, "tags": [1]}, ["limit", "tags"]),
        ({"query": "a", "limit": 1.5, "tags": [""]}, ["limit", "tags"]),
        ({"query": "a", "limit": True, "tags": {}}, ["limit", "tags"]),
    ],
)
def test_a_query_that_is_not_valid_is_refused(hippocortex: httpx.Client, body: Any, fields: list[str]) -> None:
    assert wrong_fields(hippocortex.post("/vault/query", json=body)) == fields


def test_keys_may_be_spelled_otherwise(start: Start, connect: Connect) -> None:
    server = start("hippocortex", vault_spelling="snake")
    server.control.seed(vault=ITEMS)
    (match,) = data(connect(server).post("/vault/query", json={"query": "stripe"}))["matches"]
    assert {"vault_id", "vault_name", "item_type", "service_name", "created_at", "relevance"} < match.keys()
    assert not any(name != name.lower() for name in match)


def test_a_secret_is_revealed(vault: httpx.Client) -> None:
    assert data(vault.post("/vault/query/pay/reveal", json={})) == {"value": SECRET}
    assert data(vault.post("/vault/query/db/reveal")) == {"value": "pw"}
    for unknown in ("none", "PAY", "%20"):
        assert error(vault.post(f"/vault/query/{unknown}/reveal", json={})) == (404, "not_found")


def test_a_secret_is_its_tenants_own(start: Start, connect: Connect) -> None:
    server = start("hippocortex", keys=["hx_test_other"])
    server.control.seed(vault=ITEMS)
    other = connect(server, "hx_test_other")
    assert found(other, "stripe") == []
    assert error(other.post("/vault/query/pay/reveal", json={})) == (404, "not_found")


def test_who_asked_for_a_secret_is_written_down(start: Start, connect: Connect, tmp_path: Path) -> None:
    path = tmp_path / "hippocortex.db"
    keys = {"hx_test_reader": {"tenant": "tenant_default", "permissions": ["read"]}}
    server = start("hippocortex", data=path, keys=keys)
    server.control.seed(vault=ITEMS)
    for key, item in ((None, "pay"), (None, "none"), ("hx_test_reader", "pay"), (None, "db")):
        connect(server, key).post(f"/vault/query/{item}/reveal", json={})
    server.stop()
    state = State(HippocortexOptions(data=path), Clock())
    audit = state.vault.audit("tenant_default")
    state.close()
    assert [row["item_id"] for row in audit] == ["pay", "db"]
    assert server.credentials["api_key"] not in str(audit)


def test_an_item_does_not_show_its_secret() -> None:
    assert SECRET not in repr(Item(title="Tea", value=SECRET))
    state = State(HippocortexOptions(), Clock())
    with pytest.raises(ValueError, match="sensitivity") as refused:
        sow(state, {"vault": [{"title": "Tea", "value": SECRET, "sensitivity": "none"}]})
    state.close()
    assert SECRET not in str(refused.value)
