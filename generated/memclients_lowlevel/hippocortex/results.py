# Generated from specs/hippocortex.yaml; do not edit.
"""Types of what hippocortex takes and returns."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, ClassVar, Literal, TypeAlias

from memclients._core.wire_dataclasses import WireDataclass

CaptureEventType: TypeAlias = Literal[
    "message",
    "tool_call",
    "tool_result",
    "file_edit",
    "test_run",
    "command_exec",
    "browser_action",
    "api_result",
    "outcome",
    "observation",
    "file_change",
    "error",
]
"""A type that some page of the documentation lists: the first eight are the official clients', the others stand in the
description or in samples of the API only.
"""


@dataclass
class CaptureEvent(WireDataclass):
    """Something that an agent said, did or saw.

    Attributes:
        type: What kind of event it is, not empty. Types that are not listed are allowed.
        session_id: The session that it belongs to, not empty.
        payload: An object, shaped by the type. A message has `role` and `content`; a tool call `tool` and `args`,
            or `tool_name` and `input`; its result `tool` and `result`, or `tool_name` and `output`, and `success`
            and `callId`. A file edit has `path` and `diff`, or `before` and `after`; a test run `suite`, `passed`
            and `failed`; a command `command`, `exitCode` and `output`; a browser action `url`, `action` and
            `selector`; the result of an API `url`, `method`, `status` and `body`.
        metadata: An object with anything else. The service knows `agentId`, `correlationId`, `source`, `tags`, and
            `extractedMemories`, texts that the caller has extracted already.
        idempotency_key: A name for this event, not empty, by which it is recognized when it is sent again.
        namespace_id: The namespace that it belongs to, not empty. For enterprise plans; snake_case on the wire.
    """

    __wire_names__: ClassVar[Mapping[str, str]] = {"session_id": "sessionId", "idempotency_key": "idempotencyKey"}

    type: CaptureEventType | str
    session_id: str
    payload: dict[str, Any]
    metadata: dict[str, Any] | None = None
    idempotency_key: str | None = None
    namespace_id: str | None = None


@dataclass
class CaptureResult(WireDataclass):
    """What became of an event.

    Attributes:
        event_id: The id of the event; of a duplicate, that of the first one.
        status: ingested or duplicate.
        salience_score: How much it matters, from 0 to 1.
        trace_id: The id of its processing.
        reason: Why it is a duplicate.
    """

    __wire_names__: ClassVar[Mapping[str, str]] = {
        "event_id": "eventId",
        "salience_score": "salienceScore",
        "trace_id": "traceId",
    }

    event_id: str
    status: Literal["ingested", "duplicate"] | str
    salience_score: float | None = None
    trace_id: str | None = None
    reason: str | None = None


@dataclass
class QueuedJob(WireDataclass):
    """Work in the queue of the older server.

    Attributes:
        job_id: The id of the job.
        status: The word queued.
        idempotency_key: The key that the event was sent with.
    """

    __wire_names__: ClassVar[Mapping[str, str]] = {"job_id": "jobId", "idempotency_key": "idempotencyKey"}

    job_id: str
    status: str
    idempotency_key: str | None = None


@dataclass
class CaptureAnswer(WireDataclass):
    """What became of an event, in the envelope.

    Attributes:
        ok: Whether the request succeeded.
        data: The result, or the job in the queue.
        meta: About the answer; some documented answers have none.
    """

    ok: bool
    data: CaptureResult | QueuedJob
    meta: AnswerMeta | None = None


@dataclass
class BatchCaptureRequest(WireDataclass):
    """Events to be captured together.

    Attributes:
        events: 1 to 1,000 events.
    """

    events: list[CaptureEvent]


@dataclass
class FailedCapture(WireDataclass):
    """What became of an event that was not captured. Its shape is not documented, so nothing is promised.

    Attributes:
        event_id: The id of the event; usually there is none.
        status: Usually the word error.
        salience_score: How much it matters; usually there is none.
        trace_id: The id of its processing.
        reason: Why it was not captured.
    """

    __wire_names__: ClassVar[Mapping[str, str]] = {
        "event_id": "eventId",
        "salience_score": "salienceScore",
        "trace_id": "traceId",
    }

    event_id: str | None = None
    status: str | None = None
    salience_score: float | None = None
    trace_id: str | None = None
    reason: str | None = None


@dataclass
class BatchSummary(WireDataclass):
    """How many events of a batch became what; the total is the sum of the others.

    Attributes:
        total: How many events there were.
        ingested: How many were new.
        duplicates: How many were captured before.
        errors: How many were not captured.
    """

    total: int
    ingested: int
    duplicates: int
    errors: int


@dataclass
class BatchCaptureResult(WireDataclass):
    """What became of the events of a batch.

    Attributes:
        results: One result per event, in their order.
        summary: How many events of a batch became what; the total is the sum of the others.
    """

    results: list[CaptureResult | FailedCapture]
    summary: BatchSummary


@dataclass
class QueuedBatch(WireDataclass):
    """A batch in the queue of the older server.

    Attributes:
        batch_id: The id of the batch.
        queued: How many events are in the queue.
        errors: How many events were refused.
        total: How many events there were.
    """

    __wire_names__: ClassVar[Mapping[str, str]] = {"batch_id": "batchId"}

    batch_id: str
    queued: int
    errors: int
    total: int


@dataclass
class BatchCaptureAnswer(WireDataclass):
    """What became of the events of a batch, in the envelope.

    Attributes:
        ok: Whether the request succeeded.
        data: The results, or the batch in the queue.
        meta: About the answer; some documented answers have none.
    """

    ok: bool
    data: BatchCaptureResult | QueuedBatch
    meta: AnswerMeta | None = None


@dataclass
class Health(WireDataclass):
    """How the service is.

    Attributes:
        status: One word on the whole; which words there are is not documented.
        version: The version of the service.
        uptime: How long it has been running; the unit is not documented.
        timestamp: Its time, as ISO 8601.
        subsystems: How its parts are.
        alerts: What needs attention.
    """

    status: str
    version: str | None = None
    uptime: Any = None
    timestamp: str | None = None
    subsystems: Any = None
    alerts: Any = None


@dataclass
class HealthAnswer(WireDataclass):
    """How the service is, in the envelope.

    Attributes:
        ok: Whether the request succeeded.
        data: How the service is.
        meta: About the answer; some documented answers have none.
    """

    ok: bool
    data: Health
    meta: AnswerMeta | None = None


@dataclass
class AnswerMeta(WireDataclass):
    """About an answer.

    Attributes:
        request_id: The id of the request, to be quoted to the service's support.
        tenant_id: The tenant that the key belongs to.
        duration_ms: How long the service took, in milliseconds.
    """

    __wire_names__: ClassVar[Mapping[str, str]] = {
        "request_id": "requestId",
        "tenant_id": "tenantId",
        "duration_ms": "durationMs",
    }

    request_id: str | None = None
    tenant_id: str | None = None
    duration_ms: float | None = None


@dataclass
class ErrorInfo(WireDataclass):
    """What went wrong.

    Attributes:
        code: A word for programs.
        message: A sentence for people.
        details: The faults one by one. They may repeat what was sent.
    """

    code: (
        Literal[
            "validation_error",
            "unauthorized",
            "forbidden",
            "not_found",
            "conflict",
            "rate_limited",
            "internal_error",
            "service_unavailable",
        ]
        | str
    )
    message: str
    details: list[Any] | None = None


@dataclass
class ErrorAnswer(WireDataclass):
    """The envelope of an error.

    Attributes:
        ok: Whether the request succeeded.
        error: What went wrong.
        meta: About the answer; some documented answers have none.
    """

    ok: bool
    error: ErrorInfo
    meta: AnswerMeta | None = None


@dataclass
class FrameworkRefusal(WireDataclass):
    """A refusal without the envelope, as web frameworks write it.

    Attributes:
        detail: What is wrong: a sentence, or the faults one by one.
    """

    detail: Any
