"""How the failures of a session ended."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from operator import attrgetter

from memclients.mock.hippocortex.knowledge.sessions import Session, Step


@dataclass(frozen=True, slots=True)
class Recovery:
    """A failure with what came of it.

    Args:
        at: Place of the failed step.
        until: Place of the step that went well again; None where the failure stood at the end.
        retried: Whether that was the failed step, done again.
        steps: What was done in between and went well, the retry included.
    """

    at: int
    until: int | None
    retried: bool
    steps: Sequence[Step]


def recoveries(session: Session) -> list[Recovery]:
    """Return the failures of a session in their order; one that repeats before it is mended counts once."""
    found: list[Recovery] = []
    busy: dict[str, int] = {}
    for place, step in enumerate(session.steps):
        if step.good is False and busy.get(step.name, -1) < place:
            recovery = _recovery(session.steps, place)
            found.append(recovery)
            busy[step.name] = len(session.steps) if recovery.until is None else recovery.until
    return found


def _recovery(steps: Sequence[Step], at: int) -> Recovery:
    later = range(at + 1, len(steps))
    retry = next(
        (place for place in later if steps[place].name == steps[at].name and steps[place].good is not False), None
    )
    if retry is not None:
        return Recovery(at, retry, True, _went_well(steps[at + 1 : retry + 1]))
    if later and steps[-1].good:
        return Recovery(at, len(steps) - 1, False, _went_well(steps[at + 1 :]))
    return Recovery(at, None, False, ())


def _went_well(steps: Sequence[Step]) -> list[Step]:
    return [step for step in steps if step.good is not False]


def without_repeats(steps: Sequence[Step]) -> list[Step]:
    """Leave out steps that have the name of the one before; of a row of them the last stays."""
    return [list(row)[-1] for _, row in groupby(steps, key=attrgetter("name"))]
