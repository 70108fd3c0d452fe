"""Bugs for Memoturn's mock server: in what it remembers, found by what users do."""

from __future__ import annotations

from dataclasses import replace
from secrets import token_hex
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote

from starlette.responses import Response

from memclients.mock._call import json_answer
from tests.contract.mutations.mutation import Mutation, scenario
from tests.contract.tampering import answering, handler, stumbling, with_body, with_path, with_query
from tests.scenarios._sync import test_memoturn_databases as databases
from tests.scenarios._sync import test_memoturn_governance as governance
from tests.scenarios._sync import test_memoturn_memories as memories
from tests.scenarios._sync import test_memoturn_story as story

if TYPE_CHECKING:
    from collections.abc import Callable

    from memclients.mock._call import Call, Handler


def bug(what: str, operation: str, how: Callable[[Call, Handler], Response], test: Any, says: str) -> Mutation:
    return Mutation("memoturn", what, handler(operation, how), scenario(test, "memoturn"), says)


def done_nothing(*_: Any) -> Response:
    """Say that it is done."""
    return Response(status_code=204, headers={"memoturn-txid": "1"})


def give_each_its_content(body: dict[str, Any]) -> None:
    for memory in body["memories"]:
        memory["content"] = {"nonce": token_hex()}


def forget_ttls(body: dict[str, Any]) -> None:
    for memory in body["memories"]:
        memory.pop("ttl", None)


def repeat_an_event(body: dict[str, Any]) -> None:
    if body["events"]:
        body["events"][0] = body["events"][-1]


def allow_looser(call: Call, true: Handler) -> Response:
    """Drop an override instead of refusing it."""
    answer = true(call)
    return true(replace(call, body=b'{"policy": null}')) if answer.status_code == 409 else answer


def main_of(db: str) -> str:
    return db.partition("@")[0]


MUTATIONS = [
    bug(
        "a superseded memory is recalled",
        "recallMemories",
        with_body(lambda body: body.update(include_superseded=True)),
        memories.test_a_fact_that_comes_back_is_revived,
        "prefers a light theme",
    ),
    bug(
        "a forgotten memory stays",
        "forgetMemory",
        done_nothing,
        memories.test_what_is_forgotten_is_not_recalled,
        "False",
    ),
    bug(
        "a duplicate is stored twice",
        "ingestMemories",
        with_body(give_each_its_content),
        memories.test_the_same_content_twice_is_a_duplicate,
        "'duplicate'",
    ),
    bug(
        "the transaction number stands still",
        "ingestMemories",
        answering(lambda body: body.update(txid=1)),
        memories.test_each_effective_write_has_a_later_number,
        "1 < 1",
    ),
    bug(
        "a task lives longer than it was given",
        "ingestMemories",
        with_body(forget_ttls),
        memories.test_a_task_is_gone_after_its_time,
        "call back",
    ),
    bug(
        "tasks outlive their session",
        "endSession",
        done_nothing,
        memories.test_sessions_begin_with_memories_and_keep_transcripts,
        "s-1",
    ),
    bug(
        "the types that were asked for are overlooked",
        "recallMemories",
        with_body(lambda body: body.pop("types", None)),
        memories.test_channels_are_fused,
        "dark theme",
    ),
    bug(
        "a branch leaks into main",
        "putValue",
        with_path(db=main_of),
        databases.test_a_branch_is_a_world_of_its_own,
        "in the experiment",
    ),
    bug(
        "a branch of a branch starts from main",
        "createBranch",
        with_body(lambda body: body.pop("from", None)),
        databases.test_a_branch_is_a_world_of_its_own,
        "in main",
    ),
    bug(
        "a rewind changes nothing",
        "rewindBranch",
        lambda *_: json_answer({"rewound_to": 1, "epoch": 1}),
        databases.test_rewind_takes_names_and_numbers,
        "second",
    ),
    bug(
        "a value lives longer than it was given",
        "putValue",
        with_query(lambda query: query.pop("ttl", None)),
        databases.test_a_value_lives_as_long_as_it_was_given,
        "plan",
    ),
    bug(
        "a key is decoded twice",
        "putValue",
        with_path(key=unquote),
        databases.test_values_come_back_under_any_key,
        "%2F",
    ),
    bug(
        "an update stops at the first document",
        "updateDocuments",
        with_body(lambda body: body.update(multi=False)),
        databases.test_documents,
        "1 == 2",
    ),
    bug(
        "what the server keeps for itself can be read",
        "runSql",
        stumbling(b"__memoturn", lambda: json_answer({"results": [], "txid": 1})),
        databases.test_sql,
        "DID NOT RAISE",
    ),
    bug(
        "a vector search finds more than was asked for",
        "searchVectors",
        with_body(lambda body: body.pop("k", None)),
        databases.test_vectors_are_found_nearest_first,
        "west",
    ),
    bug(
        "a profile loosens the policy",
        "setProfilePolicy",
        allow_looser,
        governance.test_a_profile_may_only_tighten,
        "DID NOT RAISE",
    ),
    bug(
        "a page of the audit stream repeats an event",
        "listAuditEvents",
        answering(repeat_an_event),
        governance.test_the_pages_of_the_stream_follow_each_other,
        "evt_",
    ),
    bug(
        "the audit stream of a profile has the others too",
        "listAuditEvents",
        with_query(lambda query: query.pop("profile", None)),
        governance.test_the_audit_stream_tells_what_happened,
        "memory.ingest",
    ),
    bug(
        "an erasure is complete while a checkpoint still has it",
        "getErasure",
        answering(lambda body: body.update(status="completed")),
        story.test_an_erasure_ends_with_a_receipt,
        "'blocked'",
    ),
    bug(
        "a burner never burns",
        "createBranch",
        with_body(lambda body: body.pop("ttl", None)),
        story.test_a_burner_is_gone_after_its_time,
        "experiment",
    ),
]
