"""Where documentation and server disagree on reading: the client sends what the server understands, or refuses."""

from __future__ import annotations

import time
from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest

from memclients.neotoma import InvalidRequestError, NeotomaClient, UnexpectedResponseError
from tests.support.scripted import Reply, ScriptedServer, Seen, scripted_server
from tests.unit.services.neotoma_answers import (
    ACME_ID,
    EDGE,
    ENDS,
    ENTITY,
    EVENT,
    FOUND,
    PAGE,
    ROW,
    SNAPSHOT,
    STATS,
    TASK,
    TASK_ID,
    TYPE,
)

EVENTS = {"events": [EVENT], **PAGE}
ENTITIES = {"entities": [ENTITY], **PAGE}
RELATED = {"relationships": [EDGE], "entities": [ROW]}
BERLIN = timezone(timedelta(hours=2))


def query_of(seen: Seen) -> dict[str, str]:
    return {name: value for name, (value,) in parse_qs(urlsplit(seen.target).query).items()}


def client_of(server: ScriptedServer, **options: Any) -> NeotomaClient:
    return NeotomaClient(base_url=server.url, **options)


async def test_timeline_types_and_counts_are_read_by_get() -> None:
    with scripted_server(
        Reply(200, EVENTS), Reply(200, {"schemas": [TYPE], **PAGE}), Reply(200, STATS), Reply(200, STATS)
    ) as server:
        async with client_of(server) as client:
            assert (await client.alist_timeline_events({"limit": 5}))["events"] == [EVENT]
            assert (await client.alist_entity_types(search="task"))["schemas"] == [TYPE]
            assert (await client.aget_entity_type_counts())["entities_by_type"] == {"task": 1}
            assert await client.aget_entity_type_counts({}) == STATS
            with pytest.raises(InvalidRequestError, match="no filters"):
                await client.aget_entity_type_counts({"entity_type": "task"})
    assert [(seen.method, seen.target) for seen in server.seen[:3]] == [
        ("GET", "/timeline?limit=5"),
        ("GET", "/schemas?keyword=task"),
        ("GET", "/stats"),
    ]


@pytest.mark.parametrize(
    ("given", "start", "end"),
    [
        ("2026-04-15", "2026-04-15T00:00:00.000Z", "2026-04-15T23:59:59.999Z"),
        (date(2026, 4, 15), "2026-04-15T00:00:00.000Z", "2026-04-15T23:59:59.999Z"),
        ("2026-04-15T10:00:00Z", "2026-04-15T10:00:00.000Z", "2026-04-15T10:00:00.000Z"),
        ("2026-04-15T10:00:00+02:00", "2026-04-15T08:00:00.000Z", "2026-04-15T08:00:00.000Z"),
        (datetime(2026, 4, 15, 10, tzinfo=BERLIN), "2026-04-15T08:00:00.000Z", "2026-04-15T08:00:00.000Z"),
        (datetime(2026, 4, 15, 10, 0, 0, 1500, tzinfo=UTC), "2026-04-15T10:00:00.001Z", "2026-04-15T10:00:00.001Z"),
        (datetime(2026, 4, 15, 10), "2026-04-15T10:00:00.000Z", "2026-04-15T10:00:00.000Z"),
    ],
)
async def test_a_span_is_sent_as_the_server_compares_it_and_a_date_includes_its_whole_day(
    given: Any, start: str, end: str
) -> None:
    with scripted_server(Reply(200, EVENTS)) as server:
        async with client_of(server) as client:
            await client.alist_timeline_events({"since": given, "until": given})
            await client.alist_timeline_events(since=given, until=given)
            await client.alist_timeline_events({"start_date": given, "end_date": given})
    assert [query_of(seen) for seen in server.seen] == [{"start_date": start, "end_date": end}] * 3


@pytest.mark.parametrize(
    ("wrong", "words"), [({"user": "me"}, "has no user; it takes end_date"), ({"order_by": "name"}, "order_by")]
)
async def test_what_the_timeline_would_ignore_is_refused(wrong: dict[str, Any], words: str) -> None:
    with scripted_server(Reply(200, EVENTS)) as server:
        async with client_of(server) as client:
            with pytest.raises(InvalidRequestError, match=words):
                await client.alist_timeline_events(wrong)
    assert server.seen == []


async def test_a_time_without_a_zone_is_utc_wherever_this_runs(monkeypatch: pytest.MonkeyPatch) -> None:
    with scripted_server(Reply(200, EVENTS)) as server, monkeypatch.context() as elsewhere:
        elsewhere.setenv("TZ", "America/New_York")
        time.tzset()
        async with client_of(server) as client:
            await client.alist_timeline_events(since="2026-04-15T10:00:00")
    time.tzset()
    assert query_of(server.seen[0]) == {"start_date": "2026-04-15T10:00:00.000Z"}


@pytest.mark.parametrize("wrong", ["yesterday", "", 1776247200, "2026-13-01"])
async def test_a_time_that_is_none_is_refused(wrong: Any) -> None:
    with scripted_server(Reply(200, EVENTS)) as server:
        async with client_of(server) as client:
            for method in (client.alist_timeline_events, client.aretrieve_entities):
                with pytest.raises(InvalidRequestError, match="ISO 8601"):
                    await method({"since": wrong})
    assert server.seen == []


async def test_since_is_translated_on_queries_and_until_is_refused() -> None:
    with scripted_server(Reply(200, ENTITIES)) as server:
        async with client_of(server) as client:
            await client.aretrieve_entities({"entity_type": "task", "since": "2026-04-15", "limit": 5})
            with pytest.raises(InvalidRequestError, match="last_observation_at"):
                await client.aretrieve_entities({"until": "2026-04-15"})
            with pytest.raises(InvalidRequestError, match="either since or updated_since"):
                await client.aretrieve_entities({"since": "2026-04-15", "updated_since": "2026-04-15"})
            with pytest.raises(InvalidRequestError, match="filters"):
                await client.aretrieve_entities({"filters": {}})
    sent = {"entity_type": "task", "updated_since": "2026-04-15T00:00:00.000Z", "limit": 5}
    assert [seen.json() for seen in server.seen] == [sent]


@pytest.mark.parametrize(
    ("documented", "sent"),
    [
        ({"direction": "outgoing"}, {"direction": "outbound"}),
        ({"direction": "incoming"}, {"direction": "inbound"}),
        ({"direction": "both"}, {"direction": "both"}),
        ({"direction": "inbound"}, {"direction": "inbound"}),
        ({"relationship_type": "REFERS_TO"}, {"relationship_types": ["REFERS_TO"]}),
        ({"relationship_types": ["REFERS_TO", "PART_OF"]}, {"relationship_types": ["REFERS_TO", "PART_OF"]}),
        ({"limit": 5, "live_only": False}, {}),
    ],
)
async def test_directions_types_and_limits_of_related_entities_are_translated(
    documented: dict[str, Any], sent: dict[str, Any]
) -> None:
    with scripted_server(Reply(200, RELATED)) as server:
        async with client_of(server) as client:
            assert await client.aretrieve_related_entities({"entity_id": TASK_ID, **documented}) == RELATED
    assert server.seen[0].json() == {"entity_id": TASK_ID, **sent}


@pytest.mark.parametrize(
    "wrong",
    [
        {"limit": 0},
        {"limit": True},
        {"limit": "5"},
        {"live_only": 1},
        {"direction": "up"},
        {"relationship_type": "LIKES"},
    ],
    ids=str,
)
async def test_a_wrong_argument_on_related_entities_is_refused(wrong: dict[str, Any]) -> None:
    with scripted_server(Reply(200, RELATED)) as server:
        async with client_of(server) as client:
            with pytest.raises(InvalidRequestError):
                await client.aretrieve_related_entities({"entity_id": TASK_ID, **wrong})
    assert server.seen == []


def edge(kind: str, target: str, *, live: int = 1) -> dict[str, Any]:
    key = f"{kind}:{TASK_ID}:{target}"
    return {
        **EDGE,
        "relationship_key": key,
        "relationship_type": kind,
        "target_entity_id": target,
        "is_live": live,
        "snapshot": {} if live else {"_deleted": True},
    }


async def test_deleted_relationships_are_left_out_others_come_once_and_the_limit_is_ours() -> None:
    others = ["ent_" + digit * 24 for digit in "abc"]
    edges = [edge("PART_OF", others[0], live=0), edge("REFERS_TO", others[1]), edge("REFERS_TO", others[2])]
    answer = {"relationships": [*edges, edges[1]], "entities": [{**ROW, "id": one} for one in others]}
    with scripted_server(Reply(200, answer)) as server:
        async with client_of(server) as client:
            live = await client.aretrieve_related_entities(entity_id=TASK_ID, max_hops=2)
            one = await client.aretrieve_related_entities(entity_id=TASK_ID, limit=1)
            every = await client.aretrieve_related_entities(entity_id=TASK_ID, live_only=False)
    assert [edges.index(row) for row in live["relationships"]] == [1, 2]  # type: ignore[arg-type]
    assert [row["id"] for row in live["entities"]] == others[1:]
    assert (len(one["relationships"]), [row["id"] for row in one["entities"]]) == (1, [others[1]])
    assert (len(every["relationships"]), len(every["entities"])) == (3, 3)


async def test_a_lookup_gives_fields_and_ids_alike_however_it_matched() -> None:
    direct = {**ROW, "snapshot": {**SNAPSHOT, "entity_id": ACME_ID, "snapshot": {"name": "Acme Corp"}}}
    # Fields that are named as those of the other form.
    confusing = [{"entity_id": "mine", "name": "x"}, {"snapshot": {"name": "y"}}]
    entities = [direct, FOUND, *({**ROW, "snapshot": fields} for fields in confusing)]
    found = {"entities": entities, "total": 4, "match_mode": "direct"}
    with scripted_server(Reply(200, found)) as server:
        async with client_of(server) as client:
            result = await client.aretrieve_entity_by_identifier({"identifier": "Acme Corp", "entity_type": "company"})
    flat = result["entities"]
    assert [one["snapshot"] for one in flat] == [{"name": "Acme Corp"}, {"name": "Acme Corp"}, *confusing]
    assert {one["entity_id"] for one in flat} == {one["id"] for one in flat} == {ACME_ID}
    assert (flat[0]["observation_count"], flat[0]["canonical_name"]) == (1, "Acme")
    assert (result["total"], result["match_mode"]) == (4, "direct")


async def test_a_deleted_entity_is_not_found_unless_asked_for() -> None:
    found = {"entities": [{**FOUND, "snapshot": None}, FOUND], "total": 2, "match_mode": "direct"}
    with scripted_server(Reply(200, found)) as server:
        async with client_of(server) as client:
            live = await client.aretrieve_entity_by_identifier(identifier="Acme")
            every = await client.aretrieve_entity_by_identifier({"identifier": "Acme"}, live_only=False)
    assert [one["snapshot"] for one in live["entities"]] == [{"name": "Acme Corp"}]
    assert (live["total"], every["total"]) == (1, 2)
    assert every["entities"][0]["snapshot"] is None


@pytest.mark.parametrize("blank", ["", " ", "\n"])
async def test_a_blank_identifier_which_would_match_everything_is_refused(blank: str) -> None:
    with scripted_server(Reply(200, {"entities": [], "total": 0, "match_mode": "none"})) as server:
        async with client_of(server) as client:
            with pytest.raises(InvalidRequestError, match="blank"):
                await client.aretrieve_entity_by_identifier({"identifier": blank})
    assert server.seen == []


async def test_a_deleted_relationship_that_is_made_again_and_stays_deleted_is_no_success() -> None:
    with scripted_server(Reply(200, {**EDGE, "is_live": 0}), Reply(200, {**EDGE, "is_live": None})) as server:
        async with client_of(server) as client:
            with pytest.raises(UnexpectedResponseError, match="restore_relationship"):
                await client.acreate_relationship(ENDS)
            await client.acreate_relationship(**ENDS)


async def test_entities_are_walked_by_the_servers_cursor_and_an_empty_last_page_ends_it() -> None:
    pages = [{**ENTITIES, "next_cursor": "c1"}, {**ENTITIES, "next_cursor": "c2"}, {**ENTITIES, "entities": []}]
    with scripted_server(*[Reply(200, page) for page in pages]) as server:
        async with client_of(server) as client:
            walk = client.aiter_entities({"entity_type": "task"}, limit=1)
            assert server.seen == []
            assert [entity["snapshot"] async for entity in walk] == [TASK, TASK]
    base = {"entity_type": "task", "limit": 1}
    assert [seen.json() for seen in server.seen] == [base, {**base, "cursor": "c1"}, {**base, "cursor": "c2"}]


async def test_a_walk_goes_on_where_a_page_ended() -> None:
    with scripted_server(Reply(200, ENTITIES)) as server:
        async with client_of(server) as client:
            assert [entity async for entity in client.aiter_entities(cursor="c1")] == [ENTITY]
            with pytest.raises(InvalidRequestError, match="cursor="):
                client.aiter_entities({"offset": 5})
    assert [seen.json() for seen in server.seen] == [{"cursor": "c1"}]


async def test_a_search_is_walked_by_offset_as_far_as_the_server_goes() -> None:
    page = {**ENTITIES, "entities": [ENTITY] * 500, "total": 4000}
    with scripted_server(Reply(200, page)) as server:
        async with client_of(server) as client:
            pages = client.aiter_entities(search="plan", limit=500).pages()
            for _ in range(5):
                last = await anext(pages)
            with pytest.raises(InvalidRequestError, match="no more than 2500"):
                await anext(pages)
    assert [seen.json().get("offset") for seen in server.seen] == [None, 500, 1000, 1500, 2000]
    assert last.next_cursor is not None


async def test_a_search_ends_with_its_total() -> None:
    with scripted_server(Reply(200, {**ENTITIES, "total": 2})) as server:
        async with client_of(server) as client:
            assert len([entity async for entity in client.aiter_entities(search="plan")]) == 2
    assert len(server.seen) == 2


@pytest.mark.parametrize(
    ("wrong", "words"),
    [
        ("text", "must be a list of dicts, not str"),
        (ENDS, "not a single dict"),
        (5, "not int"),
        ([ENDS, "text"], r"relationships\[1\] must be a dict"),
    ],
)
async def test_what_is_no_list_of_relationships_is_refused(wrong: Any, words: str) -> None:
    with scripted_server(Reply(200, {})) as server:
        async with client_of(server) as client:
            with pytest.raises(InvalidRequestError, match=words):
                await client.acreate_relationships(wrong)
    assert server.seen == []
