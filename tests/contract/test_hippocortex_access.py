"""Who may do what with Hippocortex: every operation with every kind of key."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.contract.exchanges.hippocortex import WORLD
from tests.contract.hippocortex import OPERATIONS, Api

if TYPE_CHECKING:
    from collections.abc import Callable

    import httpx

    from tests.contract.targets import Target

    Serve = Callable[..., Target]

KEYS = ("reader", "writer", "keeper", "free")
# What each key may do; the last one may do everything, on a plan without the vault.
_TABLE = """
captureEvent     - + - +
captureBatch     - + - +
learn            - + - +
synthesize       + - - +
listArtifacts    + - - +
getArtifact      + - - +
getUsageMetrics  + - - +
queryVault       + - - -
revealVaultItem  - - + -
getHealth        + + + +
"""
RIGHTS = {
    operation: {f"hx_test_{key}": mark == "+" for key, mark in zip(KEYS, marks, strict=True)}
    for operation, *marks in map(str.split, _TABLE.strip().splitlines())
}


@pytest.mark.parametrize("operation", RIGHTS)
def test_a_key_is_good_for_what_it_may_do(operation: str, serve: Serve, http: httpx.Client) -> None:
    target = serve("hippocortex")
    api = Api(target, http)
    target.control.seed(WORLD)
    answers = {key: api.send(operation, key=key) for key in RIGHTS[operation]}
    assert {key: answer.status_code != 403 for key, answer in answers.items()} == RIGHTS[operation]
    refused = [answer.json()["error"] for answer in answers.values() if answer.status_code == 403]
    assert {error["code"] for error in refused} <= {"forbidden"}


def test_every_operation_has_its_row() -> None:
    assert RIGHTS.keys() == OPERATIONS.keys()


def test_who_may_not_write_has_written_nothing(serve: Serve, http: httpx.Client) -> None:
    api = Api(serve("hippocortex"), http)
    for operation in ("captureEvent", "captureBatch"):
        assert api.send(operation, key="hx_test_reader").status_code == 403
    assert api.get("getUsageMetrics", key="hx_test_reader")["usage"]["events"]["total"] == 0


def test_keys_of_one_tenant_see_the_same(serve: Serve, http: httpx.Client) -> None:
    api = Api(serve("hippocortex"), http)
    first = api.get("captureEvent", key="hx_test_writer")
    again = api.get("captureEvent")
    assert (again["status"], again["eventId"]) == ("duplicate", first["eventId"])
    assert api.get("captureEvent", key="hx_test_free")["status"] == "ingested"


def test_a_query_of_the_vault_tells_no_secret(serve: Serve, http: httpx.Client) -> None:
    target = serve("hippocortex")
    target.control.seed(WORLD)
    api = Api(target, http)
    values = [item["value"] for item in WORLD["vault"]]
    found = api.send("queryVault", {"query": f"stripe {values[0]} key password"})
    assert found.json()["data"]["total"] == 2
    echoed = found.text.replace(found.json()["data"]["query"], "")
    assert [value for value in values if value in echoed] == []
    assert api.get("revealVaultItem", item_id="item-3")["value"] == values[0]
