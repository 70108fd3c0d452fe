"""What goes into the answer to a question, within its budget."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from memclients.mock.hippocortex.knowledge.tokens import tokens


@dataclass(frozen=True, slots=True)
class Candidate:
    """Something known that may answer a question.

    Args:
        section: Where it belongs.
        content: In words.
        confidence: How sure it is, from 0 to 1.
        at: When it was learned, in unix milliseconds.
        id: Its id.
        source_tokens: What its sources would cost.
        provenance: Where it comes from, as answers say it.
    """

    section: str
    content: str
    confidence: float
    at: int
    id: str
    source_tokens: int
    provenance: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Pack:
    """What fits a budget.

    Args:
        limit: The budget in tokens.
        included: What fits, best first.
        dropped: How many did not fit.
    """

    limit: int
    included: Sequence[Candidate]
    dropped: int

    @property
    def used(self) -> int:
        """What it costs in tokens."""
        return sum(tokens(candidate.content) for candidate in self.included)

    @property
    def ratio(self) -> float:
        """How much smaller it is than its sources; 0 when there is nothing."""
        return round(sum(candidate.source_tokens for candidate in self.included) / self.used, 2) if self.used else 0.0


def pack(candidates: Iterable[Candidate], limit: int) -> Pack:
    """Take what fits, in the given order; what comes after something too large may still fit."""
    included: list[Candidate] = []
    left, dropped = limit, 0
    for candidate in candidates:
        cost = tokens(candidate.content)
        if cost <= left:
            included.append(candidate)
            left -= cost
        else:
            dropped += 1
    return Pack(limit, included, dropped)
