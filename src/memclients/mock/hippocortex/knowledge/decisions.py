"""Decisions: choices that were made more than once."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from memclients.mock.hippocortex.knowledge.events import Event
from memclients.mock.hippocortex.knowledge.patterns import Occurrence, Pattern, patterns, unique
from memclients.mock.hippocortex.knowledge.sessions import Session
from memclients.mock.hippocortex.payloads import MESSAGE
from memclients.mock.hippocortex.wording import Decision, decisions

KIND = "decision_policy"

_REPEATED = 2
_ARTICLES = re.compile(r"\b(?:the|a|an|our|my|this|that)\b|[^\w\s]")


def policies(sessions: Iterable[Session]) -> list[Pattern]:
    """Find choices that messages tell of repeatedly."""
    events = [event for session in sessions for event in session.events]
    return patterns(KIND, _occurrences(events), _describe, _REPEATED)


def _occurrences(events: Iterable[Event]) -> Iterator[Occurrence[Decision]]:
    for event in events:
        if event.type != MESSAGE and "decision" not in event.payload:
            continue
        for number, decision in enumerate(decisions(event.payload)):
            choice = _normal(decision.choice)
            # What holds always contradicts nothing but itself.
            subject = _normal(decision.condition) or f"always {choice}"
            yield Occurrence(f"decision:{event.id}:{number}", subject, choice, [event], decision)


def _normal(words: str) -> str:
    return " ".join(_ARTICLES.sub(" ", words.lower()).split())


def _describe(found: Sequence[Decision]) -> tuple[str, dict[str, Any]]:
    first = found[0]
    content = {
        "condition": first.condition or "always",
        "actions": unique(decision.choice for decision in found)[:1],
        "evidence": unique(decision.said for decision in found),
    }
    return f"For {first.condition}: {first.choice}" if first.condition else f"Policy: {first.choice}", content
