"""Failures: what went wrong, why, and what mended it."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from memclients.mock.hippocortex.knowledge.patterns import Occurrence, Pattern, patterns, unique
from memclients.mock.hippocortex.knowledge.recoveries import Recovery, recoveries, without_repeats
from memclients.mock.hippocortex.knowledge.sessions import Session, Step
from memclients.mock.hippocortex.knowledge.steps import described, in_common
from memclients.mock.hippocortex.payloads import line, text

KIND = "failure_playbook"

_CAUSE_KEYS = ("rootCause", "root_cause", "cause")
_CAUSE = re.compile(r"\b(?:because(?: of)?|due to|caused by|root cause:?|reason:)\s+(?P<cause>[^.;\n]+)", re.IGNORECASE)
# What follows the colon, as in `Deploy failed: the token has expired` or `ValueError: no such port`.
_NAMED = re.compile(r"\b(?:fail\w*|\w*error|\w*exception)\b[^:\n]*:\s+(?P<cause>[^\n]+)", re.IGNORECASE)
_PARTICULARS = re.compile(r"'[^']*'|\"[^\"]*\"|\S*[/\\]\S*|\b[0-9a-f]{8,}\b|\d+", re.IGNORECASE)
_SIGNATURE_WORDS = 12


@dataclass(frozen=True, slots=True)
class _Trouble:
    failed: Step
    cause: str
    steps: Sequence[Step]


def failures(sessions: Iterable[Session]) -> list[Pattern]:
    """Find failures from which sessions recovered."""
    return patterns(KIND, _occurrences(sessions), _describe)


def _occurrences(sessions: Iterable[Session]) -> Iterator[Occurrence[_Trouble]]:
    for session in sessions:
        for recovery in recoveries(session):
            if recovery.until is not None:
                yield _occurrence(session, recovery)


def _occurrence(session: Session, recovery: Recovery) -> Occurrence[_Trouble]:
    failed = session.steps[recovery.at]
    steps = without_repeats(recovery.steps)
    return Occurrence(
        anchor=f"failure:{failed.events[0].id}",
        subject=f"{failed.name.lower()}: {_signature(failed.symptom)}",
        variant=" > ".join(step.name.lower() for step in steps),
        events=[event for step in session.steps[recovery.at : (recovery.until or 0) + 1] for event in step.events],
        found=_Trouble(failed, _cause(session, recovery.at), steps),
    )


def _signature(symptom: str) -> str:
    """Leave out of a symptom what differs from one time to the next."""
    return " ".join(_PARTICULARS.sub("#", symptom.lower()).split()[:_SIGNATURE_WORDS])


def _cause(session: Session, at: int) -> str:
    failed = session.steps[at]
    for event in failed.events:
        for key in _CAUSE_KEYS:
            if isinstance(stated := event.payload.get(key), str) and stated.strip():
                return line(stated)
        if event is failed.failure:
            said = _CAUSE.search(text(event.payload)) or _NAMED.search(failed.symptom)
            if said:
                return line(said["cause"])
    changed = next((step.change for step in reversed(session.steps[:at]) if step.change), "")
    return f"It came after this: {changed}" if changed else ""


def _describe(troubles: Sequence[_Trouble]) -> tuple[str, dict[str, Any]]:
    symptoms = unique(trouble.failed.symptom for trouble in troubles)
    name = troubles[0].failed.name
    # The retry is the last step unless the failure was got around.
    steps = [in_common(step) for step in zip(*(trouble.steps for trouble in troubles), strict=True)]
    if troubles[0].steps and troubles[0].steps[-1].name == name:
        steps[-1] = f"Retry {steps[-1]}"
    causes = unique(trouble.cause for trouble in troubles)
    content = {
        "symptoms": symptoms,
        "rootCauses": causes or [f"{described(troubles[0].failed)} met: {symptoms[0]}"],
        "recoverySteps": steps,
    }
    return f"Failure of {name}: {symptoms[0]}", content
