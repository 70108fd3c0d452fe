# Generated from specs/hippocortex.yaml; do not edit.
"""One class per schema, imported when it is first used."""

from typing import TYPE_CHECKING

from memclients._core.lazy import lazy_exports

if TYPE_CHECKING:
    from .answer_meta import AnswerMeta
    from .batch_capture_answer import BatchCaptureAnswer
    from .batch_capture_request import BatchCaptureRequest
    from .batch_capture_result import BatchCaptureResult
    from .batch_summary import BatchSummary
    from .capture_answer import CaptureAnswer
    from .capture_event import CaptureEvent
    from .capture_result import CaptureResult
    from .error_answer import ErrorAnswer
    from .error_info import ErrorInfo
    from .failed_capture import FailedCapture
    from .framework_refusal import FrameworkRefusal
    from .health import Health
    from .health_answer import HealthAnswer
    from .queued_batch import QueuedBatch
    from .queued_job import QueuedJob
else:
    __getattr__, __dir__ = lazy_exports(
        __name__,
        {
            "AnswerMeta": "answer_meta",
            "BatchCaptureAnswer": "batch_capture_answer",
            "BatchCaptureRequest": "batch_capture_request",
            "BatchCaptureResult": "batch_capture_result",
            "BatchSummary": "batch_summary",
            "CaptureAnswer": "capture_answer",
            "CaptureEvent": "capture_event",
            "CaptureResult": "capture_result",
            "ErrorAnswer": "error_answer",
            "ErrorInfo": "error_info",
            "FailedCapture": "failed_capture",
            "FrameworkRefusal": "framework_refusal",
            "Health": "health",
            "HealthAnswer": "health_answer",
            "QueuedBatch": "queued_batch",
            "QueuedJob": "queued_job",
        },
    )

__all__ = (
    "AnswerMeta",
    "BatchCaptureAnswer",
    "BatchCaptureRequest",
    "BatchCaptureResult",
    "BatchSummary",
    "CaptureAnswer",
    "CaptureEvent",
    "CaptureResult",
    "ErrorAnswer",
    "ErrorInfo",
    "FailedCapture",
    "FrameworkRefusal",
    "Health",
    "HealthAnswer",
    "QueuedBatch",
    "QueuedJob",
)
