"""States of this repository: the files in the working tree, and those of a git revision."""

from __future__ import annotations

import io
import subprocess
import tarfile
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from codegen.diff.versions import VERSION_FILE
from codegen.formatting import CodegenError
from codegen.spec import load

if TYPE_CHECKING:
    from collections.abc import Mapping

_PATHS: Final = ("specs", "src/memclients")
_MINUTE: Final = 60.0


@dataclass(frozen=True)
class State:
    """What is compared, at one time.

    Args:
        name: What people call it.
        specs: The text of each spec by the name of its service.
        sources: Python modules of `src/memclients` by their paths in the repository.
    """

    name: str
    specs: Mapping[str, str]
    sources: Mapping[str, str]

    @property
    def version_file(self) -> str | None:
        """The text of the version file."""
        return self.sources.get(VERSION_FILE)

    def document(self, service: str) -> Mapping[str, Any] | None:
        """Return the spec of a service, None if there is none.

        Raises:
            CodegenError: If it is not readable.
        """
        if service not in self.specs:
            return None
        with tempfile.TemporaryDirectory(prefix="spec-diff-") as folder:
            path = Path(folder) / f"{service}.yaml"
            path.write_text(self.specs[service], encoding="utf-8")
            try:
                return load(path)
            except CodegenError as problem:
                raise CodegenError(f"{self.name}: {str(problem).partition('/')[2]}") from None

    def of_service(self, service: str) -> list[str]:
        """Return the modules of a service's ergonomic layer."""
        return [text for path, text in self.sources.items() if path.startswith(f"src/memclients/{service}/")]


def working_tree(root: Path) -> State:
    """Return the files as they are on disk."""
    found = [path for folder in _PATHS for path in sorted((root / folder).rglob("*")) if path.is_file()]
    return _state(
        "the working tree", {path.relative_to(root).as_posix(): path.read_bytes() for path in found if _is_text(path)}
    )


def single_spec(path: Path, service: str) -> State:
    """Return a state that has one spec and nothing else."""
    try:
        return State(path.name, {service: path.read_text(encoding="utf-8")}, {})
    except (OSError, UnicodeDecodeError) as problem:
        raise CodegenError(f"{path}: {problem}") from None


class Git:
    """The revisions of a repository.

    Args:
        root: The folder that it is checked out in.
    """

    def __init__(self, root: Path) -> None:
        self._root = root

    def problem(self) -> str | None:
        """Return why there are no revisions of this project to be had, None if there are."""
        try:
            top = self._run("rev-parse", "--show-toplevel")
        except CodegenError as problem:
            return f"this is no git checkout ({problem})"
        return None if Path(top).resolve() == self._root.resolve() else "this is no git checkout of its own"

    def last_release(self) -> str | None:
        """Return the nearest tag of a version, None if there is none."""
        try:
            return self._run("describe", "--tags", "--abbrev=0", "--match", "v[0-9]*", "HEAD")
        except CodegenError:
            return None

    def is_shallow(self) -> bool:
        """Return whether the clone was cut off, so that tags may be missing."""
        return self._run("rev-parse", "--is-shallow-repository") == "true"

    def state(self, revision: str) -> State:
        """Return the files of a revision.

        Raises:
            CodegenError: If there is no such revision.
        """
        commit = self._run(
            "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}", about=revision
        )
        listed = self._run("ls-tree", "-d", "--name-only", commit, *_PATHS).splitlines()
        if not listed:
            return State(revision, {}, {})
        archive = self._bytes("archive", "--format=tar", commit, *listed)
        with tarfile.open(fileobj=io.BytesIO(archive)) as files:
            members = [one for one in files.getmembers() if one.isfile() and _is_text(Path(one.name))]
            return _state(revision, {one.name: _content(files, one) for one in members})

    def _run(self, *arguments: str, about: str = "") -> str:
        try:
            return self._bytes(*arguments).decode().strip()
        except CodegenError as problem:
            raise (CodegenError(f"there is no revision {about!r}") if about else problem) from None

    def _bytes(self, *arguments: str) -> bytes:
        try:
            done = subprocess.run(
                ["git", *arguments],
                cwd=self._root,
                capture_output=True,
                check=False,
                timeout=_MINUTE,
                stdin=subprocess.DEVNULL,
            )
        except OSError as problem:
            raise CodegenError(f"git can't be run: {problem.strerror}") from None
        if done.returncode:
            raise CodegenError(done.stderr.decode(errors="replace").strip() or f"git {arguments[0]} failed")
        return done.stdout


def _is_text(path: Path) -> bool:
    return path.suffix in (".py", ".yaml")


def _content(files: tarfile.TarFile, member: tarfile.TarInfo) -> bytes:
    stream = files.extractfile(member)
    assert stream is not None, "only files are asked for"
    return stream.read()


def _state(name: str, files: Mapping[str, bytes]) -> State:
    texts = {path: content.decode(errors="replace") for path, content in files.items()}
    specs = {
        Path(path).stem: text for path, text in texts.items() if path.startswith("specs/") and path.endswith(".yaml")
    }
    return State(name, specs, {path: text for path, text in texts.items() if path.endswith(".py")})
