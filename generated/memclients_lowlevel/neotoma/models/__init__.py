# Generated from specs/neotoma.yaml; do not edit.
"""One class per schema, imported when it is first used."""

from typing import TYPE_CHECKING

from memclients._core.lazy import lazy_exports

if TYPE_CHECKING:
    from .combined_store_result import CombinedStoreResult
    from .created_relationship import CreatedRelationship
    from .deletion_result import DeletionResult
    from .entity import Entity
    from .entity_deletion import EntityDeletion
    from .entity_list import EntityList
    from .entity_query import EntityQuery
    from .entity_relationships import EntityRelationships
    from .entity_snapshot import EntitySnapshot
    from .error_body import ErrorBody
    from .file_stored import FileStored
    from .identified_entity import IdentifiedEntity
    from .identifier_lookup import IdentifierLookup
    from .identifier_result import IdentifierResult
    from .missing_field import MissingField
    from .observation import Observation
    from .observation_page import ObservationPage
    from .relationship import Relationship
    from .snapshot_filter import SnapshotFilter
    from .snapshot_query import SnapshotQuery
    from .store_error import StoreError
    from .store_error_body import StoreErrorBody
    from .store_input import StoreInput
    from .store_issue import StoreIssue
    from .store_relationship import StoreRelationship
    from .store_result import StoreResult
    from .store_warning import StoreWarning
    from .stored_entity import StoredEntity
else:
    __getattr__, __dir__ = lazy_exports(
        __name__,
        {
            "CombinedStoreResult": "combined_store_result",
            "CreatedRelationship": "created_relationship",
            "DeletionResult": "deletion_result",
            "Entity": "entity",
            "EntityDeletion": "entity_deletion",
            "EntityList": "entity_list",
            "EntityQuery": "entity_query",
            "EntityRelationships": "entity_relationships",
            "EntitySnapshot": "entity_snapshot",
            "ErrorBody": "error_body",
            "FileStored": "file_stored",
            "IdentifiedEntity": "identified_entity",
            "IdentifierLookup": "identifier_lookup",
            "IdentifierResult": "identifier_result",
            "MissingField": "missing_field",
            "Observation": "observation",
            "ObservationPage": "observation_page",
            "Relationship": "relationship",
            "SnapshotFilter": "snapshot_filter",
            "SnapshotQuery": "snapshot_query",
            "StoreError": "store_error",
            "StoreErrorBody": "store_error_body",
            "StoreInput": "store_input",
            "StoreIssue": "store_issue",
            "StoreRelationship": "store_relationship",
            "StoreResult": "store_result",
            "StoreWarning": "store_warning",
            "StoredEntity": "stored_entity",
        },
    )

__all__ = (
    "CombinedStoreResult",
    "CreatedRelationship",
    "DeletionResult",
    "Entity",
    "EntityDeletion",
    "EntityList",
    "EntityQuery",
    "EntityRelationships",
    "EntitySnapshot",
    "ErrorBody",
    "FileStored",
    "IdentifiedEntity",
    "IdentifierLookup",
    "IdentifierResult",
    "MissingField",
    "Observation",
    "ObservationPage",
    "Relationship",
    "SnapshotFilter",
    "SnapshotQuery",
    "StoreError",
    "StoreErrorBody",
    "StoreInput",
    "StoreIssue",
    "StoreRelationship",
    "StoreResult",
    "StoreWarning",
    "StoredEntity",
)
