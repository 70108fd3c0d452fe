"""Measure things in turns and compare them within each turn, so that what else the machine does hits all of them."""

from __future__ import annotations

import gc
import statistics
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

Call: TypeAlias = Callable[[], Any]
Meter: TypeAlias = Callable[[], float]


@dataclass(frozen=True)
class Rounds:
    """What each contender took in each round.

    Args:
        taken: Numbers by contender, in one unit, a number a round; the first contender is the reference.
    """

    taken: Mapping[str, Sequence[float]]

    def median(self, name: str) -> float:
        return statistics.median(self.taken[name])

    def ratio(self, name: str) -> float:
        """Return the median over the rounds of this one's share of the reference."""
        return statistics.median(self._ratios(name))

    def spread(self, name: str) -> tuple[float, float]:
        """Return the quartiles of the ratio: half of the rounds lie between them."""
        low, _, high = statistics.quantiles(self._ratios(name), n=4)
        return low, high

    def _ratios(self, name: str) -> list[float]:
        reference = next(iter(self.taken.values()))
        return [mine / its for mine, its in zip(self.taken[name], reference, strict=True)]


@dataclass(frozen=True)
class Table:
    """A finding: a title, a few words, and rows of text."""

    title: str
    note: str
    head: Sequence[str]
    rows: Sequence[Sequence[str]]

    def markdown(self) -> Iterator[str]:
        yield from (f"## {self.title}", "", self.note, "")
        widths = [max(map(len, column)) for column in zip(self.head, *self.rows, strict=True)]
        rules = ["-" * width if index == 0 else "-" * (width - 1) + ":" for index, width in enumerate(widths)]
        for row in (self.head, rules, *self.rows):
            cells = (
                cell.ljust(width) if index == 0 else cell.rjust(width)
                for index, (cell, width) in enumerate(zip(row, widths, strict=True))
            )
            yield f"| {' | '.join(cells)} |"
        yield ""


def in_turns(meters: Mapping[str, Meter], rounds: int) -> Rounds:
    """Read each meter once a round, beginning with another one each time."""
    taken: dict[str, list[float]] = {name: [] for name in meters}
    order = list(meters)
    gc.collect()
    # What is loaded by now is not looked through again and again at some contender's expense.
    gc.freeze()
    for _ in range(rounds):
        for name in order:
            taken[name].append(meters[name]())
        order = [*order[1:], order[0]]
    gc.unfreeze()
    return Rounds(taken)


def cpu_of_calls(contenders: Mapping[str, Call], *, calls: int, rounds: int, warm_up: int = 10) -> Rounds:
    """Return the CPU time of one call of each, in microseconds."""
    for call in contenders.values():
        for _ in range(warm_up):
            call()
    return in_turns({name: _meter(call, calls) for name, call in contenders.items()}, rounds)


def _meter(call: Call, calls: int) -> Meter:
    def read() -> float:
        started = time.process_time()
        for _ in range(calls):
            call()
        return (time.process_time() - started) / calls * 1e6

    return read


def ratio_cell(rounds: Rounds, name: str) -> str:
    """Return a contender's ratio to the reference, a dash for one that is not there."""
    return f"{rounds.ratio(name):.2f}" if name in rounds.taken else "-"


def spread_cell(rounds: Rounds, name: str) -> str:
    low, high = rounds.spread(name)
    return f"{low:.2f}-{high:.2f}"
