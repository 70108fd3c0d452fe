"""What a user writes, for type checkers in strict mode; not run."""

from __future__ import annotations

from typing import Any, assert_type

import httpx

from memclients.hippocortex import (
    Hippocortex,
    HippocortexError,
    SyncHippocortex,
    load_config,
    resolve_config,
)
from memclients.hippocortex.types import (
    Artifact,
    ArtifactListResult,
    ArtifactStatus,
    ArtifactType,
    BatchCaptureResult,
    BudgetInfo,
    CaptureEvent,
    CaptureResult,
    Health,
    LearnOptions,
    LearnResult,
    MetricsResult,
    SynthesisEntry,
    SynthesizeBudget,
    SynthesizeOptions,
    SynthesizeResult,
    VaultQueryMatch,
    VaultQueryResult,
    VaultRevealResult,
)

# As the documentation shows it.
event = CaptureEvent(
    type="tool_call",
    session_id="sess-42",
    payload={"tool": "deploy", "args": {"service": "api"}},
    metadata={"agent_id": "agent-1"},
    idempotency_key="idem-123",
)


async def documented() -> None:
    hx = Hippocortex(api_key="hx_live_...", base_url="https://api.hippocortex.dev/v1", timeout=30.0)
    async with Hippocortex() as other:
        assert_type(await other.capture(event), CaptureResult)
    result = await hx.capture_batch([event])
    assert_type(result, BatchCaptureResult)
    assert_type(result.summary.ingested, int)
    learned = await hx.learn(
        LearnOptions(scope="full", min_pattern_strength=0.7, artifact_types=["task_schema", "failure_playbook"])
    )
    assert_type(learned, LearnResult)
    assert_type(learned.artifacts.by_type, dict[str, int])
    assert_type(learned.stats.memories_processed, int)
    context = await hx.synthesize(
        "deploy", SynthesizeOptions(max_tokens=8000, sections=["procedures", "failures"], min_confidence=0.5)
    )
    assert_type(context, SynthesizeResult)
    assert_type(context.entries, list[SynthesisEntry])
    assert_type(context.budget, BudgetInfo)
    page = await hx.list_artifacts(type="failure_playbook", status="active", sort="confidence", order="desc", limit=10)
    assert_type(page, ArtifactListResult)
    if page.pagination.has_more:
        await hx.list_artifacts(cursor=page.pagination.cursor)
    assert_type((await hx.get_artifact("art-001")).content, dict[str, Any])
    metrics = await hx.get_metrics(period="24h")
    assert_type(metrics, MetricsResult)
    assert_type(metrics.usage.events.total, int)
    try:
        await hx.capture(event)
    except HippocortexError as error:
        assert_type(error.details, list[Any] | None)
        assert_type(error.unconfirmed, tuple[CaptureEvent, ...])
        assert_type(error.confirmed, BatchCaptureResult | None)
        await hx.capture_batch(error.unconfirmed)
    async for artifact in hx.iter_artifacts(type="task_schema"):
        assert_type(artifact, Artifact)
    assert_type(await hx.health(), Health)
    assert_type(await hx.vault_query("stripe", tags=["prod"], item_type="api_key", limit=5), VaultQueryResult)
    assert_type((await hx.vault_reveal("item-1")).value, str)
    assert_type(hx.with_options(timeout=1.0), Hippocortex)
    assert_type((await hx.with_raw_response.health()).status_code, int)
    await hx.close()


client = SyncHippocortex(
    "hx_test_...", max_retries=0, deadline=5.0, http_client=httpx.Client(), headers={"x-team": "a"}
)
assert_type(client.capture(event), CaptureResult)
assert_type(client.with_options(timeout=1.0, retry_unsafe=True), SyncHippocortex)
assert_type(client.vault_query("stripe", tags=["prod"], limit=5).matches, list[VaultQueryMatch])
for found in client.iter_artifacts(status="active").pages():
    assert_type(found.next_cursor, str | None)
assert_type(client.capture_batch([event, event]), BatchCaptureResult)
assert_type(client.learn(LearnOptions(scope="incremental")), LearnResult)
assert_type(client.synthesize("deploy", SynthesizeOptions(max_tokens=8000)), SynthesizeResult)
assert_type(client.list_artifacts("failure_playbook", "active", "confidence", "desc", 10), ArtifactListResult)
assert_type(client.get_artifact("art-001"), Artifact)
assert_type(client.get_metrics("24h", "hour"), MetricsResult)
assert_type(client.health(), Health)
assert_type(client.vault_reveal("item-1"), VaultRevealResult)
assert_type(client.with_raw_response.health().status_code, int)
assert_type(client.close(), None)

kind: ArtifactType = "causal_pattern"
status: ArtifactStatus = "superseded"
budget: SynthesizeBudget = BudgetInfo(limit=1, used=1, compression_ratio=1.0, entries_included=1, entries_dropped=0)
assert_type(load_config(), dict[str, str] | None)
assert_type(resolve_config(api_key="hx_test_..."), dict[str, str] | None)

client.capture({"type": "message"})  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
client.list_artifacts(type="playbook")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
