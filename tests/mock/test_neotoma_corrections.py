"""Corrections: what outranks what, what is a replay, and what is made up."""

from typing import Any

import httpx
import pytest

from tests.support.neotoma_http import NOWHERE, gadget, get, post, refused, store, task

NOTE = {"entity_type": "note", "title": "N", "content": "first"}


def correct(client: httpx.Client, entity_id: str, field: str, value: Any, key: str, kind: str = "task") -> Any:
    body = {"entity_type": kind, "field": field, "value": value, "idempotency_key": key}
    return post(client, "/correct", entity_id=entity_id, **body)


def snapshot(client: httpx.Client, entity_id: str) -> dict[str, Any]:
    found: dict[str, Any] = get(client, f"/entities/{entity_id}")["snapshot"]
    return found


class TestAKey:
    def test_replays_the_same_correction_alone(self, neotoma: httpx.Client) -> None:
        (entity_id,) = store(neotoma, task())
        first = correct(neotoma, entity_id, "status", "done", "k")
        assert first["snapshot"]["status"] == "done"
        assert correct(neotoma, entity_id, "status", "done", "k") == {**first, "snapshot": None}
        other = correct(neotoma, entity_id, "status", "late", "k")
        assert (other["snapshot"]["status"], other["observation_id"] != first["observation_id"]) == ("late", True)
        assert correct(neotoma, entity_id, "notes", "late", "k")["snapshot"]["notes"] == "late"

    def test_made_of_the_value_can_not_return_to_it(self, neotoma: httpx.Client) -> None:
        (entity_id,) = store(neotoma, task())
        for value in ("A", "B", "A"):
            answer = correct(neotoma, entity_id, "status", value, f"key-{value}")
        assert answer["snapshot"] is None
        assert snapshot(neotoma, entity_id)["status"] == "B"


class TestPriority:
    def test_counts_only_where_fields_are_merged_by_it(self, neotoma: httpx.Client) -> None:
        note, plan = store(neotoma, NOTE, task())
        correct(neotoma, note, "content", "corrected", "k", kind="note")
        correct(neotoma, plan, "status", "done", "k")
        store(neotoma, {**NOTE, "content": "second"}, task(status="open again"))
        assert snapshot(neotoma, note)["content"] == "corrected"
        assert snapshot(neotoma, plan)["status"] == "open again"

    def test_shows_among_the_observations(self, neotoma: httpx.Client) -> None:
        (entity_id,) = store(neotoma, task())
        answer = correct(neotoma, entity_id, "status", ["any", {"JSON": None}], "k")
        correction, _ = post(neotoma, "/list_observations", entity_id=entity_id)["observations"]
        assert (correction["id"], correction["source_priority"]) == (answer["observation_id"], 1000)
        assert (correction["source_id"], correction["observation_source"]) == (None, None)
        assert (correction["fields"], correction["idempotency_key"]) == ({"status": ["any", {"JSON": None}]}, "k")


class TestAType:
    def test_has_to_be_registered(self, neotoma: httpx.Client) -> None:
        (entity_id,) = store(neotoma, gadget())
        body = {"entity_id": entity_id, "field": "name", "value": "x", "idempotency_key": "k"}
        for more in ({}, {"entity_type": "gadget"}):
            answer = neotoma.post("/correct", json={**body, **more})
            assert refused(answer) == (400, "ERR_NO_SCHEMA_FOR_ENTITY_TYPE")

    def test_need_not_be_the_entitys(self, neotoma: httpx.Client) -> None:
        (entity_id,) = store(neotoma, task())
        assert correct(neotoma, entity_id, "status", "done", "k", kind="Notes")["unknown_field"] is True
        assert snapshot(neotoma, entity_id)["status"] == "done"
        assert get(neotoma, f"/entities/{entity_id}")["entity_type"] == "task"

    def test_does_not_show_what_it_does_not_declare(self, neotoma: httpx.Client) -> None:
        (entity_id,) = store(neotoma, task())
        answer = correct(neotoma, entity_id, "effort", 3, "k")
        assert "effort" not in answer["snapshot"]
        assert answer["details"] == {"entity_type": "task", "field": "effort"}
        assert "unknown_field" not in correct(neotoma, entity_id, "status", "done", "k")


def test_makes_up_an_entity_that_counts(neotoma: httpx.Client) -> None:
    correct(neotoma, NOWHERE, "status", "done", "k")
    assert get(neotoma, f"/entities/{NOWHERE}")["snapshot"] == {"status": "done"}
    assert post(neotoma, "/entities/query", entity_type="task")["total"] == 1
    assert get(neotoma, "/stats")["entities_by_type"] == {"task": 1}
    assert correct(neotoma, "no id at all", "title", "x", "k")["success"]


def test_of_a_name_renames_for_lookups_and_keeps_the_id(neotoma: httpx.Client) -> None:
    (entity_id,) = store(neotoma, task("Plan", due_date="2026-04-15"))
    correct(neotoma, entity_id, "title", "Journey", "k")
    (found,) = post(neotoma, "/retrieve_entity_by_identifier", identifier="journey")["entities"]
    assert (found["id"], found["canonical_name"]) == (entity_id, "task:Journey|2026-04-15")
    assert post(neotoma, "/retrieve_entity_by_identifier", identifier="Plan")["entities"] == []
    correct(neotoma, entity_id, "title", "Voyage", "k", kind="note")
    assert get(neotoma, f"/entities/{entity_id}")["canonical_name"] == "task:Voyage|2026-04-15"


def test_takes_a_missing_value_for_null(neotoma: httpx.Client) -> None:
    (entity_id,) = store(neotoma, task(notes="x"))
    body = {"entity_id": entity_id, "entity_type": "task", "field": "notes", "idempotency_key": "k"}
    assert "notes" not in post(neotoma, "/correct", **body)["snapshot"]


@pytest.mark.parametrize("name", ["entity_id", "field", "idempotency_key"])
def test_needs_the_rest(neotoma: httpx.Client, name: str) -> None:
    body = {"entity_id": NOWHERE, "entity_type": "task", "field": "f", "value": 1, "idempotency_key": "k"}
    del body[name]
    assert refused(neotoma.post("/correct", json=body)) == (400, "VALIDATION_INVALID_FORMAT")


def test_is_for_oneself(neotoma: httpx.Client) -> None:
    body = {"entity_id": NOWHERE, "entity_type": "task", "field": "f", "value": 1, "idempotency_key": "k"}
    answer = neotoma.post("/correct", json={**body, "user_id": "somebody"})
    assert refused(answer) == (403, "FORBIDDEN")
    assert get(neotoma, "/stats")["total_observations"] == 0
