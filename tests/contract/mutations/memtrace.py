"""Bugs for Memtrace's mock server."""

from __future__ import annotations

from secrets import token_hex

from starlette.responses import PlainTextResponse, Response

from memclients.mock._call import json_answer
from tests.contract.mutations.mutation import bugs_of, fuzzed, generated, scenario
from tests.contract.tampering import (
    answers,
    check,
    edited,
    handler,
    media_type,
    seen_as,
    status,
    stumbling,
    success,
    with_body,
    with_headers,
)
from tests.contract.test_refusals import test_a_body_is_declared_as_json as declares
from tests.contract.test_strangers import test_strangers_see_nothing as keeps_from_strangers
from tests.scenarios._sync import test_memtrace as memtrace

OWNER = "org_default"

# Shared, because each is also run on a server without a bug.
LINKS = fuzzed("memtrace", "links", "createAgent", "getAgent", "deleteAgent", examples=15)
SEARCH = fuzzed("memtrace", "faithful", "searchMemories")

bug = bugs_of("memtrace")

MUTATIONS = [
    bug(
        "a success has another status",
        success("POST", "/api/v1/agents", status(200)),
        fuzzed("memtrace", "strict", "createAgent"),
        "status_code_conformance",
    ),
    bug(
        "a wrong method is refused without saying which are right",
        answers(lambda answer: answer.headers.pop("allow", None)),
        fuzzed("memtrace", "strict", "listAgents"),
        "unsupported_method",
    ),
    bug(
        "an answer lacks a field",
        success("GET", "/api/v1/memories", edited(lambda body: body.pop("has_more"))),
        fuzzed("memtrace", "faithful", "listMemories"),
        "response_schema_conformance",
    ),
    bug(
        "a field has another type",
        success("GET", "/api/v1/agents", edited(lambda body: body.update(count="0"))),
        fuzzed("memtrace", "faithful", "listAgents"),
        "response_schema_conformance",
    ),
    bug(
        "JSON is declared as a page",
        success("GET", "/api/v1/sessions", media_type("text/html")),
        fuzzed("memtrace", "faithful", "listSessions"),
        "content_type_conformance",
    ),
    bug(
        "no key is needed",
        check("_check_key", lambda call: setattr(call, "caller", OWNER)),
        fuzzed("memtrace", "strict", "listAgents"),
        "ignored_auth",
    ),
    bug(
        "bad values are taken",
        check("check_strictly", lambda _: None),
        fuzzed("memtrace", "strict", "listMemories"),
        "negative_data_rejection",
    ),
    bug(
        "good values are refused",
        handler("searchMemories", stumbling(b'"tags"', lambda: json_answer({"error": "no tags"}, 400))),
        SEARCH,
        "positive_data_acceptance",
    ),
    bug(
        "some values crash the server",
        handler("searchMemories", stumbling(b'"tags"', lambda: PlainTextResponse("panic", 500))),
        SEARCH,
        "not_a_server_error",
    ),
    bug(
        "another organization reads an agent",
        handler("getAgent", seen_as(OWNER)),
        LINKS,
        "object_level_authorization",
    ),
    bug(
        "another organization finds memories",
        handler("searchMemories", seen_as(OWNER)),
        generated(keeps_from_strangers, "memtrace.searchMemories"),
        "a stranger sees",
    ),
    bug(
        "a deleted agent stays",
        handler("deleteAgent", lambda _, true: Response(status_code=204)),
        LINKS,
        "use_after_free",
    ),
    bug(
        "a new agent is not there",
        success("POST", "/api/v1/agents", edited(lambda body: body.update(id="agent_1"))),
        LINKS,
        "ensure_resource_availability",
    ),
    bug(
        "a duplicate is stored",
        handler("createMemory", with_body(lambda body: body.update(dedup_key=token_hex()))),
        scenario(memtrace.test_the_same_sentence_twice_in_a_day_is_a_conflict, "memtrace"),
        "DID NOT RAISE",
    ),
    bug(
        "a body needs no declaration",
        handler("searchMemories", with_headers(**{"content-type": "application/json"})),
        generated(declares, "memtrace.searchMemories"),
        "200 == 400",
    ),
]
