"""`python -m benchmarks [NAME...]`: measure, show, and after a whole run write `benchmarks/results.md`."""

from __future__ import annotations

import argparse
import os
import platform
import time
from importlib import import_module
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from benchmarks.harness import Table

MEASUREMENTS: Final = ("calls", "concurrency", "imports", "second_client", "memory", "generation")
RESULTS: Final = Path(__file__).with_name("results.md")
PACKAGES: Final = ("httpx", "msgspec", "pydantic", "octamem", "memtrace-sdk", "hippocortex")


def main() -> None:
    """Run the command line."""
    parser = argparse.ArgumentParser(prog="benchmarks", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"all by default: {', '.join(MEASUREMENTS)}")
    names = parser.parse_args().names
    if unknown := sorted({*names} - {*MEASUREMENTS}):
        parser.error(f"there is no {unknown[0]!r}: choose from {', '.join(MEASUREMENTS)}")
    started, load = time.monotonic(), os.getloadavg()[0]
    written = _shown(_measured(names or MEASUREMENTS))
    seconds = time.monotonic() - started
    conditions = _conditions(seconds, load)
    print(conditions)
    if not names:
        RESULTS.write_text(f"# Results\n\n{conditions}\n\n{written}", encoding="utf-8")
        print(f"Written to {RESULTS.parent.name}/{RESULTS.name}.")


def _measured(names: Iterable[str]) -> Iterator[Table]:
    for name in names:
        yield from import_module(f"benchmarks.{name}").measure()


def _shown(tables: Iterable[Table]) -> str:
    texts: list[str] = []
    for table in tables:
        texts.append("\n".join(table.markdown()))
        print(texts[-1], flush=True)
    return "\n".join(texts)


def _conditions(seconds: float, load: float) -> str:
    packages = ", ".join(f"{name} {version(name)}" for name in PACKAGES)
    return (
        f"One run of `make bench` ({seconds:.0f} s) on {os.cpu_count()} cores, {platform.machine()}, with Python "
        f"{platform.python_version()}, {packages}. Load average: {load:.1f} before, {os.getloadavg()[0]:.1f} after; "
        "above the number of cores others were at work, and only ratios mean anything. "
        "How to read it: `docs/benchmarks.md`."
    )


if __name__ == "__main__":
    main()
