"""Answers to questions from what is known."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from memclients.mock.hippocortex.knowledge import causal, decisions, failures, procedures, prose
from memclients.mock.hippocortex.knowledge.artifacts import Artifact, Artifacts
from memclients.mock.hippocortex.knowledge.events import Event, recent_events
from memclients.mock.hippocortex.knowledge.facts import Fact, Facts
from memclients.mock.hippocortex.knowledge.packing import Candidate, Pack, pack
from memclients.mock.hippocortex.knowledge.tokens import CHARACTERS_PER_TOKEN, tokens
from memclients.mock.hippocortex.knowledge.words import overlap, words
from memclients.mock.hippocortex.state import State

FACTS, CONTEXT = "facts", "context"
_SECTION_OF = {
    procedures.KIND: "procedures",
    failures.KIND: "failures",
    decisions.KIND: "decisions",
    causal.KIND: "causal",
}
SECTIONS = (*_SECTION_OF.values(), FACTS, CONTEXT)

MAX_TOKENS = 4000
MIN_CONFIDENCE = 0.3

_RECENT = 200
_FACT_CONFIDENCE = 0.8
# An event that says nothing special still counts where no confidence is asked for.
_LEAST_EVENT_CONFIDENCE, _EVENT_CONFIDENCE_RANGE = 0.3, 0.4


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """What is asked.

    Args:
        query: In words.
        max_tokens: The budget of the answer.
        sections: Where to look; everywhere when empty.
        min_confidence: Leave out what is less sure.
    """

    query: str
    max_tokens: int = MAX_TOKENS
    sections: Sequence[str] = ()
    min_confidence: float = MIN_CONFIDENCE


class Synthesis:
    """Answers from artifacts, facts and recent events.

    Args:
        state: The server's state.
    """

    def __init__(self, state: State) -> None:
        self._state = state
        self._db = state.db
        self._artifacts = Artifacts(state)
        self._facts = Facts(state)

    def answer(self, tenant: str, question: Question) -> tuple[str, Pack]:
        """Return the id of an answer and what is in it."""
        wanted = words(question.query)
        scored = [
            (overlap(wanted, candidate.content), candidate)
            for candidate in self._candidates(tenant)
            if candidate.confidence >= question.min_confidence
            and (not question.sections or candidate.section in question.sections)
        ]
        scored.sort(key=lambda pair: (-pair[0], -pair[1].confidence, -pair[1].at, pair[1].id))
        # What was said several times answers once.
        best: dict[tuple[str, str], Candidate] = {}
        for score, candidate in scored:
            if score:
                best.setdefault((candidate.section, candidate.content), candidate)
        packed = pack(best.values(), question.max_tokens)
        pack_id = self._state.ids.new("pack")
        self._db.run(
            "INSERT INTO syntheses (tenant, id, at, tokens, ratio) VALUES (?, ?, ?, ?, ?)",
            (tenant, pack_id, self._state.now, packed.used, packed.ratio),
        )
        return pack_id, packed

    def _candidates(self, tenant: str) -> Iterator[Candidate]:
        for artifact in self._artifacts.active(tenant):
            yield self._of_artifact(artifact)
        for fact in self._facts.all(tenant):
            yield _of_fact(fact)
        for event in recent_events(self._db, tenant, _RECENT):
            yield _of_event(event)

    def _of_artifact(self, artifact: Artifact) -> Candidate:
        content = prose.of_artifact(artifact)
        provenance = {
            "sourceType": "artifact",
            "sourceId": artifact.id,
            "artifactType": artifact.type,
            "evidenceCount": artifact.evidence_count,
        }
        return Candidate(
            section=_SECTION_OF[artifact.type],
            content=content,
            confidence=artifact.confidence,
            at=artifact.updated_at,
            id=artifact.id,
            # One that was seeded has no sources.
            source_tokens=self._captured(artifact.id) or tokens(content),
            provenance=provenance,
        )

    def _captured(self, artifact_id: str) -> int:
        """Return what the events that an artifact comes from would cost."""
        characters = self._db.value(
            "SELECT coalesce(sum(length(type) + length(session_id) + length(payload) + length(metadata)), 0)"
            " FROM events WHERE id IN (SELECT event_id FROM evidence WHERE artifact_id = ?)",
            (artifact_id,),
        )
        return -(-int(characters) // CHARACTERS_PER_TOKEN)


def _of_fact(fact: Fact) -> Candidate:
    return Candidate(
        section=FACTS,
        content=fact.text,
        confidence=_FACT_CONFIDENCE,
        at=fact.at,
        id=fact.id,
        source_tokens=tokens(fact.text),
        provenance={"sourceType": "memory", "sourceId": fact.event_id or fact.id},
    )


def _of_event(event: Event) -> Candidate:
    return Candidate(
        section=CONTEXT,
        content=prose.of_event(event),
        confidence=round(_LEAST_EVENT_CONFIDENCE + _EVENT_CONFIDENCE_RANGE * event.salience, 2),
        at=event.at,
        id=event.id,
        source_tokens=event.size,
        provenance={"sourceType": "memory", "sourceId": event.id},
    )
