# Derived from tests/scenarios/_async/test_neotoma_corrections.py by `make generate`; edit that file, not this one.
"""Who has the last word on an entity of Neotoma."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from memclients.neotoma import (
    BadRequestError,
    InvalidRequestError,
    NeotomaClient,
    NotFoundError,
    PartialCorrectionError,
    unapplied_fields,
)

if TYPE_CHECKING:
    from tests.scenarios.conftest import Target


def task(unique: str, **fields: Any) -> dict[str, Any]:
    return {"entity_type": "task", "title": f"Review plan {unique}", "status": "open", **fields}


def stored_id(client: NeotomaClient, entity: dict[str, Any]) -> str:
    stored = client.store(entities=[entity])
    entity_id: str = stored["entities"][0]["entity_id"]
    return entity_id


def test_several_fields_are_corrected(neotoma: Target, unique: str) -> None:
    with NeotomaClient(**neotoma.credentials) as client:
        entity_id = stored_id(client, task(unique))
        corrected = client.correct(entity_id=entity_id, corrections={"status": "done", "notes": "Signed."})
        snapshot = client.retrieve_entity_snapshot(entity_id=entity_id)

    right = {"title": f"Review plan {unique}", "status": "done", "notes": "Signed."}
    assert corrected["snapshot"] == right
    assert corrected["unapplied"] == []
    assert snapshot["snapshot"] == right


def test_a_correction_can_be_taken_back(neotoma: Target, unique: str) -> None:
    with NeotomaClient(**neotoma.credentials) as client:
        entity_id = stored_id(client, task(unique))
        for status in ("done", "open", "done", "open"):
            corrected = client.correct(entity_id=entity_id, corrections={"status": status})
            assert corrected["snapshot"]["status"] == status
        snapshot = client.retrieve_entity_snapshot(entity_id=entity_id)

    assert snapshot["snapshot"]["status"] == "open"


def test_a_repeated_correction_writes_nothing(neotoma: Target, unique: str) -> None:
    with NeotomaClient(**neotoma.credentials) as client:
        entity_id = stored_id(client, task(unique))
        for key in (None, f"{unique}-1"):
            for _ in range(2):
                corrected = client.correct(
                    entity_id=entity_id, corrections={"status": f"done {key}"}, idempotency_key=key
                )
                assert corrected["snapshot"]["status"] == f"done {key}"
        observed = client.list_observations(entity_id=entity_id)

    assert len(observed["observations"]) == 3


def test_a_correction_outranks_later_stores_where_priority_rules(neotoma: Target, unique: str) -> None:
    with NeotomaClient(**neotoma.credentials) as client:
        entity_id = stored_id(client, task(unique, notes="draft"))
        client.correct(entity_id=entity_id, corrections={"notes": "Signed.", "status": "done"})
        later = [task(unique, notes="another draft", status="blocked")]
        stored = client.store(entities=later)

    assert stored["entities"][0]["entity_snapshot_after"] == {
        "title": f"Review plan {unique}",
        "notes": "Signed.",
        "status": "blocked",
    }
    assert [(one.field, one.sent, one.kept) for one in unapplied_fields(later, stored)] == [
        ("notes", "another draft", "Signed.")
    ]


def test_an_undeclared_field_is_kept_and_reported(neotoma: Target, unique: str) -> None:
    with NeotomaClient(**neotoma.credentials) as client:
        entity_id = stored_id(client, task(unique))
        corrected = client.correct(entity_id=entity_id, corrections={f"effort_{unique}": 3, "status": "done"})

    assert corrected["unapplied"] == [f"effort_{unique}"]
    assert corrected["snapshot"] == {"title": f"Review plan {unique}", "status": "done"}


def test_a_corrected_name_is_the_one_that_is_found(neotoma: Target, unique: str) -> None:
    with NeotomaClient(**neotoma.credentials) as client:
        entity_id = stored_id(client, {"entity_type": "company", "name": f"Old{unique}"})
        client.correct(entity_id=entity_id, corrections={"name": f"New{unique}"})
        found = client.retrieve_entity_by_identifier(identifier=f"New{unique}")

    assert [one["entity_id"] for one in found["entities"]] == [entity_id]


def test_a_wrong_id_makes_no_entity_up(neotoma: Target) -> None:
    unknown = f"ent_{'0' * 24}"
    with NeotomaClient(**neotoma.credentials) as client:
        with pytest.raises(NotFoundError):
            client.correct(entity_id=unknown, corrections={"status": "done"})
        with pytest.raises(NotFoundError):
            client.get_entity(unknown)


def test_what_can_not_be_corrected_is_said(neotoma: Target, unique: str) -> None:
    with NeotomaClient(**neotoma.credentials) as client:
        lamp_id = stored_id(client, {"entity_type": f"lamp_{unique}", "name": f"Lamp {unique}"})
        task_id = stored_id(client, task(unique))
        with pytest.raises(BadRequestError) as caught:
            client.correct(entity_id=lamp_id, corrections={"colour": "red"})
        with pytest.raises(InvalidRequestError, match="is a task"):
            client.correct(entity_id=task_id, corrections={"status": "done"}, entity_type="note")
        with pytest.raises(InvalidRequestError, match="corrections"):
            client.correct(entity_id=task_id, corrections={})

    assert caught.value.code == "ERR_NO_SCHEMA_FOR_ENTITY_TYPE"


@pytest.mark.needs_control
def test_a_call_that_stops_halfway_says_where_and_can_be_repeated(neotoma: Target, unique: str) -> None:
    assert neotoma.control is not None
    with NeotomaClient(**neotoma.credentials, max_retries=0) as client:
        entity_id = stored_id(client, task(unique))
        corrections = {"status": "done", "notes": "Signed.", "due_date": "2026-04-15"}
        neotoma.control.fail(path="/correct", skip=1, drop="after")
        with pytest.raises(PartialCorrectionError) as caught:
            client.correct(entity_id=entity_id, corrections=corrections)
        repeated = client.correct(entity_id=entity_id, corrections=corrections)
        observed = client.list_observations(entity_id=entity_id)

    assert (caught.value.applied, caught.value.failed, caught.value.pending) == (("due_date",), "notes", ("status",))
    assert caught.value.uncertain is True
    assert repeated["snapshot"] == {"title": f"Review plan {unique}", **corrections}
    assert len(observed["observations"]) == 4
