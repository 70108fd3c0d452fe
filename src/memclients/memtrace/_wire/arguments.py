"""What the requests of all areas share: documented models or dicts, and the options of lists."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, cast

from memclients._core.models import Model
from memclients.errors import InvalidRequestError
from memclients_lowlevel.memtrace.api.agents import list_agent_memories
from memclients_lowlevel.memtrace.api.sessions import list_session_memories
from memclients_lowlevel.memtrace.results import ListOptions

if TYPE_CHECKING:
    from memclients._core.operation import Operation


def payload(value: object, model: type[Model], *, place: str | None = None) -> dict[str, Any]:
    """Return a request as the wire has it: what is None is left out, but not inside metadata.

    Raises:
        InvalidRequestError: If it is neither the documented model nor a mapping, or has keys that the model has not.
    """
    where = place or "the argument"
    if isinstance(value, Model):
        given = {name: item for name, item in value if item is not None}
    elif isinstance(value, Mapping):
        mapping = cast("Mapping[object, Any]", value)
        given = {str(name): item for name, item in mapping.items() if item is not None}
    else:
        raise InvalidRequestError(f"{where} must be a {model.__name__} or a dict, not {type(value).__name__}")
    # The server ignores them: a misspelt filter would find everything.
    if unknown := sorted(set(given) - set(model.model_fields)):
        known = ", ".join(model.model_fields)
        raise InvalidRequestError(f"{where} has the unknown key {unknown[0]!r}: {model.__name__} has {known}")
    return given


def list_query(options: ListOptions | Mapping[str, Any] | None) -> dict[str, Any]:
    query = {} if options is None else payload(options, ListOptions)
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
