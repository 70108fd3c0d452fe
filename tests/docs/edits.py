"""Make the edits that a page shows as diffs: a line `--- path`, then hunks that begin with `@@`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


def apply_edits(page: Path, root: Path) -> list[Path]:
    """Make the edits that a page shows in a tree, and return the files.

    Raises:
        AssertionError: If a file has not exactly one place for a hunk.
    """
    edited: list[Path] = []
    for block in re.findall(r"^```diff\n(.*?)^```$", page.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL):
        name, *hunks = re.split(r"^@@\n", block, flags=re.MULTILINE)
        path = root / name.removeprefix("--- ").strip()
        text = path.read_text(encoding="utf-8")
        for hunk in hunks:
            lines = hunk.splitlines()
            old, new = ("\n".join(line[1:] for line in lines if line[:1] in f" {sign}") for sign in "-+")
            assert text.count(f"{old}\n") == 1, f"{path.name} has this not once:\n{old}"
            text = text.replace(f"{old}\n", f"{new}\n")
        path.write_text(text, encoding="utf-8")
        edited.append(path)
    return edited
