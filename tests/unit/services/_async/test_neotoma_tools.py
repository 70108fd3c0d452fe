"""Tools go to the routes where the server has them."""

from __future__ import annotations

from typing import Any

import pytest

from memclients.neotoma import ConsumedKeyError, InvalidRequestError, NeotomaClient, NotFoundError
from tests.support.scripted import Reply, scripted_server
from tests.unit.services.neotoma_answers import (
    ACME_ID,
    CORRECTED,
    DELETED,
    EDGE,
    ENDS,
    ENTITY,
    EVENT,
    FOUND,
    OBSERVATION,
    PAGE,
    ROW,
    SCHEMA,
    SNAPSHOT,
    STORED,
    TASK,
    TASK_ID,
    TURN,
    TYPE,
)

CORRECTION = {"entity_id": TASK_ID, "entity_type": "task", "field": "status", "value": "done", "idempotency_key": "k"}
STORE = {"entities": [{"entity_type": "task", **TASK}], "idempotency_key": "k"}
FOUND_ACME = {"entities": [FOUND], "total": 1, "match_mode": "direct"}
EDGES = {"relationships": [EDGE], **PAGE}

# Name, arguments, method and target, what the server answers.
ROUTES: list[tuple[str, dict[str, Any], str, Any]] = [
    ("store", STORE, "POST /store", STORED),
    ("correct", CORRECTION, "POST /correct", CORRECTED),
    ("create_relationship", ENDS, "POST /create_relationship", EDGE),
    ("create_relationships", {"relationships": [ENDS]}, "POST /create_relationships", {"success": True}),
    ("list_relationships", {"entity_id": TASK_ID}, "POST /list_relationships", EDGES),
    ("list_observations", {"entity_id": TASK_ID}, "POST /list_observations", {"observations": [OBSERVATION]}),
    ("retrieve_entity_by_identifier", {"identifier": "Acme"}, "POST /retrieve_entity_by_identifier", FOUND_ACME),
    (
        "retrieve_related_entities",
        {"entity_id": TASK_ID, "max_hops": 1},
        "POST /retrieve_related_entities",
        {"relationships": [EDGE], "entities": [ROW]},
    ),
    ("retrieve_entities", {"limit": 1}, "POST /entities/query", {"entities": [ENTITY], **PAGE}),
    ("retrieve_entity_snapshot", {"entity_id": TASK_ID}, "POST /get_entity_snapshot", SNAPSHOT),
    ("retrieve_field_provenance", {"entity_id": TASK_ID, "field": "x"}, "POST /get_field_provenance", {}),
    ("get_relationship_snapshot", ENDS, "POST /relationships/snapshot", EDGE),
    ("list_timeline_events", {"until": "2026-04-15"}, "GET /timeline?end_date=2026-04-15T23:59:59.999Z", EVENT),
    ("list_entity_types", {"search": "task"}, "GET /schemas?keyword=task", {"schemas": [TYPE], **PAGE}),
    ("describe_entity_type", {"entity_type": "a/b"}, "GET /schemas/a%2Fb", SCHEMA),
    ("list_recent_changes", {"limit": 5}, "GET /record_activity?limit=5", {}),
    ("get_session_identity", {}, "GET /session", {}),
    ("retrieve_file_url", {"source_id": "a b"}, "GET /get_file_url?source_id=a+b", {}),
    ("merge_entities", {"from": TASK_ID}, "POST /entities/merge", {}),
    ("split_entity", {"entity_id": TASK_ID}, "POST /entities/split", {}),
    ("neotoma_turn_summary", {"conversation_id": "c", "turn_key": "c:t"}, "POST /turn_summary", TURN),
    ("list_interpretations", {}, "GET /interpretations", {}),
    ("create_interpretation", {}, "POST /interpretations/create", {}),
    ("delete_entity", {"entity_id": ACME_ID, "entity_type": "company"}, "POST /delete_entity", DELETED),
    ("delete_relationship", ENDS, "POST /delete_relationship", DELETED),
    *(
        (name, {}, f"POST /{name}", {})
        for name in (
            "retrieve_graph_neighborhood",
            "restore_entity",
            "restore_relationship",
            "get_authenticated_user",
            "register_schema",
            "update_schema_incremental",
            "subscribe",
            "unsubscribe",
            "list_subscriptions",
        )
    ),
]


@pytest.mark.parametrize(("name", "args", "route", "answer"), ROUTES, ids=[route[0] for route in ROUTES])
async def test_a_tool_goes_to_its_route(name: str, args: dict[str, Any], route: str, answer: Any) -> None:
    with scripted_server(Reply(200, answer)) as server:
        async with NeotomaClient(base_url=server.url, token="the-token") as client:
            result = await client.aexecute_tool(name, args)
    seen = server.seen[0]
    assert f"{seen.method} {seen.target}".replace("%3A", ":") == route
    assert seen.headers["authorization"] == "Bearer the-token"
    assert (seen.json() if seen.method == "POST" else args) == args
    assert result.keys() >= answer.keys()


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("retrieve_entitys", "did you mean 'retrieve_entities'"),
        ("health", "no route is known"),
        ("../stats", "a-z, 0-9 and _"),
        ("Store", "a-z, 0-9 and _"),
        ("store\n", "a-z, 0-9 and _"),
        ("", "a-z, 0-9 and _"),
        (None, "a-z, 0-9 and _"),
        ("describe_entity_type", "entity_type"),
    ],
)
async def test_a_tool_that_has_no_route_is_refused(name: Any, words: str) -> None:
    with scripted_server(Reply(200, {})) as server:
        async with NeotomaClient(base_url=server.url) as client:
            with pytest.raises(InvalidRequestError) as caught:
                await client.aexecute_tool(name, {})
    assert words in caught.value.message
    assert server.seen == []


async def test_a_tool_can_be_called_without_arguments() -> None:
    with scripted_server(Reply(200, {"subscriptions": []})) as server:
        async with NeotomaClient(base_url=server.url) as client:
            assert await client.aexecute_tool("list_subscriptions") == {"subscriptions": []}
    assert server.seen[0].json() == {}


async def test_a_store_by_tool_is_checked_as_any() -> None:
    empty = {**STORED, "replayed": True, "entities": []}
    with scripted_server(Reply(200, empty)) as server:
        async with NeotomaClient(base_url=server.url) as client:
            with pytest.raises(ConsumedKeyError):
                await client.aexecute_tool("store", STORE)


async def test_a_route_that_the_server_does_not_have_says_so() -> None:
    page = "<!DOCTYPE html><html><body><pre>Cannot POST /subscribe</pre></body></html>"
    with scripted_server(Reply(404, page)) as server:
        async with NeotomaClient(base_url=server.url) as client:
            with pytest.raises(NotFoundError, match="POST /subscribe: the server has no such route"):
                await client.aexecute_tool("subscribe", {})
