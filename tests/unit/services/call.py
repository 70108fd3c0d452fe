"""What a test needs to know of a method to call it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from memclients import memoturn, memtrace, neotoma, octamem

if TYPE_CHECKING:
    from collections.abc import Callable

BASE_ERRORS: dict[str, type[Exception]] = {
    "octamem": octamem.OctaMemError,
    "memtrace": memtrace.MemtraceError,
    "memoturn": memoturn.MemoturnError,
    "neotoma": neotoma.NeotomaClientError,
}


@dataclass(frozen=True)
class Call:
    """One method call.

    Args:
        service: The client's package.
        name: The method.
        run: Calls it on a client of either colour.
        answer: A body with which it succeeds: a JSON value, text or bytes; None where none is due.
        repeatable: Whether it may be sent again although the first attempt may have taken effect.
        lookup: Whether a 404 is a result and no error.
    """

    service: str
    name: str
    run: Callable[[Any], Any]
    answer: Any
    repeatable: bool = True
    lookup: bool = False

    def __str__(self) -> str:
        return f"{self.service}.{self.name}"

    @property
    def base_error(self) -> type[Exception]:
        return BASE_ERRORS[self.service]
