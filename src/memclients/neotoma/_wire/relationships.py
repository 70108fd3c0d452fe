"""Relationships, and what they lead to."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from memclients._core.arguments import objects
from memclients._core.exchange import AnswerRejectedError
from memclients._core.typed_dicts import dict_from_json
from memclients.errors import InvalidRequestError
from memclients.neotoma._wire.arguments import merged, renamed
from memclients_lowlevel.neotoma.api.relationships import (
    create_relationship,
    create_relationships,
    delete_relationship,
    query_relationships,
    retrieve_related_entities,
)
from memclients_lowlevel.neotoma.results import RelatedEntities, Relationship

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from memclients._core.exchange import Decoder
    from memclients._core.operation import Request
    from memclients._core.response import Response

_DIRECTIONS: Final = {"outgoing": "outbound", "incoming": "inbound"}


def related(given: object, fields: Mapping[str, Any]) -> tuple[Decoder[RelatedEntities], Request]:
    """Return the request for what an entity is related to, and what reads its answer.

    Raises:
        InvalidRequestError: For what the server would ignore.
    """
    body = merged(given, fields)
    limit, live_only = body.pop("limit", None), body.pop("live_only", True)
    if limit is not None and (type(limit) is not int or limit < 1):
        raise InvalidRequestError(f"limit must be a whole number, 1 or more, not {limit!r}")
    if not isinstance(live_only, bool):
        raise InvalidRequestError(f"live_only must be True or False, not {live_only!r}")
    renamed(body, "relationship_type", "relationship_types")
    if isinstance(body.get("relationship_types"), str):
        body["relationship_types"] = [body["relationship_types"]]
    if "direction" in body:
        body["direction"] = _DIRECTIONS.get(body["direction"], body["direction"])

    def read(response: Response) -> RelatedEntities:
        return _cut(dict_from_json(RelatedEntities, response), limit=limit, live_only=live_only)

    return read, retrieve_related_entities.build_request(body=body)


def _cut(found: RelatedEntities, *, limit: int | None, live_only: bool) -> RelatedEntities:
    """Return each relationship once, no more than asked for, and the entities at their ends."""
    edges: dict[str, Relationship] = {}
    for one in found["relationships"]:
        if not (live_only and one.get("is_live") == 0):
            edges.setdefault(one["relationship_key"], one)
    kept = list(edges.values())[:limit]
    if len(kept) == len(found["relationships"]):
        return found
    ends = {one[end] for one in kept for end in ("source_entity_id", "target_entity_id")}
    return {**found, "relationships": kept, "entities": [row for row in found["entities"] if row["id"] in ends]}


def creation(given: object, fields: Mapping[str, Any]) -> Request:
    return create_relationship.build_request(body=merged(given, fields))


def created(response: Response) -> Relationship:
    relationship = dict_from_json(Relationship, response)
    if relationship.get("is_live") == 0:
        raise AnswerRejectedError(
            "the relationship was deleted once, and creating it again does not bring it back: "
            "restore it with execute_tool('restore_relationship', ...)"
        )
    return relationship


def creations(relationships: Iterable[Mapping[str, Any]], source_id: str | None) -> Request:
    body = merged({"relationships": objects("relationships", relationships)}, {"source_id": source_id})
    return create_relationships.build_request(body=body)


def query(given: object, fields: Mapping[str, Any]) -> Request:
    return query_relationships.build_request(body=merged(given, fields))


def deletion(relationship_type: str, source_entity_id: str, target_entity_id: str, reason: str | None) -> Request:
    body = {
        "relationship_type": relationship_type,
        "source_entity_id": source_entity_id,
        "target_entity_id": target_entity_id,
    }
    return delete_relationship.build_request(body=merged(body, {"reason": reason}))
