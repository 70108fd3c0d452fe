"""Bugs for Neotoma's mock server."""

from __future__ import annotations

import json
from secrets import token_hex
from typing import TYPE_CHECKING, Any

from starlette.responses import HTMLResponse

from memclients.mock._call import json_answer
from tests.contract import test_neotoma_stores as stores
from tests.contract.mutations.mutation import bugs_of, example, fuzzed, generated, scenario
from tests.contract.tampering import (
    answering,
    answers,
    edited,
    handler,
    refusal,
    seen_as,
    stumbling,
    success,
    unchecked,
    with_body,
    with_headers,
    with_query,
)
from tests.contract.test_refusals import test_a_body_is_declared_as_json as declares
from tests.contract.test_refusals import test_a_path_says_which_methods_it_has as says_methods
from tests.contract.test_strangers import test_strangers_see_nothing as keeps_from_strangers
from tests.scenarios._sync import test_neotoma_entities as entities
from tests.scenarios._sync import test_neotoma_records as records
from tests.scenarios._sync import test_neotoma_relationships as relationships
from tests.scenarios._sync import test_neotoma_stores as user_stores

if TYPE_CHECKING:
    from starlette.responses import Response

    from memclients.mock._call import Call, Handler
    from tests.contract.tampering import Answer

REFUSED = {"error_code": "VALIDATION_ERROR", "message": "no", "timestamp": "2026-04-20T12:00:00.000Z"}

# The user of the token.
OWNER = "00000000-0000-0000-0000-000000000000"


def spend_no_key_in_vain(call: Call, true: Handler) -> Response:
    """Answer a replay of nothing as if its key had never been used."""
    answer = true(call)
    if answer.status_code == 200 and json.loads(bytes(answer.body)).get("entities") == []:
        return with_body(lambda body: body.update(idempotency_key=token_hex()))(call, true)
    return answer


def in_order(body: dict[str, Any]) -> None:
    if body["replayed"]:
        body["entities"].reverse()


def numbered(body: dict[str, Any]) -> None:
    for index, entity in enumerate(body["entities"]):
        entity["observation_index"] = index


def without_nulls(body: dict[str, Any]) -> None:
    body["entities"] = [{name: value for name, value in one.items() if value is not None} for one in body["entities"]]


def twice(body: dict[str, Any]) -> None:
    body["outgoing"] *= 2


def as_json(answer: Answer) -> None:
    if answer.headers["content-type"].startswith("text/html"):
        answer.headers["content-type"] = "application/json"
        answer.body = b'{"error_code": "NOT_FOUND", "message": "Not found"}'


bug = bugs_of("neotoma")

MUTATIONS = [
    bug(
        "no token is needed",
        unchecked(-3, OWNER),
        fuzzed("neotoma", "strict", "getStats"),
        "ignored_auth",
    ),
    bug(
        "an answer lacks a field",
        success("GET", "/stats", edited(lambda body: body.pop("total_entities"))),
        fuzzed("neotoma", "faithful", "getStats"),
        "response_schema_conformance",
    ),
    bug(
        "some values crash the server",
        handler("retrieveEntityByIdentifier", stumbling(b'"by"', lambda: HTMLResponse("panic", 500))),
        fuzzed("neotoma", "faithful", "retrieveEntityByIdentifier"),
        "not_a_server_error",
    ),
    bug(
        "good values are refused",
        handler(
            "retrieveEntityByIdentifier",
            stumbling(b'"by"', lambda: json_answer(REFUSED, 400)),
        ),
        fuzzed("neotoma", "faithful", "retrieveEntityByIdentifier"),
        "positive_data_acceptance",
    ),
    bug(
        "another user reads an entity",
        handler("getEntity", seen_as(OWNER)),
        generated(keeps_from_strangers, "neotoma.getEntity"),
        "a stranger sees",
    ),
    bug(
        "another user's observations are listed",
        handler("listObservations", seen_as(OWNER)),
        generated(keeps_from_strangers, "neotoma.listObservations"),
        "a stranger sees",
    ),
    bug(
        "a page is declared as JSON",
        refusal(404, as_json),
        generated(says_methods, "neotoma.getStats"),
        "application/json",
    ),
    bug(
        "a body needs no declaration",
        handler("getEntitySnapshot", with_headers(**{"content-type": "application/json"})),
        generated(declares, "neotoma.getEntitySnapshot"),
        "== 400",
    ),
    bug(
        "a spent key is a fresh one",
        handler("store", spend_no_key_in_vain),
        stores.test_what_failed_or_was_only_planned_spends_its_key,
        "planned",
    ),
    bug(
        "a key is for any entities",
        handler("store", with_body(lambda body: body.update(idempotency_key=token_hex()))),
        scenario(user_stores.test_a_key_belongs_to_what_was_stored_under_it, "neotoma"),
        "DID NOT RAISE",
    ),
    bug(
        "a replay has the order of the request",
        handler("store", answering(in_order)),
        stores.test_a_replay_tells_less_and_the_newest_first,
        "['Lamp', 'Other lamp']",
    ),
    bug(
        "a replay has indexes",
        handler("store", answering(numbered)),
        stores.test_a_replay_tells_less_and_the_newest_first,
        "observation_index",
    ),
    bug(
        "a null clears nothing",
        handler("store", with_body(without_nulls)),
        stores.test_a_null_clears_a_field,
        "colour",
    ),
    bug(
        "a store does not tell the limit",
        answers(lambda answer: answer.headers.pop("ratelimit-remaining", None)),
        stores.test_every_store_tells_how_many_are_left,
        "RateLimit-Remaining",
    ),
    bug(
        "a relationship is there twice",
        handler("listEntityRelationships", answering(twice)),
        example("neotoma.listEntityRelationships 200 outgoing"),
        "outgoing",
    ),
    bug(
        "a relationship forgets what was known of it",
        handler("createRelationship", answering(lambda body: body.update(snapshot={}))),
        scenario(relationships.test_connecting_again_merges_what_is_known, "neotoma"),
        "assert",
    ),
    bug(
        "the timeline is not filtered",
        handler(
            "listTimelineEvents",
            with_query(lambda query: [query.pop(name, None) for name in ("start_date", "end_date")]),
        ),
        scenario(records.test_dates_make_a_timeline, "neotoma"),
        "2026-04-15",
    ),
    bug(
        "a deleted entity stays",
        handler("deleteEntity", lambda *_: json_answer({"success": True, "observation_id": "0" * 64})),
        scenario(entities.test_a_deleted_entity_is_not_found, "neotoma"),
        "DID NOT RAISE",
    ),
]
