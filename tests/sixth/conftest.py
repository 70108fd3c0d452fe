"""A copy of this repository to which the guide adds its service."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.docs.edits import apply_edits

# Its tests are for the copy.
collect_ignore = ["house"]

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs" / "adding-a-service.md"
HOUSE = Path(__file__).with_name("house")

# Of the tests only those of all services.
_COPIED = (
    *("Makefile", "constraints.txt", "pyproject.toml", "codegen", "generated", "specs", "src"),
    *("tests/conftest.py", "tests/support", "tests/contract", "tests/scenarios", "tests/unit/test_public_api.py"),
    *("tests/unit/lowlevel", "tests/unit/services/_async", "tests/unit/services/_sync"),
)
_OF_SINGLE_SERVICES = re.compile(r"test_(octamem|memtrace|memoturn|neotoma|hippocortex)_?\w*\.py|.*mutations.*")


@dataclass(frozen=True)
class House:
    """A copy of this repository.

    Args:
        root: Where it is.
    """

    root: Path

    def run(self, *command: str, **variables: str) -> str:
        """Run a command in it, with its own packages instead of those that are installed, and return its output.

        Raises:
            AssertionError: If it fails.
        """
        paths = [str(self.root / name) for name in ("src", "generated", "")]
        done = subprocess.run(
            command,
            cwd=self.root,
            env={**os.environ, "PYTHONPATH": os.pathsep.join(paths), "PYTEST_ADDOPTS": "", **variables},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            check=False,
        )
        assert done.returncode == 0, f"{' '.join(command)}:\n{done.stdout}"
        return done.stdout

    def shell(self, line: str) -> str:
        """Run a line as somebody types it, with this environment for that of the Makefile."""
        make = f"make --silent VENV={sys.prefix} -o {sys.prefix}/.ready"
        python = str(Path(sys.prefix, "bin", "python"))
        line = line.replace("make", make, 1) if line.startswith("make ") else line.replace(".venv/bin/python", python)
        return self.run("bash", "-c", line)


def _ignored(_: str, names: list[str]) -> set[str]:
    return {name for name in names if _OF_SINGLE_SERVICES.fullmatch(name)}


@pytest.fixture(scope="session")
def house(tmp_path_factory: pytest.TempPathFactory) -> House:
    """Make a copy with the guide's files and edits; nothing is generated yet."""
    root = tmp_path_factory.mktemp("house")
    for name in _COPIED:
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, path, ignore=_ignored)
        else:
            shutil.copy2(ROOT / name, path)
    shutil.copytree(HOUSE, root, dirs_exist_ok=True)
    apply_edits(PAGE, root)
    return House(root)
