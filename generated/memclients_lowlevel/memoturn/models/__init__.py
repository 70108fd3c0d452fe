# Generated from specs/memoturn.yaml; do not edit.
"""One class per schema, imported when it is first used."""

from typing import TYPE_CHECKING

from memclients._core.lazy import lazy_exports

if TYPE_CHECKING:
    from .append_turn_request import AppendTurnRequest
    from .ask_request import AskRequest
    from .ask_result import AskResult
    from .create_database_request import CreateDatabaseRequest
    from .create_token_request import CreateTokenRequest
    from .database_info import DatabaseInfo
    from .database_list import DatabaseList
    from .error_body import ErrorBody
    from .extract_request import ExtractRequest
    from .extract_result import ExtractResult
    from .ingest_outcome import IngestOutcome
    from .ingest_request import IngestRequest
    from .ingest_result import IngestResult
    from .memory import Memory
    from .memory_input import MemoryInput
    from .minted_token import MintedToken
    from .profile import Profile
    from .profile_list import ProfileList
    from .proposed_memory import ProposedMemory
    from .recall_request import RecallRequest
    from .recall_result import RecallResult
    from .recalled_memory import RecalledMemory
    from .search_turns_request import SearchTurnsRequest
    from .session import Session
    from .session_list import SessionList
    from .stored_memory import StoredMemory
    from .turn import Turn
    from .turn_append_result import TurnAppendResult
    from .turn_hit import TurnHit
    from .turn_hits import TurnHits
    from .turn_input import TurnInput
    from .turn_window import TurnWindow
else:
    __getattr__, __dir__ = lazy_exports(
        __name__,
        {
            "AppendTurnRequest": "append_turn_request",
            "AskRequest": "ask_request",
            "AskResult": "ask_result",
            "CreateDatabaseRequest": "create_database_request",
            "CreateTokenRequest": "create_token_request",
            "DatabaseInfo": "database_info",
            "DatabaseList": "database_list",
            "ErrorBody": "error_body",
            "ExtractRequest": "extract_request",
            "ExtractResult": "extract_result",
            "IngestOutcome": "ingest_outcome",
            "IngestRequest": "ingest_request",
            "IngestResult": "ingest_result",
            "Memory": "memory",
            "MemoryInput": "memory_input",
            "MintedToken": "minted_token",
            "Profile": "profile",
            "ProfileList": "profile_list",
            "ProposedMemory": "proposed_memory",
            "RecallRequest": "recall_request",
            "RecallResult": "recall_result",
            "RecalledMemory": "recalled_memory",
            "SearchTurnsRequest": "search_turns_request",
            "Session": "session",
            "SessionList": "session_list",
            "StoredMemory": "stored_memory",
            "Turn": "turn",
            "TurnAppendResult": "turn_append_result",
            "TurnHit": "turn_hit",
            "TurnHits": "turn_hits",
            "TurnInput": "turn_input",
            "TurnWindow": "turn_window",
        },
    )

__all__ = (
    "AppendTurnRequest",
    "AskRequest",
    "AskResult",
    "CreateDatabaseRequest",
    "CreateTokenRequest",
    "DatabaseInfo",
    "DatabaseList",
    "ErrorBody",
    "ExtractRequest",
    "ExtractResult",
    "IngestOutcome",
    "IngestRequest",
    "IngestResult",
    "Memory",
    "MemoryInput",
    "MintedToken",
    "Profile",
    "ProfileList",
    "ProposedMemory",
    "RecallRequest",
    "RecallResult",
    "RecalledMemory",
    "SearchTurnsRequest",
    "Session",
    "SessionList",
    "StoredMemory",
    "Turn",
    "TurnAppendResult",
    "TurnHit",
    "TurnHits",
    "TurnInput",
    "TurnWindow",
)
