"""Generated text, formatted and tidied by ruff, without a cache or a file."""

from __future__ import annotations

import subprocess
from pathlib import Path
from typing import Final

from ruff import find_ruff_bin  # type: ignore[import-untyped]  # it has no annotations

_COMMANDS: Final = (
    ["check", "--fix-only", "--quiet", "--unsafe-fixes", "--select", "I,D212,F401,TC,RUF100"],
    ["format", "--quiet"],
)
# Result types are read at run time too, so what they are annotated with must be there.
_READ_AT_RUN_TIME: Final = ("--extend-per-file-ignores=results.py:TC", "--extend-per-file-ignores=params.py:TC")
_SETTINGS: Final = Path(__file__).parents[1] / "pyproject.toml"


def formatted(text: str, path: Path) -> str:
    """Return Python source with unused imports gone, imports sorted, and in the project's format.

    Args:
        text: The source.
        path: Where it will stand, for ruff's per-file settings.

    Raises:
        CodegenError: If it is not Python.
    """
    for command in _COMMANDS:
        done = _ruff([*command, "--stdin-filename", str(path), "-"], text)
        if done.returncode:
            raise CodegenError(f"{path}: the generated text is not Python: {done.stderr.strip()}")
        text = done.stdout
    return text


def format_tree(folder: Path) -> None:
    """Do in place what `formatted` does, for every module below a folder that may be anywhere.

    Raises:
        CodegenError: If one of them is not Python.
    """
    for command in _COMMANDS:
        ignored = _READ_AT_RUN_TIME if command[0] == "check" else ()
        done = _ruff([*command, *ignored, "--config", str(_SETTINGS), str(folder)], None)
        if done.returncode:
            raise CodegenError(f"the generated text is not Python: {done.stderr.strip()}")


def _ruff(arguments: list[str], text: str | None) -> subprocess.CompletedProcess[str]:
    command = [find_ruff_bin(), *arguments[:1], "--no-cache", *arguments[1:]]
    return subprocess.run(command, input=text, capture_output=True, text=True, check=False, cwd=_SETTINGS.parent)


class CodegenError(Exception):
    """Generation failed; the message names the file or operation and says what to do."""
