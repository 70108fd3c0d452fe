"""What is said of a change: how bad it is, whom it reaches, and the words for it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum, IntEnum
from typing import Final, Literal, TypeAlias

Direction: TypeAlias = Literal["sent", "answered"]


class Effect(IntEnum):
    """How much a change asks of a version."""

    WORDS = 0
    ADDITION = 1
    BREAKING = 2

    @property
    def mark(self) -> str:
        """What a line of the report is marked with."""
        return "breaking" if self is Effect.BREAKING else "compatible"


class Reach(Enum):
    """Whose code a change meets."""

    LOW = "low-level"
    ERGONOMIC = "ergonomic"
    BOTH = "both"


class Relation(Enum):
    """How the values of a schema relate to those before: the effect where they are sent, and where they are answered.

    What is sent may safely be given more room, what is answered less.
    """

    NARROWED = (Effect.BREAKING, Effect.ADDITION)
    WIDENED = (Effect.ADDITION, Effect.BREAKING)
    ADDED = (Effect.ADDITION, Effect.ADDITION)
    BROKEN = (Effect.BREAKING, Effect.BREAKING)
    SENT_OTHERWISE = (Effect.BREAKING, Effect.WORDS)
    WORDS = (Effect.WORDS, Effect.WORDS)

    def effect(self, direction: Direction) -> Effect:
        """Return the effect on the users of one direction."""
        sent, answered = self.value
        return sent if direction == "sent" else answered


@dataclass(frozen=True)
class Finding:
    """A difference between two schemas, before it is known which way their values go."""

    relation: Relation
    words: str


@dataclass(frozen=True)
class Change:
    """One line of the report."""

    effect: Effect
    reach: Reach
    words: str

    def within(self, *, used: bool) -> Change:
        """Return the change for an operation or a class that the ergonomic layer uses, or does not."""
        if used or self.reach is Reach.LOW:
            return self
        if self.reach is Reach.BOTH:
            return replace(self, reach=Reach.LOW)
        return Change(
            Effect.WORDS, Reach.LOW, f"{self.words}; only the ergonomic layer heeds it, and has no use for it"
        )


@dataclass(frozen=True)
class Section:
    """What changed in one thing, an operation for instance.

    Args:
        title: What users call it.
        note: Where else to find it, in parentheses.
        changes: The worst first.
    """

    title: str
    note: str
    changes: tuple[Change, ...]


UNJUDGED: Final = "in a way that this report can't judge"


def breaking(words: str, reach: Reach = Reach.BOTH) -> Change:
    """Return a breaking change."""
    return Change(Effect.BREAKING, reach, words)


def addition(words: str, reach: Reach = Reach.BOTH) -> Change:
    """Return a change that gives users something and takes nothing."""
    return Change(Effect.ADDITION, reach, words)


def wording(words: str, reach: Reach = Reach.BOTH) -> Change:
    """Return a change that no code notices."""
    return Change(Effect.WORDS, reach, words)


def called(place: str) -> str:
    """Return how a sentence calls a place within a value."""
    return f"`{place}`" if place else "the value"
