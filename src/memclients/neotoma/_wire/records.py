"""The timeline, types, counts and turns."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from memclients.errors import InvalidRequestError
from memclients.neotoma._wire.arguments import merged, renamed, since, until
from memclients_lowlevel.neotoma.api.schemas import list_schemas
from memclients_lowlevel.neotoma.api.statistics import get_stats
from memclients_lowlevel.neotoma.api.timeline import list_timeline_events
from memclients_lowlevel.neotoma.api.turns import turn_summary

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from memclients._core.operation import Operation, Request


def timeline(given: object, fields: Mapping[str, Any]) -> Request:
    query = merged(given, fields)
    renamed(query, "since", "start_date")
    renamed(query, "until", "end_date")
    for name, text in _SPAN.items():
        if name in query:
            query[name] = text(query[name], name)
    return list_timeline_events.build_request(**_known(query, list_timeline_events.OPERATION))


_SPAN: Final[Mapping[str, Callable[[Any, str], str]]] = {"start_date": since, "end_date": until}


def entity_types(given: object, fields: Mapping[str, Any]) -> Request:
    query = merged(given, fields)
    renamed(query, "search", "keyword")
    return list_schemas.build_request(**_known(query, list_schemas.OPERATION))


def counts(given: object) -> Request:
    if merged(given, {}):
        raise InvalidRequestError("the server counts everything and takes no filters: leave input out")
    return get_stats.build_request()


def turn(conversation_id: str, turn_key: str) -> Request:
    return turn_summary.build_request(body={"conversation_id": conversation_id, "turn_key": turn_key})


def _known(query: dict[str, Any], operation: Operation) -> dict[str, Any]:
    """Return query parameters if the server knows them all, since it ignores any other.

    Raises:
        InvalidRequestError: If there is another.
    """
    if unknown := sorted(query.keys() - operation.query_parameters):
        known = ", ".join(sorted(operation.query_parameters))
        raise InvalidRequestError(f"{operation.id} has no {unknown[0]}; it takes {known}")
    return query
