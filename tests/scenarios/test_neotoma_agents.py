"""Agents with memory: sync and async ones, called in either colour."""

from __future__ import annotations

import asyncio
import threading
from typing import TYPE_CHECKING

import pytest

from memclients.neotoma import InvalidRequestError, NeotomaClient, TurnContext, with_memory

if TYPE_CHECKING:
    from memclients.neotoma import WrappedAgent
    from tests.scenarios.conftest import Target


def names(ctx: TurnContext) -> list[object]:
    return [(one["snapshot"] or {}).get("name") for one in ctx.retrieved]


def plain_agent(user_message: str, ctx: TurnContext) -> str:
    return f"You said: {user_message}"


async def awaited_agent(user_message: str, ctx: TurnContext) -> str:
    await asyncio.sleep(0)
    return f"You said: {user_message}"


def messages(client: NeotomaClient, conversation_id: str) -> dict[str, str]:
    """Return what each role said."""
    found = client.retrieve_entities(
        entity_type="conversation_message",
        snapshot_filters={"turn_key": {"op": "contains", "value": f"{conversation_id}:"}},
    )
    return {one["snapshot"]["role"]: one["snapshot"]["content"] for one in found["entities"]}


def wrapped(agent: object, client: NeotomaClient, unique: str) -> WrappedAgent:
    return with_memory(agent, transport=client, conversation_id=f"conv-{unique}", platform="my-agent")  # type: ignore[arg-type]


@pytest.mark.parametrize("agent", [plain_agent, awaited_agent])
async def test_an_agent_is_awaited(neotoma: Target, unique: str, agent: object) -> None:
    async with NeotomaClient(**neotoma.credentials) as client:
        await client.astore(entities=[{"entity_type": "company", "name": f"Acme{unique}"}])
        result = await wrapped(agent, client, unique).acall(f"Tell me about Acme{unique}", turn_id="t1")

    assert f"Acme{unique}" in names(result.ctx)
    assert result.assistant_message == f"You said: Tell me about Acme{unique}"
    with NeotomaClient(**neotoma.credentials) as reader:
        assert messages(reader, f"conv-{unique}") == {
            "user": f"Tell me about Acme{unique}",
            "assistant": f"You said: Tell me about Acme{unique}",
        }


def test_an_agent_is_called(neotoma: Target, unique: str) -> None:
    with NeotomaClient(**neotoma.credentials) as client:
        client.store(entities=[{"entity_type": "company", "name": f"Acme{unique}"}])
        agent = wrapped(plain_agent, client, unique)
        first = agent(f"Tell me about Acme{unique}", turn_id="t1")
        again = agent(f"Tell me about Acme{unique}", turn_id="t1")
        said = messages(client, f"conv-{unique}")

    assert first.assistant_message == again.assistant_message == f"You said: Tell me about Acme{unique}"
    assert f"Acme{unique}" in names(first.ctx)
    assert first.closed.assistant_message_entity_id == again.closed.assistant_message_entity_id
    assert said == {"user": f"Tell me about Acme{unique}", "assistant": first.assistant_message}


async def test_a_plain_agent_does_not_hold_the_loop_up(neotoma: Target, unique: str) -> None:
    loop, turned = asyncio.get_running_loop(), threading.Event()

    def slow(user_message: str, ctx: TurnContext) -> str:
        loop.call_soon_threadsafe(turned.set)
        return "the loop turns" if turned.wait(10) else "held up"

    async with NeotomaClient(**neotoma.credentials) as client:
        result = await wrapped(slow, client, unique).acall("Hello")

    assert result.assistant_message == "the loop turns"


@pytest.mark.parametrize("agent", ["plain", "awaited"])
async def test_an_agent_that_fails_leaves_the_question(neotoma: Target, unique: str, agent: str) -> None:
    class OutOfWordsError(Exception):
        pass

    def plain(user_message: str, ctx: TurnContext) -> str:
        raise OutOfWordsError

    async def awaited(user_message: str, ctx: TurnContext) -> str:
        raise OutOfWordsError

    async with NeotomaClient(**neotoma.credentials) as client:
        with pytest.raises(OutOfWordsError):
            await wrapped({"plain": plain, "awaited": awaited}[agent], client, unique).acall("Hello", turn_id="t1")
        before = await asyncio.to_thread(messages, client, f"conv-{unique}")
        # The turn goes on where it ended.
        await wrapped(plain_agent, client, unique).acall("Hello", turn_id="t1")
        after = await asyncio.to_thread(messages, client, f"conv-{unique}")

    assert before == {"user": "Hello"}
    assert after == {"user": "Hello", "assistant": "You said: Hello"}


async def test_many_turns_at_once_are_kept_apart(neotoma: Target, unique: str) -> None:
    async with NeotomaClient(**neotoma.credentials) as client:
        agent = wrapped(awaited_agent, client, unique)
        results = await asyncio.gather(*(agent.acall(f"Number {number}") for number in range(8)))
        related = await client.aretrieve_related_entities(
            entity_id=results[0].opened.conversation_entity_id, relationship_type="PART_OF"
        )

    assert [one.assistant_message for one in results] == [f"You said: Number {number}" for number in range(8)]
    assert len({one.ctx.turn_id for one in results}) == 8
    assert {one["source_entity_id"] for one in related["relationships"]} == {
        entity_id
        for one in results
        for entity_id in (one.opened.user_message_entity_id, one.closed.assistant_message_entity_id)
    }


def test_an_async_agent_is_called_where_no_loop_runs(neotoma: Target, unique: str) -> None:
    with NeotomaClient(**neotoma.credentials) as client:
        result = wrapped(awaited_agent, client, unique)("Hello", turn_id="t1")
        said = messages(client, f"conv-{unique}")

    assert result.assistant_message == "You said: Hello"
    assert said == {"user": "Hello", "assistant": "You said: Hello"}


async def test_an_async_agent_is_not_called_where_a_loop_runs(neotoma: Target, unique: str) -> None:
    async with NeotomaClient(**neotoma.credentials) as client:
        with pytest.raises(InvalidRequestError, match="acall"):
            wrapped(awaited_agent, client, unique)("Hello")
        said = await asyncio.to_thread(messages, client, f"conv-{unique}")

    assert said == {}
