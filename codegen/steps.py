"""What is generated in this repository: a package for each spec, and the sync twins."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from codegen import twins
from codegen.formatting import CodegenError
from codegen.pipeline import Output, Step

if TYPE_CHECKING:
    from collections.abc import Iterator

PACKAGE: Final = Path("generated/memclients_lowlevel")


def steps(root: Path) -> list[Step]:
    """Return every step, in a stable order."""
    specs = sorted((root / "specs").glob("*.yaml"))
    return [*(_service(root, spec) for spec in specs), *_orphans(root, {spec.stem for spec in specs}), _twins(root)]


def _service(root: Path, spec: Path) -> Step:
    folder = root / PACKAGE / spec.stem

    def make() -> Output:
        # The generators take a second to import, which an unchanged spec need not pay.
        from codegen.lint import lint
        from codegen.service import generated

        if problems := lint(spec):
            raise CodegenError("\n".join(problems))
        files, summary = generated(spec)
        return Output(files={folder / name: text for name, text in files.items()}, summary=summary)

    if not spec.stem.isidentifier():
        raise CodegenError(f"{spec.name}: the name of a spec is that of a package, so it must be an identifier")
    return Step(name=spec.stem, sources=[spec], present=lambda: _files(folder), make=make)


def _orphans(root: Path, services: set[str]) -> Iterator[Step]:
    """Yield a step that removes each package that no spec asks for any more."""
    for folder in sorted((root / PACKAGE).glob("*/")):
        if folder.name not in services and list(_files(folder)):
            yield Step(
                name=folder.name,
                sources=[],
                present=lambda folder=folder: _files(folder),  # type: ignore[misc]
                make=lambda: Output(files={}, summary="removed, since there is no spec"),
            )


def _twins(root: Path) -> Step:
    def present() -> Iterator[Path]:
        for folder in (root / "src", root / "tests"):
            for path in folder.rglob("*.py"):
                if "_sync" in path.with_suffix("").parts and path.read_text().startswith("# Derived from "):
                    yield path

    def make() -> Output:
        files = twins.derive(root)
        return Output(files=files, summary=f"{len(files)} modules")

    return Step(name="twins", sources=twins.sources(root), present=present, make=make)


def _files(folder: Path) -> Iterator[Path]:
    return (path for path in folder.rglob("*") if path.is_file() and path.suffix != ".pyc")
