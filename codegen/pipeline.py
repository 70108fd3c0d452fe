"""Steps that make committed files from others: run them, skip them, or check that running them changes nothing."""

from __future__ import annotations

import difflib
import hashlib
from dataclasses import dataclass
from importlib.metadata import version
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping
    from pathlib import Path

_TOOLS: Final = (
    "attrs", "datamodel-code-generator", "jinja2", "libcst", "openapi-python-client", "pyyaml", "ruff", "unasyncd",
)  # fmt: skip


@dataclass(frozen=True, kw_only=True)
class Output:
    """What a step makes: the text of each file, and one line about them."""

    files: Mapping[Path, str]
    summary: str


@dataclass(frozen=True, kw_only=True)
class Step:
    """One thing to generate.

    Args:
        name: For the command line.
        sources: The files that it reads.
        present: The files on disk that it made at some time; those that it would not make again are removed.
        make: Makes the output, without writing it.
    """

    name: str
    sources: Iterable[Path]
    present: Callable[[], Iterable[Path]]
    make: Callable[[], Output]


class Pipeline:
    """Run steps below one root.

    Args:
        root: The repository.
        cache: Where to remember what is up to date.
    """

    def __init__(self, root: Path, cache: Path) -> None:
        self._root = root
        self._cache = cache

    def generate(self, step: Step) -> str:
        """Write what a step makes, unless nothing changed since it was last written; return a line about it.

        Raises:
            CodegenError: If the step fails; nothing is written then.
        """
        memory = self._cache / step.name
        if memory.exists() and memory.read_text() == self._fingerprint(step):
            return f"{step.name}: unchanged"
        output = step.make()
        for path, text in output.files.items():
            path.parent.mkdir(parents=True, exist_ok=True)
            if not path.exists() or path.read_text() != text:
                path.write_text(text)
        for path in set(step.present()) - set(output.files):
            path.unlink()
            _remove_empty(path.parent, self._root)
        memory.parent.mkdir(parents=True, exist_ok=True)
        memory.write_text(self._fingerprint(step))
        return f"{step.name}: {output.summary}"

    def check(self, step: Step) -> str:
        """Return the unified diff from what is on disk to what the step makes, empty when there is none.

        Raises:
            CodegenError: If the step fails.
        """
        made = step.make().files
        return "".join(
            line for path in sorted({*made, *step.present()}) for line in self._difference(path, made.get(path))
        )

    def _difference(self, path: Path, made: str | None) -> Iterator[str]:
        name = path.relative_to(self._root).as_posix()
        found = path.read_text() if path.exists() else None
        if found != made:
            yield from difflib.unified_diff(
                (found or "").splitlines(keepends=True),
                (made or "").splitlines(keepends=True),
                f"{name} (committed)" if found is not None else "/dev/null",
                f"{name} (generated)" if made is not None else "/dev/null",
            )

    def _fingerprint(self, step: Step) -> str:
        generator = (path for path in (self._root / "codegen").rglob("*") if path.suffix in (".py", ".jinja", ".json"))
        files = sorted({*generator, *step.sources, *step.present(), self._root / "pyproject.toml"})
        digest = hashlib.sha256(" ".join(f"{tool}={version(tool)}" for tool in _TOOLS).encode())
        for path in files:
            digest.update(path.relative_to(self._root).as_posix().encode())
            digest.update(hashlib.sha256(path.read_bytes()).digest())
        return digest.hexdigest()


def _remove_empty(folder: Path, root: Path) -> None:
    while folder != root and not any(path for path in folder.iterdir() if path.name != "__pycache__"):
        for path in folder.rglob("*.pyc"):
            path.unlink()
        for path in folder.iterdir():
            path.rmdir()
        folder.rmdir()
        folder = folder.parent
