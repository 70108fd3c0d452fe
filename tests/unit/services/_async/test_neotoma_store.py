"""What a store sends, and what is made of answers that say 200 and less than was asked for."""

from __future__ import annotations

import base64
import pickle
from typing import TYPE_CHECKING, Any

import pytest

from memclients.neotoma import (
    ConsumedKeyError,
    IdempotencyMismatchError,
    InternalServerError,
    InvalidRequestError,
    LostRelationshipsError,
    NeotomaClient,
    RateLimitError,
    ResolutionError,
    UnexpectedResponseError,
    unapplied_fields,
)
from tests.support.scripted import Reply, Seen, scripted_server
from tests.unit.services.neotoma_answers import ACME_ID, EDGE, FILE, STORED, TASK, TASK_ID

if TYPE_CHECKING:
    from collections.abc import Callable

ENTITY = {"entity_type": "task", **TASK}
EMPTY_REPLAY = {
    "success": True,
    "replayed": True,
    "source_id": "source-1",
    "entities_created": 0,
    "observations_created": 0,
    "entities": [],
}
REPLAY = {
    **EMPTY_REPLAY,
    "observations_created": 1,
    "entities": [
        {
            "entity_id": TASK_ID,
            "entity_type": "task",
            "observation_id": "obs-1",
            "entity_snapshot_after": TASK,
            "deduplicated": True,
        }
    ],
}
TO_ACME = {"relationship_type": "REFERS_TO", "source_index": 0, "target_entity_id": ACME_ID}

DELETED_EDGE = Reply(200, {**EDGE, "is_live": 0})
BEYOND = {"relationship_type": "PART_OF", "source_index": 0, "target_index": 1}


def stored(snapshot: Any) -> dict[str, Any]:
    return {**STORED, "entities": [{**STORED["entities"][0], "entity_snapshot_after": snapshot}]}


async def refusal(**fields: Any) -> InvalidRequestError:
    with scripted_server(Reply(200, STORED)) as server:
        async with NeotomaClient(base_url=server.url) as client:
            with pytest.raises(InvalidRequestError) as caught:
                await client.astore(fields)
    assert server.seen == []
    return caught.value


async def test_the_documented_dict_goes_out_as_it_is() -> None:
    body = {"entities": [ENTITY], "idempotency_key": "my-hook-2026-04-09-001"}
    with scripted_server(Reply(200, STORED)) as server:
        async with NeotomaClient(base_url=server.url, token="dev-local") as client:
            result = await client.astore(body)
    assert result == STORED
    assert (server.seen[0].method, server.seen[0].target) == ("POST", "/store")
    assert server.seen[0].json() == body
    assert server.seen[0].headers["authorization"] == "Bearer dev-local"


async def test_keywords_are_the_same_as_the_dict_and_may_stand_beside_it() -> None:
    with scripted_server(Reply(200, STORED)) as server:
        async with NeotomaClient(base_url=server.url) as client:
            await client.astore(entities=(ENTITY,), idempotency_key="k", strict=True)
            await client.astore({"entities": [ENTITY], "strict": None}, idempotency_key="k", strict=True)
            with pytest.raises(InvalidRequestError, match="strict is given both"):
                await client.astore({"entities": [ENTITY], "strict": True}, strict=False)
    assert [seen.json() for seen in server.seen] == [{"entities": [ENTITY], "idempotency_key": "k", "strict": True}] * 2


async def test_the_order_of_fields_is_kept_because_keys_cover_it() -> None:
    entity = {"zeta": 1, "entity_type": "gadget", "alpha": 2, "name": "x"}
    with scripted_server(Reply(200, STORED)) as server:
        async with NeotomaClient(base_url=server.url) as client:
            await client.astore(entities=[entity], idempotency_key="k")
    assert list(server.seen[0].json()["entities"][0]) == list(entity)


async def test_a_store_without_a_key_gets_one_of_its_own_that_the_result_tells() -> None:
    with scripted_server(Reply(200, STORED)) as server:
        async with NeotomaClient(base_url=server.url) as client:
            keys = [(await client.astore(entities=[ENTITY]))["idempotency_key"] for _ in range(2)]
    assert [seen.json()["idempotency_key"] for seen in server.seen] == keys
    assert len({*keys}) == 2


async def test_a_lost_answer_is_asked_for_again_under_the_same_key() -> None:
    with scripted_server(Reply(drop=True), Reply(503, {"error": {"code": "x"}}), Reply(200, STORED)) as server:
        async with NeotomaClient(base_url=server.url) as client:
            await client.astore(entities=[ENTITY])
    assert len({seen.body for seen in server.seen}) == 1
    assert len(server.seen) == 3


async def test_a_500_is_not_repeated_because_it_has_spent_the_key() -> None:
    body = {"error_code": "DB_QUERY_FAILED", "message": "entity_type is required for each entity", "timestamp": "x"}
    with scripted_server(Reply(500, body)) as server:
        async with NeotomaClient(base_url=server.url) as client:
            with pytest.raises(InternalServerError, match="entity_type is required") as caught:
                await client.astore(entities=[ENTITY])
    assert len(server.seen) == 1
    assert (caught.value.status, caught.value.code) == (500, "DB_QUERY_FAILED")


async def test_a_limit_says_how_long_to_wait() -> None:
    words = "Write rate limit exceeded, please slow down"
    reply = Reply(429, words, {"retry-after": "0", "content-type": "text/html; charset=utf-8"})
    with scripted_server(reply, Reply(200, STORED)) as server:
        async with NeotomaClient(base_url=server.url) as client:
            await client.astore(entities=[ENTITY])
            server.answer(reply)
            with pytest.raises(RateLimitError, match=words) as caught:
                await client.with_options(max_retries=0).astore(entities=[ENTITY])
    assert caught.value.retry_after == 0


async def test_a_key_of_the_callers_that_is_spent_is_an_error() -> None:
    with scripted_server(Reply(200, EMPTY_REPLAY)) as server:
        async with NeotomaClient(base_url=server.url) as client:
            with pytest.raises(ConsumedKeyError, match="none of the 1 entities") as caught:
                await client.astore(entities=[ENTITY], idempotency_key="mine")
    assert caught.value.idempotency_key == "mine"
    assert caught.value.body == EMPTY_REPLAY
    assert pickle.loads(pickle.dumps(caught.value)).idempotency_key == "mine"
    assert len(server.seen) == 1


async def test_a_replay_of_a_part_is_an_error() -> None:
    with scripted_server(Reply(200, REPLAY)) as server:
        async with NeotomaClient(base_url=server.url) as client:
            with pytest.raises(ConsumedKeyError, match="only 1 of the 2"):
                await client.astore(entities=[ENTITY, {"entity_type": "note", "title": "n"}], idempotency_key="mine")


async def test_the_same_entity_twice_makes_one_observation_and_no_error() -> None:
    with scripted_server(Reply(200, REPLAY)) as server:
        async with NeotomaClient(base_url=server.url) as client:
            twice = [ENTITY, {**dict(reversed(ENTITY.items())), "entity_type": "Tasks"}]
            assert await client.astore(entities=twice, idempotency_key="mine") == REPLAY


async def test_a_key_of_our_own_that_is_spent_is_replaced() -> None:
    with scripted_server(Reply(drop=True), Reply(200, EMPTY_REPLAY), Reply(200, STORED)) as server:
        async with NeotomaClient(base_url=server.url) as client:
            result = await client.astore(entities=[ENTITY])
    first, second, third = [seen.json()["idempotency_key"] for seen in server.seen]
    assert first == second != third == result["idempotency_key"]


async def test_another_key_for_other_entities() -> None:
    error = {"code": "ERR_IDEMPOTENCY_MISMATCH", "message": "already used", "hint": "use a new one"}
    with scripted_server(Reply(400, {"error": error})) as server:
        async with NeotomaClient(base_url=server.url) as client:
            with pytest.raises(IdempotencyMismatchError) as caught:
                await client.astore(entities=[ENTITY], idempotency_key="mine")
    assert (caught.value.code, caught.value.hint) == ("ERR_IDEMPOTENCY_MISMATCH", "use a new one")


async def test_an_entity_that_is_not_clear_is_named() -> None:
    issue = {"observation_index": 1, "code": "ERR_CANONICAL_NAME_UNRESOLVED", "message": "no usable name"}
    body = {"error": {"code": "ERR_STORE_RESOLUTION_FAILED", "message": "Store failed.", "issues": [issue]}}
    with scripted_server(Reply(400, body)) as server:
        async with NeotomaClient(base_url=server.url) as client:
            with pytest.raises(ResolutionError, match=r"entities\[1\]: no usable name") as caught:
                await client.astore(entities=[ENTITY])
    assert caught.value.issues == [issue]


def answering(result: dict[str, Any], relationship: Reply) -> Callable[[Seen], Reply]:
    return lambda seen: relationship if seen.method == "GET" else Reply(200, result)


@pytest.mark.parametrize(
    "absent",
    [Reply(404, {"error_code": "RESOURCE_NOT_FOUND", "message": "no", "timestamp": "x"}), Reply(500), DELETED_EDGE],
)
async def test_a_relationship_that_was_left_out_is_an_error_with_what_to_do_again(absent: Reply) -> None:
    made = {"relationship_type": "REFERS_TO", "source_entity_id": TASK_ID, "target_entity_id": ACME_ID}
    to_itself = {"relationship_type": "related_to", "source_index": 0, "target_index": 0, "metadata": {"why": "x"}}
    with scripted_server(answering({**STORED, "relationships_created": [made]}, absent)) as server:
        async with NeotomaClient(base_url=server.url) as client:
            await client.astore(entities=[ENTITY], relationships=[TO_ACME])
            assert len(server.seen) == 1
            with pytest.raises(LostRelationshipsError, match=f"related_to:{TASK_ID}:{TASK_ID}") as caught:
                await client.astore(entities=[ENTITY], relationships=[TO_ACME, to_itself])
    assert caught.value.result["entities"] == STORED["entities"]
    assert caught.value.missing == [
        {
            "relationship_type": "related_to",
            "source_entity_id": TASK_ID,
            "target_entity_id": TASK_ID,
            "metadata": {"why": "x"},
        }
    ]
    assert pickle.loads(pickle.dumps(caught.value)).missing == caught.value.missing


async def test_relationships_of_an_answer_without_indexes_are_known_by_place() -> None:
    bare = {name: value for name, value in STORED["entities"][0].items() if name != "observation_index"}
    made = {"relationship_type": "REFERS_TO", "source_entity_id": TASK_ID, "target_entity_id": ACME_ID}
    with scripted_server(Reply(200, {**STORED, "entities": [bare], "relationships_created": [made]})) as server:
        async with NeotomaClient(base_url=server.url) as client:
            await client.astore(entities=[ENTITY], relationships=[TO_ACME])
    assert len(server.seen) == 1


async def test_a_relationship_that_is_not_listed_because_it_was_there_is_not_lost() -> None:
    with scripted_server(answering(STORED, Reply(200, EDGE))) as server:
        async with NeotomaClient(base_url=server.url) as client:
            result = await client.astore(entities=[ENTITY], relationships=[TO_ACME], idempotency_key="k")
    assert result == STORED
    assert server.seen[1].target.replace("%3A", ":") == f"/relationships/REFERS_TO:{TASK_ID}:{ACME_ID}"


async def test_a_dry_run_and_a_replay_make_no_relationships() -> None:
    with scripted_server(Reply(200, {**STORED, "commit": False}), Reply(200, REPLAY)) as server:
        async with NeotomaClient(base_url=server.url) as client:
            await client.astore(entities=[ENTITY], relationships=[TO_ACME], commit=False)
            await client.astore(entities=[ENTITY], relationships=[TO_ACME], idempotency_key="k")


@pytest.mark.parametrize(
    ("words", "fields"),
    [
        ("target_index is 1, but there are 1 entities", {"relationships": [BEYOND]}),
        ("relationship_type", {"relationships": [{**TO_ACME, "relationship_type": "LIKES"}]}),
        ("target_entity_id", {"relationships": [{**TO_ACME, "target_entity_id": "acme"}]}),
        ("entities must be a list", {"entities": ENTITY}),
        ("entities[0] must be a dict", {"entities": ["task"]}),
        ("entity_type", {"entities": [{"title": "x"}]}),
        ("user_id", {"user_id": "someone"}),
        ("idempotency_key", {"idempotency_key": ""}),
        ("mime_type", {"file_content": b"x"}),
        ("base64", {"file_content": "not base64!", "mime_type": "text/plain"}),
    ],
)
async def test_what_the_server_would_leave_out_or_misread_is_refused(words: str, fields: dict[str, Any]) -> None:
    refused = await refusal(**{"entities": [ENTITY], **fields})
    assert words in refused.message


async def test_bytes_are_encoded_and_a_file_alone_may_be_repeated() -> None:
    with scripted_server(Reply(drop=True), Reply(200, FILE)) as server:
        async with NeotomaClient(base_url=server.url) as client:
            result = await client.astore(file_content=b"hello", mime_type="text/plain", original_filename="h.txt")
            await client.astore(file_content=base64.b64encode(b"hello").decode(), mime_type="text/plain")
    bodies = [seen.json() for seen in server.seen]
    assert base64.b64decode(bodies[0]["file_content"]) == b"hello"
    assert len({body["file_idempotency_key"] for body in bodies}) == 1
    assert result["file_size"] == FILE["file_size"]


async def test_entities_and_a_file_are_answered_apart() -> None:
    both = {"structured": STORED, "unstructured": FILE}
    failed = {**both, "structured": {**STORED, "success": False}}
    with scripted_server(
        Reply(200, both), Reply(200, {**both, "structured": EMPTY_REPLAY}), Reply(200, failed)
    ) as server:
        async with NeotomaClient(base_url=server.url) as client:
            result = await client.astore(entities=[ENTITY], file_content=b"hello", mime_type="text/plain")
            assert result["structured"]["entities"][0]["entity_id"] == TASK_ID
            assert result["unstructured"]["source_id"] == FILE["source_id"]
            with pytest.raises(ConsumedKeyError):
                await client.astore(
                    entities=[ENTITY], file_content=b"hello", mime_type="text/plain", idempotency_key="mine"
                )
            with pytest.raises(UnexpectedResponseError, match="did not store"):
                await client.astore(entities=[ENTITY], file_content=b"hello", mime_type="text/plain")
    assert "file_idempotency_key" not in server.seen[0].json()


async def test_a_store_that_changed_nothing_is_noticed() -> None:
    with scripted_server(Reply(200, stored({**TASK, "status": "done", "tags": ["a", "b"]}))) as server:
        async with NeotomaClient(base_url=server.url) as client:
            entities = [{**ENTITY, "tags": ["b"], "note": "undeclared", "due": None}]
            result = await client.astore(entities=entities)
    unapplied = unapplied_fields(entities, result)
    assert [(one.field, one.sent, one.kept) for one in unapplied] == [
        ("status", "open", "done"),
        ("note", "undeclared", None),
    ]
    assert {one.entity_id for one in unapplied} == {TASK_ID}
    with pytest.raises(InvalidRequestError, match="replay"):
        unapplied_fields(entities, REPLAY)


async def test_the_raw_view_has_the_limits_headers_and_checks_when_it_parses() -> None:
    with scripted_server(Reply(200, EMPTY_REPLAY, {"ratelimit-remaining": "7"})) as server:
        async with NeotomaClient(base_url=server.url) as client:
            raw = await client.with_raw_response.astore(entities=[ENTITY], idempotency_key="mine")
    assert raw.headers["ratelimit-remaining"] == "7"
    with pytest.raises(ConsumedKeyError):
        raw.parse()
