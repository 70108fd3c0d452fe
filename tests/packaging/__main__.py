"""Build, compare, install and use: `python -m tests.packaging [PYTHON ...]`, by default with the Python that runs it."""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tarfile
import tempfile
import zipfile
from pathlib import Path

ROOT = Path(__file__).parents[2]
PACKAGES = {"memclients", "memclients_lowlevel"}


def main(pythons: list[str]) -> None:
    with tempfile.TemporaryDirectory(prefix="check-dist-") as name:
        folder = Path(name)
        wheel, sdist = built(folder)
        check_wheel(wheel)
        check_sdist(sdist, wheel, folder)
        for number, python in enumerate(pythons):
            use(wheel, python, folder, folder / f"user-{number}")


def built(folder: Path) -> tuple[Path, Path]:
    """Return a wheel and an sdist of the files as they are."""
    run(sys.executable, "-m", "venv", folder / "builder")
    pip(folder, "install", "hatchling>=1.27,<2")
    hatchling(folder, "-d", folder / "dist", within=ROOT)
    (wheel,), (sdist,) = (folder / "dist").glob("*.whl"), (folder / "dist").glob("*.tar.gz")
    return wheel, sdist


def check_wheel(wheel: Path) -> None:
    names = contents(wheel).keys()
    metadata = next(name.partition("/")[0] for name in names if name.endswith("/METADATA"))
    expect({name.partition("/")[0] for name in names} == PACKAGES | {metadata}, "the wheel holds the packages only")
    for package in PACKAGES:
        expect(f"{package}/py.typed" in names, f"{package} says that it is typed")
    strange = [name for name in names if Path(name).name.startswith(("test_", "conftest"))]
    expect(not strange, f"the wheel holds no tests: {strange}")
    sources = {
        path.relative_to(source).as_posix()
        for source, package in ((ROOT / "src", "memclients"), (ROOT / "generated", "memclients_lowlevel"))
        for path in (source / package).rglob("*.py")
    }
    expect(sources <= names, f"every module is in the wheel: {sorted(sources - names)}")


def check_sdist(sdist: Path, wheel: Path, folder: Path) -> None:
    with tarfile.open(sdist) as archive:
        archive.extractall(folder / "sdist", filter="data")
    (unpacked,) = (folder / "sdist").iterdir()
    hatchling(folder, "-t", "wheel", "-d", folder / "again", within=unpacked)
    (again,) = (folder / "again").glob("*.whl")
    expect(contents(again) == contents(wheel), "the sdist builds the same wheel")


def use(wheel: Path, python: str, folder: Path, environment: Path) -> None:
    """Install the wheel into an environment of its own, and make the first calls there."""
    # The builder's pip installs for others too, which spares them the seconds that a pip of their own takes.
    run(python, "-m", "venv", "--without-pip", environment)
    target = ("--python", environment / "bin" / "python")
    pip(folder, *target, "install", "--constraint", ROOT / "constraints.txt", f"{wheel}[mock]")
    (environment / "empty").mkdir()
    script = Path(__file__).with_name("first_calls.py").read_text(encoding="utf-8")
    # Given as text, and isolated, the program finds nothing of this checkout.
    done = run(environment / "bin" / "python", "-I", "-W", "error", "-c", script, within=environment / "empty")
    print(done.strip())


def contents(wheel: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(wheel) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def hatchling(folder: Path, *arguments: str | Path, within: Path) -> None:
    run(folder / "builder" / "bin" / "python", "-m", "hatchling", "build", *arguments, within=within)


def pip(folder: Path, *arguments: str | Path) -> None:
    run(folder / "builder" / "bin" / "python", "-m", "pip", "--quiet", "--disable-pip-version-check", *arguments)


def run(*command: str | Path, within: Path = ROOT) -> str:
    neutral = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    done = subprocess.run(command, cwd=within, env=neutral, capture_output=True, text=True, check=False)
    if done.returncode:
        sys.exit(f"check-dist: {' '.join(map(str, command[:5]))} fails:\n{done.stdout}{done.stderr}")
    return done.stdout


def expect(is_so: bool, promise: str) -> None:
    if not is_so:
        sys.exit(f"check-dist: it is not so that {promise}")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(prog="check-dist", description=__doc__)
    parser.add_argument("pythons", nargs="*", default=[sys.executable], help="interpreters to install the wheel for")
    main(parser.parse_args().pythons)
