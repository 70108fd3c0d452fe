"""What Hippocortex answers becomes the documented result, nested as documented, or else an unexpected response."""

from __future__ import annotations

from typing import Any

import pytest

from memclients import hippocortex
from memclients.hippocortex import Hippocortex
from tests.support.scripted import Reply, scripted_server
from tests.unit.services._async.hippocortex_calls import AsyncCalls
from tests.unit.services.hippocortex_answers import CONTEXT, LEARNED, METRICS, artifact, captured, no, ok

client = AsyncCalls.client
error_of = AsyncCalls.error_of
result_of = AsyncCalls.result_of


async def test_a_run_is_nested_as_documented_and_its_maps_keep_their_keys() -> None:
    learned = await result_of("learn", ok(LEARNED))
    assert (learned.run_id, learned.status) == ("run-1", "completed")
    assert (learned.artifacts.created, learned.artifacts.updated, learned.artifacts.unchanged) == (2, 1, 0)
    assert learned.artifacts.by_type == {"task_schema": 2, "futureKind": 1}
    assert (learned.stats.memories_processed, learned.stats.patterns_found, learned.stats.compilation_ms) == (12, 3, 40)


async def test_a_context_is_nested_as_documented() -> None:
    context = await result_of("synthesize", ok(CONTEXT))
    first, second = context.entries
    assert (first.section, first.confidence, first.provenance[0].source_id) == ("procedures", 0.9, "art-1")
    assert (first.provenance[0].evidence_count, second.provenance) == (None, None)
    assert (context.budget.limit, context.budget.compression_ratio, context.budget.entries_dropped) == (500, 2.8, 0)


async def test_metrics_are_nested_as_documented() -> None:
    metrics = await result_of("metrics", ok(METRICS))
    assert (metrics.usage.events.total, metrics.usage.events.by_type) == (4, {"tool_call": 3, "myType": 1})
    assert (metrics.usage.compilations.artifacts_created, metrics.usage.syntheses.avg_tokens_used) == (2, 120.5)
    assert (metrics.quota.events_used, metrics.quota.events_limit) == (2, 50_000)
    assert (metrics.period.granularity, metrics.quota.reset_date) == ("hour", "2026-12-01T00:00:00Z")


async def test_an_artifact_keeps_its_content_as_it_is() -> None:
    found = await result_of("artifact", ok(artifact(3)))
    assert found.content == artifact(3)["content"]
    assert (found.evidence_count, found.created_at) == (3, "2026-11-20T00:00:00Z")


@pytest.mark.parametrize("status", [200, 202])
async def test_any_status_of_success_will_do(status: int) -> None:
    result = await result_of("capture", ok(captured(salienceScore=0.4, traceId="t-1"), status))
    assert (result.event_id, result.salience_score, result.trace_id) == ("evt-1", 0.4, "t-1")


async def test_what_a_newer_service_says_is_kept() -> None:
    result = await result_of("capture", ok(captured(status="deferred", newKey={"aB": 1})))
    assert result.status == "deferred"
    assert result.newKey == {"aB": 1}


async def test_an_envelope_needs_no_meta() -> None:
    assert (await result_of("capture", Reply(200, {"ok": True, "data": captured(), "error": None}))).event_id == "evt-1"


# The wire of the older server, whose work waits in a queue.


async def test_a_queued_capture_has_the_id_of_its_job() -> None:
    result = await result_of("capture", ok({"jobId": "job-1", "status": "queued", "idempotencyKey": "k"}, 202))
    assert (result.event_id, result.status) == ("job-1", "queued")


async def test_a_queued_batch_has_the_id_of_the_batch_for_each_event() -> None:
    result = await result_of("batch", ok({"batchId": "batch-1", "queued": 2, "errors": 0, "total": 2}, 202))
    assert [(one.event_id, one.status) for one in result.results] == [("batch-1", "queued")] * 2
    assert (result.summary.total, result.summary.ingested, result.summary.errors) == (2, 0, 0)


@pytest.mark.parametrize("counts", [{"queued": 1, "errors": 1, "total": 2}, {"queued": 3, "errors": 0, "total": 3}])
async def test_a_queued_batch_that_lost_events_does_not_say_which(counts: dict[str, int]) -> None:
    error = await error_of("batch", ok({"batchId": "batch-1", **counts}, 202))
    assert (error.code, len(error.unconfirmed)) == ("unexpected_response", 2)


async def test_a_queued_run_has_the_id_of_its_job() -> None:
    result = await result_of("learn", ok({"jobId": "job-2", "status": "queued"}, 202))
    assert (result.run_id, result.status) == ("job-2", "queued")
    assert (result.artifacts.created, result.artifacts.by_type, result.stats.memories_processed) == (0, {}, 0)


QUEUED: dict[str, dict[str, Any]] = {
    "synthesize": {"sections": [], "totalTokens": 0, "query": "deploy", "contextPack": {"entries": []}},
    "artifacts": {"items": [], "total": 0, "limit": 50, "offset": 0, "hasMore": False},
    "artifact": {"id": "art-1", "version": 1, "tokenCount": 9, "isActive": True, "compiledAt": "2026-11-20T00:00:00Z"},
    "metrics": {"plan": "free", "period": {"month": "2026-11"}, "usage": {}, "totals": {"events": 1}},
}


@pytest.mark.parametrize("name", QUEUED)
async def test_what_has_no_documented_shape_is_an_unexpected_response(name: str) -> None:
    error = await error_of(name, ok(QUEUED[name]))
    assert isinstance(error, hippocortex.UnexpectedResponseError)
    assert (error.code, error.status_code) == ("unexpected_response", 200)


WELL = {"status": "healthy", "version": "1", "uptime": 5, "timestamp": "2026-11-21T00:00:00Z"}


@pytest.mark.parametrize("said", [True, False])
async def test_a_degraded_service_says_how_it_is_at_once(said: bool) -> None:
    with scripted_server(Reply(503, {"ok": said, "data": {**WELL, "status": "degraded"}})) as server:
        async with client(server) as hx:
            health = await hx.health()
    assert health.status == "degraded"
    assert len(server.seen) == 1


async def test_health_needs_no_key_and_a_proxys_503_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("HIPPOCORTEX_API_KEY", raising=False)
    with scripted_server(ok(WELL), no(503, "service_unavailable")) as server:
        async with Hippocortex(base_url=server.url, max_retries=0) as hx:
            assert (await hx.health()).status == "healthy"
            assert "authorization" not in server.seen[0].headers
            with pytest.raises(hippocortex.UnavailableError):
                await hx.health()
