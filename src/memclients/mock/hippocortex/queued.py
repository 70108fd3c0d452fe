"""The answers of the older API reference: jobs in a queue, artifacts by offset, and other names for the rest."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import msgspec

from memclients.mock._call import Call
from memclients.mock.hippocortex.access import key_of
from memclients.mock.hippocortex.envelope import DataHandler
from memclients.mock.hippocortex.knowledge.artifacts import ACTIVE, STATUSES, TYPES, Artifact, Artifacts, artifact_of
from memclients.mock.hippocortex.knowledge.tokens import tokens
from memclients.mock.hippocortex.shapes import Fields, body_of
from memclients.mock.hippocortex.state import State
from memclients.mock.hippocortex.timestamps import iso

# Work that goes into the queue.
ACCEPTED = frozenset({"captureEvent", "captureBatch", "learn"})

_DEFAULT_LIMIT = 50
_MAX_LIMIT = 100


class QueuedRoutes:
    """Handlers in front of the present ones: the work is done at once, and only the answer tells of a queue.

    Args:
        state: The server's state.
        handlers: The present handlers.
    """

    def __init__(self, state: State, handlers: Mapping[str, DataHandler]) -> None:
        self._state = state
        self._inner = handlers
        self._artifacts = Artifacts(state)

    def handlers(self) -> Mapping[str, DataHandler]:
        """Return the handlers by operation."""
        return {
            "captureEvent": self._capture,
            "captureBatch": self._batch,
            "learn": self._learn,
            "synthesize": self._synthesize,
            "listArtifacts": self._list,
            "getArtifact": self._get,
            "getUsageMetrics": self._metrics,
        }

    def _capture(self, call: Call) -> dict[str, Any]:
        self._inner["captureEvent"](call)
        key = body_of(call).get("idempotencyKey")
        return {**self._job(), **({} if key is None else {"idempotencyKey": key})}

    def _batch(self, call: Call) -> dict[str, Any]:
        summary = self._inner["captureBatch"](call)["summary"]
        return {
            "batchId": self._state.ids.new("batch"),
            "queued": summary["total"] - summary["errors"],
            "errors": summary["errors"],
            "total": summary["total"],
        }

    def _learn(self, call: Call) -> dict[str, Any]:
        self._inner["learn"](call)
        return self._job()

    def _job(self) -> dict[str, Any]:
        return {"jobId": self._state.ids.new("job"), "status": "queued"}

    def _synthesize(self, call: Call) -> dict[str, Any]:
        body = body_of(call)
        if "maxTokens" in body:
            # A request is flat there.
            call = replace(call, body=msgspec.json.encode({**body, "options": {"maxTokens": body["maxTokens"]}}))
        found = self._inner["synthesize"](call)
        entries, budget = found["entries"], found["budget"]
        return {
            "sections": [
                {
                    "type": entry["section"],
                    "content": entry["content"],
                    "source": next((source["sourceId"] for source in entry.get("provenance", ())), None),
                    "confidence": entry["confidence"],
                }
                for entry in entries
            ],
            "totalTokens": budget["used"],
            "query": body["query"],
            "contextPack": {
                "entries": [entry["content"] for entry in entries],
                "estimatedTokens": budget["used"],
                "maxTokens": budget["limit"],
            },
        }

    def _list(self, call: Call) -> dict[str, Any]:
        fields = Fields.of_query(call, integers=("limit", "offset"))
        limit = fields.integer("limit", 1, _MAX_LIMIT) or _DEFAULT_LIMIT
        offset = fields.integer("offset", 0) or 0
        parameters = {
            "tenant": call.caller,
            "type": fields.string("type", choices=TYPES),
            "status": fields.string("status", choices=STATUSES),
        }
        fields.check()
        rows = self._state.db.rows(
            "SELECT * FROM artifacts WHERE tenant = :tenant AND (:type IS NULL OR type = :type)"
            " AND (:status IS NULL OR status = :status) ORDER BY created_at DESC, id DESC",
            parameters,
        )
        page = rows[offset : offset + limit]
        return {
            "items": [_rendered(artifact_of(row)) for row in page],
            "total": len(rows),
            "limit": limit,
            "offset": offset,
            "hasMore": offset + len(page) < len(rows),
        }

    def _get(self, call: Call) -> dict[str, Any]:
        (artifact_id,) = call.match.parameters.values()
        return _rendered(self._artifacts.get(call.caller, artifact_id))

    def _metrics(self, call: Call) -> dict[str, Any]:
        state = self._state
        plan = state.access.plan_of(call.caller)
        return {
            "plan": plan.name,
            **state.metrics.today(call.caller, state.rate_limit.spent(key_of(call), plan)),
        }


def _rendered(artifact: Artifact) -> dict[str, Any]:
    return {
        "id": artifact.id,
        "type": artifact.type,
        "title": artifact.title,
        "content": artifact.content,
        # Each change brings evidence.
        "version": max(artifact.evidence_count, 1),
        "tokenCount": tokens(msgspec.json.encode(artifact.content).decode()),
        "isActive": artifact.status == ACTIVE,
        "compiledAt": iso(artifact.updated_at),
    }
