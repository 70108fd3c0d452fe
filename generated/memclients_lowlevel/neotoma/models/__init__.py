# Generated from specs/neotoma.yaml; do not edit.
"""One class per schema, imported when it is first used."""

from typing import TYPE_CHECKING

from memclients._core.lazy import lazy_exports

if TYPE_CHECKING:
    from .combined_store_result import CombinedStoreResult
    from .correction_input import CorrectionInput
    from .correction_result import CorrectionResult
    from .created_relationship import CreatedRelationship
    from .deletion_result import DeletionResult
    from .entity import Entity
    from .entity_deletion import EntityDeletion
    from .entity_list import EntityList
    from .entity_query import EntityQuery
    from .entity_relationships import EntityRelationships
    from .entity_row import EntityRow
    from .entity_snapshot import EntitySnapshot
    from .entity_type import EntityType
    from .entity_type_list import EntityTypeList
    from .entity_type_schema import EntityTypeSchema
    from .error_body import ErrorBody
    from .field_summary import FieldSummary
    from .file_stored import FileStored
    from .health import Health
    from .identified_entity import IdentifiedEntity
    from .identifier_lookup import IdentifierLookup
    from .identifier_result import IdentifierResult
    from .me import Me
    from .missing_field import MissingField
    from .observation import Observation
    from .observation_list import ObservationList
    from .observation_page import ObservationPage
    from .observation_query import ObservationQuery
    from .related_entities import RelatedEntities
    from .related_query import RelatedQuery
    from .relationship import Relationship
    from .relationship_deletion import RelationshipDeletion
    from .relationship_input import RelationshipInput
    from .relationship_list import RelationshipList
    from .relationship_query import RelationshipQuery
    from .relationships_input import RelationshipsInput
    from .relationships_result import RelationshipsResult
    from .server_info import ServerInfo
    from .snapshot_filter import SnapshotFilter
    from .snapshot_query import SnapshotQuery
    from .source import Source
    from .source_list import SourceList
    from .stats import Stats
    from .storage import Storage
    from .store_error import StoreError
    from .store_error_body import StoreErrorBody
    from .store_input import StoreInput
    from .store_issue import StoreIssue
    from .store_relationship import StoreRelationship
    from .store_result import StoreResult
    from .store_warning import StoreWarning
    from .stored_entity import StoredEntity
    from .timeline_event import TimelineEvent
    from .timeline_event_list import TimelineEventList
    from .timeline_event_result import TimelineEventResult
    from .turn_index import TurnIndex
    from .turn_query import TurnQuery
    from .turn_summary import TurnSummary
else:
    __getattr__, __dir__ = lazy_exports(
        __name__,
        {
            "CombinedStoreResult": "combined_store_result",
            "CorrectionInput": "correction_input",
            "CorrectionResult": "correction_result",
            "CreatedRelationship": "created_relationship",
            "DeletionResult": "deletion_result",
            "Entity": "entity",
            "EntityDeletion": "entity_deletion",
            "EntityList": "entity_list",
            "EntityQuery": "entity_query",
            "EntityRelationships": "entity_relationships",
            "EntityRow": "entity_row",
            "EntitySnapshot": "entity_snapshot",
            "EntityType": "entity_type",
            "EntityTypeList": "entity_type_list",
            "EntityTypeSchema": "entity_type_schema",
            "ErrorBody": "error_body",
            "FieldSummary": "field_summary",
            "FileStored": "file_stored",
            "Health": "health",
            "IdentifiedEntity": "identified_entity",
            "IdentifierLookup": "identifier_lookup",
            "IdentifierResult": "identifier_result",
            "Me": "me",
            "MissingField": "missing_field",
            "Observation": "observation",
            "ObservationList": "observation_list",
            "ObservationPage": "observation_page",
            "ObservationQuery": "observation_query",
            "RelatedEntities": "related_entities",
            "RelatedQuery": "related_query",
            "Relationship": "relationship",
            "RelationshipDeletion": "relationship_deletion",
            "RelationshipInput": "relationship_input",
            "RelationshipList": "relationship_list",
            "RelationshipQuery": "relationship_query",
            "RelationshipsInput": "relationships_input",
            "RelationshipsResult": "relationships_result",
            "ServerInfo": "server_info",
            "SnapshotFilter": "snapshot_filter",
            "SnapshotQuery": "snapshot_query",
            "Source": "source",
            "SourceList": "source_list",
            "Stats": "stats",
            "Storage": "storage",
            "StoreError": "store_error",
            "StoreErrorBody": "store_error_body",
            "StoreInput": "store_input",
            "StoreIssue": "store_issue",
            "StoreRelationship": "store_relationship",
            "StoreResult": "store_result",
            "StoreWarning": "store_warning",
            "StoredEntity": "stored_entity",
            "TimelineEvent": "timeline_event",
            "TimelineEventList": "timeline_event_list",
            "TimelineEventResult": "timeline_event_result",
            "TurnIndex": "turn_index",
            "TurnQuery": "turn_query",
            "TurnSummary": "turn_summary",
        },
    )

__all__ = (
    "CombinedStoreResult",
    "CorrectionInput",
    "CorrectionResult",
    "CreatedRelationship",
    "DeletionResult",
    "Entity",
    "EntityDeletion",
    "EntityList",
    "EntityQuery",
    "EntityRelationships",
    "EntityRow",
    "EntitySnapshot",
    "EntityType",
    "EntityTypeList",
    "EntityTypeSchema",
    "ErrorBody",
    "FieldSummary",
    "FileStored",
    "Health",
    "IdentifiedEntity",
    "IdentifierLookup",
    "IdentifierResult",
    "Me",
    "MissingField",
    "Observation",
    "ObservationList",
    "ObservationPage",
    "ObservationQuery",
    "RelatedEntities",
    "RelatedQuery",
    "Relationship",
    "RelationshipDeletion",
    "RelationshipInput",
    "RelationshipList",
    "RelationshipQuery",
    "RelationshipsInput",
    "RelationshipsResult",
    "ServerInfo",
    "SnapshotFilter",
    "SnapshotQuery",
    "Source",
    "SourceList",
    "Stats",
    "Storage",
    "StoreError",
    "StoreErrorBody",
    "StoreInput",
    "StoreIssue",
    "StoreRelationship",
    "StoreResult",
    "StoreWarning",
    "StoredEntity",
    "TimelineEvent",
    "TimelineEventList",
    "TimelineEventResult",
    "TurnIndex",
    "TurnQuery",
    "TurnSummary",
)
