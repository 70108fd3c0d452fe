"""What the miners find: patterns, each with the occurrences that speak for it."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from memclients.mock.hippocortex.knowledge.events import Event

T = TypeVar("T")

BASE_STRENGTH = 0.4
STRENGTH_PER_OCCURRENCE = 0.15


def strength(occurrences: int) -> float:
    """Return how sure a pattern is, from 0 to 1."""
    return round(min(1.0, BASE_STRENGTH + STRENGTH_PER_OCCURRENCE * occurrences), 2)


@dataclass(frozen=True, slots=True)
class Occurrence(Generic[T]):
    """One piece of evidence.

    Args:
        anchor: Names it, in whichever pattern it is found.
        subject: What it is about; of two patterns about one subject the later holds.
        variant: What it says about the subject.
        events: The events that tell of it.
        found: What the miner saw.
    """

    anchor: str
    subject: str
    variant: str
    events: Sequence[Event]
    found: T


@dataclass(frozen=True, slots=True)
class Pattern:
    """What several occurrences have in common; one may do.

    Args:
        type: Artifact type.
        subject: What it is about.
        variant: What it says about the subject.
        title: In a few words.
        content: As an artifact of the type holds it.
        occurrences: The events of each occurrence by its anchor.
    """

    type: str
    subject: str
    variant: str
    title: str
    content: dict[str, Any]
    occurrences: Mapping[str, Sequence[Event]]

    @property
    def latest(self) -> int:
        """The place of its latest event."""
        return max(map(last_place, self.occurrences.values()))


def patterns(
    kind: str,
    occurrences: Iterable[Occurrence[T]],
    describe: Callable[[Sequence[T]], tuple[str, dict[str, Any]]],
    at_least: int = 1,
) -> list[Pattern]:
    """Put equal occurrences together.

    Args:
        kind: Artifact type.
        occurrences: In their order.
        describe: Makes title and content.
        at_least: How many make a pattern.
    """
    groups: dict[tuple[str, str], list[Occurrence[T]]] = {}
    for occurrence in occurrences:
        groups.setdefault((occurrence.subject, occurrence.variant), []).append(occurrence)
    return [
        _pattern(kind, group, *describe([occurrence.found for occurrence in group]))
        for group in groups.values()
        if len(group) >= at_least
    ]


def _pattern(kind: str, group: Sequence[Occurrence[T]], title: str, content: dict[str, Any]) -> Pattern:
    return Pattern(
        type=kind,
        subject=group[0].subject,
        variant=group[0].variant,
        title=title,
        content=content,
        occurrences={one.anchor: one.events for one in group},
    )


def last_place(events: Iterable[Event]) -> int:
    """Return the place of the latest of some events."""
    return max(event.seq for event in events)


def unique(values: Iterable[str]) -> list[str]:
    """Return the values once each, without empty ones, in the order of their first appearance."""
    return [value for value in dict.fromkeys(values) if value]
