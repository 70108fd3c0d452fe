"""What it costs to import a service's client, and to get its first answer."""

from __future__ import annotations

from typing import Final

from benchmarks.case import KEY
from benchmarks.fresh import cpu_of_code
from benchmarks.harness import Rounds, Table, ratio_cell
from benchmarks.server import answering
from benchmarks.services.octamem import ADD

ROUNDS: Final = 9
MODULES: Final = (
    "httpx", "memclients", "memclients.octamem", "memclients.memtrace", "memclients.memoturn", "memclients.neotoma",
    "memclients.hippocortex", "octamem", "memtrace", "hippocortex",
)  # fmt: skip
ABOUT_IMPORTS: Final = (
    "CPU time of `import …` in a fresh process, with byte code in place. The last three are the official clients. "
    "memclients leaves httpx, and where it can pydantic, for the first client or call that needs them."
)
FIRST: Final = {
    "raw httpx": (
        "import httpx; client = httpx.Client(base_url={url!r}); "
        "client.post('/api/memory/add', json={note!r}).raise_for_status().json()"
    ),
    "memclients.octamem": (
        "from memclients.octamem import OctaMem; OctaMem({key!r}, base_url={url!r}).add({note!r})"
    ),
    "octamem (official)": "from octamem import OctaMem; OctaMem({key!r}, base_url={url!r}).add({note!r})",
}  # fmt: skip
ABOUT_FIRST: Final = (
    "CPU time from the import to the first answer in a fresh process: import, a client, one call. What is put off at "
    "the import is paid for here."
)
HEAD: Final = ("", "CPU time", "ratio")


def measure() -> list[Table]:
    imports = cpu_of_code({module: f"import {module}" for module in MODULES}, rounds=ROUNDS)
    with answering(ADD.answer) as url:
        codes = {name: code.format(url=url, key=KEY, note=ADD.body) for name, code in FIRST.items()}
        first = cpu_of_code(codes, rounds=ROUNDS)
    return [
        Table("Imports", ABOUT_IMPORTS, HEAD, _rows(imports)),
        Table("To the first answer", ABOUT_FIRST, HEAD, _rows(first)),
    ]


def _rows(rounds: Rounds) -> list[list[str]]:
    return [[name, f"{rounds.median(name):.1f} ms", ratio_cell(rounds, name)] for name in rounds.taken]
