"""docs/spec-changes.md shows edits that the specs take, and what the report says of them."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from codegen.diff.__main__ import main
from codegen.lint import lint
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


def apply_edits(root: Path) -> list[Path]:
    """Make the edits that the page shows and return the files."""
    edited: list[Path] = []
    for block in re.findall(r"^```diff\n(.*?)^```$", PAGE.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL):
        name, *hunks = re.split(r"^@@\n", block, flags=re.MULTILINE)
        path = root / name.removeprefix("--- ").strip()
        text = path.read_text(encoding="utf-8")
        for hunk in hunks:
            lines = hunk.splitlines()
            old, new = ("\n".join(line[1:] for line in lines if line[0] in f" {sign}") for sign in "-+")
            assert text.count(f"{old}\n") == 1, f"{path.name} has this not once:\n{old}"
            text = text.replace(f"{old}\n", f"{new}\n")
        path.write_text(text, encoding="utf-8")
        edited.append(path)
    return edited


def test_the_report_is_what_the_tool_says_of_the_edits(released: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert [path.stem for path in apply_edits(released)] == [*SERVICES]

    assert main([], root=released) == 0

    command, _, shown = shell_blocks(PAGE)[0].partition("\n")
    assert command == "$ make spec-diff"
    assert capsys.readouterr().out == shown
    assert main(["--check"], root=released) == 1, "the page has the version raised"


def test_the_edited_specs_are_in_order(released: Path) -> None:
    assert [problem for path in apply_edits(released) for problem in lint(path)] == []
