# Generated from specs/hippocortex.yaml; do not edit.
"""One class per schema, imported when it is first used."""

from typing import TYPE_CHECKING

from memclients._core.lazy import lazy_exports

if TYPE_CHECKING:
    from .answer_meta import AnswerMeta
    from .artifact import Artifact
    from .artifact_answer import ArtifactAnswer
    from .artifact_list_answer import ArtifactListAnswer
    from .artifact_list_result import ArtifactListResult
    from .artifact_stats import ArtifactStats
    from .batch_capture_answer import BatchCaptureAnswer
    from .batch_capture_request import BatchCaptureRequest
    from .batch_capture_result import BatchCaptureResult
    from .batch_summary import BatchSummary
    from .budget_info import BudgetInfo
    from .capture_answer import CaptureAnswer
    from .capture_event import CaptureEvent
    from .capture_result import CaptureResult
    from .compilation_stats import CompilationStats
    from .compilation_usage import CompilationUsage
    from .error_answer import ErrorAnswer
    from .error_info import ErrorInfo
    from .event_usage import EventUsage
    from .failed_capture import FailedCapture
    from .framework_refusal import FrameworkRefusal
    from .health import Health
    from .health_answer import HealthAnswer
    from .learn_answer import LearnAnswer
    from .learn_request import LearnRequest
    from .learn_request_options import LearnRequestOptions
    from .learn_result import LearnResult
    from .metrics_answer import MetricsAnswer
    from .metrics_period import MetricsPeriod
    from .metrics_result import MetricsResult
    from .pagination_info import PaginationInfo
    from .provenance_ref import ProvenanceRef
    from .queued_artifact import QueuedArtifact
    from .queued_artifact_list import QueuedArtifactList
    from .queued_batch import QueuedBatch
    from .queued_context_pack import QueuedContextPack
    from .queued_job import QueuedJob
    from .queued_metrics import QueuedMetrics
    from .queued_period import QueuedPeriod
    from .queued_section import QueuedSection
    from .queued_synthesis import QueuedSynthesis
    from .queued_totals import QueuedTotals
    from .queued_usage import QueuedUsage
    from .quota_info import QuotaInfo
    from .synthesis_entry import SynthesisEntry
    from .synthesis_usage import SynthesisUsage
    from .synthesize_answer import SynthesizeAnswer
    from .synthesize_options import SynthesizeOptions
    from .synthesize_request import SynthesizeRequest
    from .synthesize_result import SynthesizeResult
    from .usage_metrics import UsageMetrics
    from .vault_query_answer import VaultQueryAnswer
    from .vault_query_match import VaultQueryMatch
    from .vault_query_request import VaultQueryRequest
    from .vault_query_result import VaultQueryResult
    from .vault_reveal_answer import VaultRevealAnswer
    from .vault_reveal_result import VaultRevealResult
else:
    __getattr__, __dir__ = lazy_exports(
        __name__,
        {
            "AnswerMeta": "answer_meta",
            "Artifact": "artifact",
            "ArtifactAnswer": "artifact_answer",
            "ArtifactListAnswer": "artifact_list_answer",
            "ArtifactListResult": "artifact_list_result",
            "ArtifactStats": "artifact_stats",
            "BatchCaptureAnswer": "batch_capture_answer",
            "BatchCaptureRequest": "batch_capture_request",
            "BatchCaptureResult": "batch_capture_result",
            "BatchSummary": "batch_summary",
            "BudgetInfo": "budget_info",
            "CaptureAnswer": "capture_answer",
            "CaptureEvent": "capture_event",
            "CaptureResult": "capture_result",
            "CompilationStats": "compilation_stats",
            "CompilationUsage": "compilation_usage",
            "ErrorAnswer": "error_answer",
            "ErrorInfo": "error_info",
            "EventUsage": "event_usage",
            "FailedCapture": "failed_capture",
            "FrameworkRefusal": "framework_refusal",
            "Health": "health",
            "HealthAnswer": "health_answer",
            "LearnAnswer": "learn_answer",
            "LearnRequest": "learn_request",
            "LearnRequestOptions": "learn_request_options",
            "LearnResult": "learn_result",
            "MetricsAnswer": "metrics_answer",
            "MetricsPeriod": "metrics_period",
            "MetricsResult": "metrics_result",
            "PaginationInfo": "pagination_info",
            "ProvenanceRef": "provenance_ref",
            "QueuedArtifact": "queued_artifact",
            "QueuedArtifactList": "queued_artifact_list",
            "QueuedBatch": "queued_batch",
            "QueuedContextPack": "queued_context_pack",
            "QueuedJob": "queued_job",
            "QueuedMetrics": "queued_metrics",
            "QueuedPeriod": "queued_period",
            "QueuedSection": "queued_section",
            "QueuedSynthesis": "queued_synthesis",
            "QueuedTotals": "queued_totals",
            "QueuedUsage": "queued_usage",
            "QuotaInfo": "quota_info",
            "SynthesisEntry": "synthesis_entry",
            "SynthesisUsage": "synthesis_usage",
            "SynthesizeAnswer": "synthesize_answer",
            "SynthesizeOptions": "synthesize_options",
            "SynthesizeRequest": "synthesize_request",
            "SynthesizeResult": "synthesize_result",
            "UsageMetrics": "usage_metrics",
            "VaultQueryAnswer": "vault_query_answer",
            "VaultQueryMatch": "vault_query_match",
            "VaultQueryRequest": "vault_query_request",
            "VaultQueryResult": "vault_query_result",
            "VaultRevealAnswer": "vault_reveal_answer",
            "VaultRevealResult": "vault_reveal_result",
        },
    )

__all__ = (
    "AnswerMeta",
    "Artifact",
    "ArtifactAnswer",
    "ArtifactListAnswer",
    "ArtifactListResult",
    "ArtifactStats",
    "BatchCaptureAnswer",
    "BatchCaptureRequest",
    "BatchCaptureResult",
    "BatchSummary",
    "BudgetInfo",
    "CaptureAnswer",
    "CaptureEvent",
    "CaptureResult",
    "CompilationStats",
    "CompilationUsage",
    "ErrorAnswer",
    "ErrorInfo",
    "EventUsage",
    "FailedCapture",
    "FrameworkRefusal",
    "Health",
    "HealthAnswer",
    "LearnAnswer",
    "LearnRequest",
    "LearnRequestOptions",
    "LearnResult",
    "MetricsAnswer",
    "MetricsPeriod",
    "MetricsResult",
    "PaginationInfo",
    "ProvenanceRef",
    "QueuedArtifact",
    "QueuedArtifactList",
    "QueuedBatch",
    "QueuedContextPack",
    "QueuedJob",
    "QueuedMetrics",
    "QueuedPeriod",
    "QueuedSection",
    "QueuedSynthesis",
    "QueuedTotals",
    "QueuedUsage",
    "QuotaInfo",
    "SynthesisEntry",
    "SynthesisUsage",
    "SynthesizeAnswer",
    "SynthesizeOptions",
    "SynthesizeRequest",
    "SynthesizeResult",
    "UsageMetrics",
    "VaultQueryAnswer",
    "VaultQueryMatch",
    "VaultQueryRequest",
    "VaultQueryResult",
    "VaultRevealAnswer",
    "VaultRevealResult",
)
