# Derived from tests/scenarios/_async/test_neotoma_records.py by `make generate`; edit that file, not this one.
"""What Neotoma derives from what is stored: events, types, counts; and what it says of itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from memclients.neotoma import AuthenticationError, InvalidRequestError, NeotomaClient, NotFoundError, RateLimitError

if TYPE_CHECKING:
    from tests.scenarios.conftest import Target


def test_dates_make_a_timeline(neotoma: Target, unique: str) -> None:
    with NeotomaClient(**neotoma.credentials) as client:
        stored = client.store(
            entities=[{"entity_type": "task", "title": f"Review plan {unique}", "due_date": "2026-04-15T18:30:00Z"}]
        )
        entity_id = stored["entities"][0]["entity_id"]

        def days(**query: object) -> list[str]:
            page = client.list_timeline_events({"entity_id": entity_id, **query})
            return [event["event_timestamp"][:10] for event in page["events"]]

        assert days() == ["2026-04-15"]
        assert days(since="2026-04-15", until="2026-04-15") == ["2026-04-15"]
        assert days(until="2026-04-14") == []
        assert days(since="2026-04-16") == []
        assert days(event_type="TaskCompleted") == []

        client.correct(entity_id=entity_id, corrections={"due_date": "2026-05-01"})
        assert days() == ["2026-05-01", "2026-04-15"]
        page = client.list_timeline_events(entity_id=entity_id, limit=1)
        event = page["events"][0]
        assert (event["event_type"], event["entity_id"]) == ("TaskDue", entity_id)
        assert client.get_timeline_event(event["id"]) == event
        with pytest.raises(InvalidRequestError, match="unti"):
            client.list_timeline_events({"unti": "2026-04-15"})


def test_registered_types_are_found_and_described(neotoma: Target, unique: str) -> None:
    with NeotomaClient(**neotoma.credentials) as client:
        client.store(entities=[{"entity_type": f"gadget_{unique}", "name": "Lamp"}])
        found = client.list_entity_types(search="task")
        described = client.describe_entity_type("task")
        # A type that is merely used is not registered.
        with pytest.raises(NotFoundError):
            client.describe_entity_type(f"gadget_{unique}")

    assert "task" in [one["entity_type"] for one in found["schemas"]]
    assert {"title", "status", "due_date"} <= described["schema_definition"]["fields"].keys()


def test_entities_are_counted_by_type(neotoma: Target, unique: str) -> None:
    with NeotomaClient(**neotoma.credentials) as client:
        client.store(entities=[{"entity_type": f"gadget_{unique}", "name": f"Gadget {number}"} for number in range(3)])
        counts = client.get_entity_type_counts()

    assert counts["entities_by_type"][f"gadget_{unique}"] == 3


def test_what_was_stored_is_a_source(neotoma: Target, unique: str) -> None:
    with NeotomaClient(**neotoma.credentials) as client:
        stored = client.store(entities=[{"entity_type": f"gadget_{unique}", "name": "Lamp"}])
        observed = client.list_observations(entity_id=stored["entities"][0]["entity_id"])
        source = client.get_source(stored["source_id"])
        listed = client.list_sources(limit=5)

    assert observed["observations"][0]["source_id"] == stored["source_id"] == source["id"]
    assert len(listed["sources"]) <= 5


def test_the_server_says_who_it_is_and_who_asks(neotoma: Target) -> None:
    with NeotomaClient(**neotoma.credentials) as client:
        health = client.health()
        info = client.server_info()
        me = client.me()
        document = client.openapi()

    assert health["ok"] is True
    assert info["version"] == health["version"]
    assert me["user_id"]
    assert "openapi" in document
    assert "/entities/query" in document


def test_tools_are_reached_where_the_server_has_them(neotoma: Target, unique: str) -> None:
    with NeotomaClient(**neotoma.credentials) as client:
        stored = client.execute_tool(
            "store",
            {"entities": [{"entity_type": f"gadget_{unique}", "name": "Lamp"}], "idempotency_key": f"{unique}-1"},
        )
        entity_id = stored["entities"][0]["entity_id"]
        found = client.execute_tool("retrieve_entities", {"entity_type": f"gadget_{unique}"})
        snapshot = client.execute_tool("retrieve_entity_snapshot", {"entity_id": entity_id})
        types = client.execute_tool("list_entity_types", {"search": "task"})
        with pytest.raises(InvalidRequestError):
            client.execute_tool("../stats", {})

    assert [one["entity_id"] for one in found["entities"]] == [entity_id]
    assert snapshot["snapshot"] == {"name": "Lamp"}
    assert types["schemas"]


def test_a_wrong_token_is_refused_with_advice(neotoma: Target, unique: str) -> None:
    with NeotomaClient(**{**neotoma.credentials, "token": f"wrong-{unique}"}) as client:
        with pytest.raises(AuthenticationError, match="does not know the token") as caught:
            client.me()

    assert caught.value.code == "AUTH_INVALID"
    assert unique not in str(caught.value)


@pytest.mark.needs_control
def test_with_and_without_a_token_one_is_another_user(neotoma: Target, unique: str) -> None:
    with (
        NeotomaClient(**neotoma.credentials) as team,
        NeotomaClient(base_url=neotoma.credentials["base_url"]) as nobody,
    ):
        team.store(entities=[{"entity_type": f"gadget_{unique}", "name": "Lamp"}])
        mine = team.retrieve_entities(entity_type=f"gadget_{unique}")
        theirs = nobody.retrieve_entities(entity_type=f"gadget_{unique}")
        users = [(client.me())["user_id"] for client in (team, nobody)]

    assert (len(mine["entities"]), len(theirs["entities"])) == (1, 0)
    assert users[0] != users[1]


@pytest.mark.needs_control
def test_the_limit_of_stores_passes_and_spares_everything_else(neotoma: Target, unique: str) -> None:
    assert neotoma.control is not None
    with NeotomaClient(**neotoma.credentials, max_retries=0) as client:

        def lamp(number: int) -> None:
            client.store(entities=[{"entity_type": f"gadget_{unique}", "name": f"Lamp {number}"}])

        for number in range(120):
            lamp(number)
        with pytest.raises(RateLimitError) as caught:
            lamp(120)
        found = client.retrieve_entities(entity_type=f"gadget_{unique}", limit=500)
        neotoma.control.advance(61)
        lamp(121)

    assert caught.value.retry_after is not None
    assert 0 < caught.value.retry_after <= 60
    assert len(found["entities"]) == 120
