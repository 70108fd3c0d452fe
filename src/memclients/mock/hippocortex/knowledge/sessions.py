"""Sessions as what they are to the compiler: steps, each of which went well or not."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from memclients.mock.hippocortex.knowledge.events import Event
from memclients.mock.hippocortex.outcomes import outcome, symptom
from memclients.mock.hippocortex.payloads import (
    MESSAGE,
    TOOL_CALL,
    TOOL_RESULT,
    action,
    arguments,
    call_id,
    change,
    line,
    text,
)

GOAL_LENGTH = 60


@dataclass(slots=True)
class Step:
    """Something done, with what became of it.

    Args:
        name: What was done, such as the name of a tool.
        arguments: With what.
        call: What ties a result to it; empty when nothing does.
        change: What it changed, in words; empty when nothing.
        events: The events that tell of it, in their order.
        good: Whether it went well; None when nothing says so.
        symptom: What its failure looked like.
        failure: The event that tells of its failure.
    """

    name: str
    arguments: Mapping[str, Any]
    call: str
    change: str
    events: list[Event]
    good: bool | None = None
    symptom: str = ""
    failure: Event | None = None

    def turn_out(self, event: Event) -> None:
        """Take in an event that may tell what became of it."""
        good = outcome(event.type, event.payload)
        if good is None:
            return
        self.good = good
        if not good:
            self.symptom = symptom(event.payload)
            self.failure = event


@dataclass(slots=True)
class Session:
    """One session.

    Args:
        id: The session's.
        events: Its events, in their order.
        steps: What was done in it, in order.
        goal: What the user asked for first; empty when there is no word of it.
    """

    id: str
    events: list[Event] = field(default_factory=list[Event])
    steps: list[Step] = field(default_factory=list[Step])
    goal: str = ""


def sessions_of(events: Iterable[Event]) -> list[Session]:
    """Arrange events, given in their order, by session; sessions come in the order of their first events."""
    found: dict[str, Session] = defaultdict(lambda: Session(""))
    for event in events:
        session = found[event.session_id]
        session.id = event.session_id
        session.events.append(event)
        _take_in(session, event)
    return list(found.values())


def _take_in(session: Session, event: Event) -> None:
    if event.type == MESSAGE:
        if not session.goal and event.payload.get("role", "user") == "user":
            session.goal = line(text(event.payload), GOAL_LENGTH)
        return
    name = action(event.type, event.payload)
    # Whatever is neither done nor a tool's result tells of the step before it.
    step = _called(session.steps, event, name) if event.type == TOOL_RESULT or not name else None
    if step is not None:
        step.events.append(event)
        step.turn_out(event)
    elif name:
        step = Step(name, arguments(event.payload), call_id(event.payload), change(event.type, event.payload), [event])
        session.steps.append(step)
        if event.type != TOOL_CALL or event.payload.get("success") is not None:
            step.turn_out(event)


def _called(steps: list[Step], event: Event, name: str) -> Step | None:
    """Find the call that a result belongs to: by its id, else the first of that tool without a result, else the last."""
    call = call_id(event.payload)
    if call and (tied := [step for step in steps if step.call == call]):
        return tied[-1]
    if name:
        return next((step for step in steps if step.name == name and step.good is None), None)
    return steps[-1] if steps else None
