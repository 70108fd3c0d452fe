# Derived from tests/scenarios/_async/test_neotoma_crash.py by `make generate`; edit that file, not this one.
"""Agents that are killed in the middle of a turn and run it again: Neotoma keeps the turn once, and whole."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
from typing import TYPE_CHECKING, Any, Literal

import pytest

from memclients import MemclientsError, mock
from memclients.neotoma import NeotomaClient, NeotomaMemory, store_chat_turn

if TYPE_CHECKING:
    from collections.abc import Callable

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


def run_turn(client: NeotomaClient) -> tuple[str, ...]:
    """Carry out a turn as an agent does that knows nothing of earlier attempts."""
    memory = NeotomaMemory(client, conversation_id="conv-1", platform="my-agent", client_name="crash-test")
    opened = memory.open_turn("t1", QUESTION, 1)
    closed = memory.close_turn("t1", "Both go well.", opened.retrieved_entity_ids, 1)
    return opened.conversation_entity_id, opened.user_message_entity_id, closed.assistant_message_entity_id


def run_at_once(client: NeotomaClient) -> tuple[str, ...]:
    """Store a turn in one go."""
    messages: list[Any] = [
        {"content": QUESTION, "role": "user"},
        {"content": "Both go well.", "role": "assistant"},
    ]
    stored = store_chat_turn(client, conversation_id="conv-1", turn_id="t1", messages=messages)
    assert stored.user_message_entity_id is not None
    assert stored.assistant_message_entity_id is not None
    return stored.conversation_entity_id, stored.user_message_entity_id, stored.assistant_message_entity_id


def graph(client: NeotomaClient) -> tuple[Any, Any]:
    """Return all that is stored: entities with what was observed, and relationships."""
    entities = client.retrieve_entities(limit=100)
    related = client.list_relationships(limit=100)
    nodes = sorted(
        (one["entity_id"], one["observation_count"], json.dumps(one["snapshot"], sort_keys=True))
        for one in entities["entities"]
    )
    edges = sorted(
        (one["relationship_type"], one["source_entity_id"], one["target_entity_id"], one.get("observation_count"))
        for one in related["relationships"]
    )
    return nodes, edges


def undisturbed(run: Callable[[NeotomaClient], tuple[str, ...]]) -> tuple[Any, Any, int]:
    """Return the ids, the graph, and how many requests it takes when nothing goes wrong."""
    with mock.serve("neotoma") as server:
        with client_of(server) as client:
            client.store(entities=KNOWN)
            server.control.clear_requests()
            ids = run(client)
            requests = len(server.control.requests)
            return ids, graph(client), requests


@pytest.mark.parametrize("run", [run_turn, run_at_once])
@pytest.mark.parametrize("drop", ["before", "after"])
def test_a_turn_that_breaks_off_at_any_request_ends_the_same(
    run: Callable[[NeotomaClient], tuple[str, ...]], drop: Literal["before", "after"]
) -> None:
    ids, expected, requests = undisturbed(run)
    broken = 0
    for step in range(requests):
        with mock.serve("neotoma") as server:
            with client_of(server) as client:
                client.store(entities=KNOWN)
                server.control.fail(drop=drop, skip=step)
                try:
                    run(client)
                except MemclientsError:
                    broken += 1
                assert server.control.faults == []
            with client_of(server) as client:
                assert run(client) == ids
                assert graph(client) == expected
    # What can't be looked up does not end a turn; what can't be stored does.
    assert broken == (2 if run is run_turn else 1)


@pytest.mark.parametrize("status", [429, 500, 503])
def test_a_turn_that_the_server_turned_away_ends_the_same(status: int) -> None:
    ids, expected, _ = undisturbed(run_turn)
    with mock.serve("neotoma") as server:
        with client_of(server) as client:
            client.store(entities=KNOWN)
            for skip in (0, 1):
                server.control.fail(status=status, path="/store", skip=skip)
                with pytest.raises(MemclientsError):
                    run_turn(client)
            assert run_turn(client) == ids
            assert graph(client) == expected


def test_retries_of_the_client_itself_double_nothing() -> None:
    ids, expected, _ = undisturbed(run_turn)
    with mock.serve("neotoma") as server:
        with NeotomaClient(**server.credentials, max_retries=1) as client:
            client.store(entities=KNOWN)
            server.control.clear_requests()
            server.control.fail(drop="after", path="/store")
            # The request after that is the repeat of the first.
            server.control.fail(drop="after", path="/store", skip=1)
            assert run_turn(client) == ids
            stores = [request for request in server.control.requests if request.path == "/store"]
            assert graph(client) == expected
    assert len(stores) == 4


def test_an_agent_killed_for_real_goes_on_where_it_was() -> None:
    ids, expected, _ = undisturbed(run_killed)
    with mock.serve("neotoma") as server:
        with client_of(server) as client:
            client.store(entities=KNOWN)
            dead = subprocess.run([sys.executable, "-c", DYING_AGENT, server.url, QUESTION], timeout=60, check=False)
            assert dead.returncode == -signal.SIGKILL
            killed_at = [request.path for request in server.control.requests].count("/store")
            assert run_killed(client) == ids
            assert graph(client) == expected
    # The known entities and the user's message.
    assert killed_at == 2


def run_killed(client: NeotomaClient) -> tuple[str, ...]:
    """Carry out the turn of the agent that dies, to its end."""
    memory = NeotomaMemory(client, conversation_id="conv-1", platform="my-agent")
    opened = memory.open_turn("t1", QUESTION)
    closed = memory.close_turn("t1", "Both go well.", opened.retrieved_entity_ids)
    return opened.conversation_entity_id, opened.user_message_entity_id, closed.assistant_message_entity_id
