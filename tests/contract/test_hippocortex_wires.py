"""Hippocortex's spec knows all that its servers answer: of either kind, in either spelling, with either refusal."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tests.contract.exchanges.hippocortex import WORLD
from tests.contract.fuzzing import run
from tests.contract.hippocortex import OPERATIONS, Api

if TYPE_CHECKING:
    from collections.abc import Callable

    import httpx

    from tests.contract.targets import Target

    Serve = Callable[..., Target]

QUEUED = {"wire": "queued", "vault_spelling": "snake", "validation_status": 422}
# What the older server does later.
LATER = {"captureEvent", "captureBatch", "learn"}
# By what an answer of the older server is known.
KNOWN_BY = {
    "captureEvent": "jobId",
    "captureBatch": "batchId",
    "learn": "jobId",
    "synthesize": "sections",
    "listArtifacts": "items",
    "getArtifact": "isActive",
    "getUsageMetrics": "totals",
}

NO_OBJECTS: list[Any] = ["text", 1, [], [{}]]


def test_the_older_server_keeps_to_the_spec_too(serve: Serve) -> None:
    report = run(serve("hippocortex", guarded=True, **QUEUED), "faithful", examples=3)
    assert not report.failures, "\n\n".join(report.failures)
    assert (report.errors, report.violations) == ([], [])
    assert set(report.tested) == set(OPERATIONS)


@pytest.mark.parametrize("operation", OPERATIONS)
def test_each_server_answers_in_its_own_way(operation: str, serve: Serve, http: httpx.Client) -> None:
    for options in ({}, QUEUED):
        target = serve("hippocortex", **options)
        target.control.seed(WORLD)
        for body in [*OPERATIONS[operation].bodies.values()] or [None]:
            answer = Api(target, http).send(operation, body)
            assert answer.status_code == (202 if options and operation in LATER else 200)
            found = answer.json()
            assert found["ok"] is True
            assert (KNOWN_BY.get(operation, "") in found["data"]) == (bool(options) and operation in KNOWN_BY)


def test_each_server_spells_the_vault_in_its_own_way(serve: Serve, http: httpx.Client) -> None:
    keys = []
    for options in ({}, QUEUED):
        target = serve("hippocortex", **options)
        target.control.seed(WORLD)
        (match,) = Api(target, http).get("queryVault")["matches"]
        keys.append(match.keys())
    shared = {"id", "title", "relevance", "tags", "description", "sensitivity"}
    assert keys[0] - shared == {"vaultId", "vaultName", "itemType", "serviceName", "createdAt"}
    assert keys[1] - shared == {"vault_id", "vault_name", "item_type", "service_name", "created_at"}


@pytest.mark.parametrize("operation", [one.id for one in OPERATIONS.values() if one.body])
@pytest.mark.parametrize("status", [400, 422])
def test_a_refusal_says_what_is_at_fault(operation: str, status: int, serve: Serve, http: httpx.Client) -> None:
    api = Api(serve("hippocortex", validation_status=status), http)
    for body in NO_OBJECTS:
        answer = api.send(operation, body)
        assert answer.status_code == status, body
        error = answer.json()["error"]
        assert (error["code"], error["details"][0]["field"]) == ("validation_error", "body")
