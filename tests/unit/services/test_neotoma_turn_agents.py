"""Agents of every shape, called from where they can and can't be."""

from __future__ import annotations

import asyncio
import functools
import gc
import json
from typing import TYPE_CHECKING, Any

import pytest

from memclients import mock
from memclients.neotoma import InvalidRequestError, NeotomaClient, NeotomaMemory, TurnContext, with_memory

if TYPE_CHECKING:
    from collections.abc import Iterator

    from memclients.mock import Server


@pytest.fixture
def server() -> Iterator[Server]:
    with mock.serve("neotoma") as server:
        yield server


@pytest.fixture
def client(server: Server) -> Iterator[NeotomaClient]:
    with NeotomaClient(**server.credentials) as client:
        yield client


def contents(server: Server) -> list[str]:
    """Return what the messages say that were stored, in order."""
    bodies = [json.loads(request.body) for request in server.control.requests if request.path == "/store"]
    return [body["entities"][1]["content"] for body in bodies]


async def awaited(message: str, ctx: TurnContext) -> str:
    return f"You said: {message}"


class Agent:
    async def __call__(self, message: str, ctx: TurnContext) -> str:
        return await awaited(message, ctx)

    async def answer(self, greeting: str, message: str, ctx: TurnContext) -> str:
        return await awaited(message, ctx)


def hidden(message: str, ctx: TurnContext) -> Any:
    """Be async without looking so."""
    return awaited(message, ctx)


ASYNC_AGENTS: list[Any] = [awaited, Agent(), functools.partial(Agent().answer, "Hello"), hidden]


@pytest.mark.parametrize("agent", ASYNC_AGENTS)
def test_an_async_agent_answers_in_plain_code(server: Server, client: NeotomaClient, agent: Any) -> None:
    wrapped = with_memory(agent, transport=client, conversation_id="conv-1")
    assert [wrapped("Hi").assistant_message for _ in range(2)] == ["You said: Hi"] * 2
    assert contents(server) == ["Hi", "You said: Hi"] * 2


@pytest.mark.parametrize("agent", ASYNC_AGENTS)
async def test_an_async_agent_is_awaited_whatever_it_looks_like(server: Server, agent: Any) -> None:
    async with NeotomaClient(**server.credentials) as client:
        wrapped = with_memory(agent, transport=client, conversation_id="conv-1")
        assert (await wrapped.acall("Hi")).assistant_message == "You said: Hi"
    assert contents(server) == ["Hi", "You said: Hi"]


@pytest.mark.parametrize("agent", ASYNC_AGENTS[:3])
async def test_an_async_agent_is_refused_where_a_loop_runs(server: Server, client: NeotomaClient, agent: Any) -> None:
    with pytest.raises(InvalidRequestError, match="acall"):
        with_memory(agent, transport=client, conversation_id="conv-1")("Hi")
    assert server.control.requests == []


async def test_an_agent_that_hides_it_can_go_on_with_acall(server: Server) -> None:
    async with NeotomaClient(**server.credentials) as client:
        wrapped = with_memory(hidden, transport=client, conversation_id="conv-1")
        with pytest.raises(InvalidRequestError, match="same turn_id"):
            wrapped("Hi", "t1")
        # A coroutine that is left over would warn here.
        gc.collect()
        result = await wrapped.acall("Hi", "t1")
        message = await client.aget_entity(result.opened.user_message_entity_id)
    assert message["observation_count"] == 1


@pytest.mark.parametrize("reply", [None, 42, {"text": "Hi"}, iter("Hi")])
def test_what_is_no_text_is_not_stored(server: Server, client: NeotomaClient, reply: Any) -> None:
    wrapped = with_memory(lambda _message, _ctx: reply, transport=client, conversation_id="conv-1")
    with pytest.raises(InvalidRequestError, match="must be a str"):
        wrapped("Hi")
    assert contents(server) == ["Hi"]


def test_an_agent_cannot_change_what_its_answer_refers_to(server: Server, client: NeotomaClient) -> None:
    client.store(entities=[{"entity_type": "company", "name": "Acme Corp"}])

    def agent(message: str, ctx: TurnContext) -> str:
        ctx.retrieved_entity_ids.clear()
        ctx.retrieved.clear()
        return "Done"

    result = with_memory(agent, transport=client, conversation_id="conv-1")("Tell me about Acme Corp", turn_number=2)
    related = client.retrieve_related_entities(
        entity_id=result.closed.assistant_message_entity_id, relationship_type="REFERS_TO"
    )
    message = client.get_entity(result.closed.assistant_message_entity_id)
    assert [one["target_entity_id"] for one in related["relationships"]] == result.opened.retrieved_entity_ids
    assert len(result.opened.retrieved_entity_ids) == 1
    assert message["snapshot"]["turn_number"] == 2


def test_turns_without_an_id_are_different_turns(client: NeotomaClient) -> None:
    wrapped = with_memory(lambda message, _ctx: message, transport=client, conversation_id="conv-1")
    first, second = wrapped("Hi"), wrapped("Hi")
    assert first.ctx.turn_id != second.ctx.turn_id
    assert first.opened.user_message_entity_id != second.opened.user_message_entity_id
    assert first.opened.conversation_entity_id == second.opened.conversation_entity_id
    assert isinstance(wrapped.memory, NeotomaMemory)
    assert wrapped.memory.conversation_id == "conv-1"


async def test_the_same_turn_at_once_is_stored_once(server: Server) -> None:
    async with NeotomaClient(**server.credentials) as client:
        wrapped = with_memory(awaited, transport=client, conversation_id="conv-1")
        results = await asyncio.gather(*(wrapped.acall("Hi", "t1") for _ in range(6)))
        messages = await client.aretrieve_entities(entity_type="conversation_message")
    assert {one.opened.user_message_entity_id for one in results} | {
        one.closed.assistant_message_entity_id for one in results
    } == {one["entity_id"] for one in messages["entities"]}
    assert [one["observation_count"] for one in messages["entities"]] == [1, 1]


def test_a_conversation_needs_an_id(client: NeotomaClient) -> None:
    with pytest.raises(InvalidRequestError, match="conversation_id"):
        with_memory(hidden, transport=client, conversation_id=" ")
