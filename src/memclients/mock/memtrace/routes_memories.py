"""Memories over HTTP."""

import time
from collections.abc import Mapping
from typing import Any

import msgspec
from starlette.responses import Response

from memclients.mock._call import Call, Handler, json_answer
from memclients.mock._route_group import RouteGroup
from memclients.mock.memtrace import render
from memclients.mock.memtrace.errors import error, refusal, refusing
from memclients.mock.memtrace.filters import Filters
from memclients.mock.memtrace.memories import BatchError, Memory
from memclients.mock.memtrace.refusals import BadBodyError, RefusalError
from memclients.mock.memtrace.requests import body_of, effective_limit, number
from memclients.mock.memtrace.shapes import BatchBody, MemoryBody, SearchBody
from memclients.mock.memtrace.state import State

LIST_LIMIT = 100
SEARCH_LIMIT = 50


def page(state: State, call: Call, filters: Filters) -> Response:
    """Answer with the memories of a filter, in the order and number that the query asks for."""
    requested = number(call, "limit", LIST_LIMIT)
    filters.limit = effective_limit(requested, LIST_LIMIT)
    filters.order = call.parameter("order")
    rows = state.memories.find(call.caller, filters)
    return json_answer(render.memories(rows, requested if requested > 0 else LIST_LIMIT))


def labels(call: Call, name: str) -> list[str]:
    """Read a filter that the query has once and the search has a list for."""
    return [value] if (value := call.parameter(name)) else []


class MemoryRoutes(RouteGroup[State, Handler]):
    """Handlers below `/memories` and `/search`."""

    def handlers(self) -> Mapping[str, Handler]:
        bad_filter = self._state.options.bad_filter_status
        return {
            "createMemory": refusing(self.add, 400),
            "listMemories": refusing(self.list, bad_filter),
            "getMemory": refusing(self.find, 500),
            "searchMemories": refusing(self.search, bad_filter),
        }

    def add(self, call: Call) -> Response:
        """Store one memory or a batch, whichever the body decodes as."""
        try:
            batch = body_of(call, BatchBody).memories
        except BadBodyError:
            batch = []
        if batch:
            return self._add_batch(call, batch)
        body = body_of(call, MemoryBody)
        return json_answer(render.memory(self._state.memories.create(call.caller, _memory(body))), 201)

    def _add_batch(self, call: Call, batch: list[MemoryBody]) -> Response:
        try:
            written = self._state.memories.create_batch(call.caller, [_memory(body) for body in batch])
        except BatchError as stop:
            return error(500, f"failed to create memory {stop.index}: {stop.problem}")
        except RefusalError as problem:
            return refusal(problem, 500)
        return json_answer({"memories": [render.memory(row) for row in written], "count": len(written)}, 201)

    def list(self, call: Call) -> Response:
        """List memories."""
        tags = call.parameter("tags")
        filters = Filters(
            agent_id=call.parameter("agent_id"),
            session_id=call.parameter("session_id"),
            memory_types=labels(call, "memory_type"),
            event_types=labels(call, "event_type"),
            tags=tags.split(",") if tags else [],
            since=call.parameter("since"),
            until=call.parameter("until"),
            offset=max(0, number(call, "offset", 0)),
        )
        return page(self._state, call, filters)

    def find(self, call: Call) -> Response:
        """Return the newest memory whose content contains the last part of the path."""
        (text,) = call.match.parameters.values()
        rows = self._state.memories.find(call.caller, Filters(content=text, limit=1))
        return json_answer(render.memory(rows[0])) if rows else error(404, "memory not found")

    def search(self, call: Call) -> Response:
        """Search memories."""
        started = time.perf_counter()
        body = body_of(call, SearchBody)
        filters = Filters(
            agent_id=body.agent_id,
            session_id=body.session_id,
            memory_types=body.memory_types,
            event_types=body.event_types,
            tags=body.tags,
            content=body.content_contains,
            min_importance=body.min_importance,
            since=body.since,
            until=body.until,
            order=body.order,
            limit=effective_limit(body.limit, SEARCH_LIMIT),
        )
        rows = self._state.memories.find(call.caller, filters)
        answer: dict[str, Any] = {
            "results": [render.memory(row) for row in rows],
            "count": len(rows),
            "query_time_ms": round((time.perf_counter() - started) * 1000),
        }
        return json_answer(answer)


def _memory(body: MemoryBody) -> Memory:
    return Memory(**msgspec.structs.asdict(body))
