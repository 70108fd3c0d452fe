"""Reading entities and their observations, now and as they were."""

from collections.abc import Callable
from typing import Any

import httpx
import pytest

from memclients import mock
from tests.support.neotoma_http import NOWHERE, gadget, get, post, refused, relate, store, task

GONE = (404, "RESOURCE_NOT_FOUND")


def test_reads_an_entity_with_what_only_it_has(neotoma: httpx.Client) -> None:
    (entity_id,) = store(neotoma, task(due_date="2026-04-15"))
    entity = get(neotoma, f"/entities/{entity_id}")
    assert (entity["canonical_name"], entity["entity_type_label"]) == ("task:Plan|2026-04-15", "Task")
    assert entity["primary_fields"] == ["title", "status"]
    assert entity["created_at"]
    (listed,) = get(neotoma, "/entities")["entities"]
    assert {name: entity[name] for name in listed} == listed


def test_knows_what_is_newer_at_one_moment_too(start: Callable[..., mock.Server]) -> None:
    with httpx.Client(base_url=start("neotoma", frozen=True).url) as client:
        ids = [store(client, gadget(color=color), idempotency_key=color)[0] for color in ("red", "blue")]
        observations = post(client, "/list_observations", entity_id=ids[0])["observations"]
        assert [observation["fields"]["color"] for observation in observations] == ["blue", "red"]
        assert [source["idempotency_key"] for source in get(client, "/sources")["sources"]] == ["blue", "red"]


def test_labels_a_type_that_is_not_registered(neotoma: httpx.Client) -> None:
    (entity_id,) = store(neotoma, {"entity_type": "space_ship", "name": "One", "crew": 3})
    entity = get(neotoma, f"/entities/{entity_id}")
    assert (entity["entity_type_label"], entity["primary_fields"]) == ("Space Ship", ["name"])


class TestASnapshot:
    def test_has_a_name_for_people(self, neotoma: httpx.Client) -> None:
        (entity_id,) = store(neotoma, task(due_date="2026-04-15"))
        snapshot = post(neotoma, "/get_entity_snapshot", entity_id=entity_id, format="markdown")
        assert (snapshot["canonical_name"], snapshot["observation_count"]) == ("Plan", 1)
        assert snapshot["provenance"].keys() == snapshot["snapshot"].keys()

    def test_may_be_of_the_past(self, neotoma: httpx.Client, neotoma_server: Any) -> None:
        before = neotoma_server.control.now.isoformat()
        neotoma_server.control.advance(60)
        (entity_id,) = store(neotoma, gadget(color="red"))
        neotoma_server.control.advance(60)
        between = neotoma_server.control.now.isoformat()
        neotoma_server.control.advance(60)
        store(neotoma, gadget(color="blue"))
        for at in ("at", "at_ingested"):
            past = post(neotoma, "/get_entity_snapshot", entity_id=entity_id, **{at: between})
            assert (past["snapshot"]["color"], past["observation_count"]) == ("red", 1)
            assert past.keys().isdisjoint({"canonical_name", "user_id"})
            empty = post(neotoma, "/get_entity_snapshot", entity_id=entity_id, **{at: before})
            assert (empty["snapshot"], empty["observation_count"], empty["last_observation_at"]) == ({}, 0, None)
            assert empty["entity_type"] == "gadget"

    def test_needs_an_entity(self, neotoma: httpx.Client) -> None:
        assert refused(neotoma.post("/get_entity_snapshot", json={})) == (400, "VALIDATION_INVALID_FORMAT")
        assert refused(neotoma.post("/get_entity_snapshot", json={"entity_id": "no id"})) == GONE


class TestObservations:
    def test_come_newest_first_with_all_that_was_sent(self, neotoma: httpx.Client) -> None:
        (entity_id,) = store(neotoma, task(effort=3), source_priority=7)
        store(neotoma, task(effort=4), observation_source="human")
        newest, oldest = post(neotoma, "/list_observations", entity_id=entity_id)["observations"]
        assert newest["fields"] == {"title": "Plan", "status": "open", "effort": 4}
        assert (oldest["source_priority"], oldest["observation_source"]) == (7, "llm_summary")
        assert (newest["source_priority"], newest["observation_source"]) == (100, "human")
        assert newest["source_id"] != oldest["source_id"]
        page = post(neotoma, "/list_observations", entity_id=entity_id, limit=1, offset=1)
        assert page == {"observations": [oldest]}

    def test_may_be_those_since_a_time(self, neotoma: httpx.Client, neotoma_server: Any) -> None:
        (entity_id,) = store(neotoma, gadget(color="red"))
        neotoma_server.control.advance(60)
        since = neotoma_server.control.now.isoformat()
        neotoma_server.control.advance(60)
        store(neotoma, gadget(color="blue"))
        for parameter in ("updated_since", "created_since"):
            (one,) = post(neotoma, "/list_observations", entity_id=entity_id, **{parameter: since})["observations"]
            assert one["fields"]["color"] == "blue"

    def test_have_labels_of_their_sources_below_an_entity(self, neotoma: httpx.Client) -> None:
        (entity_id,) = store(neotoma, gadget(), idempotency_key="a")
        store(neotoma, gadget(color="red"), idempotency_key="b")
        page = get(neotoma, f"/entities/{entity_id}/observations", limit=1)
        assert [observation["source"] for observation in page["observations"]] == ["b"]
        assert (page["total"], page["limit"], page["offset"]) == (2, 1, 0)
        assert get(neotoma, f"/entities/{entity_id}/observations", limit=0, offset="x")["limit"] == 100

    def test_are_none_of_an_unknown_entity(self, neotoma: httpx.Client) -> None:
        assert post(neotoma, "/list_observations", entity_id=NOWHERE) == {"observations": []}
        bad = {"entity_id": NOWHERE, "limit": 0}
        assert refused(neotoma.post("/list_observations", json=bad)) == (400, "VALIDATION_INVALID_FORMAT")


class TestDeletion:
    def test_hides_an_entity_and_keeps_its_history(self, neotoma: httpx.Client) -> None:
        entity_id, other = store(neotoma, gadget(), gadget("Two"))
        relate(neotoma, entity_id, other)
        deletion = post(neotoma, "/delete_entity", entity_id=entity_id, entity_type="gadget", reason="twice")
        newest, _ = post(neotoma, "/list_observations", entity_id=entity_id)["observations"]
        assert newest["id"] == deletion["observation_id"]
        assert refused(neotoma.post("/get_entity_snapshot", json={"entity_id": entity_id})) == GONE
        assert [entity["entity_id"] for entity in get(neotoma, "/entities")["entities"]] == [other]
        around = post(neotoma, "/retrieve_related_entities", entity_id=other)
        assert [entity["id"] for entity in around["entities"]] == [entity_id]
        again = neotoma.post("/delete_entity", json={"entity_id": entity_id, "entity_type": "gadget"})
        assert refused(again) == GONE

    def test_outlives_what_is_stored_later(self, neotoma: httpx.Client) -> None:
        (entity_id,) = store(neotoma, gadget())
        post(neotoma, "/delete_entity", entity_id=entity_id, entity_type="gadget")
        assert store(neotoma, gadget(color="red")) == [entity_id]
        assert refused(neotoma.get(f"/entities/{entity_id}")) == GONE


@pytest.mark.parametrize("part", ["", "/observations", "/relationships"])
def test_does_not_know_who_is_unknown_or_deleted(neotoma: httpx.Client, part: str) -> None:
    assert refused(neotoma.get(f"/entities/{NOWHERE}{part}")) == GONE
    (entity_id,) = store(neotoma, gadget())
    post(neotoma, "/delete_entity", entity_id=entity_id, entity_type="gadget")
    assert refused(neotoma.get(f"/entities/{entity_id}{part}")) == GONE


def test_keeps_users_apart(neotoma: httpx.Client, neotoma_server: Any) -> None:
    (entity_id,) = store(neotoma, gadget(color="red"))
    neotoma_server.control.seed(entities=[gadget(color="blue")], user_id="somebody")
    assert get(neotoma, f"/entities/{entity_id}")["snapshot"]["color"] == "red"
    assert post(neotoma, "/list_observations", entity_id=entity_id)["observations"][0]["fields"]["color"] == "red"
