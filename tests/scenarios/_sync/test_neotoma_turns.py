# Derived from tests/scenarios/_async/test_neotoma_turns.py by `make generate`; edit that file, not this one.
"""Turns of conversations in Neotoma: stored once, connected, and told what was known before."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from memclients.neotoma import (
    ChatTurnMessage,
    IdempotencyMismatchError,
    InvalidRequestError,
    NeotomaClient,
    NeotomaMemory,
    retrieve_or_store,
    store_chat_turn,
)

if TYPE_CHECKING:
    from tests.scenarios.conftest import Target


def company(client: NeotomaClient, name: str) -> str:
    stored = client.store(entities=[{"entity_type": "company", "name": name}])
    entity_id: str = stored["entities"][0]["entity_id"]
    return entity_id


def targets(client: NeotomaClient, entity_id: str) -> set[tuple[str, str]]:
    """Return what an entity's relationships are and lead to."""
    related = client.retrieve_related_entities(entity_id=entity_id, direction="outgoing")
    return {(one["relationship_type"], one["target_entity_id"]) for one in related["relationships"]}


def test_a_turn_is_stored_and_connected(neotoma: Target, unique: str) -> None:
    with NeotomaClient(**neotoma.credentials) as client:
        acme = company(client, f"Acme{unique}")
        memory = NeotomaMemory(
            client, conversation_id=f"conv-{unique}", platform="my-agent", conversation_title="Plans"
        )
        opened = memory.open_turn(turn_id="t1", user_message=f"Tell me about Acme{unique} Corp", turn_number=1)
        closed = memory.close_turn(
            turn_id="t1", assistant_message="It grows.", refers_to=opened.retrieved_entity_ids, turn_number=1
        )
        conversation, asked, answered = [
            client.get_entity(entity_id)
            for entity_id in (
                opened.conversation_entity_id,
                opened.user_message_entity_id,
                closed.assistant_message_entity_id,
            )
        ]
        connected = [targets(client, one["entity_id"]) for one in (asked, answered)]

    assert conversation["entity_type"] == "conversation"
    assert conversation["snapshot"]["conversation_id"] == f"conv-{unique}"
    assert conversation["snapshot"]["title"] == "Plans"
    for message, role, text in (
        (asked, "user", f"Tell me about Acme{unique} Corp"),
        (answered, "assistant", "It grows."),
    ):
        assert message["entity_type"] == "conversation_message"
        assert (message["snapshot"]["role"], message["snapshot"]["sender_kind"]) == (role, role)
        assert (message["snapshot"]["content"], message["snapshot"]["turn_number"]) == (text, 1)
    # A server that holds more may have found more.
    assert acme in opened.retrieved_entity_ids
    references = {("REFERS_TO", one) for one in opened.retrieved_entity_ids}
    assert connected == [{("PART_OF", conversation["entity_id"])} | references] * 2


def test_a_turn_knows_what_was_stored_before(neotoma: Target, unique: str) -> None:
    with NeotomaClient(**neotoma.credentials) as client:
        acme = company(client, f"Acme{unique}")
        ann = {"entity_type": "person", "name": f"Ann {unique}", "email": f"{unique}@example.com"}
        ann_id = (client.store(entities=[ann]))["entities"][0]["entity_id"]
        memory = NeotomaMemory(client, conversation_id=f"conv-{unique}")
        opened = memory.open_turn(turn_id="t1", user_message=f"Did Acme{unique} Corp. write to {unique}@example.com?")
        nothing = memory.open_turn(turn_id="t2", user_message=f"?! ... nobody{unique[::-1]}")

    assert {acme, ann_id} <= {*opened.retrieved_entity_ids}
    assert opened.retrieved_entity_ids == [one["entity_id"] for one in opened.retrieved]
    assert {one["snapshot"]["name"] for one in opened.retrieved} >= {f"Acme{unique}", f"Ann {unique}"}
    assert nothing.retrieved == []
    assert opened.retrieval_errors == nothing.retrieval_errors == []


def test_a_turn_does_not_drown_in_earlier_turns(neotoma: Target, unique: str) -> None:
    conversation_id = f"about-Acme{unique}"
    with NeotomaClient(**neotoma.credentials) as client:
        client.store(
            entities=[
                {"entity_type": "conversation", "conversation_id": conversation_id},
                *(
                    {
                        "entity_type": "conversation_message",
                        "role": "user",
                        "content": f"A message on Acme{unique}, number {number}",
                        "turn_key": f"{conversation_id}:t{number}",
                    }
                    for number in range(40)
                ),
            ]
        )
        acme = company(client, f"Acme{unique}")
        memory = NeotomaMemory(client, conversation_id=conversation_id)
        opened = memory.open_turn(
            turn_id="next", user_message=f"What did the last message of this conversation say on Acme{unique}?"
        )

    assert acme in opened.retrieved_entity_ids
    assert len(opened.retrieved) <= 10
    assert not {one["entity_type"] for one in opened.retrieved} & {"conversation", "conversation_message"}


def test_a_repeated_turn_is_the_same_turn(neotoma: Target, unique: str) -> None:
    with NeotomaClient(**neotoma.credentials) as client:
        acme = company(client, f"Acme{unique}")

        def turn() -> tuple[str, ...]:
            memory = NeotomaMemory(client, conversation_id=f"conv-{unique}", platform="my-agent")
            opened = memory.open_turn(turn_id="t1", user_message=f"Acme{unique}?")
            closed = memory.close_turn(
                turn_id="t1", assistant_message="It grows.", refers_to=opened.retrieved_entity_ids
            )
            return opened.conversation_entity_id, opened.user_message_entity_id, closed.assistant_message_entity_id

        first, again = turn(), turn()
        connected = [targets(client, entity_id) for entity_id in first[1:]]
        observed = [len((client.list_observations(entity_id=one))["observations"]) for one in first]

    assert again == first
    assert len({*first}) == 3
    assert connected == [{("PART_OF", first[0]), ("REFERS_TO", acme)}] * 2
    # Of the conversation, each part of the turn tells once.
    assert observed == [2, 1, 1]


def test_turns_of_a_conversation_share_it(neotoma: Target, unique: str) -> None:
    with NeotomaClient(**neotoma.credentials) as client:
        memory = NeotomaMemory(client, conversation_id=f"conv-{unique}")
        opened = [memory.open_turn(turn_id=f"t{number}", user_message=f"Message {number}") for number in range(3)]
        related = client.retrieve_related_entities(
            entity_id=opened[0].conversation_entity_id, direction="incoming", relationship_type="PART_OF"
        )

    assert len({one.conversation_entity_id for one in opened}) == 1
    assert {one["source_entity_id"] for one in related["relationships"]} == {
        one.user_message_entity_id for one in opened
    }


def test_a_conversation_is_told_turn_by_turn(neotoma: Target, unique: str) -> None:
    conversation_id = f"conv-{unique}"
    said = []
    with NeotomaClient(**neotoma.credentials) as client:
        memory = NeotomaMemory(client, conversation_id=conversation_id)
        for number in (1, 2):
            opened = memory.open_turn(turn_id=f"t{number}", user_message="Hello", turn_number=number)
            closed = memory.close_turn(turn_id=f"t{number}", assistant_message="Hi!", turn_number=number)
            said.append([opened.user_message_entity_id, closed.assistant_message_entity_id])
        index = client.get_turn_index(conversation_id)
        second = index["turns"][1]
        summary = client.turn_summary(conversation_id=conversation_id, turn_key=second["turn_key"])

    assert [turn["turn_number"] for turn in index["turns"]] == [1, 2]
    assert [[message["entity_id"] for message in turn["messages"]] for turn in index["turns"]] == said
    assert (summary["turn_number"], summary["conversation_message_count"]) == (2, 4)


def test_a_title_that_was_given_stays(neotoma: Target, unique: str) -> None:
    with NeotomaClient(**neotoma.credentials) as client:
        titled = NeotomaMemory(client, conversation_id=f"conv-{unique}", conversation_title="Launch plans")
        opened = titled.open_turn(turn_id="t1", user_message="Hello")
        untitled = NeotomaMemory(client, conversation_id=f"conv-{unique}")
        for number in range(2, 6):
            untitled.open_turn(turn_id=f"t{number}", user_message=f"Hello {number}")
        conversation = client.get_entity(opened.conversation_entity_id)

    assert conversation["snapshot"]["title"] == "Launch plans"


def test_another_message_under_the_same_turn_is_a_conflict(neotoma: Target, unique: str) -> None:
    with NeotomaClient(**neotoma.credentials) as client:
        memory = NeotomaMemory(client, conversation_id=f"conv-{unique}")
        opened = memory.open_turn(turn_id="t1", user_message="Hello")
        with pytest.raises(IdempotencyMismatchError, match="another text"):
            memory.open_turn(turn_id="t1", user_message="Good-bye")
        with pytest.raises(InvalidRequestError, match="turn_id"):
            memory.open_turn(turn_id=" ", user_message="Hello")
        message = client.get_entity(opened.user_message_entity_id)

    assert message["snapshot"]["content"] == "Hello"


def test_a_whole_turn_is_stored_at_once(neotoma: Target, unique: str) -> None:
    with NeotomaClient(**neotoma.credentials) as client:

        def turn() -> Any:
            return store_chat_turn(
                client,
                conversation_id=f"conv-{unique}",
                turn_id="t1",
                messages=[
                    ChatTurnMessage(content="Hello", role="user"),
                    ChatTurnMessage(content="Hi!", role="assistant", sender_agent_id="greeter"),
                ],
                conversation_title="Greetings",
                model="small",
            )

        stored, again = turn(), turn()
        user = client.get_entity(stored.user_message_entity_id)
        assistant = client.get_entity(stored.assistant_message_entity_id)
        conversation = client.get_entity(stored.conversation_entity_id)
        connected = [targets(client, one["entity_id"]) for one in (user, assistant)]

    assert (user["snapshot"]["role"], user["snapshot"]["content"]) == ("user", "Hello")
    assert (assistant["snapshot"]["role"], assistant["snapshot"]["content"]) == ("assistant", "Hi!")
    assert assistant["snapshot"]["sender_agent_id"] == "greeter"
    assert (conversation["snapshot"]["title"], conversation["snapshot"]["model"]) == ("Greetings", "small")
    assert connected == [{("PART_OF", stored.conversation_entity_id)}] * 2
    assert (again.conversation_entity_id, again.user_message_entity_id, again.assistant_message_entity_id) == (
        stored.conversation_entity_id,
        stored.user_message_entity_id,
        stored.assistant_message_entity_id,
    )


def test_what_exists_is_retrieved_and_not_stored(neotoma: Target, unique: str) -> None:
    name = f"Acme{unique}"
    with NeotomaClient(**neotoma.credentials) as client:
        first, again = [
            retrieve_or_store(
                client,
                identifier=name,
                entity_type="company",
                create={"entity_type": "company", "name": name, "website": "acme.example"},
            )
            for _ in range(2)
        ]
        entity = client.get_entity(first.entity_id)

    assert (first.created, again.created) == (True, False)
    assert again.entity_id == first.entity_id
    assert first.existing is None
    assert again.existing is not None
    assert again.existing["snapshot"]["name"] == name
    assert entity["observation_count"] == 1
