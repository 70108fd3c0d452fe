"""Memories to store, and what to look for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from memclients._core.arguments import members
from memclients._core.models import Model
from memclients.errors import InvalidRequestError
from memclients.memtrace._wire.arguments import list_query, payload
from memclients_lowlevel.memtrace.api.memories import create_memory, list_memories, search_memories
from memclients_lowlevel.memtrace.results import AddMemoryRequest, ListOptions, SearchQuery

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from memclients._core.operation import Request
    from memclients_lowlevel.memtrace.results import Memory, SearchResult

# What the documented shorthands stand for.
EPISODE: Final = {"memory_type": "episodic", "event_type": "general"}
DECISION: Final = {"memory_type": "decision", "event_type": "decision"}
NEWEST: Final = {"order": "desc", "limit": 100}

_DEDUPLICATION_WINDOW: Final = "24h"


def create_one(memory: AddMemoryRequest | Mapping[str, Any]) -> Request:
    return create_memory.build_request(body=payload(memory, AddMemoryRequest))


def create_many(memories: Iterable[AddMemoryRequest | Mapping[str, Any]]) -> Request:
    hint = "; for a single one there is add_memory"
    listed = members("memories", memories, "AddMemoryRequest", single=(Model,), hint=hint)
    items = [payload(memory, AddMemoryRequest, place=f"memories[{index}]") for index, memory in enumerate(listed)]
    if not items:
        raise InvalidRequestError("memories must not be empty")
    return create_memory.build_request(body={"memories": items})


def list_all(options: ListOptions | Mapping[str, Any] | None) -> Request:
    return list_memories.build_request(**list_query(options))


def search(query: SearchQuery | Mapping[str, Any]) -> Request:
    return search_memories.build_request(body=payload(query, SearchQuery))


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
