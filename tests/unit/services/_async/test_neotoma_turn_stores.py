"""Turns of Neotoma in bad weather: spent keys, races, collisions, answers that tell nothing, slow look-ups."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from memclients import mock
from memclients.neotoma import (
    APITimeoutError,
    IdempotencyMismatchError,
    InvalidRequestError,
    MissingEntityError,
    NeotomaClient,
    NeotomaMemory,
    TurnConflictError,
    aretrieve_or_store,
    astore_chat_turn,
)
from memclients.neotoma._async.retrieval import AsyncRetrieval
from tests.support.scripted import Reply, scripted_server
from tests.unit.services.neotoma_answers import ACME_ID

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from memclients.mock import Server
    from tests.support.scripted import Seen

KEY = "conversation-conv-1-t1"
CONVERSATION_ID, MESSAGE_ID = f"ent_{1:024x}", f"ent_{2:024x}"
ROW: dict[str, Any] = {
    "canonical_name": "x",
    "schema_version": "1.4",
    "observation_count": 1,
    "last_observation_at": None,
    "provenance": {},
    "computed_at": None,
    "merged_to_entity_id": None,
    "merged_at": None,
}
HELLO = [
    {"entity_id": CONVERSATION_ID, "entity_type": "conversation", "snapshot": {"conversation_id": "conv-1"}},
    {
        "entity_id": MESSAGE_ID,
        "entity_type": "conversation_message",
        "snapshot": {"turn_key": "conv-1:t1", "content": "Hello"},
    },
]


def memory_of(client: NeotomaClient) -> NeotomaMemory:
    return NeotomaMemory(client, conversation_id="conv-1")


def stores(server: Server) -> list[dict[str, Any]]:
    return [json.loads(request.body) for request in server.control.requests if request.path == "/store"]


async def spend(client: NeotomaClient, key: str) -> None:
    """Use a key for a turn that is not stored."""
    dry_run = {
        "entities": [
            {"entity_type": "conversation", "conversation_id": "conv-1", "title": "Conversation conv-1"},
            {
                "entity_type": "conversation_message",
                "role": "user",
                "sender_kind": "user",
                "content": "Hello",
                "turn_key": "conv-1:t1",
            },
        ],
        "idempotency_key": key,
        "commit": False,
    }
    await client.astore(dry_run)


async def test_a_key_that_a_failed_attempt_has_spent_does_not_lose_the_turn() -> None:
    with mock.serve("neotoma") as server:
        async with NeotomaClient(**server.credentials) as client:
            await spend(client, KEY)
            server.control.clear_requests()
            opened = await memory_of(client).aopen_turn("t1", "Hello")
            again = await memory_of(client).aopen_turn("t1", "Hello")
            message = await client.aget_entity(opened.user_message_entity_id)
            related = await client.aretrieve_related_entities(entity_id=opened.user_message_entity_id)

    assert again == opened
    assert (message["snapshot"]["content"], message["observation_count"]) == ("Hello", 1)
    assert [one["relationship_type"] for one in related["relationships"]] == ["PART_OF"]
    first, fresh, repeated = stores(server)
    assert (first["idempotency_key"], repeated["idempotency_key"]) == (KEY, KEY)
    assert fresh["idempotency_key"].startswith(f"{KEY}-")
    assert fresh["entities"] == first["entities"]


class Racing:
    """A server whose stores are another request's to finish, which others see after some looks.

    Args:
        looks: How many looks find nothing.
    """

    def __init__(self, looks: int | None) -> None:
        self.keys: list[str] = []
        self.looks = looks

    def __call__(self, seen: Seen) -> Reply:
        if seen.target == "/store":
            self.keys.append(seen.json()["idempotency_key"])
            counts = {"entities_created": 0, "observations_created": 0}
            return Reply(body={"success": True, "replayed": True, "source_id": "s", "entities": [], **counts})
        if seen.target == "/retrieve_entity_by_identifier":
            return Reply(body={"entities": [], "total": 0, "match_mode": "none"})
        rows = []
        if self.looks == 0:
            rows = [{**ROW, **one} for one in HELLO if one["entity_type"] == seen.json()["entity_type"]]
        elif self.looks is not None:
            self.looks -= 1
        return Reply(body={"entities": rows, "total": len(rows), "limit": 2, "offset": 0, "search_mode": "none"})


async def test_a_turn_that_another_request_is_storing_is_waited_for() -> None:
    racing = Racing(looks=2)
    with scripted_server(racing) as server:
        async with NeotomaClient(base_url=server.url) as client:
            opened = await memory_of(client).aopen_turn("t1", "Hello")
    assert (opened.conversation_entity_id, opened.user_message_entity_id) == (CONVERSATION_ID, MESSAGE_ID)
    assert racing.keys == [KEY]


async def test_what_no_look_finds_is_an_error_and_no_empty_success() -> None:
    racing = Racing(looks=None)
    with scripted_server(racing) as server:
        async with NeotomaClient(base_url=server.url) as client:
            with pytest.raises(MissingEntityError, match="not to be found"):
                await memory_of(client).aopen_turn("t1", "Hello")
            turn_keys, racing.keys = racing.keys, []
            with pytest.raises(MissingEntityError, match="note-N"):
                await aretrieve_or_store(client, identifier="N", entity_type="note", create={"title": "N"})
    assert turn_keys[0] == KEY
    assert len({*turn_keys}) == len({*racing.keys}) == 2


async def test_what_was_stored_with_another_text_is_no_find() -> None:
    racing = Racing(looks=0)
    with scripted_server(racing) as server:
        async with NeotomaClient(base_url=server.url) as client:
            with pytest.raises(MissingEntityError):
                await memory_of(client).aopen_turn("t1", "Good-bye")


async def test_a_taken_key_is_explained() -> None:
    with mock.serve("neotoma") as server:
        async with NeotomaClient(**server.credentials) as client:
            mine = NeotomaMemory(client, conversation_id="a-b")
            await mine.aopen_turn("c", "Hello", 1)
            for memory, turn_id, text, number, reason in (
                (mine, "c", "Good-bye", 1, "another text"),
                (mine, "c", "Hello", 2, "turn_number"),
                (NeotomaMemory(client, conversation_id="a"), "b-c", "Hello", 1, "join their ids"),
            ):
                with pytest.raises(TurnConflictError, match=reason) as caught:
                    await memory.aopen_turn(turn_id, text, number)
                assert caught.value.idempotency_key == "conversation-a-b-c"
                assert isinstance(caught.value, IdempotencyMismatchError)
                assert isinstance(caught.value.__cause__, IdempotencyMismatchError)
            await mine.aclose_turn("c", "Hello")
            with pytest.raises(TurnConflictError, match="answer to one"):
                await mine.aopen_turn("c-assistant", "Hello")


async def test_a_conflict_is_told_although_nothing_explains_it() -> None:
    with mock.serve("neotoma") as server:
        async with NeotomaClient(**server.credentials, max_retries=0) as client:
            await memory_of(client).aclose_turn("t1", "Hello")
            server.control.fail(status=500, path="/entities/query")
            with pytest.raises(TurnConflictError):
                await memory_of(client).aclose_turn("t1", "Good-bye")


async def test_a_made_up_title_never_hides_a_given_one() -> None:
    with mock.serve("neotoma") as server:
        async with NeotomaClient(**server.credentials) as client:
            plain = await memory_of(client).aopen_turn("t1", "Hello")
            made_up = await client.aget_entity(plain.conversation_entity_id)
            titled = NeotomaMemory(client, conversation_id="conv-1", conversation_title="Plans")
            await titled.aopen_turn("t2", "Hello")
            # Ties are decided by what looks like chance, so one later turn would prove little.
            for number in range(8):
                await memory_of(client).aopen_turn(f"later-{number}", "Hello")
            conversation = await client.aget_entity(plain.conversation_entity_id)
    assert made_up["snapshot"]["title"] == "Conversation conv-1"
    assert conversation["snapshot"]["title"] == "Plans"


async def test_references_that_a_first_attempt_lacked_are_added_once() -> None:
    with mock.serve("neotoma") as server:
        async with NeotomaClient(**server.credentials) as client:
            known = await client.astore(entities=[{"entity_type": "company", "name": name} for name in ("A", "B")])
            first, second = (one["entity_id"] for one in known["entities"])
            closed = await memory_of(client).aclose_turn("t1", "Hello", [first])
            for _ in range(2):
                assert await memory_of(client).aclose_turn("t1", "Hello", [first, second]) == closed
            related = await client.aretrieve_related_entities(
                entity_id=closed.assistant_message_entity_id, relationship_type="REFERS_TO"
            )
    targets = [(one["target_entity_id"], one.get("observation_count")) for one in related["relationships"]]
    assert sorted(targets) == sorted([(first, 1), (second, 1)])


@pytest.mark.parametrize("fault", [{"status": 500}, {"drop": "before"}, {"body": "<html>"}, {"json": {"entities": 7}}])
async def test_what_cannot_be_looked_up_does_not_cost_the_turn(fault: Any) -> None:
    with mock.serve("neotoma") as server:
        async with NeotomaClient(**server.credentials, max_retries=0) as client:
            await client.astore(entities=[{"entity_type": "company", "name": "Acme Corp"}])
            server.control.fail(path="/retrieve_entity_by_identifier", times=None, **fault)
            opened = await memory_of(client).aopen_turn("t1", "Tell me about Acme Corp")
            message = await client.aget_entity(opened.user_message_entity_id)
    assert opened.retrieved == []
    assert opened.retrieval_errors
    assert message["snapshot"]["content"] == "Tell me about Acme Corp"


async def test_look_ups_that_take_too_long_are_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    module = AsyncRetrieval.__module__
    monkeypatch.setattr(f"{module}.MAX_SECONDS", 0.2)
    with mock.serve("neotoma") as server:
        async with NeotomaClient(**server.credentials) as client:
            server.control.fail(path="/retrieve_entity_by_identifier", times=None, delay=2.0)
            opened = await memory_of(client).aopen_turn("t1", "Tell me about Acme Corp")
    assert len(opened.retrieval_errors) == 5
    assert {type(error) for error in opened.retrieval_errors} == {APITimeoutError}


async def test_a_conversation_that_bears_the_name_does_not_hide_the_entity() -> None:
    with mock.serve("neotoma") as server:
        async with NeotomaClient(**server.credentials) as client:
            memory = NeotomaMemory(client, conversation_id="acme")
            for number in range(30):
                await memory.aopen_turn(f"t{number}", "...")
            known = await client.astore(entities=[{"entity_type": "company", "name": "Acme"}])
            opened = await memory.aopen_turn("last", "What about Acme?")
    assert opened.retrieved_entity_ids == [known["entities"][0]["entity_id"]]


async def test_what_cannot_be_stored_is_refused_before_anything_is_sent() -> None:
    nothing: Any = None
    with scripted_server(Reply(500)) as server:
        async with NeotomaClient(base_url=server.url) as client:
            memory = memory_of(client)
            refused: list[Callable[[], Awaitable[Any]]] = [
                lambda: memory.aopen_turn("", "Hello"),
                lambda: memory.aopen_turn("t1", nothing),
                lambda: memory.aclose_turn("t1", nothing),
                lambda: memory.aclose_turn("t1", "Hello", ACME_ID),
                lambda: memory.aclose_turn("t1", "Hello", ["Acme"]),
                lambda: astore_chat_turn(client, conversation_id=" ", turn_id="t1", messages=[]),
                lambda: aretrieve_or_store(client, identifier=" ", entity_type="note", create={}),
                lambda: aretrieve_or_store(client, identifier="N", entity_type="note", create={"entity_type": "task"}),
            ]
            for call in refused:
                with pytest.raises(InvalidRequestError):
                    await call()
        assert server.seen == []


async def test_an_entity_that_only_resembles_the_name_is_another_one() -> None:
    with mock.serve("neotoma") as server:
        async with NeotomaClient(**server.credentials) as client:
            longer = await client.astore(entities=[{"entity_type": "person", "name": "Annabel"}])
            ann = await aretrieve_or_store(client, identifier="Ann", entity_type="person", create={"name": "Ann"})
            again = await aretrieve_or_store(client, identifier=" ANN", entity_type="person", create={"name": "Ann"})
            other = await aretrieve_or_store(client, identifier="Ann", entity_type="note", create={"title": "Ann"})
            # The server knows it by the name in its fields, which the identifier is not.
            known = await aretrieve_or_store(client, identifier="A.", entity_type="person", create={"name": "Ann"})
    assert (ann.created, ann.existing) == (True, None)
    assert ann.entity_id != longer["entities"][0]["entity_id"]
    assert (again.created, again.entity_id) == (False, ann.entity_id)
    assert again.existing is not None
    assert other.entity_id != ann.entity_id
    assert (known.created, known.entity_id, known.existing) == (False, ann.entity_id, None)


@pytest.mark.parametrize("entity_type", ["Company", "companies", "COMPANY"])
async def test_an_entity_is_found_by_every_name_that_its_type_goes_by(entity_type: str) -> None:
    with mock.serve("neotoma") as server:
        async with NeotomaClient(**server.credentials) as client:
            stored = await client.astore(entities=[{"entity_type": "company", "name": "Acme", "status": "customer"}])
            found = await aretrieve_or_store(
                client, identifier="Acme", entity_type=entity_type, create={"name": "Acme", "status": "lead"}
            )
        # To store it would write over what is known.
        assert len(stores(server)) == 1
    assert (found.entity_id, found.created) == (stored["entities"][0]["entity_id"], False)


async def test_a_title_among_more_fields_outranks_made_up_ones() -> None:
    with mock.serve("neotoma") as server:
        async with NeotomaClient(**server.credentials) as client:

            async def tell(turn_id: str, **extra: str) -> str:
                told = await astore_chat_turn(
                    client,
                    conversation_id="conv-1",
                    turn_id=turn_id,
                    messages=[{"role": "user", "content": turn_id}],
                    conversation_extra=extra,
                )
                return told.conversation_entity_id

            conversation_id = await tell("t0", title="Plans", summary="Of things to come")
            for number in range(1, 9):
                await tell(f"t{number}", tool=f"tool {number}")
            conversation_id = await tell("t9", summary="Of things to come")
            conversation = await client.aget_entity(conversation_id)
    assert conversation["snapshot"]["title"] == "Plans"
    assert conversation["snapshot"]["summary"] == "Of things to come"
