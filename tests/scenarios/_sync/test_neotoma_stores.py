# Derived from tests/scenarios/_async/test_neotoma_stores.py by `make generate`; edit that file, not this one.
"""What is stored in Neotoma, once and again."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Any

import pytest

import memclients
from memclients.neotoma import (
    BadRequestError,
    ConsumedKeyError,
    IdempotencyMismatchError,
    InvalidRequestError,
    NeotomaClient,
    NotFoundError,
    ResolutionError,
    unapplied_fields,
)

if TYPE_CHECKING:
    from tests.scenarios.conftest import Target


def task(unique: str, **fields: Any) -> dict[str, Any]:
    return {"entity_type": "task", "title": f"Review plan {unique}", "status": "open", **fields}


def test_what_is_stored_is_read_back(neotoma: Target, unique: str) -> None:
    with NeotomaClient(**neotoma.credentials) as client:
        stored = client.store({"entities": [task(unique, due_date="2026-04-15")], "idempotency_key": f"{unique}-1"})
        entity_id = stored["entities"][0]["entity_id"]
        snapshot = client.retrieve_entity_snapshot(entity_id=entity_id)
        entity = client.get_entity(entity_id)
        observed = client.list_observations({"entity_id": entity_id})

    fields = {"title": f"Review plan {unique}", "status": "open", "due_date": "2026-04-15"}
    assert (stored["replayed"], stored["entities"][0]["action"]) == (False, "created")
    assert stored["entities"][0]["entity_snapshot_after"] == fields
    assert snapshot["snapshot"] == fields
    assert entity["snapshot"] == fields
    assert [one["fields"] for one in observed["observations"]] == [fields]
    assert snapshot["provenance"]["title"] == observed["observations"][0]["id"]


def test_values_come_back_as_they_were(neotoma: Target, unique: str) -> None:
    given = {
        "name": f'{unique} quotes " and \\, línea\nnueva, 記憶, 🧠',
        "number": 2.5,
        "flag": True,
        "nested": {"list": [1, None, {"deep": "é"}]},
    }
    with NeotomaClient(**neotoma.credentials) as client:
        stored = client.store(entities=[{"entity_type": f"gadget_{unique}", **given}])
        snapshot = client.retrieve_entity_snapshot(entity_id=stored["entities"][0]["entity_id"])

    assert snapshot["snapshot"] == given


def test_a_repeated_store_writes_nothing_and_names_the_same_entities(neotoma: Target, unique: str) -> None:
    body = {
        "entities": [task(unique), {"entity_type": "note", "title": f"Minutes {unique}", "content": "We met."}],
        "idempotency_key": f"{unique}-1",
    }
    with NeotomaClient(**neotoma.credentials) as client:
        first = client.store(body)
        again = client.store(body)
        entity_ids = [one["entity_id"] for one in first["entities"]]
        counts = [len((client.list_observations(entity_id=one))["observations"]) for one in entity_ids]

    assert (first["replayed"], again["replayed"]) == (False, True)
    assert sorted(one["entity_id"] for one in again["entities"]) == sorted(entity_ids)
    assert counts == [1, 1]


def test_a_key_belongs_to_what_was_stored_under_it(neotoma: Target, unique: str) -> None:
    with NeotomaClient(**neotoma.credentials) as client:
        client.store(entities=[task(unique)], idempotency_key=f"{unique}-1")
        with pytest.raises(IdempotencyMismatchError) as caught:
            client.store(entities=[task(unique, status="done")], idempotency_key=f"{unique}-1")
        stored = client.store(entities=[task(unique, status="done")], idempotency_key=f"{unique}-2")

    assert (caught.value.status, caught.value.code) == (400, "ERR_IDEMPOTENCY_MISMATCH")
    assert isinstance(caught.value, memclients.BadRequestError)
    assert stored["entities"][0]["entity_snapshot_after"]["status"] == "done"


def test_a_dry_run_says_what_would_happen_and_spends_its_key(neotoma: Target, unique: str) -> None:
    with NeotomaClient(**neotoma.credentials) as client:
        planned = client.store(entities=[task(unique)], idempotency_key=f"{unique}-1", commit=False)
        entity_id = planned["entities"][0]["entity_id"]
        with pytest.raises(NotFoundError):
            client.get_entity(entity_id)
        with pytest.raises(ConsumedKeyError) as caught:
            client.store(entities=[task(unique)], idempotency_key=f"{unique}-1")
        stored = client.store(entities=[task(unique)])

    assert (planned["commit"], planned["entities"][0]["action"]) == (False, "would_create")
    assert caught.value.idempotency_key == f"{unique}-1"
    assert stored["entities"][0]["entity_id"] == entity_id


def test_the_same_identity_is_the_same_entity(neotoma: Target, unique: str) -> None:
    with NeotomaClient(**neotoma.credentials) as client:
        ann = {"entity_type": "person", "name": "Ann", "email": f"{unique}@example.com"}
        first = client.store(entities=[ann])
        second = client.store(entities=[{**ann, "name": "Ann Lee"}])
        entity_id = first["entities"][0]["entity_id"]
        snapshot = client.retrieve_entity_snapshot(entity_id=entity_id)
        observed = client.list_observations(entity_id=entity_id)

    assert second["entities"][0]["entity_id"] == entity_id
    assert second["entities"][0]["action"] == "matched_existing"
    assert snapshot["snapshot"]["email"] == f"{unique}@example.com"
    assert snapshot["observation_count"] == 2
    assert [one["fields"]["name"] for one in observed["observations"]] == ["Ann Lee", "Ann"]


def test_two_rows_of_one_identity_become_one_entity(neotoma: Target, unique: str) -> None:
    with NeotomaClient(**neotoma.credentials) as client:
        stored = client.store(entities=[task(unique), task(unique, status="done")])
        snapshot = client.retrieve_entity_snapshot(entity_id=stored["entities"][0]["entity_id"])

    first, second = stored["entities"]
    assert first["entity_id"] == second["entity_id"]
    assert [first["action"], second["action"]] == ["created", "matched_existing"]
    assert snapshot["observation_count"] == 2


def test_a_store_of_an_earlier_state_is_noticed(neotoma: Target, unique: str) -> None:
    def lamp(colour: str) -> list[dict[str, Any]]:
        return [{"entity_type": f"lamp_{unique}", "name": f"Lamp {unique}", "colour": colour}]

    with NeotomaClient(**neotoma.credentials) as client:
        unapplied = [
            unapplied_fields(lamp(colour), client.store(entities=lamp(colour))) for colour in ("red", "blue", "red")
        ]

    assert unapplied[:2] == [[], []]
    assert [(one.field, one.sent, one.kept) for one in unapplied[2]] == [("colour", "red", "blue")]


def test_a_store_that_nobody_can_identify_stores_nothing(neotoma: Target, unique: str) -> None:
    nameless = [{"entity_type": f"gadget_{unique}", "size": 5}]
    with NeotomaClient(**neotoma.credentials) as client:
        with pytest.raises(ResolutionError) as caught:
            client.store(entities=nameless, idempotency_key=f"{unique}-1")
        # The server would answer 200 with nothing in it from now on.
        with pytest.raises(ConsumedKeyError):
            client.store(entities=nameless, idempotency_key=f"{unique}-1")
        found = client.retrieve_entities(entity_type=f"gadget_{unique}")

    assert [issue["code"] for issue in caught.value.issues] == ["ERR_CANONICAL_NAME_UNRESOLVED"]
    assert "entities[0]" in str(caught.value)
    assert found["entities"] == []


def test_relationships_come_with_their_entities(neotoma: Target, unique: str) -> None:
    with NeotomaClient(**neotoma.credentials) as client:
        acme = client.store(entities=[{"entity_type": f"firm_{unique}", "name": f"Acme {unique}"}])
        acme_id = acme["entities"][0]["entity_id"]
        stored = client.store(
            entities=[task(unique), {"entity_type": "note", "title": f"Minutes {unique}", "content": "We met."}],
            relationships=[
                {"relationship_type": "REFERS_TO", "source_index": 1, "target_index": 0},
                {"relationship_type": "REFERS_TO", "source_index": 1, "target_entity_id": acme_id},
            ],
        )
        task_id, note_id = (one["entity_id"] for one in stored["entities"])
        related = client.retrieve_related_entities(entity_id=note_id)

    assert {(one["source_entity_id"], one["target_entity_id"]) for one in stored["relationships_created"]} == {
        (note_id, task_id),
        (note_id, acme_id),
    }
    assert {one["id"] for one in related["entities"]} >= {task_id, acme_id}


def test_a_relationship_that_is_there_is_stored_again(neotoma: Target, unique: str) -> None:
    with NeotomaClient(**neotoma.credentials) as client:
        for status in ("open", "done"):
            stored = client.store(
                entities=[task(unique, status=status), {"entity_type": f"firm_{unique}", "name": f"Acme {unique}"}],
                relationships=[{"relationship_type": "REFERS_TO", "source_index": 0, "target_index": 1}],
            )
        task_id, acme_id = (one["entity_id"] for one in stored["entities"])
        related = client.retrieve_related_entities(entity_id=task_id)

    assert [(one["source_entity_id"], one["target_entity_id"]) for one in related["relationships"]] == [
        (task_id, acme_id)
    ]


@pytest.mark.parametrize(
    "fields",
    [
        {"relationships": [{"relationship_type": "REFERS_TO", "source_index": 0, "target_index": 7}]},
        {"relationships": [{"relationship_type": "REFERS_TO", "source_index": 0, "target_entity_id": "acme"}]},
        {"relationships": [{"relationship_type": "LIKES", "source_index": 0, "target_index": 0}]},
        {"idempotency_key": ""},
        {"entitys": []},
    ],
    ids=["index", "id", "type", "key", "field"],
)
def test_what_the_server_would_drop_or_refuse_stores_nothing(
    neotoma: Target, unique: str, fields: dict[str, Any]
) -> None:
    with NeotomaClient(**neotoma.credentials) as client:
        gadget = {"entity_type": f"gadget_{unique}", "name": "A"}
        with pytest.raises((InvalidRequestError, BadRequestError)):
            client.store({"entities": [gadget], **fields})
        found = client.retrieve_entities(entity_type=f"gadget_{unique}")

    assert found["entities"] == []


def test_a_file_is_kept_once(neotoma: Target, unique: str) -> None:
    content = f"hello {unique}\n".encode()
    with NeotomaClient(**neotoma.credentials) as client:
        first, again = [
            client.store(file_content=content, mime_type="text/plain", original_filename="hello.txt") for _ in range(2)
        ]
        source = client.get_source(first["source_id"])

    assert (first["deduplicated"], again["deduplicated"]) == (False, True)
    assert again["source_id"] == first["source_id"]
    assert first["content_hash"] == hashlib.sha256(content).hexdigest()
    assert (source["mime_type"], source["original_filename"], source["file_size"]) == (
        "text/plain",
        "hello.txt",
        len(content),
    )


def test_a_file_comes_with_entities(neotoma: Target, unique: str) -> None:
    with NeotomaClient(**neotoma.credentials) as client:
        stored = client.store(entities=[task(unique)], file_content=f"combo {unique}".encode(), mime_type="text/plain")
        entity = client.get_entity(stored["structured"]["entities"][0]["entity_id"])
        source = client.get_source(stored["unstructured"]["source_id"])

    assert entity["snapshot"]["title"] == f"Review plan {unique}"
    assert source["mime_type"] == "text/plain"
