"""Generated text, formatted and tidied by ruff, without a cache or a file."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


def formatted(text: str, path: Path) -> str:
    """Return Python source with unused imports gone, imports sorted, and in the project's format.

    Args:
        text: The source.
        path: Where it will stand, for ruff's per-file settings.

    Raises:
        CodegenError: If it is not Python.
    """
    for command in (
        ["check", "--fix-only", "--quiet", "--select", "I,F401,TC,RUF100", "--unsafe-fixes"],
        ["format", "--quiet"],
    ):
        arguments = [sys.executable, "-m", "ruff", *command, "--no-cache", "--stdin-filename", str(path), "-"]
        done = subprocess.run(arguments, input=text, capture_output=True, text=True, check=False)
        if done.returncode:
            raise CodegenError(f"{path}: the generated text is not Python: {done.stderr.strip()}")
        text = done.stdout
    return text


class CodegenError(Exception):
    """Generation failed; the message names the file or operation and says what to do."""
