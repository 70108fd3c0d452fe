"""What Python does in a process of its own, measured there."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

from benchmarks.harness import Rounds, in_turns

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

_CODE = "import time; t = time.process_time(); {}; print((time.process_time() - t) * 1e3)"


def cpu_of_code(codes: Mapping[str, str], *, rounds: int) -> Rounds:
    """Return the CPU time that each piece of code takes in a fresh process, in milliseconds."""
    meters = {name: _meter(code) for name, code in codes.items()}
    for read in meters.values():
        read()  # The first run leaves byte code behind.
    return in_turns(meters, rounds)


def _meter(code: str) -> Callable[[], float]:
    # Without byte code every import would be measured with its compilation.
    environment = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    command = [sys.executable, "-c", _CODE.format(code)]

    def read() -> float:
        done = subprocess.run(command, env=environment, stdout=subprocess.PIPE, text=True, check=True)
        return float(done.stdout)

    return read
