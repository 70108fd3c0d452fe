"""Learning, synthesis and artifacts over HTTP."""

from collections.abc import Mapping, Sequence
from typing import Any

from memclients.mock._call import Call
from memclients.mock._route_group import RouteGroup
from memclients.mock.hippocortex.envelope import DataHandler
from memclients.mock.hippocortex.knowledge.artifacts import STATUSES, TYPES, Artifact, Artifacts
from memclients.mock.hippocortex.knowledge.learning import INCREMENTAL, SCOPES, Assignment, Learning
from memclients.mock.hippocortex.knowledge.listing import MAX_LIMIT, ORDERS, SORTS, Listing, page
from memclients.mock.hippocortex.knowledge.packing import Candidate
from memclients.mock.hippocortex.knowledge.synthesis import MAX_TOKENS, MIN_CONFIDENCE, SECTIONS, Question, Synthesis
from memclients.mock.hippocortex.shapes import Fields, body_of
from memclients.mock.hippocortex.state import State
from memclients.mock.hippocortex.timestamps import iso


class KnowledgeRoutes(RouteGroup[State, DataHandler]):
    """Handlers of what the server learns and knows.

    Args:
        state: The server's state.
    """

    def __init__(self, state: State) -> None:
        super().__init__(state)
        self._learning = Learning(state)
        self._synthesis = Synthesis(state)
        self._artifacts = Artifacts(state)

    def handlers(self) -> Mapping[str, DataHandler]:
        return {
            "learn": self._learn,
            "synthesize": self._synthesize,
            "listArtifacts": self._list,
            "getArtifact": self._get,
        }

    def _learn(self, call: Call) -> dict[str, Any]:
        run = self._learning.run(call.caller, _assignment(Fields(body_of(call))))
        return {
            "runId": run.id,
            "status": run.status,
            "artifacts": {
                "created": run.created,
                "updated": run.updated,
                "unchanged": run.unchanged,
                "byType": run.by_type,
            },
            "stats": {"memoriesProcessed": run.memories, "patternsFound": run.patterns, "compilationMs": run.ms},
        }

    def _synthesize(self, call: Call) -> dict[str, Any]:
        fields = Fields(body_of(call))
        query = fields.string("query", required=True, blank=False)
        options = fields.inside("options")
        max_tokens = options.integer("maxTokens", 1)
        sections = _some(options, "sections", SECTIONS)
        min_confidence = options.share("minConfidence")
        provenance = options.boolean("includeProvenance")
        fields.check()
        assert query is not None
        question = Question(
            query=query,
            max_tokens=MAX_TOKENS if max_tokens is None else max_tokens,
            sections=sections or (),
            min_confidence=MIN_CONFIDENCE if min_confidence is None else min_confidence,
        )
        pack_id, pack = self._synthesis.answer(call.caller, question)
        return {
            "packId": pack_id,
            "entries": [_entry(candidate, provenance=provenance is not False) for candidate in pack.included],
            "budget": {
                "limit": pack.limit,
                "used": pack.used,
                "compressionRatio": pack.ratio,
                "entriesIncluded": len(pack.included),
                "entriesDropped": pack.dropped,
            },
        }

    def _list(self, call: Call) -> dict[str, Any]:
        fields = Fields.of_query(call, integers=("limit",))
        listing = Listing(
            type=fields.string("type", choices=TYPES),
            status=fields.string("status", choices=STATUSES),
            sort=fields.string("sort", choices=SORTS),
            order=fields.string("order", choices=ORDERS),
        )
        limit = fields.integer("limit", 1, MAX_LIMIT)
        cursor = fields.string("cursor")
        fields.check()
        found = page(self._state.db, call.caller, listing, limit, cursor)
        pagination: dict[str, Any] = {"hasMore": found.cursor is not None, "total": found.total}
        if found.cursor is not None:
            pagination["cursor"] = found.cursor
        return {"artifacts": [_rendered(artifact) for artifact in found.artifacts], "pagination": pagination}

    def _get(self, call: Call) -> dict[str, Any]:
        (artifact_id,) = call.match.parameters.values()
        return _rendered(self._artifacts.get(call.caller, artifact_id))


def _assignment(fields: Fields) -> Assignment:
    scope = fields.string("scope", choices=SCOPES)
    agent_id, session_id = fields.string("agentId"), fields.string("sessionId")
    event_ids = _some(fields, "eventIds")
    options = fields.inside("options")
    min_strength = options.share("minPatternStrength")
    types = _some(options, "artifactTypes", TYPES)
    only = options.string("artifactType", choices=TYPES)
    max_events = options.integer("maxEvents", 1)
    fields.check()
    return Assignment(
        scope=scope or INCREMENTAL,
        min_pattern_strength=min_strength or 0.0,
        artifact_types=[*(types or ()), *([only] if only else ())],
        agent_id=agent_id,
        session_id=session_id,
        event_ids=event_ids,
        max_events=max_events,
    )


def _some(fields: Fields, name: str, choices: Sequence[str] = ()) -> list[str] | None:
    """Read a list that restricts: without members it would be unclear to what."""
    found = fields.strings(name, choices=choices)
    if found is not None and not (found and all(found)):
        fields.wrong(name, "must hold at least one, and no empty text")
    return found


def _entry(candidate: Candidate, *, provenance: bool) -> dict[str, Any]:
    entry = {"section": candidate.section, "content": candidate.content, "confidence": candidate.confidence}
    return {**entry, "provenance": [candidate.provenance]} if provenance else entry


def _rendered(artifact: Artifact) -> dict[str, Any]:
    return {
        "id": artifact.id,
        "type": artifact.type,
        "status": artifact.status,
        "title": artifact.title,
        "content": artifact.content,
        "confidence": artifact.confidence,
        "evidenceCount": artifact.evidence_count,
        "createdAt": iso(artifact.created_at),
        "updatedAt": iso(artifact.updated_at),
    }
