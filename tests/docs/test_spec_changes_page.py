"""docs/spec-changes.md shows edits that the specs take, and what the report says of them."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from codegen.diff.__main__ import main
from codegen.lint import lint
from tests.docs.edits import apply_edits
from tests.docs.snippets import shell_blocks

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs" / "spec-changes.md"
SERVICES = ("memtrace", "octamem")


@pytest.fixture
def released(tmp_path: Path) -> Path:
    """A repository of the page's two services, released as 0.1.0."""
    for service in SERVICES:
        shutil.copytree(ROOT / "src/memclients" / service, tmp_path / "src/memclients" / service)
        (tmp_path / "specs").mkdir(exist_ok=True)
        shutil.copy(ROOT / "specs" / f"{service}.yaml", tmp_path / "specs")
    (tmp_path / "src/memclients/_version.py").write_text('__version__ = "0.1.0"\n')
    who = ["-c", "user.name=T", "-c", "user.email=t@example.com", "-c", "commit.gpgsign=false"]
    for arguments in (["init", "-q"], ["add", "."], ["commit", "-q", "-m", "State"], ["tag", "v0.1.0"]):
        subprocess.run(["git", *who, *arguments], cwd=tmp_path, check=True, capture_output=True)
    return tmp_path


def test_the_report_is_what_the_tool_says_of_the_edits(released: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert [path.stem for path in apply_edits(PAGE, released)] == [*SERVICES]

    assert main([], root=released) == 0

    command, _, shown = shell_blocks(PAGE)[0].partition("\n")
    assert command == "$ make spec-diff"
    assert capsys.readouterr().out == shown
    assert main(["--check"], root=released) == 1, "the page has the version raised"


def test_the_edited_specs_are_in_order(released: Path) -> None:
    assert [problem for path in apply_edits(PAGE, released) for problem in lint(path)] == []
