"""The official package `memtrace-sdk` and ours: the same calls, the same server."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, Any

import memtrace
import pytest

import memclients.memtrace
from memclients import mock
from tests.interop.pairs import Difference, Party, caught_as, differing, error_of, methods, same_answer

if TYPE_CHECKING:
    from collections.abc import Iterator

SEED = {
    "agents": [
        {
            "id": "agent_1",
            "name": "planner",
            "description": "Plans",
            "config": {"model": "gpt-4", "nested": {"x": None}},
        },
        {"id": "agent_2", "name": "idle"},
    ],
    "sessions": [{"id": "sess_1", "agent_id": "agent_1", "metadata": {"task": "onboarding"}}],
    "memories": [
        {
            "agent_id": "agent_1",
            "session_id": "sess_1",
            "content": "User prefers dark mode",
            "tags": ["ui", "build"],
            "importance": 0.7,
            "metadata": {"source": None},
            "parent_id": "above",
        },
        {"agent_id": "agent_1", "content": "Use PostgreSQL", "memory_type": "decision", "event_type": "decision"},
        {"agent_id": "agent_2", "content": "Disk full", "memory_type": "session", "event_type": "error"},
    ],
}

CALLS = {
    "remember": lambda client, package: client.remember("agent_1", 'Zażółć "gęślą" 🧠\njaźń'),
    "recall": lambda client, package: client.recall("agent_1"),
    "recall since": lambda client, package: client.recall("agent_1", since="7d"),
    "decide": lambda client, package: client.decide("agent_1", "Use SQLite", "No server to run"),
    "add_memory": lambda client, package: client.add_memory(
        package.AddMemoryRequest(
            agent_id="agent_1",
            session_id="sess_1",
            memory_type="entity",
            event_type="observation",
            content="User clicked the settings button",
            metadata={"where": "menu", "what": None, "how": {"often": 2, "sure": True}},
            tags=["ui", "navigation"],
            importance=0.7,
            dedup_key="click-1",
            parent_id="above",
        )
    ),
    "add_memory with empty values": lambda client, package: client.add_memory(
        package.AddMemoryRequest(
            agent_id="agent_1",
            memory_type="episodic",
            event_type="general",
            content="x",
            metadata={},
            tags=[],
            importance=0.0,
        )
    ),
    "add_memories": lambda client, package: client.add_memories(
        [
            package.AddMemoryRequest(agent_id="agent_1", memory_type="episodic", event_type="general", content="First"),
            package.AddMemoryRequest(agent_id="agent_2", memory_type="session", event_type="error", content="Second"),
        ]
    ),
    "list_memories": lambda client, package: client.list_memories(package.ListOptions()),
    "list_memories by everything": lambda client, package: client.list_memories(
        package.ListOptions(
            agent_id="agent_1",
            session_id="sess_1",
            memory_type="episodic",
            event_type="general",
            tags="ui,build",
            since="2020-01-01T00:00:00+01:00",
            until="now",
            limit=5,
            offset=0,
            order="asc",
        )
    ),
    "search_memories": lambda client, package: client.search_memories(package.SearchQuery()),
    "search_memories by everything": lambda client, package: client.search_memories(
        package.SearchQuery(
            agent_id="agent_1",
            session_id="sess_1",
            memory_types=["episodic", "decision"],
            event_types=["general"],
            tags=["ui"],
            content_contains="dark mode",
            since="24h",
            until="now",
            min_importance=0.5,
            limit=10,
            order="asc",
        )
    ),
    "register_agent": lambda client, package: client.register_agent(
        package.RegisterAgentRequest(name="my-agent", description="Supports", config={"model": "gpt-4"})
    ),
    "register_agent by name": lambda client, package: client.register_agent(package.RegisterAgentRequest(name="bare")),
    "list_agents": lambda client, package: client.list_agents(),
    "get_agent": lambda client, package: client.get_agent("agent_1"),
    "get_agent by name": lambda client, package: client.get_agent("planner"),
    "get_agent_stats": lambda client, package: client.get_agent_stats("agent_1"),
    "get_agent_memories": lambda client, package: client.get_agent_memories("agent_1"),
    "get_agent_memories of its own": lambda client, package: client.get_agent_memories(
        "agent_1", package.ListOptions(agent_id="agent_1", memory_type="decision", since="2h", limit=20, order="asc")
    ),
    "delete_agent": lambda client, package: client.delete_agent("agent_2"),
    "create_session": lambda client, package: client.create_session(package.CreateSessionRequest(agent_id="agent_1")),
    "create_session with metadata": lambda client, package: client.create_session(
        package.CreateSessionRequest(agent_id="agent_1", metadata={"task": "onboarding", "then": None})
    ),
    "get_session": lambda client, package: client.get_session("sess_1"),
    "list_sessions": lambda client, package: client.list_sessions(),
    "list_sessions of an agent": lambda client, package: client.list_sessions("agent_1"),
    "close_session": lambda client, package: client.close_session("sess_1"),
    "get_session_context": lambda client, package: client.get_session_context("sess_1"),
    "get_session_context with options": lambda client, package: client.get_session_context(
        "sess_1", package.ContextOptions(since="2h", include_types=["episodic"], max_tokens=4000)
    ),
    "get_session_memories": lambda client, package: client.get_session_memories("sess_1"),
    "get_session_memories of its own": lambda client, package: client.get_session_memories(
        "sess_1", package.ListOptions(session_id="sess_1", memory_type="episodic", since="7d", limit=1, order="desc")
    ),
}

WITHOUT_BODY = frozenset(
    name for name in CALLS if name.startswith(("get_", "list_", "recall", "delete_")) and "context" not in name
)
INTENDED_IN_REQUESTS = [
    Difference("header accept", "we read JSON and nothing else"),
    Difference("header connection", "HTTP/1.1 keeps connections unless told not to"),
    Difference("header user-agent", "the service's operators see which software calls"),
    Difference("header content-type", "what has no body has no type", WITHOUT_BODY),
]

REFUSED = {
    "empty id": (lambda client, _: client.get_agent(""), "it would list all agents"),
    "dots for an id": (lambda client, _: client.delete_agent(".."), "it would go to another route"),
    "empty batch": (lambda client, _: client.add_memories([]), "the server takes it for a single memory"),
    "large limit": (
        lambda client, package: client.list_memories(package.ListOptions(limit=1001)),
        "the server returns 100 rows and says that there are no more",
    ),
    "bad time": (lambda client, _: client.recall("agent_1", since="1w"), "the server takes it for its own fault"),
    "ignored filter": (
        lambda client, package: client.get_agent_memories("agent_1", package.ListOptions(tags="ui")),
        "the server returns all memories",
    ),
}

ERRORS = {
    "bad key": ("get_agent", {"status": 401, "json": {"error": "invalid API key"}}, "AuthenticationError"),
    "not found": ("get_agent", {"status": 404, "json": {"error": "agent not found"}}, "NotFoundError"),
    "conflict": ("remember", {"status": 409, "json": {"error": "duplicate memory"}}, "ConflictError"),
    "bad request": ("remember", {"status": 400, "json": {"error": "content is required"}}, "MemtraceError"),
    "failure": ("list_memories", {"status": 500, "json": {"error": "failed to query memories"}}, "MemtraceError"),
    "no Arc": (
        "recall",
        {"status": 503, "json": {"error": "no arc instance configured for this org", "hint": "ask an admin"}},
        "NoArcInstanceError",
    ),
    "not ready": ("recall", {"status": 503, "json": {"status": "not ready", "arc": {}}}, "MemtraceError"),
    "plain text": ("get_agent", {"status": 405, "body": "Method Not Allowed"}, "MemtraceError"),
    # The server has odd statuses for these two; ours say what is the case.
    "no such session": ("close_session", {"status": 400, "json": {"error": "session not found"}}, "NotFoundError"),
    "agent in use": (
        "delete_agent",
        {"status": 404, "json": {"error": "FOREIGN KEY constraint failed"}},
        "ConflictError",
    ),
}
BETTER = {"no such session": "MemtraceError", "agent in use": "NotFoundError"}


@pytest.fixture(scope="module")
def server() -> Iterator[mock.Server]:
    with mock.serve("memtrace") as running:
        yield running


@pytest.fixture(params=["Memtrace", "AsyncMemtrace"])
def parties(request: pytest.FixtureRequest) -> tuple[Party, Party]:
    return (
        Party(memtrace, request.param, {"timeout": 20.0}),
        Party(memclients.memtrace, request.param, {"timeout": 20.0, "max_retries": 0}),
    )


def test_every_method_of_theirs_is_called() -> None:
    assert {name.split()[0] for name in CALLS} == methods(memtrace.AsyncMemtrace) - {"close"}


@pytest.mark.parametrize("name", CALLS)
async def test_same_requests(name: str, parties: tuple[Party, Party], server: mock.Server) -> None:
    theirs, ours = [await party.requests(CALLS[name], server, SEED) for party in parties]

    assert len(theirs) == len(ours) == 1
    assert theirs[0]["header x-api-key"] == server.credentials["api_key"]
    assert differing(theirs[0], ours[0]) == {entry.part for entry in INTENDED_IN_REQUESTS if entry.occurs_in(name)}


@pytest.mark.parametrize("name", CALLS)
async def test_same_results(name: str, parties: tuple[Party, Party], server: mock.Server) -> None:
    theirs, ours = await same_answer(*parties, CALLS[name], server, SEED)

    assert ours == theirs


async def test_both_find_what_is_there(parties: tuple[Party, Party], server: mock.Server) -> None:
    for party in parties:
        server.control.reset()
        server.control.seed(SEED)
        found = await party.does(CALLS["list_memories by everything"], server.credentials)
        assert [memory.content for memory in found.memories] == ["User prefers dark mode"]


@pytest.mark.parametrize("name", REFUSED)
async def test_what_we_refuse_they_send(name: str, parties: tuple[Party, Party], server: mock.Server) -> None:
    refused, reason = REFUSED[name]
    theirs, ours = parties
    server.control.reset()

    error = await error_of(ours, refused, server.credentials)
    assert isinstance(error, memclients.memtrace.InvalidRequestError)
    assert server.control.requests == [], reason

    with suppress(Exception):
        await theirs.does(refused, server.credentials)
    assert len(server.control.requests) == 1


@pytest.mark.parametrize("name", ERRORS)
async def test_same_exceptions(name: str, parties: tuple[Party, Party], server: mock.Server) -> None:
    call, fault, documented = ERRORS[name]
    errors: list[Any] = []
    for party in parties:
        server.control.reset()
        server.control.fail(**fault)
        errors.append(await error_of(party, CALLS[call], server.credentials))
    theirs, ours = errors

    assert type(theirs).__name__ == BETTER.get(name, documented)
    assert {documented, "MemtraceError"} <= caught_as(ours, memclients.memtrace)
    assert ours.status_code == theirs.status_code
    assert ours.message.startswith(theirs.message)
