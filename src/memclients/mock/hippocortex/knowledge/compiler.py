"""How patterns become artifacts."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from memclients.mock.hippocortex.knowledge import causal, decisions, failures, procedures
from memclients.mock.hippocortex.knowledge.artifacts import ACTIVE, DEPRECATED, SUPERSEDED, Artifact, Artifacts
from memclients.mock.hippocortex.knowledge.events import Event
from memclients.mock.hippocortex.knowledge.evidence import Evidence
from memclients.mock.hippocortex.knowledge.patterns import Pattern, last_place, strength
from memclients.mock.hippocortex.knowledge.sessions import sessions_of

CREATED, UPDATED, UNCHANGED = "created", "updated", "unchanged"


@dataclass(slots=True)
class Tally:
    """What a compilation did.

    Args:
        outcomes: How many artifacts were created, updated and left unchanged.
        types: How many there were of each type.
    """

    outcomes: Counter[str] = field(default_factory=Counter[str])
    types: Counter[str] = field(default_factory=Counter[str])


def mined(events: Iterable[Event]) -> list[Pattern]:
    """Find all patterns in events, which are in their order."""
    sessions = sessions_of(events)
    return [
        *procedures.procedures(sessions),
        *failures.failures(sessions),
        *causal.causes(sessions),
        *decisions.policies(sessions),
    ]


class Compiler:
    """Writes patterns down as artifacts.

    Args:
        artifacts: Where to.
        evidence: What supports them.
    """

    def __init__(self, artifacts: Artifacts, evidence: Evidence) -> None:
        self._artifacts = artifacts
        self._evidence = evidence

    def compile(self, tenant: str, patterns: Iterable[Pattern], *, types: Sequence[str], min_strength: float) -> Tally:
        """Write patterns down.

        Args:
            tenant: Whose they are.
            patterns: What was found.
            types: The artifact types that are asked for.
            min_strength: Leave out what is weaker.
        """
        wanted = [
            pattern for pattern in patterns if pattern.type in types and self._strength(tenant, pattern) >= min_strength
        ]
        latest: dict[str, Pattern] = {}
        for pattern in sorted(wanted, key=lambda pattern: pattern.latest):
            latest[_subject_key(pattern)] = pattern
        tally = Tally()
        for pattern in wanted:
            if latest[_subject_key(pattern)] is pattern and (outcome := self._absorb(tenant, pattern)):
                tally.outcomes[outcome] += 1
                tally.types[pattern.type] += 1
        return tally

    def _strength(self, tenant: str, pattern: Pattern) -> float:
        known = self._known(tenant, pattern)
        anchors = self._evidence.anchors(known.id) if known else set[str]()
        return strength(len(anchors | pattern.occurrences.keys()))

    def _known(self, tenant: str, pattern: Pattern) -> Artifact | None:
        """Find the artifact of a pattern; one that was superseded is history, and not it."""
        found = self._artifacts.of_pattern(tenant, _key(pattern))
        return next((artifact for artifact in found if artifact.status != SUPERSEDED), None)

    def _absorb(self, tenant: str, pattern: Pattern) -> str | None:
        """Write one pattern down; None where what is known already is later than what was found."""
        known = self._known(tenant, pattern)
        if known and known.status == DEPRECATED:
            return UNCHANGED
        rivals = self._artifacts.rivals(tenant, _subject_key(pattern), _key(pattern))
        if any(self._evidence.latest(rival.id) > pattern.latest for rival in rivals):
            return None
        anchors = self._evidence.anchors(known.id) if known else set[str]()
        news = {
            anchor: events
            for anchor, events in pattern.occurrences.items()
            if anchor not in anchors and self._evidence.reach(tenant, anchor) <= last_place(events)
        }
        if not news:
            return UNCHANGED if known else None
        artifact_id = known.id if known else self._write(tenant, pattern)
        for anchor, events in news.items():
            for holder in self._evidence.move(tenant, anchor, artifact_id, [event.id for event in events]):
                self._shrink(tenant, holder)
        # A run that sees less than what is known leaves the words as they are.
        content = pattern.content if known is None or anchors <= pattern.occurrences.keys() else known.content
        count = len(anchors | news.keys())
        self._artifacts.update(artifact_id, content, strength(count), count)
        for rival in rivals:
            self._artifacts.set_status(rival.id, SUPERSEDED)
        return UPDATED if known else CREATED

    def _write(self, tenant: str, pattern: Pattern) -> str:
        return self._artifacts.add(tenant, pattern.type, pattern.title, pattern.content, _key(pattern))

    def _shrink(self, tenant: str, artifact_id: str) -> None:
        """Take note that evidence of an artifact turned out to speak for another."""
        artifact = self._artifacts.get(tenant, artifact_id)
        left = len(self._evidence.anchors(artifact_id))
        if left:
            self._artifacts.update(artifact_id, artifact.content, strength(left), left)
        elif artifact.status == ACTIVE:
            self._artifacts.set_status(artifact_id, SUPERSEDED)


def _subject_key(pattern: Pattern) -> str:
    return f"{pattern.type}\n{pattern.subject}\n"


def _key(pattern: Pattern) -> str:
    return f"{_subject_key(pattern)}{pattern.variant}"
