"""Take the Python blocks out of a Markdown document and run them.

A block is what stands between "```python" and "```"; "```py" marks what only declares. HTML comments right above it steer it:

- `<!-- continues -->`: it works on in the namespace of the block before.
- `<!-- given ... -->`: Python code that runs first, for names that the text takes for granted.
- `<!-- seed ... -->`: YAML, the data that the server holds before.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import yaml

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

_PART = re.compile(
    r"^\#+[ ](?P<heading>[^\n]+)$"
    r"|^<!--\s*(?P<marker>\w+)(?P<text>.*?)-->"
    r"|^```(?P<language>\w*)\n(?P<code>.*?)^```$",
    re.MULTILINE | re.DOTALL | re.VERBOSE,
)
# Given as text, the program does not put its own folder on the path but the one where it runs, as a prompt does.
_CHILD = Path(__file__).with_name("child.py").read_text(encoding="utf-8")


@dataclass(frozen=True)
class Snippet:
    """One Python block of a document.

    Args:
        document: Name of the file.
        line: Line of the code's first line.
        heading: The heading above it.
        code: The code.
        given: Code that runs before.
        seed: Data that the server holds before.
        before: The block that it continues.
    """

    document: str
    line: int
    heading: str
    code: str
    given: str = ""
    seed: dict[str, Any] = field(default_factory=dict)
    before: Snippet | None = None

    @property
    def name(self) -> str:
        """Where it stands."""
        return f"{self.document}:{self.line}"

    @property
    def chain(self) -> list[Snippet]:
        """The blocks whose namespace it shares, and itself."""
        return [*(self.before.chain if self.before else ()), self]

    def changed(self, change: Callable[[str], str]) -> Snippet:
        """Return the block with all of its code changed."""
        before = self.before and self.before.changed(change)
        return replace(self, code=change(self.code), given=change(self.given), before=before)


@dataclass(frozen=True)
class Outcome:
    """What a process left behind."""

    code: int
    out: str
    err: str


def python_blocks(document: Path, language: str = "python") -> list[Snippet]:
    """Return the Python blocks of a document, in order.

    Args:
        language: How they are marked: `python` for what runs, `py` for what only declares.
    """
    text = document.read_text(encoding="utf-8")
    found: list[Snippet] = []
    heading, markers = "", {}
    for part in _PART.finditer(text):
        if part["heading"]:
            heading, markers = part["heading"], {}
        elif part["marker"]:
            markers[part["marker"]] = part["text"]
        elif part["language"] == language:
            found.append(
                Snippet(
                    document=document.name,
                    line=text.count("\n", 0, part.start("code")) + 1,
                    heading=heading,
                    code=part["code"],
                    given=markers.get("given", ""),
                    seed=yaml.safe_load(markers.get("seed", "")) or {},
                    before=found[-1] if "continues" in markers else None,
                )
            )
            markers = {}
        else:
            markers = {}
    return found


def data_blocks(document: Path) -> dict[str, str]:
    """Return the blocks of a document that show JSON, by their headings."""
    found: dict[str, str] = {}
    heading = ""
    for part in _PART.finditer(document.read_text(encoding="utf-8")):
        heading = part["heading"] or heading
        if part["language"] == "json":
            found[heading] = part["code"]
    return found


def shell_blocks(document: Path) -> list[str]:
    """Return the blocks of a document that show a terminal."""
    parts = _PART.finditer(document.read_text(encoding="utf-8"))
    return [part["code"] for part in parts if part["language"] in ("sh", "console", "bash", "shell")]


def whole_chains(snippets: Sequence[Snippet]) -> list[Snippet]:
    """Return the blocks that no other continues; to run them is to run all."""
    continued = {id(snippet.before) for snippet in snippets}
    return [snippet for snippet in snippets if id(snippet) not in continued]


def run(snippet: Snippet, *, environment: Mapping[str, str], folder: Path, timeout: float = 60) -> Outcome:
    """Run a block, and those that it continues, in a process of its own where every warning is an error.

    Args:
        environment: All of its environment variables.
        folder: Where it runs.
        timeout: Seconds.
    """
    blocks = [
        block
        for link in snippet.chain
        for block in ((f"{link.name} given", 1, link.given), (link.document, link.line, link.code))
    ]
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", _CHILD],
        input=json.dumps(blocks),
        env=environment,
        cwd=folder,
        capture_output=True,
        encoding="utf-8",
        timeout=timeout,
        check=False,
    )
    return Outcome(done.returncode, done.stdout, done.stderr)
