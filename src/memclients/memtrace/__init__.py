"""Memtrace: a memory layer for agents, any model.

from memclients.memtrace import Memtrace

client = Memtrace("http://localhost:9100", "mtk_your_api_key")
client.remember("agent_1", "User prefers dark mode")
print(client.recall("agent_1").memories)
"""

from memclients._version import __version__
from memclients.memtrace._async.client import AsyncMemtrace
from memclients.memtrace._sync.client import Memtrace
from memclients.memtrace.errors import (
    APIConnectionError,
    APIStatusError,
    APITimeoutError,
    AuthenticationError,
    BadRequestError,
    ConflictError,
    InternalServerError,
    InvalidRequestError,
    MemtraceError,
    NoArcInstanceError,
    NotFoundError,
    RateLimitError,
    UnexpectedResponseError,
)
from memclients_lowlevel.memtrace.results import (
    AddMemoryRequest,
    Agent,
    AgentList,
    AgentStats,
    ContextOptions,
    CreateSessionRequest,
    Health,
    ListOptions,
    Memory,
    MemoryList,
    Readiness,
    RegisterAgentRequest,
    SearchQuery,
    SearchResult,
    Session,
    SessionContext,
    SessionList,
)

__all__ = [
    "APIConnectionError",
    "APIStatusError",
    "APITimeoutError",
    "AddMemoryRequest",
    "Agent",
    "AgentList",
    "AgentStats",
    "AsyncMemtrace",
    "AuthenticationError",
    "BadRequestError",
    "ConflictError",
    "ContextOptions",
    "CreateSessionRequest",
    "Health",
    "InternalServerError",
    "InvalidRequestError",
    "ListOptions",
    "Memory",
    "MemoryList",
    "Memtrace",
    "MemtraceError",
    "NoArcInstanceError",
    "NotFoundError",
    "RateLimitError",
    "Readiness",
    "RegisterAgentRequest",
    "SearchQuery",
    "SearchResult",
    "Session",
    "SessionContext",
    "SessionList",
    "UnexpectedResponseError",
    "__version__",
]
