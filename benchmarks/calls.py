"""What a call costs, against raw httpx and the official clients, and how much of it is ours."""

from __future__ import annotations

import json
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final
from unittest.mock import patch

from benchmarks.harness import Rounds, Table, cpu_of_calls, ratio_cell, spread_cell
from benchmarks.server import answering
from benchmarks.services import CASES
from memclients._core.response import Response

if TYPE_CHECKING:
    from collections.abc import Iterator

    from benchmarks.case import Case
    from memclients._core.backend import WireRequest

ROUNDS: Final = 15
OWN: Final = "without httpx"
NOTE: Final = (
    "CPU time of this process, over loopback. Raw httpx sends the same with `json=` or `params=` and reads it with "
    "`json()`, on one client that stays open. The others are shares of that; half of the rounds of memclients lie in "
    "the range beside it. *Without httpx* is memclients once more, with a backend that answers at once: all that it "
    "does itself, encoding and decoding included."
)
HEAD: Final = ("call", "raw httpx", "memclients", "half of rounds", "low-level", "official", OWN)


def measure() -> list[Table]:
    return [Table("Calls", NOTE, HEAD, [_row(case.name, _rounds(case)) for case in CASES])]


def _rounds(case: Case) -> Rounds:
    with answering(case.answer, status=case.status) as url:
        contenders = {"raw": case.raw(url), **{name: connect(url) for name, connect in case.clients.items()}}
        with _no_network(case):
            contenders[OWN] = case.clients["memclients"](url)
        return cpu_of_calls(contenders, calls=case.calls, rounds=ROUNDS)


def _row(name: str, rounds: Rounds) -> list[str]:
    ours = [ratio_cell(rounds, "memclients"), spread_cell(rounds, "memclients")]
    others = [ratio_cell(rounds, "low-level"), ratio_cell(rounds, "official")]
    return [name, f"{rounds.median('raw'):.0f} µs", *ours, *others, f"{rounds.median(OWN):.0f} µs"]


@contextmanager
def _no_network(case: Case) -> Iterator[None]:
    """Let the clients that are made now ask nobody."""
    content = json.dumps(case.answer).encode()

    def backend(*_: object) -> _Canned:
        return _Canned(case.status, content)

    with (
        patch("memclients._core._sync.client.default_backend", backend),
        patch("memclients._core.both_colours.default_backend", backend),
    ):
        yield


class _Canned:
    closed = False

    def __init__(self, status: int, content: bytes) -> None:
        self._status, self._content = status, content

    def send(self, request: WireRequest) -> Response:  # noqa: ARG002 -- a backend takes one
        return Response(self._status, [("content-type", "application/json"), ("server", "canned")], self._content)

    def close(self) -> None:
        pass
