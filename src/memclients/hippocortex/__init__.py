"""Hippocortex: hosted memory that turns what agents do into knowledge.

from memclients.hippocortex import CaptureEvent, Hippocortex

async with Hippocortex(api_key="hx_live_...") as hx:
    await hx.capture(CaptureEvent(type="message", session_id="s1", payload={"role": "user", "content": "Hello"}))
    await hx.learn()
    context = await hx.synthesize("greet the user")
"""

from memclients._version import __version__
from memclients.hippocortex import types
from memclients.hippocortex._async.client import Hippocortex
from memclients.hippocortex._config import load_config, resolve_config
from memclients.hippocortex._headers import SDK_VERSION
from memclients.hippocortex._sync.client import SyncHippocortex
from memclients.hippocortex.errors import (
    APIConnectionError,
    APIStatusError,
    APITimeoutError,
    AuthenticationError,
    BadRequestError,
    ConflictError,
    HippocortexError,
    InternalServerError,
    InvalidRequestError,
    NotFoundError,
    PermissionDeniedError,
    RateLimitError,
    UnavailableError,
    UnexpectedResponseError,
    UnprocessableEntityError,
)
from memclients.hippocortex.types import (
    Artifact,
    ArtifactListResult,
    ArtifactStatus,
    ArtifactType,
    BatchCaptureResult,
    BatchSummary,
    BudgetInfo,
    CaptureEvent,
    CaptureEventType,
    CaptureResult,
    LearnOptions,
    LearnResult,
    MetricsResult,
    ProvenanceRef,
    ReasoningSection,
    SynthesisEntry,
    SynthesizeBudget,
    SynthesizeOptions,
    SynthesizeResult,
    VaultQueryMatch,
    VaultQueryResult,
    VaultRevealResult,
)

__all__ = [
    "SDK_VERSION",
    "APIConnectionError",
    "APIStatusError",
    "APITimeoutError",
    "Artifact",
    "ArtifactListResult",
    "ArtifactStatus",
    "ArtifactType",
    "AuthenticationError",
    "BadRequestError",
    "BatchCaptureResult",
    "BatchSummary",
    "BudgetInfo",
    "CaptureEvent",
    "CaptureEventType",
    "CaptureResult",
    "ConflictError",
    "Hippocortex",
    "HippocortexError",
    "InternalServerError",
    "InvalidRequestError",
    "LearnOptions",
    "LearnResult",
    "MetricsResult",
    "NotFoundError",
    "PermissionDeniedError",
    "ProvenanceRef",
    "RateLimitError",
    "ReasoningSection",
    "SyncHippocortex",
    "SynthesisEntry",
    "SynthesizeBudget",
    "SynthesizeOptions",
    "SynthesizeResult",
    "UnavailableError",
    "UnexpectedResponseError",
    "UnprocessableEntityError",
    "VaultQueryMatch",
    "VaultQueryResult",
    "VaultRevealResult",
    "__version__",
    "load_config",
    "resolve_config",
    "types",
]
