"""Many audit events at once."""

from collections.abc import Sequence
from itertools import cycle

import msgspec

from memclients.mock.memoturn.state import State


class AuditSeed(msgspec.Struct, forbid_unknown_fields=True, kw_only=True):
    """A stretch of a namespace's audit stream, stored whatever the policy.

    Args:
        ns: The namespace.
        count: How many events.
        actions: Their actions, in turn.
        profiles: Their profiles, in turn; none when empty.
        outcomes: Their outcomes, in turn.
        until: Time of the last one, in ms; now when absent.
        every: Milliseconds from one to the next.
    """

    ns: str
    count: int
    actions: Sequence[str] = ("memory.ingest",)
    profiles: Sequence[str] = ()
    outcomes: Sequence[str] = ("ok",)
    until: int | None = None
    every: int = 1


def sow_audit(state: State, seed: AuditSeed) -> None:
    """Put events into the stream, readable at once.

    Raises:
        ValueError: There are no actions or outcomes to choose from, or the events would come from before 1970.
    """
    last = state.now if seed.until is None else seed.until
    first = last - seed.every * (seed.count - 1)
    if not seed.actions or not seed.outcomes:
        raise ValueError("audit events have actions and outcomes")
    if first < 0:
        raise ValueError(f"{seed.count} audit events, {seed.every} ms apart, begin before 1970")
    names = cycle([{"profile": name} for name in seed.profiles] or [{}])
    kinds = zip(cycle(seed.actions), cycle(seed.outcomes), names, strict=False)
    with state.registry.transaction():
        for number, (action, outcome, details) in zip(range(seed.count), kinds, strict=False):
            state.audit.append(first + number * seed.every, seed.ns, action, outcome, details)
    state.audit.flush()
