"""Memoturn: a database for the memory of agents, with branches.

from memclients.memoturn import Memoturn

mt = Memoturn("http://127.0.0.1:8080")
alice = mt.memory("acme", "alice")
alice.ingest([{"type": "fact", "topic_key": "user.diet", "summary": "vegetarian since 2024", "content": {"diet": "veg"}}])
print(alice.recall("what does the user eat, vegetarian?")["memories"])
"""

from memclients._version import __version__
from memclients.memoturn._async.branches import AsyncBranches
from memclients.memoturn._async.client import AsyncMemoturn
from memclients.memoturn._async.collection import AsyncCollection
from memclients.memoturn._async.database import AsyncDb
from memclients.memoturn._async.kv import AsyncKv
from memclients.memoturn._async.profile import AsyncMemoryProfile
from memclients.memoturn._async.transcript import AsyncTranscriptSession
from memclients.memoturn._async.vectors import AsyncVectors
from memclients.memoturn._sync.branches import Branches
from memclients.memoturn._sync.client import Memoturn
from memclients.memoturn._sync.collection import Collection
from memclients.memoturn._sync.database import Db
from memclients.memoturn._sync.kv import Kv
from memclients.memoturn._sync.profile import MemoryProfile
from memclients.memoturn._sync.transcript import TranscriptSession
from memclients.memoturn._sync.vectors import Vectors
from memclients.memoturn.errors import (
    APIConnectionError,
    APIStatusError,
    APITimeoutError,
    AuthenticationError,
    BadRequestError,
    ConflictError,
    InternalServerError,
    InvalidRequestError,
    MemoturnError,
    NotFoundError,
    PayloadTooLargeError,
    PermissionDeniedError,
    RateLimitError,
    RequestTimeoutError,
    StaleReadError,
    UnavailableError,
    UnconfiguredError,
    UnexpectedResponseError,
    UnprocessableEntityError,
)
from memclients_lowlevel.memoturn.results import (
    AskResult,
    AuditEvent,
    BranchCreated,
    BranchInfo,
    CheckpointResult,
    DatabaseInfo,
    DeleteResult,
    EffectivePolicy,
    ErasureAccepted,
    ErasureCoupon,
    ErasureReceipt,
    ExtractProposals,
    ExtractResult,
    IngestOutcome,
    IngestResult,
    InsertResult,
    Memory,
    MemoryInput,
    NamespacePolicy,
    Policy,
    Profile,
    ProfilePolicy,
    RecalledMemory,
    RecallResult,
    Session,
    SqlResult,
    StoredMemory,
    Turn,
    TurnAppendResult,
    TurnHit,
    TurnInput,
    UpdateResult,
    VectorHit,
)

__all__ = [
    "APIConnectionError",
    "APIStatusError",
    "APITimeoutError",
    "AskResult",
    "AsyncBranches",
    "AsyncCollection",
    "AsyncDb",
    "AsyncKv",
    "AsyncMemoryProfile",
    "AsyncMemoturn",
    "AsyncTranscriptSession",
    "AsyncVectors",
    "AuditEvent",
    "AuthenticationError",
    "BadRequestError",
    "BranchCreated",
    "BranchInfo",
    "Branches",
    "CheckpointResult",
    "Collection",
    "ConflictError",
    "DatabaseInfo",
    "Db",
    "DeleteResult",
    "EffectivePolicy",
    "ErasureAccepted",
    "ErasureCoupon",
    "ErasureReceipt",
    "ExtractProposals",
    "ExtractResult",
    "IngestOutcome",
    "IngestResult",
    "InsertResult",
    "InternalServerError",
    "InvalidRequestError",
    "Kv",
    "Memory",
    "MemoryInput",
    "MemoryProfile",
    "Memoturn",
    "MemoturnError",
    "NamespacePolicy",
    "NotFoundError",
    "PayloadTooLargeError",
    "PermissionDeniedError",
    "Policy",
    "Profile",
    "ProfilePolicy",
    "RateLimitError",
    "RecallResult",
    "RecalledMemory",
    "RequestTimeoutError",
    "Session",
    "SqlResult",
    "StaleReadError",
    "StoredMemory",
    "TranscriptSession",
    "Turn",
    "TurnAppendResult",
    "TurnHit",
    "TurnInput",
    "UnavailableError",
    "UnconfiguredError",
    "UnexpectedResponseError",
    "UnprocessableEntityError",
    "UpdateResult",
    "VectorHit",
    "Vectors",
    "__version__",
]
