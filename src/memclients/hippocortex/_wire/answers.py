"""Answers out of their envelope, as documented results; also what a server answers that only queues the work."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, TypeVar

from memclients._core.error_map import read_error
from memclients._core.exchange import AnswerRejectedError
from memclients._core.response import json_object
from memclients._core.wire_dataclasses import WireDataclass, dataclass_from_value
from memclients_lowlevel.hippocortex import results

if TYPE_CHECKING:
    from memclients._core.exchange import Decoder
    from memclients._core.response import Response
    from memclients.hippocortex.errors import HippocortexError

D = TypeVar("D", bound=WireDataclass)


def data_of(response: Response) -> Any:
    """Return what the envelope holds.

    Raises:
        AnswerRejectedError: If it says no.
        ValueError: If it is none.
    """
    body = response.json()
    envelope = json_object(body)
    if envelope is None:
        raise ValueError(f"an object was expected, not {type(body).__name__}")
    if envelope.get("error") or not envelope.get("ok", True):
        message, code = read_error(response)
        raise AnswerRejectedError(message or "the service says that it did not succeed", code)
    if "ok" not in envelope:
        raise ValueError("the key 'ok' is missing")
    return response.value_at("data")


def of(kind: type[D]) -> Decoder[D]:
    """Return what reads an answer of a type."""
    return lambda response: dataclass_from_value(kind, data_of(response), place="data")


SYNTHESIZED: Final = of(results.SynthesizeResult)
ARTIFACTS: Final = of(results.ArtifactListResult)
ARTIFACT: Final = of(results.Artifact)
METRICS: Final = of(results.MetricsResult)
VAULT_MATCHES: Final = of(results.VaultQueryResult)
VAULT_VALUE: Final = of(results.VaultRevealResult)
HEALTH: Final = of(results.Health)


def health_of(error: HippocortexError) -> results.Health | None:
    """Return the state that the answer of a degraded service carries, None if it carries none."""
    return _read(results.Health, (json_object(error.body) or {}).get("data"))


def captured(response: Response) -> results.CaptureResult:
    """Read what became of an event; of one that waits in a queue, the job is known only."""
    found = _or_job(results.CaptureResult, response)
    if isinstance(found, results.CaptureResult):
        return found
    return results.CaptureResult(event_id=found.job_id, status=found.status)


def batch_captured(response: Response, count: int) -> results.BatchCaptureResult:
    """Read what became of so many events; of those that wait in a queue, the batch is known only."""
    data = data_of(response)
    try:
        result = dataclass_from_value(results.BatchCaptureResult, data, place="data")
    except ValueError:
        queued = _read(results.QueuedBatch, data)
        # Where some failed nothing tells which ones.
        if queued is None or (queued.queued, queued.total) != (count, count):
            raise
        return results.BatchCaptureResult(
            [results.CaptureResult(event_id=queued.batch_id, status="queued") for _ in range(count)],
            results.BatchSummary(total=count, ingested=0, duplicates=0, errors=0),
        )
    if len(result.results) != count:
        raise ValueError(f"{count} events were sent, but {len(result.results)} results came")
    return result


def learned(response: Response) -> results.LearnResult:
    """Read what a run made; of one that waits in a queue, the job is known only."""
    found = _or_job(results.LearnResult, response)
    if isinstance(found, results.LearnResult):
        return found
    nothing = results.ArtifactStats(0, 0, 0, {}), results.CompilationStats(0, 0, 0)
    return results.LearnResult(found.job_id, found.status, *nothing)


def _or_job(kind: type[D], response: Response) -> D | results.QueuedJob:
    data = data_of(response)
    try:
        return dataclass_from_value(kind, data, place="data")
    except ValueError:
        job = _read(results.QueuedJob, data)
        if job is None:
            raise
        return job


def _read(kind: type[D], data: Any) -> D | None:
    try:
        return dataclass_from_value(kind, data)
    except ValueError:
        return None
