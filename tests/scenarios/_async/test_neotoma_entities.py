"""How entities are found again: by name, by what they hold, page by page, and not after their deletion."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

import pytest

import memclients
from memclients.neotoma import BadRequestError, InvalidRequestError, NeotomaClient, NotFoundError

if TYPE_CHECKING:
    from tests.scenarios.conftest import Target


async def gadgets(client: NeotomaClient, unique: str, count: int) -> list[str]:
    """Store gadgets of a type of their own, sizes counted from ten; return their ids in that order."""
    stored = await client.astore(
        entities=[
            {
                "entity_type": f"gadget_{unique}",
                "name": f"Gadget {number} of {unique}",
                "size": 10 + number,
                "even": number % 2 == 0,
            }
            for number in range(count)
        ]
    )
    return [one["entity_id"] for one in stored["entities"]]


async def test_an_entity_is_looked_up_by_name_and_id(neotoma: Target, unique: str) -> None:
    name = f"Zephyr{unique}"
    async with NeotomaClient(**neotoma.credentials) as client:
        stored = await client.astore(entities=[{"entity_type": f"firm_{unique}", "name": name, "city": "Kiel"}])
        entity_id = stored["entities"][0]["entity_id"]
        found = [
            await client.aretrieve_entity_by_identifier({"identifier": identifier})
            for identifier in (name, name.upper(), entity_id)
        ]
        nothing = await client.aretrieve_entity_by_identifier({"identifier": f"nobody-{unique}"})

    for one in found:
        assert [(entity["entity_id"], entity["snapshot"]) for entity in one["entities"]] == [
            (entity_id, {"name": name, "city": "Kiel"})
        ]
    # A server with embeddings always has something that is more or less like it.
    assert nothing["entities"] == [] or nothing["match_mode"] == "semantic"


async def test_a_longer_name_finds_what_was_stored_under_its_first_word(neotoma: Target, unique: str) -> None:
    name = f"Zephyr{unique}"
    async with NeotomaClient(**neotoma.credentials) as client:
        stored = await client.astore(entities=[{"entity_type": "company", "name": name}])
        found = await client.aretrieve_entity_by_identifier(identifier=f"{name} Corp")

    assert stored["entities"][0]["entity_id"] in [one["entity_id"] for one in found["entities"]]
    assert all(one["snapshot"]["name"] == name for one in found["entities"])


async def test_an_e_mail_address_finds_its_person(neotoma: Target, unique: str) -> None:
    async with NeotomaClient(**neotoma.credentials) as client:
        ann = {"entity_type": "person", "name": f"Ann {unique}", "email": f"{unique}@example.com"}
        stored = await client.astore(entities=[ann])
        found = await client.aretrieve_entity_by_identifier(identifier=ann["email"], entity_type="person")

    assert [one["entity_id"] for one in found["entities"]] == [stored["entities"][0]["entity_id"]]


@pytest.mark.parametrize("identifier", ["", "   "])
async def test_a_blank_identifier_does_not_match_everything(neotoma: Target, identifier: str) -> None:
    async with NeotomaClient(**neotoma.credentials) as client:
        with pytest.raises(InvalidRequestError, match="identifier"):
            await client.aretrieve_entity_by_identifier(identifier=identifier)


async def test_a_query_filters_and_sorts(neotoma: Target, unique: str) -> None:
    async with NeotomaClient(**neotoma.credentials) as client:
        ids = await gadgets(client, unique, 6)

        async def found(**query: Any) -> list[str]:
            page = await client.aretrieve_entities(entity_type=f"gadget_{unique}", **query)
            return [one["entity_id"] for one in page["entities"]]

        def by(field: str, op: str, value: object) -> dict[str, Any]:
            return {"snapshot_filters": {field: {"op": op, "value": value}}}

        assert sorted(await found()) == sorted(ids)
        assert await found(sort_by="snapshot.size", sort_order="desc") == ids[::-1]
        assert await found(sort_by="snapshot.size", limit=2, offset=1) == ids[1:3]
        assert await found(**by("name", "eq", f"Gadget 3 of {unique}")) == [ids[3]]
        assert sorted(await found(**by("name", "in", [f"Gadget {number} of {unique}" for number in (0, 5)]))) == sorted(
            [ids[0], ids[5]]
        )
        assert sorted(await found(**by("name", "contains", "Gadget"))) == sorted(ids)
        assert sorted(await found(**by("size", "gte", 14))) == sorted(ids[4:])
        assert await found(**by("size", "lt", 11)) == [ids[0]]
        assert await found(**by("name", "eq", f"Gadget 7 of {unique}")) == []


async def test_a_search_finds_by_text(neotoma: Target, unique: str) -> None:
    async with NeotomaClient(**neotoma.credentials) as client:
        stored = await client.astore(
            entities=[{"entity_type": "note", "title": f"Zephyr{unique}", "content": "Sails."}]
        )
        found = await client.aretrieve_entities(search=f"Zephyr{unique}", exclude_bookkeeping=True)

    assert stored["entities"][0]["entity_id"] in [one["entity_id"] for one in found["entities"]]


async def test_a_query_by_time(neotoma: Target, unique: str) -> None:
    async with NeotomaClient(**neotoma.credentials) as client:
        ids = await gadgets(client, unique, 2)
        long_ago = await client.aretrieve_entities(entity_type=f"gadget_{unique}", since="2001-01-01")
        later = datetime.now(UTC) + timedelta(days=365)
        not_yet = await client.aretrieve_entities(entity_type=f"gadget_{unique}", since=later)
        # The server has no such filter, and would answer with everything.
        with pytest.raises(InvalidRequestError, match="until"):
            await client.aretrieve_entities({"entity_type": f"gadget_{unique}", "until": "2001-01-01"})

    assert sorted(one["entity_id"] for one in long_ago["entities"]) == sorted(ids)
    assert not_yet["entities"] == []


async def test_every_entity_is_walked_once(neotoma: Target, unique: str) -> None:
    async with NeotomaClient(**neotoma.credentials) as client:
        ids = await gadgets(client, unique, 7)
        by_id = [one["entity_id"] async for one in client.aiter_entities(entity_type=f"gadget_{unique}", limit=3)]
        in_order = [
            one["entity_id"]
            async for one in client.aiter_entities(
                entity_type=f"gadget_{unique}", limit=3, sort_by="snapshot.size", sort_order="desc"
            )
        ]

    assert by_id == sorted(ids)
    assert in_order == ids[::-1]


async def test_a_walk_goes_on_where_it_ended(neotoma: Target, unique: str) -> None:
    async with NeotomaClient(**neotoma.credentials) as client:
        ids = await gadgets(client, unique, 7)
        query: dict[str, Any] = {"entity_type": f"gadget_{unique}", "limit": 3}
        first = await anext(client.aiter_entities(query).pages())
        rest = [one["entity_id"] async for one in client.aiter_entities(query, cursor=first.next_cursor)]
        with pytest.raises(BadRequestError) as caught:
            await client.aretrieve_entities({**query, "cursor": "made up"})

    assert [*(one["entity_id"] for one in first.items), *rest] == sorted(ids)
    assert caught.value.code == "INVALID_CURSOR"


async def test_an_entity_is_read_as_it_was(neotoma: Target, unique: str) -> None:
    lamp = {"entity_type": f"lamp_{unique}", "name": f"Lamp {unique}", "colour": "red"}
    async with NeotomaClient(**neotoma.credentials) as client:
        stored = await client.astore(entities=[lamp])
        entity_id = stored["entities"][0]["entity_id"]
        await client.astore(entities=[{**lamp, "colour": "blue"}])
        before = await client.aretrieve_entity_snapshot(entity_id=entity_id, at="2001-01-01")
        now = await client.aretrieve_entity_snapshot(entity_id=entity_id)
        observed = await client.alist_observations({"entity_id": entity_id, "limit": 1, "offset": 1})
        page = await client.alist_entity_observations(entity_id, limit=1)

    assert (before["snapshot"], before["observation_count"]) == ({}, 0)
    assert (now["snapshot"]["colour"], now["observation_count"]) == ("blue", 2)
    assert [one["fields"]["colour"] for one in observed["observations"]] == ["red"]
    assert [one["fields"]["colour"] for one in page["observations"]] == ["blue"]
    assert page["total"] == 2


async def test_a_deleted_entity_is_not_found(neotoma: Target, unique: str) -> None:
    async with NeotomaClient(**neotoma.credentials) as client:
        [entity_id] = await gadgets(client, unique, 1)
        deleted = await client.adelete_entity(entity_id, f"gadget_{unique}", reason="no longer needed")
        with pytest.raises(NotFoundError) as caught:
            await client.aretrieve_entity_snapshot(entity_id=entity_id)
        with pytest.raises(NotFoundError):
            await client.aget_entity(entity_id)
        found = await client.aretrieve_entity_by_identifier(identifier=entity_id)
        everything = await client.aretrieve_entity_by_identifier(identifier=f"Gadget 0 of {unique}", live_only=False)

    assert deleted["success"] is True
    assert isinstance(caught.value, memclients.NotFoundError)
    assert found["entities"] == []
    assert [one["snapshot"] for one in everything["entities"] if one["entity_id"] == entity_id] == [None]


async def test_an_unknown_id_is_not_found(neotoma: Target) -> None:
    unknown = f"ent_{'0' * 24}"
    async with NeotomaClient(**neotoma.credentials) as client:
        for call in (client.aget_entity, client.alist_entity_observations, client.alist_entity_relationships):
            with pytest.raises(NotFoundError):
                await call(unknown)
        assert await client.alist_observations(entity_id=unknown) == {"observations": []}
