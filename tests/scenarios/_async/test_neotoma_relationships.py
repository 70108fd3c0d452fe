"""What connects entities in Neotoma."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from memclients.neotoma import InvalidRequestError, NeotomaClient, NotFoundError, UnexpectedResponseError

if TYPE_CHECKING:
    from tests.scenarios.conftest import Target


async def people(client: NeotomaClient, unique: str) -> list[str]:
    """Store three people of a type of their own, and return their ids."""
    stored = await client.astore(
        entities=[{"entity_type": f"worker_{unique}", "name": f"{name} {unique}"} for name in ("Ann", "Bob", "Cem")]
    )
    return [one["entity_id"] for one in stored["entities"]]


async def team(client: NeotomaClient, unique: str) -> list[str]:
    """Store three people of whom the second reports to the first and manages the third."""
    ann, bob, cem = await people(client, unique)
    await client.acreate_relationship(
        {"relationship_type": "reports_to", "source_entity_id": bob, "target_entity_id": ann}
    )
    await client.acreate_relationship(relationship_type="manages", source_entity_id=bob, target_entity_id=cem)
    return [ann, bob, cem]


async def test_relationships_are_followed_in_either_direction(neotoma: Target, unique: str) -> None:
    async with NeotomaClient(**neotoma.credentials) as client:
        ann, bob, cem = await team(client, unique)

        async def ends(entity_id: str, direction: str) -> set[str]:
            related = await client.aretrieve_related_entities({"entity_id": entity_id, "direction": direction})
            return {one["id"] for one in related["entities"]} - {entity_id}

        assert await ends(bob, "outgoing") == {ann, cem}
        assert await ends(bob, "incoming") == set()
        assert await ends(ann, "incoming") == {bob}
        assert await ends(ann, "both") == {bob}
        far = await client.aretrieve_related_entities(entity_id=ann, max_hops=2)

    # The server tells an edge again at each hop that reaches it.
    keys = [one["relationship_key"] for one in far["relationships"]]
    assert sorted(keys) == [f"manages:{bob}:{cem}", f"reports_to:{bob}:{ann}"]


async def test_relationships_are_filtered_and_limited(neotoma: Target, unique: str) -> None:
    async with NeotomaClient(**neotoma.credentials) as client:
        ann, bob, cem = await team(client, unique)

        async def found(**query: object) -> list[str]:
            related = await client.aretrieve_related_entities({"entity_id": bob, **query})
            return sorted(one["target_entity_id"] for one in related["relationships"])

        assert await found() == sorted([ann, cem])
        assert await found(relationship_type="reports_to") == [ann]
        assert await found(relationship_types=["reports_to", "manages"]) == sorted([ann, cem])
        assert len(await found(limit=1)) == 1


async def test_connecting_again_merges_what_is_known(neotoma: Target, unique: str) -> None:
    async with NeotomaClient(**neotoma.credentials) as client:
        ann, bob, _ = await people(client, unique)
        edge = {"relationship_type": "reports_to", "source_entity_id": bob, "target_entity_id": ann}
        await client.acreate_relationship({**edge, "metadata": {"since": "March"}})
        again = await client.acreate_relationship({**edge, "metadata": {"remote": True}})
        read = await client.aget_relationship(f"reports_to:{bob}:{ann}")
        listed = await client.alist_relationships(source_entity_id=bob)
        queried = await client.aquery_relationships(entity_id=ann, direction="incoming")

    assert again["snapshot"] == {"since": "March", "remote": True}
    assert read["snapshot"] == again["snapshot"]
    assert [one["relationship_key"] for one in listed["relationships"]] == [again["relationship_key"]]
    assert [one["relationship_key"] for one in queried["relationships"]] == [again["relationship_key"]]


async def test_several_are_made_at_once(neotoma: Target, unique: str) -> None:
    async with NeotomaClient(**neotoma.credentials) as client:
        ann, bob, cem = await people(client, unique)
        made = await client.acreate_relationships(
            [
                {"relationship_type": "reports_to", "source_entity_id": one, "target_entity_id": ann}
                for one in (bob, cem)
            ]
        )
        of_ann = await client.alist_entity_relationships(ann)

    assert (made["requested"], made["created_count"], made["error_count"]) == (2, 2, 0)
    assert {one["source_entity_id"] for one in of_ann["incoming"]} == {bob, cem}
    assert of_ann["outgoing"] == []


async def test_a_deleted_relationship_is_gone_and_stays_so(neotoma: Target, unique: str) -> None:
    async with NeotomaClient(**neotoma.credentials) as client:
        ann, bob, _ = await people(client, unique)
        await client.acreate_relationship(relationship_type="reports_to", source_entity_id=bob, target_entity_id=ann)
        await client.adelete_relationship("reports_to", bob, ann)
        live = await client.aretrieve_related_entities(entity_id=bob)
        everything = await client.aretrieve_related_entities(entity_id=bob, live_only=False)
        with pytest.raises(UnexpectedResponseError, match="deleted"):
            await client.acreate_relationship(
                relationship_type="reports_to", source_entity_id=bob, target_entity_id=ann
            )

    assert live["relationships"] == []
    assert [(one["target_entity_id"], one["is_live"]) for one in everything["relationships"]] == [(ann, 0)]


@pytest.mark.parametrize(
    "wrong",
    [
        {"relationship_type": "LIKES"},
        {"target_entity_id": "ann"},
        {"target_entity_id": "ent_14ABE0AB09454A0C388B8287"},
        {"relation_type": "reports_to"},
    ],
)
async def test_what_can_not_be_right_is_refused_before_it_is_sent(
    neotoma: Target, unique: str, wrong: dict[str, str]
) -> None:
    async with NeotomaClient(**neotoma.credentials) as client:
        ann, bob, _ = await people(client, unique)
        with pytest.raises(InvalidRequestError):
            await client.acreate_relationship(
                {"relationship_type": "reports_to", "source_entity_id": bob, "target_entity_id": ann, **wrong}
            )
        with pytest.raises(InvalidRequestError, match="direction"):
            await client.aretrieve_related_entities({"entity_id": ann, "direction": "sideways"})
        related = await client.aretrieve_related_entities(entity_id=bob)

    assert related["relationships"] == []


async def test_an_unknown_key_is_not_found(neotoma: Target, unique: str) -> None:
    async with NeotomaClient(**neotoma.credentials) as client:
        ann, bob, _ = await people(client, unique)
        with pytest.raises(NotFoundError):
            await client.aget_relationship(f"reports_to:{bob}:{ann}")
