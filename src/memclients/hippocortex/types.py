"""What the Hippocortex client takes and returns.

All of it are dataclasses, whose attributes are in snake_case where the wire has camelCase, and the words that some of
their attributes can be. Keys that the service adds are kept and reachable as attributes.

Source: Hippocortex's documentation, "Type Hints".
"""

from memclients.hippocortex._options import LearnOptions
from memclients_lowlevel.hippocortex.results import (
    Artifact,
    ArtifactListResult,
    ArtifactStats,
    ArtifactStatus,
    ArtifactType,
    BatchCaptureResult,
    BatchSummary,
    BudgetInfo,
    CaptureEvent,
    CaptureEventType,
    CaptureResult,
    CompilationStats,
    CompilationUsage,
    EventUsage,
    FailedCapture,
    Health,
    LearnResult,
    MetricsPeriod,
    MetricsResult,
    PaginationInfo,
    ProvenanceRef,
    QuotaInfo,
    ReasoningSection,
    SynthesisEntry,
    SynthesisUsage,
    SynthesizeOptions,
    SynthesizeResult,
    UsageMetrics,
    VaultQueryMatch,
    VaultQueryResult,
    VaultRevealResult,
)

SynthesizeBudget = BudgetInfo

__all__ = [
    "Artifact",
    "ArtifactListResult",
    "ArtifactStats",
    "ArtifactStatus",
    "ArtifactType",
    "BatchCaptureResult",
    "BatchSummary",
    "BudgetInfo",
    "CaptureEvent",
    "CaptureEventType",
    "CaptureResult",
    "CompilationStats",
    "CompilationUsage",
    "EventUsage",
    "FailedCapture",
    "Health",
    "LearnOptions",
    "LearnResult",
    "MetricsPeriod",
    "MetricsResult",
    "PaginationInfo",
    "ProvenanceRef",
    "QuotaInfo",
    "ReasoningSection",
    "SynthesisEntry",
    "SynthesisUsage",
    "SynthesizeBudget",
    "SynthesizeOptions",
    "SynthesizeResult",
    "UsageMetrics",
    "VaultQueryMatch",
    "VaultQueryResult",
    "VaultRevealResult",
]
