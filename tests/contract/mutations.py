"""Bugs that a mock server could have, and the test that has to find each."""

from __future__ import annotations

from dataclasses import dataclass
from secrets import token_hex
from typing import TYPE_CHECKING, Any

from starlette.responses import PlainTextResponse, Response

from memclients.mock._call import json_answer
from tests.contract.exchanges import EXCHANGES
from tests.contract.fuzzing import run
from tests.contract.specs import all_operations
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
    stumbling,
    success,
    with_body,
    with_headers,
)
from tests.contract.test_examples import test_an_answer_is_true as is_true
from tests.contract.test_refusals import test_a_body_is_declared_as_json as declares
from tests.contract.test_strangers import test_strangers_see_nothing as keeps_from_strangers
from tests.scenarios._sync import test_memtrace as memtrace
from tests.scenarios._sync import test_octamem as octamem

if TYPE_CHECKING:
    from collections.abc import Callable

    import httpx

    from tests.contract.exclusions import Run
    from tests.contract.targets import Tamper, Target

    Serve = Callable[..., Target]
    Test = Callable[[Serve, httpx.Client], object]

OPERATIONS = {str(operation): operation for operation in all_operations()}

MEMTRACE_OWNER, OCTAMEM_OWNER = "org_default", "om_mock_key_for_tests"


@dataclass(frozen=True)
class Mutation:
    """A bug.

    Args:
        service: Whose mock server has it.
        bug: What is wrong.
        tamper: Plants it.
        test: Has to fail.
        says: What its failure has to say, so that it fails for the right reason.
    """

    service: str
    bug: str
    tamper: Tamper
    test: Test
    says: str

    def __str__(self) -> str:
        return f"{self.service}: {self.bug}"


def fuzzed(service: str, kind: Run, *only: str, examples: int = 3) -> Test:
    """Test with a run of schemathesis."""

    def test(serve: Serve, _: httpx.Client) -> None:
        report = run(serve(service, strict=kind == "strict"), kind, examples=examples, only=only)
        assert not report.failures, "\n".join(report.failures)

    return test


def generated(test: Callable[..., None], operation: str) -> Test:
    """Test with a test that is generated for every operation."""
    return lambda serve, http: test(operation=OPERATIONS[operation], serve=serve, http=http)


def example(name: str) -> Test:
    """Test with an example of the spec."""
    (exchange,) = [one for one in EXCHANGES if str(one) == name]
    return lambda serve, http: is_true(exchange, serve, http)


def scenario(test: Callable[[Any, str], None], service: str) -> Test:
    """Test with what a user does."""
    return lambda serve, _: test(serve(service), "unique")


# Shared, because each is also run on a server without a bug.
MEMTRACE_LINKS = fuzzed("memtrace", "links", "createAgent", "getAgent", "deleteAgent", examples=15)
MEMTRACE_SEARCH = fuzzed("memtrace", "faithful", "searchMemories")

MUTATIONS = [
    Mutation(
        "memtrace",
        "a success has another status",
        success("POST", "/api/v1/agents", status(200)),
        fuzzed("memtrace", "strict", "createAgent"),
        "status_code_conformance",
    ),
    Mutation(
        "memtrace",
        "a wrong method is refused without saying which are right",
        answers(lambda answer: answer.headers.pop("allow", None)),
        fuzzed("memtrace", "strict", "listAgents"),
        "unsupported_method",
    ),
    Mutation(
        "memtrace",
        "an answer lacks a field",
        success("GET", "/api/v1/memories", edited(lambda body: body.pop("has_more"))),
        fuzzed("memtrace", "faithful", "listMemories"),
        "response_schema_conformance",
    ),
    Mutation(
        "memtrace",
        "a field has another type",
        success("GET", "/api/v1/agents", edited(lambda body: body.update(count="0"))),
        fuzzed("memtrace", "faithful", "listAgents"),
        "response_schema_conformance",
    ),
    Mutation(
        "memtrace",
        "JSON is declared as a page",
        success("GET", "/api/v1/sessions", media_type("text/html")),
        fuzzed("memtrace", "faithful", "listSessions"),
        "content_type_conformance",
    ),
    Mutation(
        "memtrace",
        "no key is needed",
        check("_check_key", lambda call: setattr(call, "caller", MEMTRACE_OWNER)),
        fuzzed("memtrace", "strict", "listAgents"),
        "ignored_auth",
    ),
    Mutation(
        "memtrace",
        "bad values are taken",
        check("check_strictly", lambda _: None),
        fuzzed("memtrace", "strict", "listMemories"),
        "negative_data_rejection",
    ),
    Mutation(
        "memtrace",
        "good values are refused",
        handler("searchMemories", stumbling(b'"tags"', lambda: json_answer({"error": "no tags"}, 400))),
        MEMTRACE_SEARCH,
        "positive_data_acceptance",
    ),
    Mutation(
        "memtrace",
        "some values crash the server",
        handler("searchMemories", stumbling(b'"tags"', lambda: PlainTextResponse("panic", 500))),
        MEMTRACE_SEARCH,
        "not_a_server_error",
    ),
    Mutation(
        "memtrace",
        "another organization reads an agent",
        handler("getAgent", seen_as(MEMTRACE_OWNER)),
        MEMTRACE_LINKS,
        "object_level_authorization",
    ),
    Mutation(
        "memtrace",
        "another organization finds memories",
        handler("searchMemories", seen_as(MEMTRACE_OWNER)),
        generated(keeps_from_strangers, "memtrace.searchMemories"),
        "a stranger sees",
    ),
    Mutation(
        "memtrace",
        "a deleted agent stays",
        handler("deleteAgent", lambda _, true: Response(status_code=204)),
        MEMTRACE_LINKS,
        "use_after_free",
    ),
    Mutation(
        "memtrace",
        "a new agent is not there",
        success("POST", "/api/v1/agents", edited(lambda body: body.update(id="agent_1"))),
        MEMTRACE_LINKS,
        "ensure_resource_availability",
    ),
    Mutation(
        "memtrace",
        "a duplicate is stored",
        handler("createMemory", with_body(lambda body: body.update(dedup_key=token_hex()))),
        scenario(memtrace.test_the_same_sentence_twice_in_a_day_is_a_conflict, "memtrace"),
        "DID NOT RAISE",
    ),
    Mutation(
        "memtrace",
        "a body needs no declaration",
        handler("searchMemories", with_headers(**{"content-type": "application/json"})),
        generated(declares, "memtrace.searchMemories"),
        "200 == 400",
    ),
    Mutation(
        "octamem",
        "a success has another status",
        success("POST", "/api/memory/add", status(201)),
        fuzzed("octamem", "strict", "addMemory"),
        "status_code_conformance",
    ),
    Mutation(
        "octamem",
        "a wrong method is refused without saying which are right",
        answers(lambda answer: answer.headers.pop("allow", None)),
        fuzzed("octamem", "strict", "getDetails"),
        "unsupported_method",
    ),
    Mutation(
        "octamem",
        "a field in the envelope has another type",
        success("POST", "/api/memory/details", edited(lambda body: body["data"].update(usage="0"))),
        fuzzed("octamem", "faithful", "getDetails"),
        "response_schema_conformance",
    ),
    Mutation(
        "octamem",
        "an error is an object instead of a sentence",
        refusal(400, edited(lambda body: body.update(error={"message": "no"}))),
        fuzzed("octamem", "strict", "searchMemory"),
        "response_schema_conformance",
    ),
    Mutation(
        "octamem",
        "JSON is declared as text",
        success("POST", "/api/memory/search", media_type("text/plain")),
        fuzzed("octamem", "faithful", "searchMemory"),
        "content_type_conformance",
    ),
    Mutation(
        "octamem",
        "no key is needed",
        check("_check_key", lambda call: setattr(call, "caller", OCTAMEM_OWNER)),
        fuzzed("octamem", "strict", "getDetails"),
        "ignored_auth",
    ),
    Mutation(
        "octamem",
        "bad values are taken",
        both(
            check("check_strictly", lambda _: None),
            handler("searchMemory", lambda *_: json_answer({"success": True, "data": {}})),
        ),
        fuzzed("octamem", "strict", "searchMemory"),
        "negative_data_rejection",
    ),
    Mutation(
        "octamem",
        "another key searches the same store",
        handler("searchMemory", seen_as(OCTAMEM_OWNER)),
        generated(keeps_from_strangers, "octamem.searchMemory"),
        "a stranger sees",
    ),
    Mutation(
        "octamem",
        "a topic is overlooked",
        handler("searchMemory", with_body(lambda body: body.pop("previousContext"))),
        scenario(octamem.test_another_topic_does_not_see_it, "octamem"),
        "not in",
    ),
    Mutation(
        "octamem",
        "a fact comes as an event",
        success("POST", "/api/memory/search", edited(lambda body: body["data"].update(episodic_memory="x"))),
        example("octamem.searchMemory 200 envelope"),
        "episodic_memory",
    ),
    Mutation(
        "octamem",
        "a body needs no declaration",
        check("_check_media", lambda _: None),
        generated(declares, "octamem.addMemory"),
        "== 415",
    ),
]
