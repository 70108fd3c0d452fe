"""Answers to documented results: plain dicts, checked against their types and otherwise left as they came."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, TypeVar

from memclients._core.exchange import AnswerRejectedError
from memclients._core.typed_dicts import dict_from_json
from memclients_lowlevel.neotoma import results

if TYPE_CHECKING:
    from memclients._core.exchange import Decoder
    from memclients._core.response import Response

T = TypeVar("T")


def _of(kind: type[T], key: str | None = None) -> Decoder[T]:
    return lambda response: dict_from_json(kind, response, key=key)


ENTITIES: Final = _of(results.EntityList)
ENTITY: Final = _of(results.Entity)
SNAPSHOT: Final = _of(results.EntitySnapshot)
OBSERVATIONS: Final = _of(results.ObservationList)
OBSERVATION_PAGE: Final = _of(results.ObservationPage)
ENTITY_RELATIONSHIPS: Final = _of(results.EntityRelationships)
RELATIONSHIP: Final = _of(results.Relationship)
RELATIONSHIPS: Final = _of(results.RelationshipList)
RELATIONSHIPS_CREATED: Final = _of(results.RelationshipsResult)
EVENTS: Final = _of(results.TimelineEventList)
EVENT: Final = _of(results.TimelineEvent, "event")
ENTITY_TYPES: Final = _of(results.EntityTypeList)
ENTITY_TYPE: Final = _of(results.EntityTypeSchema)
STATS: Final = _of(results.Stats)
SOURCES: Final = _of(results.SourceList)
SOURCE: Final = _of(results.Source)
TURN_SUMMARY: Final = _of(results.TurnSummary)
TURN_INDEX: Final = _of(results.TurnIndex)
HEALTH: Final = _of(results.Health)
SERVER_INFO: Final = _of(results.ServerInfo)
ME: Final = _of(results.Me)

_DELETED: Final = _of(results.DeletionResult)


def deleted(response: Response) -> results.DeletionResult:
    result = _DELETED(response)
    if not result["success"]:
        raise AnswerRejectedError("the server did not delete it")
    return result


def anything(response: Response) -> dict[str, Any]:
    """Return an answer of a tool, which no type describes, if it is an object."""
    return dict_from_json(dict[str, Any], response)
