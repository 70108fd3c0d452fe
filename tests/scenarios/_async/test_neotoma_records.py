"""What Neotoma derives from what is stored: events, types, counts; and what it says of itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from memclients.neotoma import AuthenticationError, InvalidRequestError, NeotomaClient, NotFoundError, RateLimitError

if TYPE_CHECKING:
    from tests.scenarios.conftest import Target


async def test_dates_make_a_timeline(neotoma: Target, unique: str) -> None:
    async with NeotomaClient(**neotoma.credentials) as client:
        stored = await client.astore(
            entities=[{"entity_type": "task", "title": f"Review plan {unique}", "due_date": "2026-04-15T18:30:00Z"}]
        )
        entity_id = stored["entities"][0]["entity_id"]

        async def days(**query: object) -> list[str]:
            page = await client.alist_timeline_events({"entity_id": entity_id, **query})
            return [event["event_timestamp"][:10] for event in page["events"]]

        assert await days() == ["2026-04-15"]
        assert await days(since="2026-04-15", until="2026-04-15") == ["2026-04-15"]
        assert await days(until="2026-04-14") == []
        assert await days(since="2026-04-16") == []
        assert await days(event_type="TaskCompleted") == []

        await client.acorrect(entity_id=entity_id, corrections={"due_date": "2026-05-01"})
        assert await days() == ["2026-05-01", "2026-04-15"]
        page = await client.alist_timeline_events(entity_id=entity_id, limit=1)
        event = page["events"][0]
        assert (event["event_type"], event["entity_id"]) == ("TaskDue", entity_id)
        assert await client.aget_timeline_event(event["id"]) == event
        with pytest.raises(InvalidRequestError, match="unti"):
            await client.alist_timeline_events({"unti": "2026-04-15"})


async def test_registered_types_are_found_and_described(neotoma: Target, unique: str) -> None:
    async with NeotomaClient(**neotoma.credentials) as client:
        await client.astore(entities=[{"entity_type": f"gadget_{unique}", "name": "Lamp"}])
        found = await client.alist_entity_types(search="task")
        described = await client.adescribe_entity_type("task")
        # A type that is merely used is not registered.
        with pytest.raises(NotFoundError):
            await client.adescribe_entity_type(f"gadget_{unique}")

    assert "task" in [one["entity_type"] for one in found["schemas"]]
    assert {"title", "status", "due_date"} <= described["schema_definition"]["fields"].keys()


async def test_entities_are_counted_by_type(neotoma: Target, unique: str) -> None:
    async with NeotomaClient(**neotoma.credentials) as client:
        await client.astore(
            entities=[{"entity_type": f"gadget_{unique}", "name": f"Gadget {number}"} for number in range(3)]
        )
        counts = await client.aget_entity_type_counts()

    assert counts["entities_by_type"][f"gadget_{unique}"] == 3


async def test_what_was_stored_is_a_source(neotoma: Target, unique: str) -> None:
    async with NeotomaClient(**neotoma.credentials) as client:
        stored = await client.astore(entities=[{"entity_type": f"gadget_{unique}", "name": "Lamp"}])
        observed = await client.alist_observations(entity_id=stored["entities"][0]["entity_id"])
        source = await client.aget_source(stored["source_id"])
        listed = await client.alist_sources(limit=5)

    assert observed["observations"][0]["source_id"] == stored["source_id"] == source["id"]
    assert len(listed["sources"]) <= 5


async def test_the_server_says_who_it_is_and_who_asks(neotoma: Target) -> None:
    async with NeotomaClient(**neotoma.credentials) as client:
        health = await client.ahealth()
        info = await client.aserver_info()
        me = await client.ame()
        document = await client.aopenapi()

    assert health["ok"] is True
    assert info["version"] == health["version"]
    assert me["user_id"]
    assert "openapi" in document
    assert "/entities/query" in document


async def test_tools_are_reached_where_the_server_has_them(neotoma: Target, unique: str) -> None:
    async with NeotomaClient(**neotoma.credentials) as client:
        stored = await client.aexecute_tool(
            "store",
            {"entities": [{"entity_type": f"gadget_{unique}", "name": "Lamp"}], "idempotency_key": f"{unique}-1"},
        )
        entity_id = stored["entities"][0]["entity_id"]
        found = await client.aexecute_tool("retrieve_entities", {"entity_type": f"gadget_{unique}"})
        snapshot = await client.aexecute_tool("retrieve_entity_snapshot", {"entity_id": entity_id})
        types = await client.aexecute_tool("list_entity_types", {"search": "task"})
        with pytest.raises(InvalidRequestError):
            await client.aexecute_tool("../stats", {})

    assert [one["entity_id"] for one in found["entities"]] == [entity_id]
    assert snapshot["snapshot"] == {"name": "Lamp"}
    assert types["schemas"]


async def test_a_wrong_token_is_refused_with_advice(neotoma: Target, unique: str) -> None:
    async with NeotomaClient(**{**neotoma.credentials, "token": f"wrong-{unique}"}) as client:
        with pytest.raises(AuthenticationError, match="does not know the token") as caught:
            await client.ame()

    assert caught.value.code == "AUTH_INVALID"
    assert unique not in str(caught.value)


@pytest.mark.needs_control
async def test_with_and_without_a_token_one_is_another_user(neotoma: Target, unique: str) -> None:
    async with (
        NeotomaClient(**neotoma.credentials) as team,
        NeotomaClient(base_url=neotoma.credentials["base_url"]) as nobody,
    ):
        await team.astore(entities=[{"entity_type": f"gadget_{unique}", "name": "Lamp"}])
        mine = await team.aretrieve_entities(entity_type=f"gadget_{unique}")
        theirs = await nobody.aretrieve_entities(entity_type=f"gadget_{unique}")
        users = [(await client.ame())["user_id"] for client in (team, nobody)]

    assert (len(mine["entities"]), len(theirs["entities"])) == (1, 0)
    assert users[0] != users[1]


@pytest.mark.needs_control
async def test_the_limit_of_stores_passes_and_spares_everything_else(neotoma: Target, unique: str) -> None:
    assert neotoma.control is not None
    async with NeotomaClient(**neotoma.credentials, max_retries=0) as client:

        async def lamp(number: int) -> None:
            await client.astore(entities=[{"entity_type": f"gadget_{unique}", "name": f"Lamp {number}"}])

        for number in range(120):
            await lamp(number)
        with pytest.raises(RateLimitError) as caught:
            await lamp(120)
        found = await client.aretrieve_entities(entity_type=f"gadget_{unique}", limit=500)
        neotoma.control.advance(61)
        await lamp(121)

    assert caught.value.retry_after is not None
    assert 0 < caught.value.retry_after <= 60
    assert len(found["entities"]) == 120
