"""Answers to documented results."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeVar

from memclients._core.models import Model, model_from_json, model_from_value
from memclients._core.response import json_object
from memclients_lowlevel.memtrace import results

if TYPE_CHECKING:
    from memclients._core.exchange import Decoder
    from memclients._core.response import Response
    from memclients.memtrace.errors import MemtraceError

M = TypeVar("M", bound=Model)


def _of(kind: type[M]) -> Decoder[M]:
    return lambda response: model_from_json(kind, response)


MEMORY: Final = _of(results.Memory)
MEMORIES: Final = _of(results.MemoryList)
FOUND: Final = _of(results.SearchResult)
AGENT: Final = _of(results.Agent)
AGENTS: Final = _of(results.AgentList)
STATS: Final = _of(results.AgentStats)
SESSION: Final = _of(results.Session)
SESSIONS: Final = _of(results.SessionList)
CONTEXT: Final = _of(results.SessionContext)
HEALTH: Final = _of(results.Health)
READINESS: Final = _of(results.Readiness)

_STORED: Final = _of(results.MemoryBatch)


def stored(response: Response) -> list[results.Memory]:
    return _STORED(response).memories


def nothing(response: Response) -> None:
    response.acknowledge()


def readiness_of(error: MemtraceError) -> results.Readiness | None:
    """Return the state that a 503 of the readiness route carries, None for any other error."""
    state = json_object(error.body) if error.status_code == 503 else None
    return model_from_value(results.Readiness, state) if state and "status" in state else None
