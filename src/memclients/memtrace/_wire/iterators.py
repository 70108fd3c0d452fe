"""The ways through Memtrace's lists, one for each route."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, Literal

from memclients.errors import InvalidRequestError
from memclients.memtrace._wire import answers
from memclients.memtrace._wire.arguments import agent_filters, list_query, payload, session_filters
from memclients.memtrace._wire.walks import OffsetWalk, WindowWalk
from memclients_lowlevel.memtrace.api.agents import list_agent_memories
from memclients_lowlevel.memtrace.api.memories import list_memories, search_memories
from memclients_lowlevel.memtrace.api.sessions import list_session_memories
from memclients_lowlevel.memtrace.results import SearchQuery

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from memclients._core.operation import Operation, Request
    from memclients._core.response import Response
    from memclients_lowlevel.memtrace.results import ListOptions, Memory

_FIRST_MOMENT: Final = "1970-01-01T00:00:00Z"


def walk_all(options: ListOptions | Mapping[str, Any] | None) -> OffsetWalk:
    query = list_query(options)
    if "offset" in query:
        raise InvalidRequestError("an iterator counts by itself: pass cursor= to start elsewhere")
    limit = query.pop("limit", None) or _limits(list_memories.OPERATION)[0]
    return OffsetWalk(build=lambda page: list_memories.build_request(**page), decode=_rows, query=query, limit=limit)


def walk_agent(agent_id: str, options: ListOptions | Mapping[str, Any] | None) -> WindowWalk:
    filters = agent_filters(agent_id, options)
    return _walk_route(
        list_agent_memories.OPERATION, lambda page: list_agent_memories.build_request(agent_id, **page), filters
    )


def walk_session(session_id: str, options: ListOptions | Mapping[str, Any] | None) -> WindowWalk:
    filters = session_filters(session_id, options)
    return _walk_route(
        list_session_memories.OPERATION, lambda page: list_session_memories.build_request(session_id, **page), filters
    )


def walk_search(query: SearchQuery | Mapping[str, Any]) -> WindowWalk:
    body = payload(query, SearchQuery)
    return _walk(
        search_memories.OPERATION,
        lambda page: search_memories.build_request(body=page),
        lambda response: answers.FOUND(response).results,
        body,
        order=body.pop("order", "desc"),
    )


def _walk_route(
    operation: Operation, build: Callable[[dict[str, Any]], Request], filters: dict[str, Any]
) -> WindowWalk:
    if filters.pop("order", "asc") != "asc":
        raise InvalidRequestError("this route can be paged from the oldest memory on only: see iter_memories for desc")
    # Without a bound the agents' route looks back one day only.
    filters.setdefault("since", _FIRST_MOMENT)
    return _walk(operation, build, _rows, filters, order="asc")


def _walk(
    operation: Operation,
    build: Callable[[dict[str, Any]], Request],
    decode: Callable[[Response], Sequence[Memory]],
    query: dict[str, Any],
    *,
    order: Literal["asc", "desc"],
) -> WindowWalk:
    default, most = _limits(operation)
    limit = query.pop("limit", None) or default
    return WindowWalk(build=build, decode=decode, query=query, limit=limit, order=order, max_limit=most)


def _limits(operation: Operation) -> tuple[int, int]:
    """Return how many rows a page has by default and at most, as the spec says."""
    paging = operation.pagination
    assert paging is not None
    assert paging.default_limit is not None
    assert paging.max_limit is not None
    return paging.default_limit, paging.max_limit


def _rows(response: Response) -> Sequence[Memory]:
    return answers.MEMORIES(response).memories
