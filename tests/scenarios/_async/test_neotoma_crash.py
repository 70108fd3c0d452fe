"""Agents that are killed in the middle of a turn and run it again: Neotoma keeps the turn once, and whole."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
from typing import TYPE_CHECKING, Any, Literal

import pytest

from memclients import MemclientsError, mock
from memclients.neotoma import NeotomaClient, NeotomaMemory, astore_chat_turn

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

pytestmark = pytest.mark.needs_control

QUESTION = "Tell me about Acme Corp and the review plan"
KNOWN = [
    {"entity_type": "company", "name": "Acme Corp"},
    {"entity_type": "task", "title": "Review plan", "status": "open"},
]

DYING_AGENT = """
import os, signal, sys
from memclients.neotoma import NeotomaClient, with_memory

def agent(message, ctx):
    os.kill(os.getpid(), signal.SIGKILL)

client = NeotomaClient(base_url=sys.argv[1])
with_memory(agent, transport=client, conversation_id="conv-1", platform="my-agent")(sys.argv[2], "t1")
"""


def client_of(server: mock.Server) -> NeotomaClient:
    # Without retries a lost answer is the end of the process.
    return NeotomaClient(**server.credentials, max_retries=0)


async def run_turn(client: NeotomaClient) -> tuple[str, ...]:
    """Carry out a turn as an agent does that knows nothing of earlier attempts."""
    memory = NeotomaMemory(client, conversation_id="conv-1", platform="my-agent", client_name="crash-test")
    opened = await memory.aopen_turn("t1", QUESTION, 1)
    closed = await memory.aclose_turn("t1", "Both go well.", opened.retrieved_entity_ids, 1)
    return opened.conversation_entity_id, opened.user_message_entity_id, closed.assistant_message_entity_id


async def run_at_once(client: NeotomaClient) -> tuple[str, ...]:
    """Store a turn in one go."""
    messages: list[Any] = [
        {"content": QUESTION, "role": "user"},
        {"content": "Both go well.", "role": "assistant"},
    ]
    stored = await astore_chat_turn(client, conversation_id="conv-1", turn_id="t1", messages=messages)
    assert stored.user_message_entity_id is not None
    assert stored.assistant_message_entity_id is not None
    return stored.conversation_entity_id, stored.user_message_entity_id, stored.assistant_message_entity_id


async def graph(client: NeotomaClient) -> tuple[Any, Any]:
    """Return all that is stored: entities with what was observed, and relationships."""
    entities = await client.aretrieve_entities(limit=100)
    related = await client.alist_relationships(limit=100)
    nodes = sorted(
        (one["entity_id"], one["observation_count"], json.dumps(one["snapshot"], sort_keys=True))
        for one in entities["entities"]
    )
    edges = sorted(
        (one["relationship_type"], one["source_entity_id"], one["target_entity_id"], one.get("observation_count"))
        for one in related["relationships"]
    )
    return nodes, edges


async def undisturbed(run: Callable[[NeotomaClient], Awaitable[tuple[str, ...]]]) -> tuple[Any, Any, int]:
    """Return the ids, the graph, and how many requests it takes when nothing goes wrong."""
    with mock.serve("neotoma") as server:
        async with client_of(server) as client:
            await client.astore(entities=KNOWN)
            server.control.clear_requests()
            ids = await run(client)
            requests = len(server.control.requests)
            return ids, await graph(client), requests


@pytest.mark.parametrize("run", [run_turn, run_at_once])
@pytest.mark.parametrize("drop", ["before", "after"])
async def test_a_turn_that_breaks_off_at_any_request_ends_the_same(
    run: Callable[[NeotomaClient], Awaitable[tuple[str, ...]]], drop: Literal["before", "after"]
) -> None:
    ids, expected, requests = await undisturbed(run)
    broken = 0
    for step in range(requests):
        with mock.serve("neotoma") as server:
            async with client_of(server) as client:
                await client.astore(entities=KNOWN)
                server.control.fail(drop=drop, skip=step)
                try:
                    await run(client)
                except MemclientsError:
                    broken += 1
                assert server.control.faults == []
            async with client_of(server) as client:
                assert await run(client) == ids
                assert await graph(client) == expected
    # What can't be looked up does not end a turn; what can't be stored does.
    assert broken == (2 if run is run_turn else 1)


@pytest.mark.parametrize("status", [429, 500, 503])
async def test_a_turn_that_the_server_turned_away_ends_the_same(status: int) -> None:
    ids, expected, _ = await undisturbed(run_turn)
    with mock.serve("neotoma") as server:
        async with client_of(server) as client:
            await client.astore(entities=KNOWN)
            for skip in (0, 1):
                server.control.fail(status=status, path="/store", skip=skip)
                with pytest.raises(MemclientsError):
                    await run_turn(client)
            assert await run_turn(client) == ids
            assert await graph(client) == expected


async def test_retries_of_the_client_itself_double_nothing() -> None:
    ids, expected, _ = await undisturbed(run_turn)
    with mock.serve("neotoma") as server:
        async with NeotomaClient(**server.credentials, max_retries=1) as client:
            await client.astore(entities=KNOWN)
            server.control.clear_requests()
            server.control.fail(drop="after", path="/store")
            # The request after that is the repeat of the first.
            server.control.fail(drop="after", path="/store", skip=1)
            assert await run_turn(client) == ids
            stores = [request for request in server.control.requests if request.path == "/store"]
            assert await graph(client) == expected
    assert len(stores) == 4


async def test_an_agent_killed_for_real_goes_on_where_it_was() -> None:
    ids, expected, _ = await undisturbed(run_killed)
    with mock.serve("neotoma") as server:
        async with client_of(server) as client:
            await client.astore(entities=KNOWN)
            dead = subprocess.run([sys.executable, "-c", DYING_AGENT, server.url, QUESTION], timeout=60, check=False)
            assert dead.returncode == -signal.SIGKILL
            killed_at = [request.path for request in server.control.requests].count("/store")
            assert await run_killed(client) == ids
            assert await graph(client) == expected
    # The known entities and the user's message.
    assert killed_at == 2


async def run_killed(client: NeotomaClient) -> tuple[str, ...]:
    """Carry out the turn of the agent that dies, to its end."""
    memory = NeotomaMemory(client, conversation_id="conv-1", platform="my-agent")
    opened = await memory.aopen_turn("t1", QUESTION)
    closed = await memory.aclose_turn("t1", "Both go well.", opened.retrieved_entity_ids)
    return opened.conversation_entity_id, opened.user_message_entity_id, closed.assistant_message_entity_id
