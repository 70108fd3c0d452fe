# Generated from specs/hippocortex.yaml; do not edit.
"""Types of what hippocortex takes and returns."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
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
"""A word that the documentation lists. The first eight are the official clients'; the others stand elsewhere, so there
may be more.
"""

ArtifactType: TypeAlias = Literal["task_schema", "failure_playbook", "causal_pattern", "decision_policy"]
"""task_schema, failure_playbook, causal_pattern or decision_policy."""

ArtifactStatus: TypeAlias = Literal["active", "deprecated", "superseded"]
"""active, deprecated or superseded."""

ArtifactSort: TypeAlias = Literal["createdAt", "updatedAt", "confidence", "evidenceCount"]
"""createdAt, updatedAt, confidence or evidenceCount."""

SortOrder: TypeAlias = Literal["asc", "desc"]
"""asc or desc."""

ReasoningSection: TypeAlias = Literal["procedures", "failures", "decisions", "facts", "causal", "context"]
"""procedures, failures, decisions, facts, causal or context."""

LearnScope: TypeAlias = Literal["incremental", "full"]
"""incremental or full."""

MetricsWindow: TypeAlias = Literal["1h", "24h", "7d", "30d"]
"""1h, 24h, 7d or 30d."""

MetricsGranularity: TypeAlias = Literal["minute", "hour", "day"]
"""minute, hour or day."""


@dataclass
class CaptureEvent(WireDataclass):
    """Something that an agent said, did or saw.

    The payload is shaped by the type. A message has `role` and `content`; a tool call `tool` and `args`, or
    `tool_name` and `input`; its result `tool` and `result`, or `tool_name` and `output`, and sometimes `success`
    and `callId`. A file edit has `path`, `diff` and `action`, or `before` and `after`; a test run `suite`, `passed`
    and `failed`; a command `command`, `exitCode` and `output`; a browser action `url`, `action` and `selector`; the
    result of an API `url`, `method`, `status` and `body`.

    Attributes:
        type: A word for what kind of event it is, not empty. Types that are not listed are allowed.
        session_id: The session that it belongs to, not empty.
        payload: An object with what happened, shaped by the type.
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
class LearnRequestOptions(WireDataclass):
    """What to compile.

    Attributes:
        min_pattern_strength: A number from 0 to 1. Weaker patterns are left out.
        artifact_types: At least one type of artifact; without a list, all.
        max_events: 1 or more; how many events to read at most.
        artifact_type: One type of artifact: task_schema, failure_playbook, causal_pattern or decision_policy. The
            API's own pages have it, the clients send `artifactTypes`.
    """

    __wire_names__: ClassVar[Mapping[str, str]] = {
        "min_pattern_strength": "minPatternStrength",
        "artifact_types": "artifactTypes",
        "max_events": "maxEvents",
        "artifact_type": "artifactType",
    }

    min_pattern_strength: float | None = None
    artifact_types: list[ArtifactType] | None = None
    max_events: int | None = None
    artifact_type: ArtifactType | None = None


@dataclass
class LearnRequest(WireDataclass):
    """What to compile.

    Attributes:
        scope: incremental, for what is new, or full.
        options: What to compile.
        agent_id: Only events of this agent, not empty.
        session_id: Only events of this session, not empty.
        event_ids: Only these events, at least one.
    """

    __wire_names__: ClassVar[Mapping[str, str]] = {
        "agent_id": "agentId",
        "session_id": "sessionId",
        "event_ids": "eventIds",
    }

    scope: LearnScope = "incremental"
    options: LearnRequestOptions | None = None
    agent_id: str | None = None
    session_id: str | None = None
    event_ids: list[str] | None = None


@dataclass
class ArtifactStats(WireDataclass):
    """What a compilation did to the artifacts.

    Attributes:
        created: How many are new.
        updated: How many have new evidence.
        unchanged: How many have none.
        by_type: Their number by type of artifact.
    """

    __wire_names__: ClassVar[Mapping[str, str]] = {"by_type": "byType"}

    created: int
    updated: int
    unchanged: int
    by_type: dict[str, int]


@dataclass
class CompilationStats(WireDataclass):
    """What a compilation took.

    Attributes:
        memories_processed: How many memories were read.
        patterns_found: How many patterns were found in them.
        compilation_ms: How long it took, in milliseconds.
    """

    __wire_names__: ClassVar[Mapping[str, str]] = {
        "memories_processed": "memoriesProcessed",
        "patterns_found": "patternsFound",
        "compilation_ms": "compilationMs",
    }

    memories_processed: int
    patterns_found: int
    compilation_ms: int


@dataclass
class LearnResult(WireDataclass):
    """What a compilation made.

    Attributes:
        run_id: The id of the compilation.
        status: completed, partial or failed.
        artifacts: What a compilation did to the artifacts.
        stats: What a compilation took.
    """

    __wire_names__: ClassVar[Mapping[str, str]] = {"run_id": "runId"}

    run_id: str
    status: Literal["completed", "partial", "failed"] | str
    artifacts: ArtifactStats
    stats: CompilationStats


@dataclass
class LearnAnswer(WireDataclass):
    """What a compilation made, in the envelope.

    Attributes:
        ok: Whether the request succeeded.
        data: The result, or the job in the queue.
        meta: About the answer; some documented answers have none.
    """

    ok: bool
    data: LearnResult | QueuedJob
    meta: AnswerMeta | None = None


@dataclass
class SynthesizeOptions(WireDataclass):
    """What the context may be made of.

    Attributes:
        max_tokens: 1 or more; the budget of tokens.
        sections: At least one section; without a list, all.
        min_confidence: A number from 0 to 1. Entries below it are left out.
        include_provenance: true or false, whether to say what each entry rests on.
    """

    __wire_names__: ClassVar[Mapping[str, str]] = {
        "max_tokens": "maxTokens",
        "min_confidence": "minConfidence",
        "include_provenance": "includeProvenance",
    }

    max_tokens: int = 4000
    sections: list[ReasoningSection] | None = None
    min_confidence: float = 0.3
    include_provenance: bool = True


@dataclass
class SynthesizeRequest(WireDataclass):
    """What the context is wanted for.

    Attributes:
        query: A question or a task, not blank.
        options: What the context may be made of.
    """

    query: str
    options: SynthesizeOptions | None = None


@dataclass
class ProvenanceRef(WireDataclass):
    """What an entry rests on.

    Attributes:
        source_type: artifact or memory.
        source_id: The id of the artifact or the memory.
        artifact_type: The type of the artifact.
        evidence_count: How many events support it.
    """

    __wire_names__: ClassVar[Mapping[str, str]] = {
        "source_type": "sourceType",
        "source_id": "sourceId",
        "artifact_type": "artifactType",
        "evidence_count": "evidenceCount",
    }

    source_type: Literal["artifact", "memory"] | str
    source_id: str
    artifact_type: ArtifactType | str | None = None
    evidence_count: int | None = None


@dataclass
class SynthesisEntry(WireDataclass):
    """One piece of context.

    Attributes:
        section: What kind of knowledge it is.
        content: The text.
        confidence: How sure it is, from 0 to 1.
        provenance: What it rests on; absent where it was not asked for.
    """

    section: ReasoningSection | str
    content: str
    confidence: float
    provenance: list[ProvenanceRef] | None = None


@dataclass
class BudgetInfo(WireDataclass):
    """How the budget of tokens was spent.

    Attributes:
        limit: The budget that was asked for.
        used: The tokens of the entries.
        compression_ratio: Size of the sources by size of the entries, 0 without entries. Usually 1 or more; samples
            disagree, so nothing is promised.
        entries_included: How many entries fit.
        entries_dropped: How many did not.
    """

    __wire_names__: ClassVar[Mapping[str, str]] = {
        "compression_ratio": "compressionRatio",
        "entries_included": "entriesIncluded",
        "entries_dropped": "entriesDropped",
    }

    limit: int
    used: int
    compression_ratio: float
    entries_included: int
    entries_dropped: int


@dataclass
class SynthesizeResult(WireDataclass):
    """Context for a query.

    Attributes:
        pack_id: The id of this answer, new each time.
        entries: The pieces, best first.
        budget: How the budget of tokens was spent.
    """

    __wire_names__: ClassVar[Mapping[str, str]] = {"pack_id": "packId"}

    pack_id: str
    entries: list[SynthesisEntry]
    budget: BudgetInfo


@dataclass
class QueuedSection(WireDataclass):
    """One piece of context of the older server.

    Attributes:
        type: What kind of knowledge it is.
        content: The text.
        source: What it rests on.
        confidence: How sure it is, from 0 to 1.
    """

    type: str
    content: str
    source: Any = None
    confidence: float | None = None


@dataclass
class QueuedContextPack(WireDataclass):
    """The same context as the older server packs it for a model.

    Attributes:
        entries: The pieces; their shape is not documented.
        estimated_tokens: Their tokens.
        max_tokens: The budget that was asked for.
    """

    __wire_names__: ClassVar[Mapping[str, str]] = {"estimated_tokens": "estimatedTokens", "max_tokens": "maxTokens"}

    entries: Any = None
    estimated_tokens: int | None = None
    max_tokens: int | None = None


@dataclass
class QueuedSynthesis(WireDataclass):
    """Context of the older server.

    Attributes:
        sections: The pieces.
        total_tokens: Their tokens.
        query: The query.
        context_pack: The same, packed for a model.
    """

    __wire_names__: ClassVar[Mapping[str, str]] = {"total_tokens": "totalTokens", "context_pack": "contextPack"}

    sections: list[QueuedSection]
    total_tokens: int
    query: str | None = None
    context_pack: QueuedContextPack | None = None


@dataclass
class SynthesizeAnswer(WireDataclass):
    """Context for a query, in the envelope.

    Attributes:
        ok: Whether the request succeeded.
        data: The context, as the service or the older server has it.
        meta: About the answer; some documented answers have none.
    """

    ok: bool
    data: SynthesizeResult | QueuedSynthesis
    meta: AnswerMeta | None = None


@dataclass
class Artifact(WireDataclass):
    """A piece of compiled knowledge.

    Attributes:
        id: Its id.
        type: What kind of knowledge it is.
        status: Whether it still holds.
        title: What it is about.
        content: The knowledge, shaped by the type: steps and conditions, symptoms with causes and recovery, a cause
            with its effect, a condition with its actions. The keys are not documented.
        confidence: How sure it is, from 0 to 1.
        evidence_count: How many events support it.
        created_at: When it was made, as ISO 8601.
        updated_at: When it was last changed, as ISO 8601.
    """

    __wire_names__: ClassVar[Mapping[str, str]] = {
        "evidence_count": "evidenceCount",
        "created_at": "createdAt",
        "updated_at": "updatedAt",
    }

    id: str
    type: ArtifactType | str
    status: ArtifactStatus | str
    title: str
    content: dict[str, Any]
    confidence: float
    evidence_count: int
    created_at: str
    updated_at: str


@dataclass
class PaginationInfo(WireDataclass):
    """Where a page stands.

    Attributes:
        has_more: Whether there is a page after this one.
        cursor: What to ask for the next page with; none on the last.
        total: How many artifacts match on all pages.
    """

    __wire_names__: ClassVar[Mapping[str, str]] = {"has_more": "hasMore"}

    has_more: bool
    cursor: str | None = None
    total: int | None = None


@dataclass
class ArtifactListResult(WireDataclass):
    """A page of artifacts.

    Attributes:
        artifacts: The artifacts.
        pagination: Where a page stands.
    """

    artifacts: list[Artifact]
    pagination: PaginationInfo


@dataclass
class QueuedArtifact(WireDataclass):
    """A piece of compiled knowledge as the older server has it, without confidence and status. What else it has is not
    known.

    Attributes:
        id: Its id.
        version: Counts its changes.
        is_active: Whether it still holds.
        type: What kind of knowledge it is.
        title: What it is about.
        content: The knowledge.
        token_count: Its size in tokens.
        compiled_at: When it was compiled, as ISO 8601.
    """

    __wire_names__: ClassVar[Mapping[str, str]] = {
        "is_active": "isActive",
        "token_count": "tokenCount",
        "compiled_at": "compiledAt",
    }

    id: str
    version: Any
    is_active: bool
    type: str | None = None
    title: str | None = None
    content: Any = None
    token_count: int | None = None
    compiled_at: str | None = None


@dataclass
class QueuedArtifactList(WireDataclass):
    """A page of artifacts of the older server.

    Attributes:
        items: The artifacts.
        total: How many artifacts match on all pages.
        limit: The length of a page.
        offset: How many were skipped.
        has_more: Whether there is a page after this one.
    """

    __wire_names__: ClassVar[Mapping[str, str]] = {"has_more": "hasMore"}

    items: list[QueuedArtifact]
    total: int
    limit: int
    offset: int
    has_more: bool


@dataclass
class ArtifactListAnswer(WireDataclass):
    """A page of artifacts, in the envelope.

    Attributes:
        ok: Whether the request succeeded.
        data: The page, as the service or the older server has it.
        meta: About the answer; some documented answers have none.
    """

    ok: bool
    data: ArtifactListResult | QueuedArtifactList
    meta: AnswerMeta | None = None


@dataclass
class ArtifactAnswer(WireDataclass):
    """A piece of compiled knowledge, in the envelope.

    Attributes:
        ok: Whether the request succeeded.
        data: The artifact, as the service or the older server has it.
        meta: About the answer; some documented answers have none.
    """

    ok: bool
    data: Artifact | QueuedArtifact
    meta: AnswerMeta | None = None


@dataclass
class MetricsPeriod(WireDataclass):
    """What the usage is of.

    Attributes:
        start: When the period begins, as ISO 8601.
        end: When it ends, as ISO 8601.
        granularity: How finely it is counted.
    """

    start: str
    end: str
    granularity: MetricsGranularity | str


@dataclass
class EventUsage(WireDataclass):
    """Events of the period; the total is the sum of the others.

    Attributes:
        total: How many were sent.
        ingested: How many were new.
        duplicates: How many were captured before.
        errors: How many were not captured.
        by_type: Their number by type of event.
    """

    __wire_names__: ClassVar[Mapping[str, str]] = {"by_type": "byType"}

    total: int
    ingested: int
    duplicates: int
    errors: int
    by_type: dict[str, int]


@dataclass
class CompilationUsage(WireDataclass):
    """Compilations of the period.

    Attributes:
        total: How many there were.
        artifacts_created: How many artifacts they made.
        artifacts_updated: How many artifacts they changed.
    """

    __wire_names__: ClassVar[Mapping[str, str]] = {
        "artifacts_created": "artifactsCreated",
        "artifacts_updated": "artifactsUpdated",
    }

    total: int
    artifacts_created: int
    artifacts_updated: int


@dataclass
class SynthesisUsage(WireDataclass):
    """Syntheses of the period.

    Attributes:
        total: How many there were.
        avg_tokens_used: The tokens of one on average.
        avg_compression_ratio: The compression of one on average.
    """

    __wire_names__: ClassVar[Mapping[str, str]] = {
        "avg_tokens_used": "avgTokensUsed",
        "avg_compression_ratio": "avgCompressionRatio",
    }

    total: int
    avg_tokens_used: float
    avg_compression_ratio: float


@dataclass
class UsageMetrics(WireDataclass):
    """What was used in the period.

    Attributes:
        events: Events of the period; the total is the sum of the others.
        compilations: Compilations of the period.
        syntheses: Syntheses of the period.
    """

    events: EventUsage
    compilations: CompilationUsage
    syntheses: SynthesisUsage


@dataclass
class QuotaInfo(WireDataclass):
    """What the plan allows in this month.

    Attributes:
        plan: The plan.
        events_limit: How many events it allows. Null may mean any number.
        events_used: How many were captured.
        events_remaining: How many are left. Null may mean any number.
        reset_date: When the next month begins, as ISO 8601.
    """

    __wire_names__: ClassVar[Mapping[str, str]] = {
        "events_limit": "eventsLimit",
        "events_used": "eventsUsed",
        "events_remaining": "eventsRemaining",
        "reset_date": "resetDate",
    }

    plan: str
    events_limit: int | None
    events_used: int
    events_remaining: int | None
    reset_date: str


@dataclass
class MetricsResult(WireDataclass):
    """Usage and quota.

    Attributes:
        period: What the usage is of.
        usage: What was used in the period.
        quota: What the plan allows in this month.
    """

    period: MetricsPeriod
    usage: UsageMetrics
    quota: QuotaInfo


@dataclass
class QueuedPeriod(WireDataclass):
    """What the usage of the older server is of.

    Attributes:
        month: The month.
        day: The day.
    """

    month: Any = None
    day: Any = None


@dataclass
class QueuedUsage(WireDataclass):
    """Usage of the older server.

    Attributes:
        events_this_month: Events captured in this month.
        syntheses_today: Syntheses on this day.
        compilations_today: Compilations on this day.
        requests_this_minute: Requests in this minute.
    """

    __wire_names__: ClassVar[Mapping[str, str]] = {
        "events_this_month": "eventsThisMonth",
        "syntheses_today": "synthesesToday",
        "compilations_today": "compilationsToday",
        "requests_this_minute": "requestsThisMinute",
    }

    events_this_month: int | None = None
    syntheses_today: int | None = None
    compilations_today: int | None = None
    requests_this_minute: int | None = None


@dataclass
class QueuedTotals(WireDataclass):
    """What the older server holds.

    Attributes:
        events: Events.
        memories: Memories.
        artifacts: Artifacts.
    """

    events: int | None = None
    memories: int | None = None
    artifacts: int | None = None


@dataclass
class QueuedMetrics(WireDataclass):
    """Usage as the older server has it.

    Attributes:
        plan: The plan.
        period: What the usage of the older server is of.
        usage: Usage of the older server.
        totals: What the older server holds.
    """

    plan: str
    period: QueuedPeriod
    usage: QueuedUsage
    totals: QueuedTotals


@dataclass
class MetricsAnswer(WireDataclass):
    """Usage and quota, in the envelope.

    Attributes:
        ok: Whether the request succeeded.
        data: Usage, as the service or the older server has it.
        meta: About the answer; some documented answers have none.
    """

    ok: bool
    data: MetricsResult | QueuedMetrics
    meta: AnswerMeta | None = None


@dataclass
class VaultQueryRequest(WireDataclass):
    """What secret is wanted.

    Attributes:
        query: What the secret is for, not blank.
        limit: 1 to 50; 20 by default.
        tags: Only secrets that have these tags.
        item_type: Only secrets of this type, not empty, such as api_key, password or token.
    """

    __wire_names__: ClassVar[Mapping[str, str]] = {"item_type": "itemType"}

    query: str
    limit: int | None = None
    tags: list[str] | None = None
    item_type: str | None = None


@dataclass
class VaultQueryMatch(WireDataclass):
    """A secret without its value. The service may spell its keys in snake_case, as `vault_id`.

    Attributes:
        id: Its id.
        title: What it is called.
        relevance: How well it fits.
        tags: Its tags.
        vault_id: The id of its vault; or `vault_id`.
        vault_name: The name of its vault; or `vault_name`.
        item_type: What kind of secret it is, such as api_key; or `item_type`.
        service_name: The service that it is for; or `service_name`.
        sensitivity: low, medium, high or critical; the official client takes medium where there is none.
        description: What it is for.
        created_at: When it was stored, as ISO 8601; or `created_at`.
    """

    __wire_names__: ClassVar[Mapping[str, str]] = {
        "vault_id": "vaultId",
        "vault_name": "vaultName",
        "item_type": "itemType",
        "service_name": "serviceName",
        "created_at": "createdAt",
    }

    id: str
    title: str
    relevance: float
    tags: list[str]
    vault_id: str | None = None
    vault_name: str | None = None
    item_type: str | None = None
    service_name: str | None = None
    sensitivity: Literal["low", "medium", "high", "critical"] | str | None = None
    description: str | None = None
    created_at: str | None = None


@dataclass
class VaultQueryResult(WireDataclass):
    """Secrets that fit a query.

    Attributes:
        matches: The secrets, best first, without their values.
        total: How many fit.
        query: The query.
    """

    matches: list[VaultQueryMatch]
    total: int
    query: str


@dataclass
class VaultQueryAnswer(WireDataclass):
    """Secrets that fit a query, in the envelope.

    Attributes:
        ok: Whether the request succeeded.
        data: Secrets that fit a query.
        meta: About the answer; some documented answers have none.
    """

    ok: bool
    data: VaultQueryResult
    meta: AnswerMeta | None = None


@dataclass
class VaultRevealResult(WireDataclass):
    """The value of a secret.

    Attributes:
        value: The secret itself.
    """

    value: str = field(repr=False)


@dataclass
class VaultRevealAnswer(WireDataclass):
    """The value of a secret, in the envelope.

    Attributes:
        ok: Whether the request succeeded.
        data: The value of a secret.
        meta: About the answer; some documented answers have none.
    """

    ok: bool
    data: VaultRevealResult
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
        request_id: The id of the request.
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
