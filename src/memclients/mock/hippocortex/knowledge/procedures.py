"""Procedures: steps that sessions without an unresolved failure went through in one order."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from memclients.mock.hippocortex.knowledge.patterns import Occurrence, Pattern, patterns, unique
from memclients.mock.hippocortex.knowledge.recoveries import recoveries, without_repeats
from memclients.mock.hippocortex.knowledge.sessions import Session, Step
from memclients.mock.hippocortex.knowledge.steps import in_common, outlined

KIND = "task_schema"

_FEWEST_STEPS = 2


@dataclass(frozen=True, slots=True)
class _Walk:
    goal: str
    steps: Sequence[Step]


def procedures(sessions: Iterable[Session]) -> list[Pattern]:
    """Find procedures in sessions."""
    return patterns(KIND, _occurrences(sessions), _describe)


def _occurrences(sessions: Iterable[Session]) -> Iterator[Occurrence[_Walk]]:
    for session in sessions:
        failures = recoveries(session)
        if any(failure.until is None for failure in failures):
            continue
        # What it took to recover belongs to the failure; the procedure is the way without it.
        detours = {
            place
            for failure in failures
            for place in (range(failure.at, failure.until or 0) if failure.retried else (failure.at,))
        }
        steps = without_repeats(
            [step for place, step in enumerate(session.steps) if place not in detours and step.good is not False]
        )
        if len(steps) >= _FEWEST_STEPS:
            key = " > ".join(step.name.lower() for step in steps)
            events = [event for step in steps for event in step.events]
            yield Occurrence(f"session:{session.id}", key, "", events, _Walk(session.goal, steps))


def _describe(walks: Sequence[_Walk]) -> tuple[str, dict[str, Any]]:
    goals = unique(walk.goal for walk in walks)
    steps = [in_common(step) for step in zip(*(walk.steps for walk in walks), strict=True)]
    last = walks[-1].steps[-1]
    outline = outlined(walks[0].steps)
    content = {
        "steps": steps,
        "preconditions": [f"Asked for: {goal}" for goal in goals] or [f"{steps[0]} is possible"],
        "postconditions": [f"{last.name} succeeded" if last.good else f"{last.name} is done"],
    }
    return (f"{goals[0]}: {outline}" if goals else f"Procedure: {outline}"), content
