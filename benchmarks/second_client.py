"""What a client costs in a process that has had one."""

from __future__ import annotations

from typing import Final

import httpx
import octamem as official

from benchmarks.case import KEY
from benchmarks.harness import Table, cpu_of_calls, ratio_cell
from benchmarks.server import answering
from benchmarks.services.octamem import ADD, NOTE
from memclients.octamem import OctaMem

ABOUT: Final = (
    "CPU time of a client that is made, asked once and closed, in a process that has had one before. Nearly all of it "
    "is the store of certificates, which memclients reads once a process."
)


def measure() -> list[Table]:
    with answering(ADD.answer) as url:

        def raw() -> object:
            with httpx.Client(base_url=url) as client:
                return client.post(ADD.path, json=NOTE).raise_for_status().json()

        def ours() -> object:
            with OctaMem(KEY, base_url=url) as client:
                return client.add(NOTE)

        def theirs() -> object:
            with official.OctaMem(KEY, base_url=url) as client:
                return client.add(NOTE)

        contenders = {"raw httpx": raw, "memclients": ours, "octamem (official)": theirs}
        rounds = cpu_of_calls(contenders, calls=5, rounds=9, warm_up=2)
    rows = [[name, f"{rounds.median(name) / 1e3:.1f} ms", ratio_cell(rounds, name)] for name in contenders]
    return [Table("A second client", ABOUT, ("", "CPU time", "ratio"), rows)]
