# Generated from specs/neotoma.yaml; do not edit.
"""Types of what neotoma takes and returns."""

from __future__ import annotations

from typing import Any, Literal, NotRequired, TypedDict


class StoreRelationship(TypedDict):
    """A relationship between entities of the request, by their index, and stored ones, by their id.

    Attributes:
        relationship_type: One of the 28 types that the server knows, such as PART_OF or REFERS_TO. Case matters:
            PART_OF and part_of differ.
        source_index: Index of an entity of the request, 0 or more. The server skips a relationship whose index is
            out of range.
        source_entity_id: ent_ and 24 lower-case hexadecimal digits. The server would take anything else too.
        target_index: Index of an entity of the request, 0 or more. The server skips a relationship whose index is
            out of range.
        target_entity_id: ent_ and 24 lower-case hexadecimal digits. The server would take anything else too.
        metadata: Fields of the relationship.
    """

    relationship_type: Literal[
        "PART_OF",
        "CORRECTS",
        "REFERS_TO",
        "SETTLES",
        "DUPLICATE_OF",
        "DEPENDS_ON",
        "SUPERSEDES",
        "EMBEDS",
        "works_at",
        "owns",
        "manages",
        "part_of",
        "related_to",
        "depends_on",
        "references",
        "transacted_with",
        "member_of",
        "reports_to",
        "located_at",
        "created_by",
        "funded_by",
        "acquired_by",
        "subsidiary_of",
        "partner_of",
        "competitor_of",
        "supplies_to",
        "contracted_with",
        "invested_in",
    ]
    source_index: NotRequired[int]
    source_entity_id: NotRequired[str]
    target_index: NotRequired[int]
    target_entity_id: NotRequired[str]
    metadata: NotRequired[dict[str, Any]]


class StoredEntity(TypedDict):
    """What became of an entity.

    On a replay there are only its id and type, its observation and snapshot, and `deduplicated`.

    Attributes:
        entity_id: Its id.
        entity_type: Its type, which may be spelled differently than in the request, such as task for Tasks.
        observation_id: The observation. Null on a dry run.
        observation_index: Its index in the request.
        action: created, matched_existing, extended, would_create or would_match_existing.
        canonical_name: The name that resolves it.
        resolver_path: How it was resolved.
        identity_basis: What its identity rests on, such as schema_rule or heuristic_name.
        identity_rule: The rule that applied.
        entity_snapshot_after: Its fields afterwards. Null on a dry run.
        deduplicated: true on a replay.
        warnings: What its resolution warns of.
        prefix_duplicate_candidates: Entities with which it may be the same.
    """

    entity_id: str
    entity_type: str
    observation_id: str | None
    observation_index: NotRequired[int | None]
    action: NotRequired[
        Literal["created", "matched_existing", "extended", "would_create", "would_match_existing"] | str | None
    ]
    canonical_name: NotRequired[str | None]
    resolver_path: NotRequired[list[str] | None]
    identity_basis: NotRequired[str | None]
    identity_rule: NotRequired[str | None]
    entity_snapshot_after: dict[str, Any] | None
    deduplicated: NotRequired[bool | None]
    warnings: NotRequired[list[Any] | None]
    prefix_duplicate_candidates: NotRequired[list[Any] | None]


class CreatedRelationship(TypedDict):
    """A relationship that was written.

    Attributes:
        relationship_type: Its type.
        source_entity_id: Where it begins.
        target_entity_id: Where it ends. The server does not look whether that entity exists.
    """

    relationship_type: str
    source_entity_id: str
    target_entity_id: str


class StoreWarning(TypedDict):
    """What to know about an entity that was stored.

    Attributes:
        code: Its kind. Others than the known ones are kept.
        message: A text for people.
        observation_index: Index of the entity in the request.
        entity_type: Its type.
        entity_id: Its id.
        details: More about it.
    """

    code: (
        Literal[
            "UNKNOWN_FIELD",
            "MISSING_REQUIRED_FIELD",
            "MISSING_CONTENT_FIELD",
            "SOURCE_PRIORITY_ESCALATION",
            "SOURCE_PRIORITY_IGNORED",
            "NULL_CLEARED_FIELD",
            "CONSTRAINT_VIOLATION",
            "AUTO_LINK_EDGE_RETRACTED",
            "AUTO_LINK_RETRACTION_FAILED",
        ]
        | str
    )
    message: str
    observation_index: NotRequired[int | None]
    entity_type: NotRequired[str | None]
    entity_id: NotRequired[str | None]
    details: NotRequired[dict[str, Any] | None]


class MissingField(TypedDict):
    """A field that the type of an entity requires.

    Attributes:
        entity_type: The type.
        field: The field.
        observation_index: Index of the entity in the request.
    """

    entity_type: str
    field: str
    observation_index: int


class FileStored(TypedDict):
    """A file that was stored, or was there.

    Attributes:
        source_id: The source that it became.
        content_hash: SHA-256 of its bytes.
        file_size: How many bytes it has.
        deduplicated: Whether it was there. Absent for a reference.
        entities_created: 0. Absent for a reference.
        observations_created: 0. Absent for a reference.
        storage_mode: How a reference is stored.
        reference_path: Where the referred file is.
        mime_type: Media type of a reference.
    """

    source_id: str
    content_hash: str
    file_size: int
    deduplicated: NotRequired[bool | None]
    entities_created: NotRequired[int | None]
    observations_created: NotRequired[int | None]
    storage_mode: NotRequired[str | None]
    reference_path: NotRequired[str | None]
    mime_type: NotRequired[str | None]


class SnapshotFilter(TypedDict):
    """A condition on a field.

    Attributes:
        op: eq, in, gt, lt, gte, lte, contains or contains_word.
        value: Any JSON value; for in, a list.
    """

    op: Literal["eq", "in", "gt", "lt", "gte", "lte", "contains", "contains_word"]
    value: Any


class Entity(TypedDict):
    """An entity as it is now.

    Attributes:
        entity_id: Its id.
        entity_type: Its type.
        canonical_name: The name that resolves it, such as task:Review plan|2026-04-15.
        schema_version: Version of its type.
        snapshot: Its fields; those that a registered type does not declare are missing. Empty without snapshots.
        observation_count: How many observations it has.
        last_observation_at: When it was last observed.
        provenance: The observation behind each field.
        computed_at: When the snapshot was reduced.
        merged_to_entity_id: The entity into which it was merged.
        merged_at: When it was merged.
        entity_type_label: Its type for people. Only where a single entity is read.
        primary_fields: The fields that matter most. Only where a single entity is read.
        created_at: When it was first stored. Only where a single entity is read.
    """

    entity_id: str
    entity_type: str
    canonical_name: str
    schema_version: str | None
    snapshot: dict[str, Any]
    observation_count: int
    last_observation_at: str | None
    provenance: dict[str, Any] | None
    computed_at: str | None
    merged_to_entity_id: str | None
    merged_at: str | None
    entity_type_label: NotRequired[str | None]
    primary_fields: NotRequired[list[str] | None]
    created_at: NotRequired[str | None]


class IdentifierLookup(TypedDict):
    """What to look up. The server would ignore other keys.

    Attributes:
        identifier: An id, name, e-mail address or the like, not blank. The server takes an empty one for
            everything.
        entity_type: Type of an entity, such as task, not blank.
        by: The one field to look in, by its bare name.
        limit: 1 or more.
        include_observations: Whether to include observations, false by default.
        observations_limit: 1 to 200 observations of each entity, 20 by default.
    """

    identifier: str
    entity_type: NotRequired[str]
    by: NotRequired[str]
    limit: NotRequired[int]
    include_observations: NotRequired[bool]
    observations_limit: NotRequired[int]


class SnapshotQuery(TypedDict):
    """The entity, and the time in the past. The server would ignore other keys.

    Attributes:
        entity_id: Id of the entity, not empty.
        at: An ISO 8601 date or time, such as 2026-11-21T06:50:22.415Z. What was observed later does not count.
        at_ingested: An ISO 8601 date or time, such as 2026-11-21T06:50:22.415Z. What was stored later does not
            count.
    """

    entity_id: str
    at: NotRequired[str]
    at_ingested: NotRequired[str]


class EntitySnapshot(TypedDict):
    """What an entity is, or was at a time.

    Attributes:
        entity_id: Its id.
        entity_type: Its type.
        schema_version: Version of its type.
        canonical_name: Its name for people. Absent for a time in the past.
        snapshot: Its fields; those that a registered type does not declare are missing.
        computed_at: When the snapshot was reduced.
        observation_count: How many observations it has.
        last_observation_at: When it was last observed.
        provenance: The observation behind each field.
        user_id: Whose it is. Absent for a time in the past.
    """

    entity_id: str
    entity_type: str
    schema_version: str | None
    canonical_name: NotRequired[str | None]
    snapshot: dict[str, Any]
    computed_at: str | None
    observation_count: int
    last_observation_at: str | None
    provenance: dict[str, Any] | None
    user_id: NotRequired[str | None]


class EntityDeletion(TypedDict):
    """The entity to delete.

    Attributes:
        entity_id: ent_ and 24 lower-case hexadecimal digits. The server would take anything else too.
        entity_type: Type of an entity, such as task, not blank.
        reason: Why, for the record.
    """

    entity_id: str
    entity_type: str
    reason: NotRequired[str]


class DeletionResult(TypedDict):
    """What was deleted is hidden by an observation.

    Attributes:
        success: true.
        observation_id: The observation. Its id may be 64 hexadecimal digits.
    """

    success: bool
    observation_id: str


class Observation(TypedDict):
    """What was once observed about an entity. It never changes.

    Attributes:
        id: Its id, made of source, entity and fields.
        entity_id: The entity.
        entity_type: Its type.
        schema_version: Version of its type.
        source_id: What it was made from. Null for a correction.
        interpretation_id: The run that interpreted the source.
        observed_at: When it was observed.
        created_at: When it was stored.
        specificity_score: How specific it is.
        source_priority: How it ranks against others, 100 by default and 1000 for a correction.
        observation_source: What kind of source it has, such as llm_summary. Null for a correction.
        fields: The fields exactly as they were sent, also those that its type does not declare.
        user_id: Whose it is.
        idempotency_key: The key of a correction.
        canonical_hash: Hash of the fields.
        identity_basis: What the identity of the entity rests on.
        identity_rule: The rule that applied.
        provenance: More about where it comes from; mostly null.
        source_peer_id: The peer that it came from.
        canonical_key: Key of what it says.
        sighting_source_id: The source that saw it again.
        source: Label of the source. Only where the observations of one entity are listed.
    """

    id: str
    entity_id: str
    entity_type: str
    schema_version: NotRequired[str | None]
    source_id: NotRequired[str | None]
    interpretation_id: NotRequired[str | None]
    observed_at: str
    created_at: NotRequired[str | None]
    specificity_score: NotRequired[float | None]
    source_priority: float
    observation_source: NotRequired[str | None]
    fields: dict[str, Any]
    user_id: NotRequired[str | None]
    idempotency_key: NotRequired[str | None]
    canonical_hash: NotRequired[str | None]
    identity_basis: NotRequired[str | None]
    identity_rule: NotRequired[str | None]
    provenance: NotRequired[Any]
    source_peer_id: NotRequired[str | None]
    canonical_key: NotRequired[str | None]
    sighting_source_id: NotRequired[str | None]
    source: NotRequired[str | None]


class ObservationPage(TypedDict):
    """A page of observations of one entity.

    Attributes:
        observations: The observations, newest first.
        total: How many there are on all pages.
        limit: The limit that applied.
        offset: The offset that applied.
    """

    observations: list[Observation]
    total: int
    limit: int
    offset: int


class Relationship(TypedDict):
    """A relationship as it is now.

    Attributes:
        relationship_key: Its key, made of its type, source and target.
        relationship_type: Its type.
        source_entity_id: Where it begins.
        target_entity_id: Where it ends.
        schema_version: Version of its type.
        snapshot: Its fields, merged from all its metadata. `_deleted` is true when it was deleted.
        computed_at: When the snapshot was reduced.
        observation_count: How many observations it has.
        last_observation_at: When it was last observed.
        provenance: The observation behind each field.
        user_id: Whose it is.
        is_live: 1, or 0 when it was deleted. Sometimes absent.
        id: Its key once more. Only in lists.
        index: Its index in the request, where several were created.
        source_canonical_name: Name that resolves the entity where it begins. Only in lists.
        source_entity_type: Type of the entity where it begins. Only in lists.
        target_canonical_name: Name that resolves the entity where it ends. Only in lists.
        target_entity_type: Type of the entity where it ends. Only in lists.
        agent_attribution: Which agent made it; mostly null. Only in lists.
    """

    relationship_key: str
    relationship_type: str
    source_entity_id: str
    target_entity_id: str
    schema_version: NotRequired[str | None]
    snapshot: dict[str, Any]
    computed_at: NotRequired[str | None]
    observation_count: NotRequired[int | None]
    last_observation_at: NotRequired[str | None]
    provenance: NotRequired[dict[str, Any] | None]
    user_id: NotRequired[str | None]
    is_live: NotRequired[int | None]
    id: NotRequired[str | None]
    index: NotRequired[int | None]
    source_canonical_name: NotRequired[str | None]
    source_entity_type: NotRequired[str | None]
    target_canonical_name: NotRequired[str | None]
    target_entity_type: NotRequired[str | None]
    agent_attribution: NotRequired[Any]


class RelationshipInput(TypedDict):
    """A relationship to create. The server refuses other keys.

    Attributes:
        relationship_type: One of the 28 types that the server knows, such as PART_OF or REFERS_TO. Case matters:
            PART_OF and part_of differ.
        source_entity_id: ent_ and 24 lower-case hexadecimal digits. The server would take anything else too.
        target_entity_id: ent_ and 24 lower-case hexadecimal digits. The server would take anything else too.
        source_id: Id of the source that it is from, not empty.
        metadata: Fields of the relationship.
    """

    relationship_type: Literal[
        "PART_OF",
        "CORRECTS",
        "REFERS_TO",
        "SETTLES",
        "DUPLICATE_OF",
        "DEPENDS_ON",
        "SUPERSEDES",
        "EMBEDS",
        "works_at",
        "owns",
        "manages",
        "part_of",
        "related_to",
        "depends_on",
        "references",
        "transacted_with",
        "member_of",
        "reports_to",
        "located_at",
        "created_by",
        "funded_by",
        "acquired_by",
        "subsidiary_of",
        "partner_of",
        "competitor_of",
        "supplies_to",
        "contracted_with",
        "invested_in",
    ]
    source_entity_id: str
    target_entity_id: str
    source_id: NotRequired[str]
    metadata: NotRequired[dict[str, Any]]


class RelationshipsInput(TypedDict):
    """Relationships to create. The server refuses other keys.

    Attributes:
        relationships: The relationships, at least one.
        source_id: Id of the source that they are from, not empty.
    """

    relationships: list[RelationshipInput]
    source_id: NotRequired[str]


class RelationshipsResult(TypedDict):
    """What became of several relationships.

    Attributes:
        success: Whether it worked.
        requested: How many were sent.
        created_count: How many were written.
        error_count: How many failed.
        relationships: Those that were written, each with its index in the request.
        errors: Why the others failed.
    """

    success: bool
    requested: int
    created_count: int
    error_count: int
    relationships: list[Relationship]
    errors: list[Any]


class RelationshipQuery(TypedDict):
    """Which relationships; at least one of entity_id, source_entity_id, target_entity_id and relationship_type. The
    server would ignore other keys.

    Attributes:
        entity_id: ent_ and 24 lower-case hexadecimal digits. The server would take anything else too.
        source_entity_id: ent_ and 24 lower-case hexadecimal digits. The server would take anything else too.
        target_entity_id: ent_ and 24 lower-case hexadecimal digits. The server would take anything else too.
        relationship_type: One of the 28 types that the server knows, such as PART_OF or REFERS_TO. Case matters:
            PART_OF and part_of differ.
        direction: inbound or incoming, outbound or outgoing, or both, as seen from entity_id.
        include_deleted: Whether to include deleted ones, false by default.
        limit: 1 or more.
        offset: 0 or more.
    """

    entity_id: NotRequired[str]
    source_entity_id: NotRequired[str]
    target_entity_id: NotRequired[str]
    relationship_type: NotRequired[
        Literal[
            "PART_OF",
            "CORRECTS",
            "REFERS_TO",
            "SETTLES",
            "DUPLICATE_OF",
            "DEPENDS_ON",
            "SUPERSEDES",
            "EMBEDS",
            "works_at",
            "owns",
            "manages",
            "part_of",
            "related_to",
            "depends_on",
            "references",
            "transacted_with",
            "member_of",
            "reports_to",
            "located_at",
            "created_by",
            "funded_by",
            "acquired_by",
            "subsidiary_of",
            "partner_of",
            "competitor_of",
            "supplies_to",
            "contracted_with",
            "invested_in",
        ]
    ]
    direction: NotRequired[Literal["inbound", "outbound", "incoming", "outgoing", "both"]]
    include_deleted: NotRequired[bool]
    limit: NotRequired[int]
    offset: NotRequired[int]


class RelationshipList(TypedDict):
    """A page of relationships.

    Attributes:
        relationships: The relationships of this page.
        total: How many there are on all pages.
        total_count: The same once more, for a query.
        limit: The limit that applied.
        offset: The offset that applied.
    """

    relationships: list[Relationship]
    total: int
    total_count: NotRequired[int | None]
    limit: int
    offset: int


class RelatedQuery(TypedDict):
    """From which entity, along which relationships, how far.

    The server would ignore other keys, such as `limit` or `relationship_type`.

    Attributes:
        entity_id: ent_ and 24 lower-case hexadecimal digits. The server would take anything else too.
        relationship_types: Any of these types; all by default.
        direction: inbound, outbound or both; both by default.
        max_hops: How far, 1 or more, 1 by default.
        include_entities: Whether to include the entities, true by default.
    """

    entity_id: str
    relationship_types: NotRequired[
        list[
            Literal[
                "PART_OF",
                "CORRECTS",
                "REFERS_TO",
                "SETTLES",
                "DUPLICATE_OF",
                "DEPENDS_ON",
                "SUPERSEDES",
                "EMBEDS",
                "works_at",
                "owns",
                "manages",
                "part_of",
                "related_to",
                "depends_on",
                "references",
                "transacted_with",
                "member_of",
                "reports_to",
                "located_at",
                "created_by",
                "funded_by",
                "acquired_by",
                "subsidiary_of",
                "partner_of",
                "competitor_of",
                "supplies_to",
                "contracted_with",
                "invested_in",
            ]
        ]
    ]
    direction: NotRequired[Literal["inbound", "outbound", "both"]]
    max_hops: NotRequired[int]
    include_entities: NotRequired[bool]


class EntityRow(TypedDict):
    """An entity without its fields. Its id is `id` here.

    Attributes:
        id: Its id.
        entity_type: Its type.
        canonical_name: The name that resolves it.
        aliases: Other names.
        created_at: When it was first stored.
        updated_at: When it was last changed.
        user_id: Whose it is.
        first_seen_at: When it was first seen.
        last_seen_at: When it was last seen.
        merged_to_entity_id: The entity into which it was merged.
        merged_at: When it was merged.
        merged_into: The entity into which it was merged.
    """

    id: str
    entity_type: str
    canonical_name: str
    aliases: NotRequired[list[str] | None]
    created_at: NotRequired[str | None]
    updated_at: NotRequired[str | None]
    user_id: NotRequired[str | None]
    first_seen_at: NotRequired[str | None]
    last_seen_at: NotRequired[str | None]
    merged_to_entity_id: NotRequired[str | None]
    merged_at: NotRequired[str | None]
    merged_into: NotRequired[str | None]


class RelationshipDeletion(TypedDict):
    """The relationship to delete.

    Attributes:
        relationship_type: One of the 28 types that the server knows, such as PART_OF or REFERS_TO. Case matters:
            PART_OF and part_of differ.
        source_entity_id: ent_ and 24 lower-case hexadecimal digits. The server would take anything else too.
        target_entity_id: ent_ and 24 lower-case hexadecimal digits. The server would take anything else too.
        reason: Why, for the record.
    """

    relationship_type: Literal[
        "PART_OF",
        "CORRECTS",
        "REFERS_TO",
        "SETTLES",
        "DUPLICATE_OF",
        "DEPENDS_ON",
        "SUPERSEDES",
        "EMBEDS",
        "works_at",
        "owns",
        "manages",
        "part_of",
        "related_to",
        "depends_on",
        "references",
        "transacted_with",
        "member_of",
        "reports_to",
        "located_at",
        "created_by",
        "funded_by",
        "acquired_by",
        "subsidiary_of",
        "partner_of",
        "competitor_of",
        "supplies_to",
        "contracted_with",
        "invested_in",
    ]
    source_entity_id: str
    target_entity_id: str
    reason: NotRequired[str]


class CorrectionInput(TypedDict):
    """A field of an entity and its right value. The server refuses other keys; several at once are several requests.

    Attributes:
        entity_id: ent_ and 24 lower-case hexadecimal digits. The server would make up an entity for anything else.
        entity_type: The entity's registered type, not blank.
        field: Name of the field, not blank.
        value: Any JSON value.
        idempotency_key: Own key of this correction, not empty. A repeat of field and value under it writes nothing.
    """

    entity_id: str
    entity_type: str
    field: str
    value: Any
    idempotency_key: str


class CorrectionResult(TypedDict):
    """What became of a correction.

    Attributes:
        success: true, also for a field that the type does not declare.
        snapshot: The fields afterwards. Null on a replay.
        observation_id: The correction among the observations.
        entity_id: The entity.
        field: The field.
        value: Its value.
        message: A sentence for people.
        unknown_field: true when the type does not declare the field, so that the snapshot does not show the value.
        hint: What to do about it.
        details: The type and the field that it does not declare.
    """

    success: bool
    snapshot: dict[str, Any] | None
    observation_id: str
    entity_id: str
    field: str
    value: Any
    message: NotRequired[str | None]
    unknown_field: NotRequired[bool | None]
    hint: NotRequired[str | None]
    details: NotRequired[dict[str, Any] | None]


class ObservationQuery(TypedDict):
    """Which observations. The server would ignore other keys.

    Attributes:
        entity_id: ent_ and 24 lower-case hexadecimal digits. The server would take anything else too.
        limit: 1 or more.
        offset: 0 or more.
        updated_since: An ISO 8601 date or time, such as 2026-11-21T06:50:22.415Z.
        created_since: An ISO 8601 date or time, such as 2026-11-21T06:50:22.415Z.
    """

    entity_id: str
    limit: NotRequired[int]
    offset: NotRequired[int]
    updated_since: NotRequired[str]
    created_since: NotRequired[str]


class ObservationList(TypedDict):
    """A page of observations.

    Attributes:
        observations: The observations, newest first.
    """

    observations: list[Observation]


class TimelineEvent(TypedDict):
    """An event that follows from a date of an entity.

    Attributes:
        id: Its id.
        event_type: Its type, such as TaskDue for due_date of a task, or the field's name in capitals such as
            MadeOn.
        event_timestamp: When it is, in UTC with milliseconds.
        event_date: Null.
        source_id: The source of the date.
        source_field: The field that holds the date.
        entity_id: The entity.
        created_at: When it was derived.
        user_id: Whose it is.
        provenance: More about where it comes from; mostly null.
        entity_name: The name that resolves the entity.
        entity_type: The entity's type.
    """

    id: str
    event_type: str
    event_timestamp: str
    event_date: NotRequired[str | None]
    source_id: NotRequired[str | None]
    source_field: str
    entity_id: str
    created_at: NotRequired[str | None]
    user_id: NotRequired[str | None]
    provenance: NotRequired[Any]
    entity_name: NotRequired[str | None]
    entity_type: NotRequired[str | None]


class TimelineEventList(TypedDict):
    """A page of events.

    Attributes:
        events: The events of this page.
        total: How many there are on all pages.
        limit: The limit that applied.
        offset: The offset that applied.
    """

    events: list[TimelineEvent]
    total: int
    limit: int
    offset: int


class TimelineEventResult(TypedDict):
    """One event.

    Attributes:
        event: An event that follows from a date of an entity.
    """

    event: TimelineEvent


class FieldSummary(TypedDict):
    """A field that a type declares.

    Attributes:
        type: Its type, such as string or date. Nobody enforces it.
        required: Whether an entity without it is warned of.
    """

    type: str
    required: bool


class EntityType(TypedDict):
    """A registered type.

    Attributes:
        entity_type: Its name.
        schema_version: Its version.
        field_names: The fields that it declares.
        field_summary: The fields that it declares, by name.
        metadata: Its label, description and the like.
        similarity_score: How well it fits the keyword.
        match_type: How it fits the keyword.
    """

    entity_type: str
    schema_version: str
    field_names: list[str]
    field_summary: dict[str, FieldSummary]
    metadata: NotRequired[dict[str, Any] | None]
    similarity_score: NotRequired[float | None]
    match_type: NotRequired[str | None]


class EntityTypeList(TypedDict):
    """A page of registered types.

    Attributes:
        schemas: The types of this page.
        total: How many there are on all pages.
        limit: The limit that applied.
        offset: The offset that applied.
    """

    schemas: list[EntityType]
    total: int
    limit: int
    offset: int


class EntityTypeSchema(TypedDict):
    """A registered type with its rules.

    Attributes:
        id: Its id.
        entity_type: Its name.
        schema_version: Its version.
        schema_definition: Its `fields`, the `canonical_name_fields` that identify an entity, and more.
        reducer_config: Its `merge_policies`, by field.
        active: Whether it is the version in use.
        created_at: When it was registered.
        user_id: Whose it is.
        scope: For whom it is.
        metadata: Its label, description and the like.
    """

    id: NotRequired[str | None]
    entity_type: str
    schema_version: str
    schema_definition: dict[str, Any]
    reducer_config: dict[str, Any]
    active: NotRequired[bool | None]
    created_at: NotRequired[str | None]
    user_id: NotRequired[str | None]
    scope: NotRequired[str | None]
    metadata: NotRequired[dict[str, Any] | None]


class Stats(TypedDict):
    """How much is stored.

    Attributes:
        sources_count: How many sources.
        entities_by_type: How many entities of each type.
        total_entities: How many entities.
        total_relationships: How many relationships.
        total_events: How many events.
        total_observations: How many observations.
        total_interpretations: How many interpretations.
        observations_by_identity_basis: How many observations by what the identity of their entity rests on.
        observations_by_identity_basis_by_type: The same, by type.
        last_updated: When it was counted.
    """

    sources_count: int
    entities_by_type: dict[str, int]
    total_entities: int
    total_relationships: int
    total_events: int
    total_observations: int
    total_interpretations: int
    observations_by_identity_basis: NotRequired[dict[str, int] | None]
    observations_by_identity_basis_by_type: NotRequired[dict[str, dict[str, int]] | None]
    last_updated: str | None


class Source(TypedDict):
    """What observations were made from.

    Attributes:
        id: Its id.
        content_hash: SHA-256 of its bytes.
        mime_type: Its media type.
        storage_url: Where its bytes are.
        file_size: How many bytes it has.
        original_filename: Its name.
        source_type: Its type.
        provenance: More about where it comes from.
        created_at: When it was stored.
        idempotency_key: The key that it was stored under.
        storage_mode: How it is stored.
        reference_path: Where a referred file is.
    """

    id: str
    content_hash: NotRequired[str | None]
    mime_type: NotRequired[str | None]
    storage_url: NotRequired[str | None]
    file_size: NotRequired[int | None]
    original_filename: NotRequired[str | None]
    source_type: NotRequired[str | None]
    provenance: NotRequired[Any]
    created_at: NotRequired[str | None]
    idempotency_key: NotRequired[str | None]
    storage_mode: NotRequired[str | None]
    reference_path: NotRequired[str | None]


class SourceList(TypedDict):
    """A page of sources.

    Attributes:
        sources: The sources of this page.
        total: How many there are on all pages.
        limit: The limit that applied.
        offset: The offset that applied.
    """

    sources: list[Source]
    total: int
    limit: int
    offset: int


class TurnQuery(TypedDict):
    """The turn. The server refuses other keys.

    Attributes:
        conversation_id: Id of the conversation, as the caller gave it, not blank.
        turn_key: Key of the turn's message, not blank.
    """

    conversation_id: str
    turn_key: str


class TurnSummary(TypedDict):
    """What a turn stored and retrieved.

    Attributes:
        status_line: The turn in a line.
        turn_number: Which turn it is.
        conversation_message_count: How many messages the conversation has.
        stored: What it stored.
        retrieved: What it retrieved.
        issues: What went wrong.
        widget_uri: Where to show it.
    """

    status_line: str | None
    turn_number: NotRequired[int | None]
    conversation_message_count: NotRequired[int | None]
    stored: list[Any]
    retrieved: list[Any]
    issues: list[Any]
    widget_uri: NotRequired[str | None]


class TurnIndex(TypedDict):
    """The turns of a conversation.

    Attributes:
        turns: The turns.
    """

    turns: list[dict[str, Any]]


class Health(TypedDict):
    """A sign of life.

    Attributes:
        ok: true.
        version: The server's version.
    """

    ok: bool
    version: str


class ServerInfo(TypedDict):
    """What the server says about itself.

    Attributes:
        version: The server's version. There is more, such as ports, addresses and a map of paths.
    """

    version: NotRequired[str | None]


class Storage(TypedDict):
    """Where the data lives.

    Attributes:
        storage_backend: The kind of store, such as sqlite.
        data_dir: Its folder on the server.
        sqlite_db: Its file on the server.
    """

    storage_backend: str
    data_dir: NotRequired[str | None]
    sqlite_db: NotRequired[str | None]


class ErrorBody(TypedDict):
    """What went wrong, flat.

    Attributes:
        error_code: The kind of failure, for programs. Others than the known ones are kept.
        message: A sentence for people.
        details: More about it, such as `issues` of a body, `unknown_fields` or a `hint`.
        trace_id: For whoever reads the server's log.
        timestamp: When it happened.
    """

    error_code: (
        Literal[
            "AUTH_INVALID",
            "AUTH_REQUIRED",
            "DB_QUERY_FAILED",
            "ERR_IDEMPOTENCY_COLLISION",
            "ERR_NO_SCHEMA_FOR_ENTITY_TYPE",
            "ERR_STORE_POLICY_UNAVAILABLE",
            "ERR_UNKNOWN_FIELD",
            "FORBIDDEN",
            "INVALID_CURSOR",
            "INVALID_QUERY_FIELD",
            "RESOURCE_NOT_FOUND",
            "VALIDATION_ERROR",
            "VALIDATION_INVALID_FORMAT",
        ]
        | str
    )
    message: str
    details: NotRequired[dict[str, Any] | None]
    trace_id: NotRequired[str | None]
    timestamp: str


class StoreIssue(TypedDict):
    """Why an entity or a relationship could not be resolved.

    Attributes:
        observation_index: Index of the entity in the request. Absent for a relationship.
        entity_type: Its type.
        code: The kind of failure, for programs. Others than the known ones are kept.
        message: A sentence for people.
        details: More about it, such as the `path` of an id.
        hint: What to do about it; a text, or an object with `text` and `required_identity_fields`.
    """

    observation_index: NotRequired[int | None]
    entity_type: NotRequired[str | None]
    code: (
        Literal[
            "ERR_CANONICAL_NAME_UNRESOLVED",
            "ERR_CONVERSATION_MESSAGE_ROLE_CONFLICT",
            "ERR_MERGE_REFUSED",
            "ERR_RELATIONSHIP_ENTITY_ID_FORMAT",
        ]
        | str
    )
    message: str
    details: NotRequired[dict[str, Any] | None]
    hint: NotRequired[Any]


class StoreInput(TypedDict):
    """What to store: entities with relationships among them and to others, or a file, or both.

    The server refuses other keys.

    Attributes:
        entities: The entities. With any, an idempotency_key is required.
        relationships: Relationships among the entities, and with stored ones.
        idempotency_key: Own key of these entities, not empty; with entities it is required. A repeat under it
            writes nothing; for other entities take another key.
        file_content: The bytes of a file in base64, not empty. The server would decode anything else as best it
            can.
        file_path: Path of a file on the server's own disk.
        mime_type: Media type of the file, such as text/plain. Required with file_content.
        original_filename: Name of the file.
        file_idempotency_key: Own key of the file, not empty. Without entities it is the idempotency_key by default,
            else the content itself.
        source_storage: inline, or reference with a file_path. inline by default.
        source_priority: How these observations rank against others, 100 by default. Corrections have 1000.
        observation_source: sensor, llm_summary, workflow_state, human, import or sync. llm_summary by default.
        commit: Whether to write, true by default. A dry run spends the key as well.
        strict: Whether to refuse merges with entities that only look the same, false by default.
        interpretation: The run that interpreted a source. It has source_id or source_ref, and
            interpretation_config.
    """

    entities: NotRequired[list[dict[str, Any]]]
    relationships: NotRequired[list[StoreRelationship]]
    idempotency_key: NotRequired[str]
    file_content: NotRequired[str]
    file_path: NotRequired[str]
    mime_type: NotRequired[str]
    original_filename: NotRequired[str]
    file_idempotency_key: NotRequired[str]
    source_storage: NotRequired[Literal["inline", "reference"]]
    source_priority: NotRequired[float]
    observation_source: NotRequired[Literal["sensor", "llm_summary", "workflow_state", "human", "import", "sync"]]
    commit: NotRequired[bool]
    strict: NotRequired[bool]
    interpretation: NotRequired[dict[str, Any]]


class StoreResult(TypedDict):
    """What became of entities. On a replay, `replayed` is true and all that may be absent is.

    Attributes:
        success: true, also when relationships were skipped or a replay has no entities.
        replayed: Whether the key was used before, so that nothing was written.
        commit: Whether it was no dry run.
        source_id: The source of the observations, made of the entities. Null on a dry run.
        entities_created: How many entities are new or were extended.
        observations_created: How many entities were sent, also when their observations were there; on a replay, how
            many observations are there.
        entities: The entities. A replay normally has them in reverse, and none if the first request failed, was a
            dry run or is still writing.
        relationships_created: The relationships that were written; those that were skipped are missing.
        store_warnings: What to know about single entities.
        unknown_fields: Fields that their type does not declare. They are kept, but not in snapshots.
        unknown_fields_count: How many there are.
        hint: What to do about them.
        required_fields_missing: Fields that their type requires. It was stored all the same.
        conversation_message_count: How many messages the conversation has, if one of the entities is a message that
            is part of it.
        warnings: What the resolution of identities warns of.
        interpretation_id: The run of the interpretation.
    """

    success: bool
    replayed: bool
    commit: NotRequired[bool | None]
    source_id: str | None
    entities_created: int
    observations_created: int
    entities: list[StoredEntity]
    relationships_created: NotRequired[list[CreatedRelationship] | None]
    store_warnings: NotRequired[list[StoreWarning] | None]
    unknown_fields: NotRequired[list[str] | None]
    unknown_fields_count: NotRequired[int | None]
    hint: NotRequired[str | None]
    required_fields_missing: NotRequired[list[MissingField] | None]
    conversation_message_count: NotRequired[int | None]
    warnings: NotRequired[list[Any] | None]
    interpretation_id: NotRequired[str | None]


class CombinedStoreResult(TypedDict):
    """What became of entities and of the file that came with them.

    Attributes:
        structured: What became of entities. On a replay, `replayed` is true and all that may be absent is.
        unstructured: A file that was stored, or was there.
    """

    structured: StoreResult
    unstructured: FileStored


class EntityQuery(TypedDict):
    """Filters, order and page of entities. The server would ignore other keys, and answer everything.

    Attributes:
        entity_type: Type of an entity, such as task, not blank.
        entity_types: Any of these types, at least one.
        search: Text to search for. Only in the default order.
        limit: 1 or more, 100 by default; up to 500 unless include_snapshots is false.
        offset: 0 to 2000; a cursor goes further.
        cursor: The next_cursor of the page before. Only in the default order, without a search, snapshot filters or
            an offset.
        sort_by: entity_id, canonical_name, observation_count, last_observation_at, submitted_at, or snapshot. and
            the name of a field.
        sort_order: asc or desc.
        updated_since: An ISO 8601 date or time, such as 2026-11-21T06:50:22.415Z.
        created_since: An ISO 8601 date or time, such as 2026-11-21T06:50:22.415Z.
        include_snapshots: Whether to include the fields, true by default.
        include_merged: Whether to include entities that were merged into others, false by default.
        exclude_bookkeeping: Whether to leave out conversations, messages and the like, false by default. Only for a
            search.
        snapshot_filters: Conditions by field, each with op and value. All of them must hold.
        identity_basis: Only entities whose identity rests on this, such as schema_rule.
        published: Only entities that are published, or are not. Not with a search.
        published_after: An ISO 8601 date or time, such as 2026-11-21T06:50:22.415Z.
        published_before: An ISO 8601 date or time, such as 2026-11-21T06:50:22.415Z.
    """

    entity_type: NotRequired[str]
    entity_types: NotRequired[list[str]]
    search: NotRequired[str]
    limit: NotRequired[int]
    offset: NotRequired[int]
    cursor: NotRequired[str]
    sort_by: NotRequired[str]
    sort_order: NotRequired[Literal["asc", "desc"]]
    updated_since: NotRequired[str]
    created_since: NotRequired[str]
    include_snapshots: NotRequired[bool]
    include_merged: NotRequired[bool]
    exclude_bookkeeping: NotRequired[bool]
    snapshot_filters: NotRequired[dict[str, SnapshotFilter]]
    identity_basis: NotRequired[str]
    published: NotRequired[bool]
    published_after: NotRequired[str]
    published_before: NotRequired[str]


class EntityList(TypedDict):
    """A page of entities.

    Attributes:
        entities: The entities of this page.
        total: How many there are on all pages.
        limit: The limit that applied.
        offset: The offset that applied.
        search_mode: How the text was searched for.
        applied_search_strategies: What the search tried. Only for a search.
        next_cursor: The cursor of the next page, which may be empty. Absent unless this page is full.
    """

    entities: list[Entity]
    total: int
    limit: int
    offset: int
    search_mode: NotRequired[Literal["none", "semantic", "lexical_typed", "lexical_fallback"] | str | None]
    applied_search_strategies: NotRequired[list[Any] | None]
    next_cursor: NotRequired[str | None]


class IdentifiedEntity(TypedDict):
    """An entity that was found. Its id is `id` here. How much more there is depends on how it was found.

    Attributes:
        id: Its id.
        entity_type: Its type.
        canonical_name: The name that resolves it.
        snapshot: For a direct match an `EntitySnapshot`, with the fields in its own `snapshot`; otherwise the
            fields themselves. Null for a deleted entity.
        aliases: Other names.
        created_at: When it was first stored.
        updated_at: When it was last changed.
        user_id: Whose it is.
        first_seen_at: When it was first seen.
        last_seen_at: When it was last seen.
        merged_to_entity_id: The entity into which it was merged.
        merged_at: When it was merged.
        merged_into: The entity into which it was merged.
        observations: Its observations, if they were asked for.
    """

    id: str
    entity_type: str
    canonical_name: str
    snapshot: dict[str, Any] | None
    aliases: NotRequired[list[str] | None]
    created_at: NotRequired[str | None]
    updated_at: NotRequired[str | None]
    user_id: NotRequired[str | None]
    first_seen_at: NotRequired[str | None]
    last_seen_at: NotRequired[str | None]
    merged_to_entity_id: NotRequired[str | None]
    merged_at: NotRequired[str | None]
    merged_into: NotRequired[str | None]
    observations: NotRequired[list[Observation] | None]


class EntityRelationships(TypedDict):
    """The relationships of an entity.

    Attributes:
        outgoing: Those that begin at it.
        incoming: Those that end at it.
        relationships: All of them.
        related_entities: The entities at the other ends, if they were asked for.
    """

    outgoing: list[Relationship]
    incoming: list[Relationship]
    relationships: list[Relationship]
    related_entities: NotRequired[Any]


class RelatedEntities(TypedDict):
    """The surroundings of an entity.

    Attributes:
        relationships: The relationships, deleted ones and repetitions among them.
        entities: The entities at the other ends, without their fields.
    """

    relationships: list[Relationship]
    entities: list[EntityRow]


class Me(TypedDict):
    """The user that the server takes the caller for.

    Attributes:
        user_id: Its id. Only zeros for the configured token.
        email: Its address.
        storage: Where the data lives.
        sandbox_mode: Whether the server is a sandbox.
    """

    user_id: str
    email: NotRequired[str | None]
    storage: NotRequired[Storage | None]
    sandbox_mode: NotRequired[Any]


class StoreError(TypedDict):
    """Why entities were not stored.

    Attributes:
        code: The kind of failure, for programs. Others than the known ones are kept.
        message: A sentence for people.
        hint: What to do about it.
        issues: Which entities or relationships could not be resolved.
        denied: What a policy of the instance denies.
        prefix: What the fields of flattened rows begin with.
        row_count: How many flattened rows there are.
        example_keys: Some fields of flattened rows.
        suggested_entities: The entities to send instead of flattened rows.
    """

    code: (
        Literal[
            "ERR_CONSTRAINT_VIOLATION",
            "ERR_FLAT_PACKED_ROWS",
            "ERR_IDEMPOTENCY_MISMATCH",
            "ERR_STORE_POLICY_DENIED",
            "ERR_STORE_POLICY_UNAVAILABLE",
            "ERR_STORE_RESOLUTION_FAILED",
        ]
        | str
    )
    message: str
    hint: NotRequired[str | None]
    issues: NotRequired[list[StoreIssue] | None]
    denied: NotRequired[list[Any] | None]
    prefix: NotRequired[str | None]
    row_count: NotRequired[int | None]
    example_keys: NotRequired[list[str] | None]
    suggested_entities: NotRequired[list[Any] | None]


class IdentifierResult(TypedDict):
    """The entities that were found.

    Attributes:
        entities: The entities.
        total: How many there are.
        match_mode: Whether an id or name matched (direct), a field, or the meaning; none when nothing did.
        hint: What to try when nothing was found.
    """

    entities: list[IdentifiedEntity]
    total: int
    match_mode: Literal["direct", "snapshot_field", "semantic", "none"] | str
    hint: NotRequired[str | None]


class StoreErrorBody(TypedDict):
    """Why entities were not stored, nested.

    Attributes:
        error: Why entities were not stored.
    """

    error: StoreError
