"""The clients send what the specs say: nothing else, and all of it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, Any

import pytest

from codegen.schemas import resolved
from memclients import memtrace, octamem
from tests.contract.specs import SERVICES, Operation, document, operations

if TYPE_CHECKING:
    from collections.abc import Mapping

    from memclients import mock
    from tests.contract.targets import Target

CLIENTS: dict[str, dict[str, type[Any]]] = {
    "memtrace": {"sync": memtrace.Memtrace, "async": memtrace.AsyncMemtrace},
    "octamem": {"sync": octamem.OctaMem, "async": octamem.AsyncOctaMem},
}
# What every client has, and what sends nothing.
NO_CALLS = {"close", "with_options", "with_raw_response"}

NOT_OFFERED = {"memtrace.getMemory": "documented as a lookup by id, but finds memories by content"}

SEED: dict[str, dict[str, Any]] = {
    "memtrace": {
        "agents": [{"id": "agent_1", "name": "one"}, {"id": "agent_2", "name": "two"}],
        "sessions": [{"id": "sess_1", "agent_id": "agent_1"}],
        "memories": [{"agent_id": "agent_1", "session_id": "sess_1", "content": f"note {n}"} for n in range(3)],
    },
    "octamem": {},
}

FILTERS = {"memory_type": "episodic", "since": "2h", "limit": 2, "order": "asc"}
MEMORY = {
    "agent_id": "agent_1",
    "content": "full",
    "memory_type": "entity",
    "event_type": "observation",
    "session_id": "sess_1",
    "metadata": {"deep": {"er": None}},
    "tags": ["a.b-c_d"],
    "importance": 0.5,
    "dedup_key": "any text",
    "parent_id": "any text",
}
SEARCH = {
    "agent_id": "agent_1",
    "session_id": "sess_1",
    "memory_types": ["episodic"],
    "event_types": ["general"],
    "tags": ["ui"],
    "content_contains": "note",
    "min_importance": 0.1,
    "since": "2h",
    "until": "2026-04-21T00:00:00Z",
    "limit": 2,
    "order": "asc",
}
LIST = FILTERS | {
    "agent_id": "agent_1",
    "session_id": "sess_1",
    "event_type": "general",
    "tags": "ui,ux",
    "until": "now",
    "offset": 1,
}
CONTEXT = {"since": "2h", "include_types": ["episodic"], "max_tokens": 100}

# Every method once, with every argument that it has.
CALLS: dict[str, dict[str, Callable[[Any], Any]]] = {
    "memtrace": {
        "remember": lambda client: client.remember("agent_1", "seen"),
        "decide": lambda client: client.decide("agent_1", "this", "because"),
        "recall": lambda client: client.recall("agent_1", since="2h"),
        "add_memory": lambda client: client.add_memory(MEMORY),
        "add_memories": lambda client: client.add_memories([{"agent_id": "agent_1", "content": "in a batch"}]),
        "list_memories": lambda client: client.list_memories(LIST),
        "iter_memories": lambda client: client.iter_memories({"limit": 2}),
        "search_memories": lambda client: client.search_memories(SEARCH),
        "iter_search": lambda client: client.iter_search({"limit": 2}),
        "register_agent": lambda client: client.register_agent({"name": "x", "description": "y", "config": {"z": 1}}),
        "ensure_agent": lambda client: client.ensure_agent({"name": "x"}),
        "list_agents": lambda client: client.list_agents(),
        "get_agent": lambda client: client.get_agent("one"),
        "get_agent_stats": lambda client: client.get_agent_stats("agent_1"),
        "get_agent_memories": lambda client: client.get_agent_memories("agent_1", FILTERS | {"event_type": "general"}),
        "iter_agent_memories": lambda client: client.iter_agent_memories("agent_1", {"limit": 2}),
        "delete_agent": lambda client: client.delete_agent("agent_2"),
        "create_session": lambda client: client.create_session({"agent_id": "agent_1", "metadata": {"a": 1}}),
        "list_sessions": lambda client: client.list_sessions("agent_1"),
        "get_session": lambda client: client.get_session("sess_1"),
        "update_session": lambda client: client.update_session("sess_1", status="paused", metadata={}),
        "close_session": lambda client: client.close_session("sess_1"),
        "get_session_context": lambda client: client.get_session_context("sess_1", CONTEXT),
        "get_session_memories": lambda client: client.get_session_memories("sess_1", FILTERS),
        "iter_session_memories": lambda client: client.iter_session_memories("sess_1", {"limit": 2}),
        "health": lambda client: client.health(),
        "ready": lambda client: client.ready(),
    },
    "octamem": {
        "get": lambda client: client.get(query="What?", previous_context="topic"),
        "add": lambda client: client.add(content="This.", previous_context="topic"),
        "details": lambda client: client.details(),
    },
}


async def finish(result: Any) -> None:
    """Wait for a call of either colour, and walk to the end of what has pages."""
    if isinstance(result, Awaitable):
        result = await result
    if hasattr(result, "__aiter__"):
        async for _ in result:
            pass
    elif hasattr(result, "pages"):
        for _ in result:
            pass


def fields(schema: Mapping[str, Any], service: str) -> set[str]:
    """Return the properties that a schema knows, in whatever alternative."""
    schema = resolved(document(service), schema)
    alternatives = [*schema.get("oneOf", ()), *schema.get("anyOf", ())]
    return set(schema.get("properties", ())).union(*(fields(one, service) for one in alternatives))


def known(operation: Operation) -> set[str]:
    """Return what may be sent to an operation, path aside."""
    query = {one["name"] for one in operation.parameters if one["in"] == "query"}
    return query | (fields(operation.body["schema"], operation.service) if operation.body else set())


def sent(request: mock.RecordedRequest) -> set[str]:
    return {*request.query, *(request.json() if request.body else ())}


async def record(service: str, colour: str, target: Target) -> list[tuple[str, mock.RecordedRequest]]:
    """Call every method, and return what reached the server, each request with the name of its method."""
    client = CLIENTS[service][colour](**target.credentials)
    made = []
    for name, call in CALLS[service].items():
        target.control.clear_requests()
        await finish(call(client))
        assert target.control.requests, name
        made += [(name, request) for request in target.control.requests]
    await finish(client.close())
    return made


@pytest.mark.parametrize("colour", ["sync", "async"])
@pytest.mark.parametrize("service", SERVICES)
async def test_requests_keep_to_the_spec(service: str, colour: str, serve: Callable[..., Target]) -> None:
    stated = {operation.id: operation for operation in operations(service)}
    unused = {(operation.id, field) for operation in stated.values() for field in known(operation)}
    # A strict server refuses any value that the spec does not allow; it ignores what the spec does not know.
    target = serve(service, strict=True)
    target.control.seed(SEED[service])
    reached = set()
    for name, request in await record(service, colour, target):
        assert request.operation is not None, f"{name} sends {request.method} {request.path}"
        assert request.status is not None, name
        assert request.status < 400 or (name, request.status) == ("ensure_agent", 409), f"{name}: {request.status}"
        assert sent(request) <= known(stated[request.operation]), name
        reached.add(request.operation)
        unused -= {(request.operation, field) for field in sent(request)}
    assert reached == {one.id for one in stated.values() if str(one) not in NOT_OFFERED}
    assert unused == set(), "what no method sends"


@pytest.mark.parametrize("colour", ["sync", "async"])
@pytest.mark.parametrize("service", SERVICES)
def test_every_method_is_called(service: str, colour: str) -> None:
    methods = {name for name in dir(CLIENTS[service][colour]) if not name.startswith("_")}
    assert methods == set(CALLS[service]) | NO_CALLS
