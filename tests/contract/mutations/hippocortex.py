"""Bugs for Hippocortex's mock server: in its shapes, its keys and its manners."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from memclients.mock._call import json_answer
from tests.contract import test_hippocortex_access as access
from tests.contract import test_hippocortex_captures as captures
from tests.contract import test_hippocortex_wires as wires
from tests.contract.hippocortex import OWNER
from tests.contract.mutations.mutation import bugs_of, example, fuzzed, generated
from tests.contract.tampering import (
    answers,
    both,
    edited,
    handler,
    refusal,
    seen_as,
    status,
    success,
    unchecked,
    with_headers,
)
from tests.contract.test_refusals import test_a_body_is_declared_as_json as declares
from tests.contract.test_refusals import test_a_path_says_which_methods_it_has as says_methods
from tests.contract.test_strangers import test_strangers_see_nothing as keeps_from_strangers

if TYPE_CHECKING:
    from tests.contract.mutations.mutation import Test
    from tests.contract.tampering import Answer

# Where these checks are among those that a request passes.
_KEY, _PERMISSION, _STRICTNESS = 1, 3, 5

NOTHING = {"ok": True, "data": {"matches": [], "total": 0, "query": ""}}


def may(operation: str) -> Test:
    """Test with all keys."""
    return lambda serve, http: access.test_a_key_is_good_for_what_it_may_do(operation, serve, http)


def without_limits(answer: Answer) -> None:
    for name in ("limit", "remaining", "reset"):
        answer.headers.pop(f"x-ratelimit-{name}", None)


def told_too_late(answer: Answer) -> None:
    """Refuse the last request of the minute after it has been executed."""
    if answer.headers.get("x-ratelimit-remaining") == "0":
        answer.status = 429
        answer.headers["retry-after"] = "1"


def in_the_clear(body: dict[str, Any]) -> None:
    for match in body["data"]["matches"]:
        match["description"] = "not-a-real-secret"


bug = bugs_of("hippocortex")

MUTATIONS = [
    bug(
        "a success is created",
        success("GET", "/v1/artifacts/*", status(201)),
        fuzzed("hippocortex", "strict", "getArtifact"),
        "status_code_conformance",
    ),
    bug(
        "an answer is not in its envelope",
        success("GET", "/v1/artifacts/*", edited(lambda body: body.pop("ok"))),
        example("hippocortex.getArtifact 200 found"),
        "'ok'",
    ),
    bug(
        "an envelope does not say whether it holds data",
        success("GET", "/v1/usage-metrics", edited(lambda body: body.pop("ok"))),
        fuzzed("hippocortex", "faithful", "getUsageMetrics"),
        "response_schema_conformance",
    ),
    bug(
        "an error is a sentence",
        refusal(404, edited(lambda body: body.update(error="not found"))),
        fuzzed("hippocortex", "strict", "revealVaultItem"),
        "response_schema_conformance",
    ),
    bug(
        "a refusal does not say what is at fault",
        refusal(400, edited(lambda body: body["error"].pop("details"))),
        example("hippocortex.captureEvent 400 missing"),
        "'sessionId'",
    ),
    bug(
        "a job of the older server has no id",
        success("POST", "/v1/learn", edited(lambda body: body["data"].pop("jobId", None))),
        lambda serve, http: wires.test_each_server_answers_in_its_own_way("learn", serve, http),
        "jobId",
    ),
    bug(
        "a wrong method is refused without saying which are right",
        answers(lambda answer: answer.headers.pop("allow", None)),
        generated(says_methods, "hippocortex.listArtifacts"),
        "{''}",
    ),
    bug(
        "bad values are taken",
        both(unchecked(_STRICTNESS), handler("queryVault", lambda *_: json_answer(NOTHING))),
        fuzzed("hippocortex", "strict", "queryVault"),
        "negative_data_rejection",
    ),
    bug(
        "a body needs no declaration",
        handler("synthesize", with_headers(**{"content-type": "application/json"})),
        generated(declares, "hippocortex.synthesize"),
        "== 400",
    ),
    bug(
        "no key is needed",
        unchecked(_KEY, OWNER),
        fuzzed("hippocortex", "strict", "listArtifacts"),
        "ignored_auth",
    ),
    bug("a secret is revealed without permission", unchecked(_PERMISSION), may("revealVaultItem"), "'hx_test_reader'"),
    bug("a reader writes", unchecked(_PERMISSION), may("captureEvent"), "'hx_test_reader'"),
    bug(
        "another tenant's knowledge is context",
        handler("synthesize", seen_as(OWNER)),
        generated(keeps_from_strangers, "hippocortex.synthesize"),
        "a stranger sees",
    ),
    bug(
        "another tenant's key makes a duplicate",
        handler("captureEvent", seen_as(OWNER)),
        generated(keeps_from_strangers, "hippocortex.captureEvent"),
        "a stranger sees",
    ),
    bug(
        "another tenant's secret is revealed",
        handler("revealVaultItem", seen_as(OWNER)),
        generated(keeps_from_strangers, "hippocortex.revealVaultItem"),
        "a stranger sees",
    ),
    bug(
        "a query of the vault tells the secret",
        success("POST", "/v1/vault/query", edited(in_the_clear)),
        access.test_a_query_of_the_vault_tells_no_secret,
        "not-a-real-secret",
    ),
    bug(
        "a refusal does not tell the limit",
        refusal(404, without_limits),
        captures.test_every_answer_tells_how_many_requests_are_left,
        "[60, 60, -1, 60, -1]",
    ),
    bug(
        "a request is refused for the rate and executed",
        success("POST", "/v1/capture", told_too_late),
        captures.test_who_is_refused_for_the_rate_has_written_nothing,
        "60 == 59",
    ),
]
