"""Answers to documented results: plain dicts, checked against their types and otherwise left as they came."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, TypeVar

from memclients._core.exchange import AnswerRejectedError
from memclients._core.response import json_object
from memclients._core.typed_dicts import dict_from_json
from memclients_lowlevel.neotoma import results

if TYPE_CHECKING:
    from memclients._core.exchange import Decoder
    from memclients._core.response import Response

T = TypeVar("T")


def of(kind: type[T], key: str | None = None) -> Decoder[T]:
    """Return what reads an answer of a type, unless it says that nothing was done."""

    def read(response: Response) -> T:
        if (json_object(response.json()) or {}).get("success") is False:
            raise AnswerRejectedError("the server says that it did not succeed")
        return dict_from_json(kind, response, key=key)

    return read


ENTITIES: Final = of(results.EntityList)
ENTITY: Final = of(results.Entity)
SNAPSHOT: Final = of(results.EntitySnapshot)
OBSERVATIONS: Final = of(results.ObservationList)
OBSERVATION_PAGE: Final = of(results.ObservationPage)
ENTITY_RELATIONSHIPS: Final = of(results.EntityRelationships)
RELATIONSHIP: Final = of(results.Relationship)
RELATIONSHIPS: Final = of(results.RelationshipList)
RELATIONSHIPS_CREATED: Final = of(results.RelationshipsResult)
EVENTS: Final = of(results.TimelineEventList)
EVENT: Final = of(results.TimelineEvent, "event")
ENTITY_TYPES: Final = of(results.EntityTypeList)
ENTITY_TYPE: Final = of(results.EntityTypeSchema)
STATS: Final = of(results.Stats)
SOURCES: Final = of(results.SourceList)
SOURCE: Final = of(results.Source)
TURN_SUMMARY: Final = of(results.TurnSummary)
TURN_INDEX: Final = of(results.TurnIndex)
HEALTH: Final = of(results.Health)
SERVER_INFO: Final = of(results.ServerInfo)
ME: Final = of(results.Me)
DELETED: Final = of(results.DeletionResult)
CORRECTED: Final = of(results.CorrectionResult)

# Of what a tool answers no type is known.
ANYTHING: Final = of(dict[str, Any])


def yaml(response: Response) -> str:
    if not response.media_type.endswith("yaml"):
        raise ValueError(f"YAML was expected, not {response.media_type or 'nothing'}")
    return response.text
