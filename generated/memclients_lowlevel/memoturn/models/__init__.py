# Generated from specs/memoturn.yaml; do not edit.
"""One class per schema, imported when it is first used."""

from typing import TYPE_CHECKING

from memclients._core.lazy import lazy_exports

if TYPE_CHECKING:
    from .append_turn_request import AppendTurnRequest
    from .ask_request import AskRequest
    from .ask_result import AskResult
    from .audit_actor import AuditActor
    from .audit_egress import AuditEgress
    from .audit_event import AuditEvent
    from .audit_page import AuditPage
    from .audit_policy import AuditPolicy
    from .branch_created import BranchCreated
    from .branch_info import BranchInfo
    from .branch_list import BranchList
    from .checkpoint_request import CheckpointRequest
    from .checkpoint_result import CheckpointResult
    from .create_branch_request import CreateBranchRequest
    from .create_database_request import CreateDatabaseRequest
    from .create_token_request import CreateTokenRequest
    from .database_info import DatabaseInfo
    from .database_list import DatabaseList
    from .delete_request import DeleteRequest
    from .delete_result import DeleteResult
    from .effective_policy import EffectivePolicy
    from .egress_policy import EgressPolicy
    from .erasure_accepted import ErasureAccepted
    from .erasure_blockers import ErasureBlockers
    from .erasure_coupon import ErasureCoupon
    from .erasure_evidence import ErasureEvidence
    from .erasure_list import ErasureList
    from .erasure_policy import ErasurePolicy
    from .erasure_receipt import ErasureReceipt
    from .erasure_receipt_payload import ErasureReceiptPayload
    from .erasure_request import ErasureRequest
    from .erasure_target import ErasureTarget
    from .error_body import ErrorBody
    from .extract_proposals import ExtractProposals
    from .extract_request import ExtractRequest
    from .extract_result import ExtractResult
    from .find_request import FindRequest
    from .find_result import FindResult
    from .index_request import IndexRequest
    from .index_result import IndexResult
    from .ingest_outcome import IngestOutcome
    from .ingest_request import IngestRequest
    from .ingest_result import IngestResult
    from .insert_request import InsertRequest
    from .insert_result import InsertResult
    from .key_list import KeyList
    from .memory import Memory
    from .memory_input import MemoryInput
    from .memory_policy import MemoryPolicy
    from .minted_token import MintedToken
    from .namespace_policy import NamespacePolicy
    from .namespace_policy_update import NamespacePolicyUpdate
    from .policy import Policy
    from .profile import Profile
    from .profile_list import ProfileList
    from .profile_policy import ProfilePolicy
    from .profile_policy_update import ProfilePolicyUpdate
    from .proposed_memory import ProposedMemory
    from .recall_request import RecallRequest
    from .recall_result import RecallResult
    from .recalled_memory import RecalledMemory
    from .retention_policy import RetentionPolicy
    from .rewind_request import RewindRequest
    from .rewind_result import RewindResult
    from .search_turns_request import SearchTurnsRequest
    from .search_vectors_request import SearchVectorsRequest
    from .session import Session
    from .session_list import SessionList
    from .sql_request import SqlRequest
    from .sql_result import SqlResult
    from .sql_statement import SqlStatement
    from .sql_statement_result import SqlStatementResult
    from .stored_memory import StoredMemory
    from .turn import Turn
    from .turn_append_result import TurnAppendResult
    from .turn_hit import TurnHit
    from .turn_hits import TurnHits
    from .turn_input import TurnInput
    from .turn_window import TurnWindow
    from .txid_result import TxidResult
    from .update_request import UpdateRequest
    from .update_result import UpdateResult
    from .upsert_vector_request import UpsertVectorRequest
    from .vector_hit import VectorHit
    from .vector_hits import VectorHits
else:
    __getattr__, __dir__ = lazy_exports(
        __name__,
        {
            "AppendTurnRequest": "append_turn_request",
            "AskRequest": "ask_request",
            "AskResult": "ask_result",
            "AuditActor": "audit_actor",
            "AuditEgress": "audit_egress",
            "AuditEvent": "audit_event",
            "AuditPage": "audit_page",
            "AuditPolicy": "audit_policy",
            "BranchCreated": "branch_created",
            "BranchInfo": "branch_info",
            "BranchList": "branch_list",
            "CheckpointRequest": "checkpoint_request",
            "CheckpointResult": "checkpoint_result",
            "CreateBranchRequest": "create_branch_request",
            "CreateDatabaseRequest": "create_database_request",
            "CreateTokenRequest": "create_token_request",
            "DatabaseInfo": "database_info",
            "DatabaseList": "database_list",
            "DeleteRequest": "delete_request",
            "DeleteResult": "delete_result",
            "EffectivePolicy": "effective_policy",
            "EgressPolicy": "egress_policy",
            "ErasureAccepted": "erasure_accepted",
            "ErasureBlockers": "erasure_blockers",
            "ErasureCoupon": "erasure_coupon",
            "ErasureEvidence": "erasure_evidence",
            "ErasureList": "erasure_list",
            "ErasurePolicy": "erasure_policy",
            "ErasureReceipt": "erasure_receipt",
            "ErasureReceiptPayload": "erasure_receipt_payload",
            "ErasureRequest": "erasure_request",
            "ErasureTarget": "erasure_target",
            "ErrorBody": "error_body",
            "ExtractProposals": "extract_proposals",
            "ExtractRequest": "extract_request",
            "ExtractResult": "extract_result",
            "FindRequest": "find_request",
            "FindResult": "find_result",
            "IndexRequest": "index_request",
            "IndexResult": "index_result",
            "IngestOutcome": "ingest_outcome",
            "IngestRequest": "ingest_request",
            "IngestResult": "ingest_result",
            "InsertRequest": "insert_request",
            "InsertResult": "insert_result",
            "KeyList": "key_list",
            "Memory": "memory",
            "MemoryInput": "memory_input",
            "MemoryPolicy": "memory_policy",
            "MintedToken": "minted_token",
            "NamespacePolicy": "namespace_policy",
            "NamespacePolicyUpdate": "namespace_policy_update",
            "Policy": "policy",
            "Profile": "profile",
            "ProfileList": "profile_list",
            "ProfilePolicy": "profile_policy",
            "ProfilePolicyUpdate": "profile_policy_update",
            "ProposedMemory": "proposed_memory",
            "RecallRequest": "recall_request",
            "RecallResult": "recall_result",
            "RecalledMemory": "recalled_memory",
            "RetentionPolicy": "retention_policy",
            "RewindRequest": "rewind_request",
            "RewindResult": "rewind_result",
            "SearchTurnsRequest": "search_turns_request",
            "SearchVectorsRequest": "search_vectors_request",
            "Session": "session",
            "SessionList": "session_list",
            "SqlRequest": "sql_request",
            "SqlResult": "sql_result",
            "SqlStatement": "sql_statement",
            "SqlStatementResult": "sql_statement_result",
            "StoredMemory": "stored_memory",
            "Turn": "turn",
            "TurnAppendResult": "turn_append_result",
            "TurnHit": "turn_hit",
            "TurnHits": "turn_hits",
            "TurnInput": "turn_input",
            "TurnWindow": "turn_window",
            "TxidResult": "txid_result",
            "UpdateRequest": "update_request",
            "UpdateResult": "update_result",
            "UpsertVectorRequest": "upsert_vector_request",
            "VectorHit": "vector_hit",
            "VectorHits": "vector_hits",
        },
    )

__all__ = (
    "AppendTurnRequest",
    "AskRequest",
    "AskResult",
    "AuditActor",
    "AuditEgress",
    "AuditEvent",
    "AuditPage",
    "AuditPolicy",
    "BranchCreated",
    "BranchInfo",
    "BranchList",
    "CheckpointRequest",
    "CheckpointResult",
    "CreateBranchRequest",
    "CreateDatabaseRequest",
    "CreateTokenRequest",
    "DatabaseInfo",
    "DatabaseList",
    "DeleteRequest",
    "DeleteResult",
    "EffectivePolicy",
    "EgressPolicy",
    "ErasureAccepted",
    "ErasureBlockers",
    "ErasureCoupon",
    "ErasureEvidence",
    "ErasureList",
    "ErasurePolicy",
    "ErasureReceipt",
    "ErasureReceiptPayload",
    "ErasureRequest",
    "ErasureTarget",
    "ErrorBody",
    "ExtractProposals",
    "ExtractRequest",
    "ExtractResult",
    "FindRequest",
    "FindResult",
    "IndexRequest",
    "IndexResult",
    "IngestOutcome",
    "IngestRequest",
    "IngestResult",
    "InsertRequest",
    "InsertResult",
    "KeyList",
    "Memory",
    "MemoryInput",
    "MemoryPolicy",
    "MintedToken",
    "NamespacePolicy",
    "NamespacePolicyUpdate",
    "Policy",
    "Profile",
    "ProfileList",
    "ProfilePolicy",
    "ProfilePolicyUpdate",
    "ProposedMemory",
    "RecallRequest",
    "RecallResult",
    "RecalledMemory",
    "RetentionPolicy",
    "RewindRequest",
    "RewindResult",
    "SearchTurnsRequest",
    "SearchVectorsRequest",
    "Session",
    "SessionList",
    "SqlRequest",
    "SqlResult",
    "SqlStatement",
    "SqlStatementResult",
    "StoredMemory",
    "Turn",
    "TurnAppendResult",
    "TurnHit",
    "TurnHits",
    "TurnInput",
    "TurnWindow",
    "TxidResult",
    "UpdateRequest",
    "UpdateResult",
    "UpsertVectorRequest",
    "VectorHit",
    "VectorHits",
)
