"""What the command line does: writes the same bytes always, skips what is unchanged, finds what was edited."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from codegen.__main__ import main
from tests.support.sample import SAMPLE, operation, write_spec

if TYPE_CHECKING:
    from pathlib import Path

ROOT = SAMPLE.parents[3]
PACKAGE = "generated/memclients_lowlevel"


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """A repository of two small services."""
    root = tmp_path / "repository"
    for name in ("one", "two"):
        write_spec(root / "specs", name, {})
    (root / "pyproject.toml").write_text("")
    return root


def run(root: Path, *arguments: str) -> int:
    return main([*arguments], root=root)


def test_any_hash_seed_gives_the_same_bytes(tmp_path: Path) -> None:
    script = (
        "import sys, pathlib, json; from codegen.service import generated\n"
        "print(json.dumps(generated(pathlib.Path(sys.argv[1]))))"
    )
    outputs = {
        subprocess.run(
            [sys.executable, "-c", script, str(SAMPLE)],
            check=True,
            capture_output=True,
            cwd=ROOT,
            env={**os.environ, "PYTHONHASHSEED": seed},
        ).stdout
        for seed in ("1", "2")
    }
    assert len(outputs) == 1
    assert len(outputs.pop()) > 10_000


def test_each_service_says_what_it_made_and_then_that_nothing_changed(
    repository: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(repository, "generate") == 0
    assert capsys.readouterr().out.splitlines()[:2] == ["one: 1 operations, 0 schemas", "two: 1 operations, 0 schemas"]
    assert (repository / PACKAGE / "one" / "api" / "small" / "ping.py").exists()
    assert run(repository, "generate") == 0
    assert capsys.readouterr().out.splitlines() == ["one: unchanged", "two: unchanged", "twins: unchanged"]
    assert run(repository, "check") == 0


def test_only_what_changed_is_made_again(repository: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(repository, "generate")
    capsys.readouterr()
    write_spec(repository / "specs", "two", {"paths": {"/pong": {"get": operation("pong")}}})
    run(repository, "generate")
    assert capsys.readouterr().out.splitlines()[:2] == ["one: unchanged", "two: 1 operations, 0 schemas"]
    names = [path.name for path in (repository / PACKAGE / "two" / "api" / "small").iterdir()]
    assert sorted(names) == ["__init__.py", "pong.py"], "the module of the operation that is gone is gone too"


def test_an_edited_file_fails_the_check_and_is_made_again(repository: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(repository, "generate")
    edited = repository / PACKAGE / "one" / "errors.py"
    original = edited.read_text()
    edited.write_text(original + "x = 1\n")
    capsys.readouterr()
    assert run(repository, "check", "one") == 1
    printed = capsys.readouterr().out
    assert f"--- {PACKAGE}/one/errors.py (committed)" in printed
    assert "\n-x = 1\n" in printed
    assert run(repository, "check", "two") == 0
    assert run(repository, "generate") == 0
    assert edited.read_text() == original


@pytest.mark.parametrize("change", ["added", "removed"])
def test_a_file_too_many_or_too_few_fails_the_check(
    repository: Path, capsys: pytest.CaptureFixture[str], change: str
) -> None:
    run(repository, "generate")
    path = repository / PACKAGE / "one" / ("extra.py" if change == "added" else "types.py")
    if change == "added":
        path.write_text("x = 1\n")
    else:
        path.unlink()
    capsys.readouterr()
    assert run(repository, "check") == 1
    assert path.name in capsys.readouterr().out
    run(repository, "generate")
    assert path.exists() is (change == "removed")
    assert run(repository, "check") == 0


def test_a_package_without_a_spec_is_removed(repository: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(repository, "generate")
    (repository / "specs" / "two.yaml").unlink()
    capsys.readouterr()
    assert run(repository, "check") == 1
    assert run(repository, "generate") == 0
    assert not (repository / PACKAGE / "two").exists()
    assert (repository / PACKAGE / "one").exists()


def test_nothing_is_written_when_a_spec_fails(repository: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(repository, "generate")
    before = {path: path.read_bytes() for path in (repository / PACKAGE).rglob("*.py")}
    broken = operation("pong", requestBody={"content": {"multipart/form-data": {"schema": {"type": "object"}}}})
    write_spec(repository / "specs", "one", {"paths": {"/pong": {"post": broken}}})
    assert run(repository, "generate") == 1
    assert "pong" in capsys.readouterr().err
    assert {path: path.read_bytes() for path in (repository / PACKAGE).rglob("*.py")} == before


def test_a_spec_that_fails_the_lint_is_not_generated(repository: Path, capsys: pytest.CaptureFixture[str]) -> None:
    careless = {key: value for key, value in operation("pong").items() if key != "x-retry"}
    write_spec(repository / "specs", "one", {"paths": {"/pong": {"get": careless}}})
    assert run(repository, "generate", "one") == 1
    assert "pong" in (printed := capsys.readouterr().err)
    assert "x-retry" in printed
    assert not (repository / PACKAGE).exists()


def test_an_unknown_name_is_refused(repository: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(repository, "generate", "three") == 1
    assert "'three': choose from one, two, twins" in capsys.readouterr().err
