# Generated from specs/memtrace.yaml; do not edit.
"""One class per schema, imported when it is first used."""

from typing import TYPE_CHECKING

from memclients._core.lazy import lazy_exports

if TYPE_CHECKING:
    from .add_memories_request import AddMemoriesRequest
    from .add_memory_request import AddMemoryRequest
    from .agent import Agent
    from .agent_list import AgentList
    from .agent_stats import AgentStats
    from .context_options import ContextOptions
    from .create_session_request import CreateSessionRequest
    from .error_body import ErrorBody
    from .health import Health
    from .list_options import ListOptions
    from .memory import Memory
    from .memory_batch import MemoryBatch
    from .memory_list import MemoryList
    from .readiness import Readiness
    from .register_agent_request import RegisterAgentRequest
    from .search_query import SearchQuery
    from .search_result import SearchResult
    from .session import Session
    from .session_context import SessionContext
    from .session_list import SessionList
    from .update_session_request import UpdateSessionRequest
else:
    __getattr__, __dir__ = lazy_exports(
        __name__,
        {
            "AddMemoriesRequest": "add_memories_request",
            "AddMemoryRequest": "add_memory_request",
            "Agent": "agent",
            "AgentList": "agent_list",
            "AgentStats": "agent_stats",
            "ContextOptions": "context_options",
            "CreateSessionRequest": "create_session_request",
            "ErrorBody": "error_body",
            "Health": "health",
            "ListOptions": "list_options",
            "Memory": "memory",
            "MemoryBatch": "memory_batch",
            "MemoryList": "memory_list",
            "Readiness": "readiness",
            "RegisterAgentRequest": "register_agent_request",
            "SearchQuery": "search_query",
            "SearchResult": "search_result",
            "Session": "session",
            "SessionContext": "session_context",
            "SessionList": "session_list",
            "UpdateSessionRequest": "update_session_request",
        },
    )

__all__ = (
    "AddMemoriesRequest",
    "AddMemoryRequest",
    "Agent",
    "AgentList",
    "AgentStats",
    "ContextOptions",
    "CreateSessionRequest",
    "ErrorBody",
    "Health",
    "ListOptions",
    "Memory",
    "MemoryBatch",
    "MemoryList",
    "Readiness",
    "RegisterAgentRequest",
    "SearchQuery",
    "SearchResult",
    "Session",
    "SessionContext",
    "SessionList",
    "UpdateSessionRequest",
)
