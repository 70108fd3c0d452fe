"""`python -m codegen.diff`: against a release, a revision or a file, for people and for `make check`."""

from __future__ import annotations

import os
import pty
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import pytest

from codegen.diff.__main__ import main
from codegen.diff.findings import Effect
from codegen.diff.versions import Bump, is_enough, made_bump, needed_bump, raised, stated_version
from codegen.formatting import CodegenError
from tests.support.sample import SAMPLE, operation, write_spec

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

ROOT = SAMPLE.parents[3]
ADDED = {"paths": {"/ping": {"get": operation()}, "/pong": {"get": operation("pong")}}}
RENAMED = {"paths": {"/ping": {"get": operation("pong")}}}
WORDS = {"paths": {"/ping": {"get": operation(summary="Do it well.")}}}
BREAKS = "That asks for a minor version: 0.1.0 -> 0.2.0."


class Repository:
    """A git repository of one service with an ergonomic layer."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.change({})
        self.version("0.1.0")
        (root / "src/memclients/small").mkdir()
        (root / "src/memclients/small/client.py").write_text("from memclients_lowlevel.small.api.small import ping\n")
        self.git("init", "--quiet", "--initial-branch=main")
        self.commit()

    def git(self, *arguments: str) -> None:
        settings = [
            "-c",
            "user.name=T",
            "-c",
            "user.email=t@example.com",
            "-c",
            "commit.gpgsign=false",
            "-c",
            "tag.gpgsign=false",
        ]
        subprocess.run(["git", *settings, *arguments], cwd=self.root, check=True, capture_output=True)

    def commit(self, tag: str | None = None) -> None:
        self.git("add", ".")
        self.git("commit", "--quiet", "--allow-empty", "--message", "State")
        if tag:
            self.git("tag", "--annotate", "--message", tag, tag)

    def version(self, version: str) -> None:
        path = self.root / "src/memclients/_version.py"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f'"""The version."""\n\n__version__ = "{version}"\n')

    def change(self, changes: dict[str, Any], name: str = "small") -> None:
        write_spec(self.root / "specs", name, changes)


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    root = tmp_path / "repository"
    root.mkdir()
    return Repository(root)


@pytest.fixture
def run(repository: Repository, capsys: pytest.CaptureFixture[str]) -> Callable[..., tuple[int, list[str]]]:
    """Run the command line and return its exit code and what it printed."""

    def run(*arguments: str) -> tuple[int, list[str]]:
        code = main([*arguments], root=repository.root)
        printed = capsys.readouterr()
        return code, (printed.out + printed.err).splitlines()

    return run


def test_a_break_without_a_bump_fails_the_check(repository: Repository, run: Any) -> None:
    repository.commit("v0.1.0")
    repository.change(RENAMED)

    code, printed = run("--check")

    assert code == 1
    assert printed == [
        "small:",
        "  pong  (GET /ping; memclients.small builds on it)",
        "    breaking    low-level  it is imported from `api.small.pong` now, was `api.small.ping`",
        "",
        "1 change: 1 breaking, 0 compatible since v0.1.0.",
        f"{BREAKS} src/memclients/_version.py says 0.1.0: raise it, and say in CHANGELOG.md why.",
    ]
    assert run() == (0, printed), "the report alone never fails"


def test_a_break_with_a_bump_passes(repository: Repository, run: Any) -> None:
    repository.commit("v0.1.0")
    repository.change(RENAMED)
    repository.version("0.2.0")
    assert run("--check")[0] == 0
    repository.version("0.1.1")
    assert run("--check")[0] == 1
    repository.version("1.0.0.dev0")
    code, printed = run("--check")
    assert code == 0
    assert printed[-1] == f"{BREAKS} src/memclients/_version.py says 1.0.0."


@pytest.mark.parametrize("changes", [ADDED, WORDS, {}])
def test_what_is_compatible_passes(repository: Repository, run: Any, changes: dict[str, Any]) -> None:
    repository.commit("v0.1.0")
    repository.change(changes)
    code, printed = run("--check")
    assert code == 0
    expected = "That asks for a patch version: 0.1.0 -> 0.1.1. The next release will do."
    assert printed[-1].endswith(expected if changes else "Nothing changed since v0.1.0.")


def test_the_nearest_release_counts_and_no_other_tag(repository: Repository, run: Any) -> None:
    repository.commit("v0.1.0")
    repository.change(RENAMED)
    repository.version("0.2.0")
    repository.commit("v0.2.0")
    repository.commit("nightly")
    assert run("--check") == (0, ["small: no change", "Nothing changed since v0.2.0."])
    assert run("--base", "v0.1.0", "--check")[1][-1] == f"{BREAKS} src/memclients/_version.py says 0.2.0."


def test_without_a_release_the_check_passes_and_the_report_takes_the_last_commit(
    repository: Repository, run: Any
) -> None:
    repository.change(RENAMED)
    assert run("--check") == (
        0,
        ["spec-diff: there is no release tag v* yet: there is nothing to hold the specs against"],
    )
    code, printed = run()
    assert code == 0
    assert printed[-2] == "1 change: 1 breaking, 0 compatible since HEAD."


def test_a_shallow_clone_without_tags_passes(repository: Repository, run: Any, tmp_path: Path) -> None:
    repository.commit("v0.1.0")
    repository.commit()
    clone = tmp_path / "clone"
    repository.git("clone", "--quiet", "--depth=1", f"file://{repository.root}", str(clone))
    repository.root = clone
    repository.change(RENAMED)

    assert main(["--check"], root=clone) == 0
    assert "shallow and has no release tag (git fetch --unshallow --tags" in run_there(clone, "--check")


def run_there(root: Path, *arguments: str) -> str:
    code = (
        f"import pathlib; from codegen.diff.__main__ import main; main({[*arguments]!r}, pathlib.Path({str(root)!r}))"
    )
    return subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=True, capture_output=True, text=True).stdout


def test_outside_of_git_the_check_passes_and_a_file_can_be_compared_with(repository: Repository, run: Any) -> None:
    old = repository.root / "old.yaml"
    shutil.copy(repository.root / "specs" / "small.yaml", old)
    shutil.rmtree(repository.root / ".git")
    repository.change(RENAMED)
    repository.change({}, "other")

    code, printed = run("--check")
    assert (code, len(printed)) == (0, 1)
    assert printed[0].startswith("spec-diff: this is no git checkout (")
    assert run()[0] == 2

    code, printed = run("--base", str(old), "small")
    assert code == 0
    assert printed[0] == "small:"
    assert printed[-2:] == ["1 change: 1 breaking, 0 compatible since old.yaml.", BREAKS]
    assert run("--base", str(old)) == (2, [f"spec-diff: {old} is the spec of which service? Name one of other, small"])


def test_a_checkout_within_another_repository_has_no_releases(
    repository: Repository, capsys: pytest.CaptureFixture[str]
) -> None:
    repository.commit("v0.1.0")
    inner = repository.root / "vendored"
    shutil.copytree(repository.root / "specs", inner / "specs")
    assert main(["--check"], root=inner) == 0
    assert "this is no git checkout of its own" in capsys.readouterr().out


def test_one_service_of_several_and_services_that_come_and_go(repository: Repository, run: Any) -> None:
    repository.change({}, "other")
    repository.commit("v0.1.0")
    repository.change(RENAMED)
    (repository.root / "specs" / "other.yaml").unlink()
    repository.change({}, "third")

    assert run("small")[1][0] == "small:"
    assert "    breaking    both       the service is gone, and `memclients_lowlevel.other` with it" in run("other")[1]
    assert "    compatible  low-level  the service is new: `memclients_lowlevel.third`" in run()[1]
    assert run("fourth") == (2, ["spec-diff: there is no spec 'fourth': choose from other, small, third"])


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--base", "v9"], "spec-diff: there is no revision 'v9'"),
        (["--base", "--help"], "expected one argument"),
    ],
)
def test_what_is_no_base(run: Any, arguments: list[str], message: str, capsys: pytest.CaptureFixture[str]) -> None:
    try:
        code, printed = run(*arguments)
    except SystemExit as stopped:
        code, printed = int(str(stopped)), capsys.readouterr().err.splitlines()
    assert code == 2
    assert message in printed[-1]


def test_a_spec_that_was_not_readable_is_named_with_its_revision(repository: Repository, run: Any) -> None:
    spec = repository.root / "specs" / "small.yaml"
    text = spec.read_text()
    spec.write_text("a: 1\na: 2\n")
    repository.commit("v0.1.0")
    spec.write_text(text)
    code, printed = run()
    assert code == 2
    assert printed[0].startswith("spec-diff: small: v0.1.0: small.yaml: not readable as YAML")


def test_a_terminal_gets_colours_and_wrapped_lines(repository: Repository) -> None:
    repository.commit("v0.1.0")
    repository.change(RENAMED)
    code = f"import pathlib; from codegen.diff.__main__ import main; main([], pathlib.Path({str(repository.root)!r}))"

    def shown(**environment: str) -> list[str]:
        controller, terminal = pty.openpty()
        settings = {
            **{key: value for key, value in os.environ.items() if key != "NO_COLOR"},
            "COLUMNS": "60",
            **environment,
        }
        subprocess.run([sys.executable, "-c", code], cwd=ROOT, stdout=terminal, check=True, env=settings)
        os.close(terminal)
        text = os.read(controller, 1 << 16).decode()
        os.close(controller)
        return text.splitlines()

    coloured, plain = shown(), shown(NO_COLOR="1")
    assert "    \033[31mbreaking\033[0m    low-level  it is imported from" in coloured
    assert "\033[1msmall:\033[0m" in coloured
    assert plain[2:4] == [
        "    breaking    low-level  it is imported from",
        "                           `api.small.pong` now, was",
    ]
    assert "\033" not in "".join(plain)
    assert max(map(len, plain)) <= 60


def test_help_says_what_the_marks_mean() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "codegen.diff", "--help"], cwd=ROOT, check=True, capture_output=True, text=True
    )
    for word in ("`compatible` or `breaking`", "low-level", "ergonomic", "--check", "--base", "Exit codes"):
        assert word in done.stdout


@pytest.mark.parametrize(
    ("effect", "base", "needed"),
    [
        (None, (0, 1, 0), Bump.NONE),
        (Effect.WORDS, (0, 1, 0), Bump.PATCH),
        (Effect.ADDITION, (0, 1, 0), Bump.PATCH),
        (Effect.BREAKING, (0, 1, 0), Bump.MINOR),
        (Effect.WORDS, (1, 2, 3), Bump.PATCH),
        (Effect.ADDITION, (1, 2, 3), Bump.MINOR),
        (Effect.BREAKING, (1, 2, 3), Bump.MAJOR),
    ],
)
def test_what_a_change_asks_for(effect: Effect | None, base: tuple[int, int, int], needed: Bump) -> None:
    assert needed_bump(effect, base) is needed


def test_versions() -> None:
    assert stated_version("__version__ = '1.20.3rc1'") == (1, 20, 3)
    with pytest.raises(CodegenError, match="states no version"):
        stated_version(None)
    assert [raised((1, 2, 3), bump) for bump in Bump] == ["1.2.3", "1.2.4", "1.3.0", "2.0.0"]
    assert made_bump((1, 2, 3), (1, 2, 3)) is Bump.NONE
    assert made_bump((1, 2, 3), (1, 3, 0)) is Bump.MINOR
    assert made_bump((1, 2, 3), (1, 1, 9)) is Bump.NONE, "a version that went back raises nothing"
    assert is_enough(Bump.PATCH, Bump.NONE), "the next release is a patch at least"
    assert not is_enough(Bump.MINOR, Bump.PATCH)
    assert is_enough(Bump.MINOR, Bump.MAJOR)
