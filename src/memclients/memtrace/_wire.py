"""What goes to and comes from Memtrace: documented arguments to requests, answers to documented results."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any, Final, cast

from memclients._core.models import Model, model_from_json, model_from_value
from memclients._core.response import json_object
from memclients.errors import InvalidRequestError
from memclients_lowlevel.memtrace.api.agents import create_agent, list_agent_memories
from memclients_lowlevel.memtrace.api.memories import create_memory, list_memories, search_memories
from memclients_lowlevel.memtrace.api.sessions import (
    create_session,
    get_session_context,
    list_session_memories,
    update_session,
)
from memclients_lowlevel.memtrace.results import (
    AddMemoryRequest,
    Agent,
    AgentList,
    AgentStats,
    ContextOptions,
    CreateSessionRequest,
    Health,
    ListOptions,
    Memory,
    MemoryBatch,
    MemoryList,
    Readiness,
    RegisterAgentRequest,
    SearchQuery,
    SearchResult,
    Session,
    SessionContext,
    SessionList,
)

if TYPE_CHECKING:
    from memclients._core.operation import Operation, Request
    from memclients._core.response import Response
    from memclients.memtrace.errors import MemtraceError

# What the documented shorthands stand for.
EPISODE: Final = {"memory_type": "episodic", "event_type": "general"}
DECISION: Final = {"memory_type": "decision", "event_type": "decision"}
NEWEST: Final = {"order": "desc", "limit": 100}

_DEDUPLICATION_WINDOW: Final = "24h"


def create_one(memory: AddMemoryRequest | Mapping[str, Any]) -> Request:
    return create_memory.build_request(body=payload(memory, AddMemoryRequest))


def create_many(memories: Iterable[AddMemoryRequest | Mapping[str, Any]]) -> Request:
    if isinstance(memories, str | Mapping | Model):
        raise InvalidRequestError("memories must be a list of AddMemoryRequest; for a single one there is add_memory")
    items = [payload(memory, AddMemoryRequest, place=f"memories[{index}]") for index, memory in enumerate(memories)]
    if not items:
        raise InvalidRequestError("memories must not be empty")
    return create_memory.build_request(body={"memories": items})


def list_all(options: ListOptions | Mapping[str, Any] | None) -> Request:
    return list_memories.build_request(**list_query(options))


def list_of_agent(agent_id: str, options: ListOptions | Mapping[str, Any] | None) -> Request:
    return list_agent_memories.build_request(agent_id, **agent_filters(agent_id, options))


def list_of_session(session_id: str, options: ListOptions | Mapping[str, Any] | None) -> Request:
    return list_session_memories.build_request(session_id, **session_filters(session_id, options))


def search(query: SearchQuery | Mapping[str, Any]) -> Request:
    return search_memories.build_request(body=payload(query, SearchQuery))


def register(agent: RegisterAgentRequest | Mapping[str, Any]) -> Request:
    return create_agent.build_request(body=payload(agent, RegisterAgentRequest))


def open_session(session: CreateSessionRequest | Mapping[str, Any]) -> Request:
    return create_session.build_request(body=payload(session, CreateSessionRequest))


def change_session(session_id: str, status: str | None, metadata: Mapping[str, Any] | None) -> Request:
    changes = given(status=status, metadata=None if metadata is None else dict(metadata))
    if not changes:
        raise InvalidRequestError("nothing to update: pass status or metadata")
    return update_session.build_request(session_id, body=changes)


def context_of(session_id: str, options: ContextOptions | Mapping[str, Any] | None) -> Request:
    body = {} if options is None else payload(options, ContextOptions)
    return get_session_context.build_request(session_id, body=body)


def search_stored(memory: AddMemoryRequest | Mapping[str, Any]) -> Request:
    """Ask for the memories that a repeated write may have stored."""
    body = payload(memory, AddMemoryRequest)
    found = {"agent_id": body["agent_id"], "content_contains": body["content"], "since": _DEDUPLICATION_WINDOW}
    return search_memories.build_request(body=found)


def find_stored(memory: AddMemoryRequest | Mapping[str, Any], found: SearchResult) -> Memory | None:
    """Return the newest memory that is the same as one to store."""
    body = payload(memory, AddMemoryRequest)
    same = (row for row in found.results if all(getattr(row, name, None) == value for name, value in body.items()))
    return next(same, None)


def readiness_of(error: MemtraceError) -> Readiness | None:
    """Return the state that a 503 of the readiness route carries, None for any other error."""
    state = json_object(error.body) if error.status_code == 503 else None
    return model_from_value(Readiness, state) if state and "status" in state else None


def name_of(agent: RegisterAgentRequest | Mapping[str, Any]) -> str:
    return str(payload(agent, RegisterAgentRequest)["name"])


def given(**arguments: Any) -> dict[str, Any]:
    """Return the arguments that are not None."""
    return {name: value for name, value in arguments.items() if value is not None}


def payload(value: object, model: type[Model], *, place: str | None = None) -> dict[str, Any]:
    """Return a request as the wire has it: what is None is left out, but not inside metadata.

    Raises:
        InvalidRequestError: If it is neither the documented model nor a mapping.
    """
    if isinstance(value, Model):
        return {name: item for name, item in value if item is not None}
    if isinstance(value, Mapping):
        mapping = cast("Mapping[object, Any]", value)
        return {str(name): item for name, item in mapping.items() if item is not None}
    where = place or "the argument"
    raise InvalidRequestError(f"{where} must be a {model.__name__} or a dict, not {type(value).__name__}")


def list_query(options: ListOptions | Mapping[str, Any] | None) -> dict[str, Any]:
    query = {} if options is None else payload(options, ListOptions)
    unknown = sorted(set(query) - set(ListOptions.model_fields))
    if unknown:
        raise InvalidRequestError(f"unknown list option {unknown[0]!r}")
    if isinstance(query.get("tags"), list | tuple):
        query["tags"] = ",".join(map(str, query["tags"]))
    return query


def agent_filters(agent_id: str, options: ListOptions | Mapping[str, Any] | None) -> dict[str, Any]:
    return _route_filters(options, "agent_id", agent_id, list_agent_memories.OPERATION)


def session_filters(session_id: str, options: ListOptions | Mapping[str, Any] | None) -> dict[str, Any]:
    return _route_filters(options, "session_id", session_id, list_session_memories.OPERATION)


def _route_filters(
    options: ListOptions | Mapping[str, Any] | None, owner: str, owner_id: str, operation: Operation
) -> dict[str, Any]:
    filters = list_query(options)
    if filters.get(owner) == owner_id:
        del filters[owner]
    ignored = sorted(set(filters) - operation.query_parameters)
    if ignored:
        raise InvalidRequestError(
            f"this route would ignore {', '.join(ignored)}: use list_memories(ListOptions({owner}=..., {ignored[0]}=...))"
        )
    return filters


def decode_memory(response: Response) -> Memory:
    return model_from_json(Memory, response)


def decode_batch(response: Response) -> list[Memory]:
    return model_from_json(MemoryBatch, response).memories


def decode_list(response: Response) -> MemoryList:
    return model_from_json(MemoryList, response)


def decode_search(response: Response) -> SearchResult:
    return model_from_json(SearchResult, response)


def decode_agent(response: Response) -> Agent:
    return model_from_json(Agent, response)


def decode_agents(response: Response) -> AgentList:
    return model_from_json(AgentList, response)


def decode_stats(response: Response) -> AgentStats:
    return model_from_json(AgentStats, response)


def decode_session(response: Response) -> Session:
    return model_from_json(Session, response)


def decode_sessions(response: Response) -> SessionList:
    return model_from_json(SessionList, response)


def decode_context(response: Response) -> SessionContext:
    return model_from_json(SessionContext, response)


def decode_health(response: Response) -> Health:
    return model_from_json(Health, response)


def decode_readiness(response: Response) -> Readiness:
    return model_from_json(Readiness, response)


def decode_nothing(response: Response) -> None:
    response.acknowledge()
