"""What an async call costs while others are under way."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable, Mapping
from typing import Any, Final, TypeAlias

import httpx
import octamem as official

from benchmarks.case import KEY
from benchmarks.harness import Rounds, Table, in_turns, ratio_cell, spread_cell
from benchmarks.server import answering
from benchmarks.services.octamem import ADD, NOTE
from memclients.octamem import AsyncOctaMem

AsyncCall: TypeAlias = Callable[[], Awaitable[Any]]

IN_FLIGHT: Final = (1, 10, 50, 100)
# Fewer than eight a task would show how connections are made rather than how they are used.
CALLS_A_TASK: Final = 8
FEWEST_CALLS: Final = 200
ROUNDS: Final = 3
NOTE_ON_IT: Final = (
    "CPU time of this process for one of OctaMem's `add`, with that many tasks calling at once on one client, without "
    "TLS. Where httpx and the official client have more than 20 connections they close each after its answer, which "
    "TLS makes dear; memclients keeps 100."
)
HEAD: Final = ("in flight", "raw httpx", "memclients", "half of rounds", "official")


def measure() -> list[Table]:
    rows: list[list[str]] = []
    with answering(ADD.answer, status=ADD.status) as url, asyncio.Runner() as runner:
        contenders = runner.run(_contenders(url))
        for tasks in IN_FLIGHT:
            rounds = _rounds(runner, contenders, tasks)
            ours = [ratio_cell(rounds, "memclients"), spread_cell(rounds, "memclients")]
            rows.append([str(tasks), f"{rounds.median('raw'):.0f} µs", *ours, ratio_cell(rounds, "official")])
    return [Table("Async calls", NOTE_ON_IT, HEAD, rows)]


async def _contenders(url: str) -> Mapping[str, AsyncCall]:
    raw = httpx.AsyncClient(base_url=url, headers={"authorization": f"Bearer {KEY}"}, timeout=30.0)
    ours = AsyncOctaMem(KEY, base_url=url)
    theirs = official.AsyncOctaMem(KEY, base_url=url)

    async def raw_call() -> object:
        response = await raw.post(ADD.path, json=NOTE)
        return response.raise_for_status().json()

    return {
        "raw": raw_call,
        "memclients": lambda: ours.add(NOTE),
        "official": lambda: theirs.add(NOTE),
    }


def _rounds(runner: asyncio.Runner, contenders: Mapping[str, AsyncCall], tasks: int) -> Rounds:
    def meter(call: AsyncCall) -> Callable[[], float]:
        return lambda: runner.run(_cpu(call, tasks))

    meters = {name: meter(call) for name, call in contenders.items()}
    for read in meters.values():
        read()
    return in_turns(meters, ROUNDS)


async def _cpu(call: AsyncCall, tasks: int) -> float:
    each = max(CALLS_A_TASK, FEWEST_CALLS // tasks)

    async def several() -> None:
        for _ in range(each):
            await call()

    started = time.process_time()
    await asyncio.gather(*(several() for _ in range(tasks)))
    return (time.process_time() - started) / (each * tasks) * 1e6
