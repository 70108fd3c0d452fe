"""Entities, their snapshots and observations."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, cast

from memclients._core.response import json_object
from memclients._core.typed_dicts import dict_from_json, dict_from_value
from memclients.errors import InvalidRequestError
from memclients.neotoma._results import IdentifierResult
from memclients.neotoma._wire.arguments import merged, renamed, since
from memclients_lowlevel.neotoma import results
from memclients_lowlevel.neotoma.api.entities import (
    delete_entity,
    get_entity_snapshot,
    query_entities,
    retrieve_entity_by_identifier,
)
from memclients_lowlevel.neotoma.api.observations import list_observations

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from memclients._core.operation import Request
    from memclients._core.response import Response
    from memclients.neotoma._wire.arguments import Moment

_TIMES: Final = frozenset({"updated_since", "created_since", "published_after", "published_before"})


def query_body(given: object, fields: Mapping[str, Any]) -> dict[str, Any]:
    """Return a query as the server has it.

    Raises:
        InvalidRequestError: For what it would ignore.
    """
    body = merged(given, fields)
    if "until" in body:
        raise InvalidRequestError(
            "the server can't bound a query's end: leave out until, and look at each entity's last_observation_at"
        )
    renamed(body, "since", "updated_since")
    _read_times(body)
    return body


def _read_times(body: dict[str, Any]) -> None:
    for name in _TIMES & body.keys():
        body[name] = since(body[name], name)


def query(given: object, fields: Mapping[str, Any]) -> Request:
    return query_entities.build_request(body=query_body(given, fields))


def lookup(given: object, fields: Mapping[str, Any]) -> Request:
    return retrieve_entity_by_identifier.build_request(body=merged(given, fields))


def identified(*, live_only: bool) -> Callable[[Response], IdentifierResult]:
    """Return what reads the answer to a look-up.

    Args:
        live_only: Leave out deleted entities, which have no snapshot.
    """

    def read(response: Response) -> IdentifierResult:
        found = dict_from_json(results.IdentifierResult, response)
        entities = [_flat(one) for one in found["entities"] if one["snapshot"] is not None or not live_only]
        gone = len(found["entities"]) - len(entities)
        return dict_from_value(IdentifierResult, {**found, "entities": entities, "total": found["total"] - gone})

    return read


def _flat(entity: results.IdentifiedEntity) -> dict[str, Any]:
    """Return an entity whose snapshot is the map of its fields, in whichever of its two forms it came."""
    snapshot = entity["snapshot"]
    row = snapshot if snapshot and "entity_id" in snapshot else {}
    fields = json_object(row.get("snapshot"))
    if fields is None:
        row, fields = {}, snapshot
    return {**row, **entity, "entity_id": entity["id"], "snapshot": fields}


def snapshot(entity_id: str, at: Moment | None = None, at_ingested: Moment | None = None) -> Request:
    body = {"entity_id": entity_id}
    for name, moment in (("at", at), ("at_ingested", at_ingested)):
        if moment is not None:
            body[name] = since(moment, name)
    return get_entity_snapshot.build_request(body=body)


def observations(given: object, fields: Mapping[str, Any]) -> Request:
    body = merged(given, fields)
    _read_times(body)
    return list_observations.build_request(body=body)


def deletion(entity_id: str, entity_type: str, reason: str | None) -> Request:
    body = {"entity_id": entity_id, "entity_type": entity_type}
    return delete_entity.build_request(body=cast("Mapping[str, Any]", merged(body, {"reason": reason})))
