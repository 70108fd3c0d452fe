"""Bugs for OctaMem's mock server."""

from __future__ import annotations

from memclients.mock._call import json_answer
from tests.contract.mutations.mutation import bugs_of, example, fuzzed, generated, scenario
from tests.contract.tampering import (
    answers,
    both,
    check,
    edited,
    handler,
    media_type,
    refusal,
    seen_as,
    status,
    success,
    with_body,
)
from tests.contract.test_refusals import test_a_body_is_declared_as_json as declares
from tests.contract.test_strangers import test_strangers_see_nothing as keeps_from_strangers
from tests.scenarios._sync import test_octamem as octamem

OWNER = "om_mock_key_for_tests"

bug = bugs_of("octamem")

MUTATIONS = [
    bug(
        "a success has another status",
        success("POST", "/api/memory/add", status(201)),
        fuzzed("octamem", "strict", "addMemory"),
        "status_code_conformance",
    ),
    bug(
        "a wrong method is refused without saying which are right",
        answers(lambda answer: answer.headers.pop("allow", None)),
        fuzzed("octamem", "strict", "getDetails"),
        "unsupported_method",
    ),
    bug(
        "a field in the envelope has another type",
        success("POST", "/api/memory/details", edited(lambda body: body["data"].update(usage="0"))),
        fuzzed("octamem", "faithful", "getDetails"),
        "response_schema_conformance",
    ),
    bug(
        "an error is an object instead of a sentence",
        refusal(400, edited(lambda body: body.update(error={"message": "no"}))),
        fuzzed("octamem", "strict", "searchMemory"),
        "response_schema_conformance",
    ),
    bug(
        "JSON is declared as text",
        success("POST", "/api/memory/search", media_type("text/plain")),
        fuzzed("octamem", "faithful", "searchMemory"),
        "content_type_conformance",
    ),
    bug(
        "no key is needed",
        check("_check_key", lambda call: setattr(call, "caller", OWNER)),
        fuzzed("octamem", "strict", "getDetails"),
        "ignored_auth",
    ),
    bug(
        "bad values are taken",
        both(
            check("check_strictly", lambda _: None),
            handler("searchMemory", lambda *_: json_answer({"success": True, "data": {}})),
        ),
        fuzzed("octamem", "strict", "searchMemory"),
        "negative_data_rejection",
    ),
    bug(
        "another key searches the same store",
        handler("searchMemory", seen_as(OWNER)),
        generated(keeps_from_strangers, "octamem.searchMemory"),
        "a stranger sees",
    ),
    bug(
        "a topic is overlooked",
        handler("searchMemory", with_body(lambda body: body.pop("previousContext"))),
        scenario(octamem.test_another_topic_does_not_see_it, "octamem"),
        "not in",
    ),
    bug(
        "a fact comes as an event",
        success("POST", "/api/memory/search", edited(lambda body: body["data"].update(episodic_memory="x"))),
        example("octamem.searchMemory 200 envelope"),
        "episodic_memory",
    ),
    bug(
        "a body needs no declaration",
        check("_check_media", lambda _: None),
        generated(declares, "octamem.addMemory"),
        "== 415",
    ),
]
