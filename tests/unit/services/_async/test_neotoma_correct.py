"""Corrections: one request a field, found again by a retry, and never lost without a word."""

from __future__ import annotations

import pickle
from typing import Any

import pytest

from memclients.neotoma import (
    APIConnectionError,
    BadRequestError,
    InvalidRequestError,
    NeotomaClient,
    NotFoundError,
    PartialCorrectionError,
)
from tests.support.scripted import Reply, ScriptedServer, Seen, scripted_server
from tests.unit.services.neotoma_answers import CORRECTED, OBSERVATION, SNAPSHOT, TASK, TASK_ID

NO_SCHEMA = {"error_code": "ERR_NO_SCHEMA_FOR_ENTITY_TYPE", "message": "no schema", "timestamp": "x"}


class Entity:
    """A server with one entity, which keeps corrections as Neotoma does."""

    def __init__(self, **fields: Any) -> None:
        self.declared = {*TASK, *fields}
        self.observations: list[dict[str, Any]] = [{**OBSERVATION, "fields": {**TASK, **fields}}]
        self.seen: list[Seen] = []
        self.failures: dict[str, Reply] = {}

    @property
    def fields(self) -> dict[str, Any]:
        merged: dict[str, Any] = {}
        for one in self.observations:
            merged |= {name: value for name, value in one["fields"].items() if name in self.declared}
        return merged

    def __call__(self, request: Seen) -> Reply:
        self.seen.append(request)
        body = request.json()
        match request.target:
            case "/get_entity_snapshot":
                return Reply(200, {**SNAPSHOT, "snapshot": self.fields, "provenance": self.provenance})
            case "/list_observations":
                return Reply(200, {"observations": self.observations[::-1][: body["limit"]]})
            case _:
                return self.failures.pop(body["field"], None) or self.correct(body)

    @property
    def provenance(self) -> dict[str, str]:
        return {name: one["id"] for one in self.observations for name in one["fields"] if name in self.declared}

    def correct(self, body: dict[str, Any]) -> Reply:
        fields, key = {body["field"]: body["value"]}, body["idempotency_key"]
        answer = {**CORRECTED, **{name: body[name] for name in ("field", "value", "entity_id")}}
        if any(one.get("idempotency_key") == key and one["fields"] == fields for one in self.observations):
            return Reply(200, {**answer, "snapshot": None})
        number = f"obs-{len(self.observations) + 1}"
        self.observations.append({**OBSERVATION, "id": number, "fields": fields, "idempotency_key": key})
        return Reply(200, {**answer, "snapshot": self.fields, "observation_id": number})

    def corrections(self) -> list[dict[str, Any]]:
        return [seen.json() for seen in self.seen if seen.target == "/correct"]


async def correct(server: ScriptedServer, *, retries: int = 2, **arguments: Any) -> Any:
    async with NeotomaClient(base_url=server.url, max_retries=retries) as client:
        return await client.acorrect(entity_id=TASK_ID, **arguments)


async def test_each_field_is_a_request_with_the_entitys_type_in_the_order_of_names() -> None:
    entity = Entity()
    with scripted_server(entity) as server:
        result = await correct(server, corrections={"title": "Revise plan", "status": "done"})
    sent = entity.corrections()
    assert [(one["field"], one["value"]) for one in sent] == [("status", "done"), ("title", "Revise plan")]
    assert {one["entity_type"] for one in sent} == {"task"}
    assert {tuple(sorted(one)) for one in sent} == {("entity_id", "entity_type", "field", "idempotency_key", "value")}
    assert result["snapshot"] == {"title": "Revise plan", "status": "done"}
    assert result["unapplied"] == []
    assert [one["field"] for one in result["corrections"]] == ["status", "title"]


async def test_the_same_call_again_is_a_replay_and_reads_the_snapshot_anew() -> None:
    entity = Entity()
    with scripted_server(entity) as server:
        await correct(server, corrections={"status": "done", "title": "New"})
        again = await correct(server, corrections={"status": "done", "title": "New"})
    assert len(entity.observations) == 3
    assert again["snapshot"] == {"title": "New", "status": "done"}
    assert [one["snapshot"] for one in again["corrections"]] == [None, None]


@pytest.mark.parametrize("field", ["status", "undeclared"])
async def test_a_b_a_takes_effect(field: str) -> None:
    entity = Entity()
    with scripted_server(entity) as server:
        for value in ("a", "b", "a"):
            await correct(server, corrections={field: value})
    assert [one["fields"].get(field) for one in entity.observations[1:]] == ["a", "b", "a"]


async def test_a_value_that_was_merely_stored_is_corrected_too_so_that_it_stays() -> None:
    entity = Entity()
    with scripted_server(entity) as server:
        await correct(server, corrections={"status": "open"})
    assert len(entity.observations) == 2


async def test_a_store_after_a_correction_is_corrected_again() -> None:
    entity = Entity()
    with scripted_server(entity) as server:
        await correct(server, corrections={"status": "done"})
        entity.observations.append({**OBSERVATION, "id": "obs-x", "fields": {"status": "open"}})
        await correct(server, corrections={"status": "done"})
    assert entity.fields["status"] == "done"


async def test_a_field_not_seen_among_the_newest_observations_gets_a_key_that_was_never_used() -> None:
    entity = Entity()
    with scripted_server(entity) as server:
        await correct(server, corrections={"undeclared": 1})
        for number in range(100):
            entity.observations.append({**OBSERVATION, "id": f"later-{number}", "fields": {"status": "x"}})
        await correct(server, corrections={"undeclared": 1})
    assert [one["fields"] for one in entity.observations].count({"undeclared": 1}) == 2


async def test_a_key_of_the_callers_stands_for_the_whole_call() -> None:
    entity = Entity()
    with scripted_server(entity) as server:
        for value in ("a", "b", "a"):
            await correct(server, corrections={"status": value}, idempotency_key=f"set-{value}")
    assert [one["idempotency_key"] for one in entity.corrections()] == ["set-a-status", "set-b-status", "set-a-status"]
    assert entity.fields["status"] == "b"


async def test_a_lost_answer_is_asked_for_again_and_nothing_is_doubled() -> None:
    entity = Entity()
    entity.failures["status"] = Reply(drop=True)
    with scripted_server(entity) as server:
        result = await correct(server, corrections={"status": "done"})
    assert len({one["idempotency_key"] for one in entity.corrections()}) == 1
    assert result["snapshot"]["status"] == "done"


async def test_an_undeclared_field_is_told() -> None:
    with scripted_server(Entity()) as server:
        result = await correct(server, corrections={"effort": 3, "status": "done"})
    assert result["unapplied"] == ["effort"]


async def test_an_unknown_entity_is_not_made_up() -> None:
    missing = {"error_code": "RESOURCE_NOT_FOUND", "message": "Entity not found", "timestamp": "x"}
    with scripted_server(Reply(404, missing)) as server, pytest.raises(NotFoundError):
        await correct(server, corrections={"status": "done"}, entity_type="task")
    assert [seen.target for seen in server.seen] == ["/get_entity_snapshot"]


async def test_a_wrong_type_is_refused_before_anything_is_written() -> None:
    entity = Entity()
    with scripted_server(entity) as server, pytest.raises(InvalidRequestError, match="is a task, not a note"):
        await correct(server, corrections={"status": "done"}, entity_type="note")
    assert entity.corrections() == []


@pytest.mark.parametrize(
    "arguments",
    [
        {"corrections": {}},
        {"corrections": ["status"]},
        {"corrections": {1: "x"}},
        {"corrections": {" ": "x"}},
        {"corrections": {"status": {1, 2}}},
        {"corrections": {"status": float("nan")}},
        {"corrections": {"status": "x"}, "idempotency_key": ""},
    ],
    ids=str,
)
async def test_what_cannot_be_sent_is_refused_before_anything_is(arguments: dict[str, Any]) -> None:
    with scripted_server(Entity()) as server, pytest.raises(InvalidRequestError):
        await correct(server, **arguments)
    assert server.seen == []


async def test_a_failure_at_the_first_field_is_just_that() -> None:
    entity = Entity()
    entity.failures["status"] = Reply(400, NO_SCHEMA)
    with scripted_server(entity) as server, pytest.raises(BadRequestError) as caught:
        await correct(server, corrections={"status": "done", "title": "New"})
    assert caught.value.code == "ERR_NO_SCHEMA_FOR_ENTITY_TYPE"
    assert len(entity.corrections()) == 1


async def test_a_failure_in_the_middle_says_which_fields_took_effect_and_a_repeat_completes_them() -> None:
    entity = Entity(owner="Jane")
    entity.failures["status"] = Reply(drop=True)
    changes = {"title": "New", "status": "done", "owner": "Joe"}
    with scripted_server(entity) as server:
        with pytest.raises(PartialCorrectionError, match="corrected owner, then stopped at status") as caught:
            await correct(server, corrections=changes, retries=0)
        error = caught.value
        assert (error.applied, error.failed, error.pending) == (("owner",), "status", ("title",))
        assert error.uncertain
        assert isinstance(error.__cause__, APIConnectionError)
        assert (error.method, error.path) == ("POST", "/correct")
        assert pickle.loads(pickle.dumps(error)).applied == ("owner",)
        result = await correct(server, corrections=changes)
    assert result["snapshot"] == changes
    assert [one["fields"] for one in entity.observations].count({"owner": "Joe"}) == 1


async def test_a_result_that_cannot_be_read_says_that_all_is_done() -> None:
    entity = Entity()
    answers = iter([entity, entity, Reply(500, "broken")])

    def server_that_breaks(request: Seen) -> Reply:
        answer = next(answers)
        reply = answer if isinstance(answer, Reply) else answer(request)
        replayed = request.target == "/correct"
        return Reply(200, {**reply.body, "snapshot": None}) if replayed else reply

    words = "corrected title, then the result can't be read"
    with scripted_server(server_that_breaks) as server, pytest.raises(PartialCorrectionError, match=words) as caught:
        await correct(server, corrections={"title": "New"})
    assert (caught.value.applied, caught.value.failed, caught.value.pending) == (("title",), None, ())
    assert caught.value.status == 500
