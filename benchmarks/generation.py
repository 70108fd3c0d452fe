"""What `make generate` costs, in a copy of the project."""

from __future__ import annotations

import resource
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Final

from benchmarks.harness import Table

ROOT: Final = Path(__file__).parents[1]
COPIED: Final = ("codegen", "generated", "specs", "src", "tests", "pyproject.toml")
ABOUT: Final = (
    "CPU time of `make generate` with its children, for all services and the sync twins, in a copy of the project that "
    "has never been generated, and again at once. Measured once."
)


def measure() -> list[Table]:
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder)
        for name in COPIED:
            source = ROOT / name
            if source.is_dir():
                shutil.copytree(source, copy / name, ignore=shutil.ignore_patterns("__pycache__"))
            else:
                shutil.copy(source, copy)
        rows = [[state, f"{_seconds(copy):.1f} s"] for state in ("cold", "nothing changed")]
    return [Table("Generation", ABOUT, ("", "CPU time"), rows)]


def _seconds(copy: Path) -> float:
    before = _of_children()
    command = [sys.executable, "-m", "codegen", "generate"]
    subprocess.run(command, cwd=copy, check=True, stdout=subprocess.DEVNULL)
    return _of_children() - before


def _of_children() -> float:
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime
