"""Types of the keywords that methods take beside their documented dicts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal, NotRequired, Required, TypedDict

from memclients_lowlevel.neotoma import results

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from memclients.neotoma._wire.arguments import Moment

Direction = Literal["outgoing", "incoming", "both", "outbound", "inbound"]


class _StoreOptions(TypedDict, total=False):
    relationships: Iterable[results.StoreRelationship | Mapping[str, Any]]
    idempotency_key: str
    source_priority: float
    observation_source: Literal["sensor", "llm_summary", "workflow_state", "human", "import", "sync"]
    commit: bool
    strict: bool
    interpretation: Mapping[str, Any]


class StoreFields(_StoreOptions, total=False):
    """What `store` takes as keywords for entities; see its arguments."""

    entities: Iterable[Mapping[str, Any]]


class _FileOptions(TypedDict, total=False):
    file_content: bytes | str
    file_path: str
    mime_type: Required[str]
    original_filename: str
    file_idempotency_key: str
    source_storage: Literal["inline", "reference"]


class FileFields(_FileOptions, total=False):
    """What `store` takes as keywords for a file; see its arguments."""

    idempotency_key: str
    source_priority: float
    interpretation: Mapping[str, Any]


class CombinedFields(_StoreOptions, _FileOptions, total=False):
    """What `store` takes as keywords for entities and a file; see its arguments."""

    entities: Required[Iterable[Mapping[str, Any]]]


class QueryFields(results.EntityQuery):
    """What `retrieve_entities` takes as keywords; see its arguments."""

    since: NotRequired[Moment]


class TimelineFields(TypedDict, total=False):
    """What `list_timeline_events` takes as keywords; see its arguments."""

    since: Moment
    until: Moment
    event_type: str
    entity_id: str
    limit: int
    offset: int
    order_by: Literal["event_timestamp", "created_at"]


class LookupFields(TypedDict, total=False):
    """What `retrieve_entity_by_identifier` takes as keywords; see its arguments."""

    identifier: str
    entity_type: str
    by: str
    limit: int
    include_observations: bool
    observations_limit: int


class ObservationFields(TypedDict, total=False):
    """What `list_observations` takes as keywords; see its arguments."""

    entity_id: str
    limit: int
    offset: int
    updated_since: Moment
    created_since: Moment


class RelatedFields(TypedDict, total=False):
    """What `retrieve_related_entities` takes as keywords; see its arguments."""

    entity_id: str
    relationship_type: str
    relationship_types: Sequence[str]
    direction: Direction
    limit: int
    max_hops: int
    include_entities: bool
    live_only: bool


class RelationshipFields(TypedDict, total=False):
    """What `create_relationship` takes as keywords; see its arguments."""

    relationship_type: str
    source_entity_id: str
    target_entity_id: str
    metadata: Mapping[str, Any]
    source_id: str


class RelationshipQueryFields(TypedDict, total=False):
    """What `query_relationships` takes as keywords; see its arguments."""

    entity_id: str
    source_entity_id: str
    target_entity_id: str
    relationship_type: str
    direction: Direction
    include_deleted: bool
    limit: int
    offset: int
