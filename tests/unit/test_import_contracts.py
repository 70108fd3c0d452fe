"""The import contracts have teeth: an import that each forbids, planted in a copy of the sources, is named."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

ROOT = Path(__file__).parents[2]
CONTRACTS = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["importlinter"]["contracts"]

# What no module of the contract may import, by the contract's name.
PLANTED = {
    "The generated clients know the engine and nothing else that is written by hand": (
        "memclients_lowlevel.octamem.types",
        "memclients.cli",
    ),
    "Of the engine the generated clients know what is made for them": (
        "memclients_lowlevel.octamem.client",
        "memclients._core.exchange",
    ),
    "The engine knows no service": ("memclients._core.redaction", "memclients.neotoma.turn_ids"),
    "The engine's policies do no input or output": ("memclients._core.exchange", "asyncio"),
    "No service knows another": ("memclients.octamem._wire", "memclients.memtrace.errors"),
    "Services need neither the mock servers nor what these are made of": ("memclients.neotoma.turns", "starlette"),
    "The clients stand on the wire, the wire on the errors, and no colour on the other": (
        "memclients.memoturn._sync.kv",
        "memclients.memoturn._async.kv",
    ),
    "No colour of the engine knows the other": ("memclients._core._sync.pager", "memclients._core._async.pager"),
    "What is said on the wire is said without input or output": ("memclients.memoturn._wire.data", "socket"),
    "The mock servers know no client": ("memclients.mock.octamem.state", "memclients._core.response"),
    "No mock server knows another": ("memclients.mock.octamem.routes", "memclients.mock.memtrace.render"),
    "The demo uses what users import": ("memclients.demo.octamem", "memclients.octamem._wire"),
    "The command line starts mock servers and the demo, and nothing else": ("memclients.cli", "memclients.octamem"),
    "Only its backend knows httpx": ("memclients._core.backend", "httpx"),
}


def test_a_planted_import_is_named_for_each_contract(tmp_path: Path) -> None:
    for folder in ("src", "generated"):
        shutil.copytree(ROOT / folder, tmp_path / folder, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    for importer, imported in PLANTED.values():
        package = "generated" if importer.startswith("memclients_lowlevel") else "src"
        with (tmp_path / package / f"{importer.replace('.', '/')}.py").open("a", encoding="utf-8") as module:
            module.write(f"\nimport {imported}\n")

    done = subprocess.run(
        [Path(sys.executable).with_name("lint-imports"), "--no-cache"],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": f"{tmp_path / 'src'}{os.pathsep}{tmp_path / 'generated'}", "COLUMNS": "300"},
        capture_output=True,
        text=True,
    )

    assert {contract["name"] for contract in CONTRACTS} == {*PLANTED}
    assert done.returncode == 1, done.stderr
    for name, (importer, imported) in PLANTED.items():
        assert re.search(rf"^{re.escape(name)} BROKEN", done.stdout, re.MULTILINE), f"{name} lets everything through"
        assert f"{importer} -> {imported} (" in done.stdout
