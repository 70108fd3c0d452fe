"""Runs of the compiler."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from memclients.mock.hippocortex.knowledge.artifacts import TYPES, Artifacts
from memclients.mock.hippocortex.knowledge.compiler import CREATED, UNCHANGED, UPDATED, Compiler, Tally, mined
from memclients.mock.hippocortex.knowledge.events import Event, all_events
from memclients.mock.hippocortex.knowledge.evidence import Evidence
from memclients.mock.hippocortex.knowledge.facts import Facts
from memclients.mock.hippocortex.state import State

INCREMENTAL, FULL = SCOPES = ("incremental", "full")
COMPLETED = "completed"


@dataclass(frozen=True, kw_only=True, slots=True)
class Assignment:
    """What to learn from.

    Args:
        scope: `"incremental"` for the events since the last run, `"full"` for all.
        min_pattern_strength: Leave out weaker patterns, from 0 to 1.
        artifact_types: The types to make; all four when empty.
        agent_id: Only events of this agent.
        session_id: Only events of this session.
        event_ids: Only these events.
        max_events: At most so many events, the earliest.
    """

    scope: str = INCREMENTAL
    min_pattern_strength: float = 0.0
    artifact_types: Sequence[str] = ()
    agent_id: str | None = None
    session_id: str | None = None
    event_ids: Sequence[str] | None = None
    max_events: int | None = None

    @property
    def restriction(self) -> str:
        """What the run leaves out, as text; a later run that leaves out less has to look there again."""
        left_out = {
            "minPatternStrength": self.min_pattern_strength,
            "artifactTypes": sorted(set(self.artifact_types or TYPES) ^ set(TYPES)),
            "agentId": self.agent_id,
            "sessionId": self.session_id,
            "eventIds": None if self.event_ids is None else sorted(set(self.event_ids)),
        }
        return json.dumps({name: value for name, value in left_out.items() if value}, sort_keys=True)

    def includes(self, event: Event) -> bool:
        """Tell whether an event is among those to learn from."""
        return (
            (self.agent_id is None or self.agent_id in event.agents)
            and (self.session_id is None or self.session_id == event.session_id)
            and (self.event_ids is None or event.id in self.event_ids)
        )


@dataclass(frozen=True, slots=True)
class Run:
    """What a run did; the time is in milliseconds."""

    id: str
    status: str
    created: int
    updated: int
    unchanged: int
    by_type: Mapping[str, int]
    memories: int
    patterns: int
    ms: int


class Learning:
    """The compiler of a server with its runs.

    Args:
        state: The server's state.
    """

    def __init__(self, state: State) -> None:
        self._state = state
        self._db = state.db
        self._facts = Facts(state)
        self._compiler = Compiler(Artifacts(state), Evidence(state.db))

    def run(self, tenant: str, assignment: Assignment) -> Run:
        """Learn, completely or not at all."""
        began = self._state.now
        with self._db.transaction():
            watermark = 0 if assignment.scope == FULL else self._watermark(tenant, assignment)
            events = [event for event in all_events(self._db, tenant) if assignment.includes(event)]
            window = [event for event in events if event.seq > watermark][: assignment.max_events]
            memories = len(window) + self._facts.collect(tenant, window)
            tally = self._compile(tenant, assignment, events, window)
            run = Run(
                id=self._state.ids.new("run"),
                status=COMPLETED,
                created=tally.outcomes[CREATED],
                updated=tally.outcomes[UPDATED],
                unchanged=tally.outcomes[UNCHANGED],
                by_type=dict(tally.types),
                memories=memories,
                patterns=tally.types.total(),
                ms=self._state.now - began,
            )
            self._write(tenant, assignment, run, began, window[-1].seq if window else watermark)
        return run

    def _compile(self, tenant: str, assignment: Assignment, events: Sequence[Event], window: Sequence[Event]) -> Tally:
        if not window:
            return Tally()
        # Earlier events speak for a pattern too, but only what new ones speak for is looked at.
        seen = [event for event in events if event.seq <= window[-1].seq]
        new = {event.id for event in window}
        touched = [
            pattern
            for pattern in mined(seen)
            if any(event.id in new for found in pattern.occurrences.values() for event in found)
        ]
        return self._compiler.compile(
            tenant,
            touched,
            types=assignment.artifact_types or TYPES,
            min_strength=assignment.min_pattern_strength,
        )

    def _watermark(self, tenant: str, assignment: Assignment) -> int:
        """Return the place up to which runs that left out no more have learned."""
        return int(
            self._db.value(
                "SELECT coalesce(max(watermark), 0) FROM runs WHERE tenant = ? AND status = ?"
                " AND restriction IN ('{}', ?)",
                (tenant, COMPLETED, assignment.restriction),
            )
        )

    def _write(self, tenant: str, assignment: Assignment, run: Run, began: int, watermark: int) -> None:
        self._db.run(
            "INSERT INTO runs (tenant, id, at, scope, restriction, status, created, updated, unchanged, by_type,"
            " memories, patterns, ms, watermark) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                tenant,
                run.id,
                began,
                assignment.scope,
                assignment.restriction,
                run.status,
                run.created,
                run.updated,
                run.unchanged,
                json.dumps(run.by_type),
                run.memories,
                run.patterns,
                run.ms,
                watermark,
            ),
        )
