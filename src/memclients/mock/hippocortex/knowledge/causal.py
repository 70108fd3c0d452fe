"""Causes: a change after which something turned out otherwise than before."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from memclients.mock.hippocortex.knowledge.patterns import Occurrence, Pattern, patterns
from memclients.mock.hippocortex.knowledge.sessions import Session, Step

KIND = "causal_pattern"


@dataclass(frozen=True, slots=True)
class _Turn:
    change: Step
    result: Step
    mended_by: str


def causes(sessions: Iterable[Session]) -> list[Pattern]:
    """Find changes that turned results."""
    return patterns(KIND, (one for session in sessions for one in _occurrences(session)), _describe)


def _occurrences(session: Session) -> Iterator[Occurrence[_Turn]]:
    before: dict[str, Step] = {}
    # The latest change since each result: a change that came before it explains nothing.
    changed: dict[str, Step] = {}
    for place, step in enumerate(session.steps):
        if step.good is not None:
            earlier, change = before.get(step.name), changed.pop(step.name, None)
            if earlier is not None and change is not None and earlier.good is not step.good:
                yield Occurrence(
                    anchor=f"turn:{step.events[0].id}",
                    subject=f"{change.change} > {step.name}".lower(),
                    variant="mends" if step.good else "breaks",
                    events=[*earlier.events, *change.events, *step.events],
                    found=_Turn(change, step, "" if step.good else _mended_by(session.steps[place + 1 :], step.name)),
                )
            before[step.name] = step
        if step.change:
            changed |= dict.fromkeys(before.keys() - {step.name}, step)


def _mended_by(later: Sequence[Step], name: str) -> str:
    changed = ""
    for step in later:
        if step.name == name and step.good:
            return changed
        changed = step.change or changed
    return ""


def _describe(turns: Sequence[_Turn]) -> tuple[str, dict[str, Any]]:
    change, name = turns[0].change.change, turns[0].result.name
    good = turns[0].result.good
    mended = next((turn.mended_by for turn in turns if turn.mended_by), "")
    if good:
        mitigation = f"None needed: it helps when {name} fails"
    else:
        mitigation = f"{name} went well again after: {mended}" if mended else f"Check {name} after: {change}"
    content = {
        "cause": change,
        "effect": f"{name} {'goes well again' if good else 'fails'}",
        "frequency": len(turns),
        "mitigation": mitigation,
    }
    return f"{change} {'mends' if good else 'breaks'} {name}", content
