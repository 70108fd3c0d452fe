"""Report what changes to specs do to users of the generated code, and which version they ask for.

Each line has a mark, `compatible` or `breaking`, and says whose code it meets: that of users of the generated
client (`low-level`), of `memclients.<service>` (`ergonomic`), or `both`. What can't be judged counts as breaking.
"""

from __future__ import annotations

import argparse
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from codegen.diff.report import Layout, counted, lines
from codegen.diff.repository import Git, State, single_spec, working_tree
from codegen.diff.service import asked, changes
from codegen.diff.usage import usage
from codegen.diff.versions import VERSION_FILE, is_enough, made_bump, needed_bump, raised, stated_version
from codegen.formatting import CodegenError

if TYPE_CHECKING:
    from collections.abc import Iterable

    from codegen.diff.findings import Section


def main(arguments: list[str] | None = None, root: Path | None = None) -> int:
    """Run the command line and return its exit code.

    Args:
        arguments: Those after the program's name; None takes the process's.
        root: The repository; None takes the one that this file is in.
    """
    parser = _parser()
    options = parser.parse_args(arguments)
    root = (root or Path(__file__).parents[2]).resolve()
    git = Git(root)
    try:
        if options.check and not options.base and (reason := _no_release(git)):
            print(f"spec-diff: {reason}: there is nothing to hold the specs against")
            return 0
        now = working_tree(root)
        base = _base(git, options.base or None, options.services, now)
        found = _compared(base, now, options.services)
        return _report(found, base, now, check=options.check)
    except CodegenError as problem:
        print(f"spec-diff: {problem}", file=sys.stderr)
        return 2


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m codegen.diff", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("services", nargs="*", metavar="SERVICE", help="a service; all of them by default")
    parser.add_argument(
        "--base",
        metavar="BASE",
        help="a git revision, or a file with the spec of one service as it was; by default the last tag v*, else HEAD",
    )
    parser.add_argument(
        "--check",
        action="store_true",
        help=f"fail when {VERSION_FILE} does not raise the version as far as the changes ask for; "
        "without --base and a release to compare with it passes",
    )
    parser.epilog = "Exit codes: 0; 1 when --check fails; 2 when something can't be read."
    return parser


def _no_release(git: Git) -> str | None:
    """Return why there is no release to compare with, None if there is one."""
    if problem := git.problem():
        return problem
    if git.last_release():
        return None
    if git.is_shallow():
        return "this clone is shallow and has no release tag (git fetch --unshallow --tags brings them)"
    return "there is no release tag v* yet"


def _base(git: Git, stated: str | None, services: list[str], now: State) -> State:
    if stated and Path(stated).is_file():
        service = services[0] if len(services) == 1 else Path(stated).stem
        if service not in now.specs:
            raise CodegenError(f"{stated} is the spec of which service? Name one of {', '.join(now.specs)}")
        return single_spec(Path(stated), service)
    if problem := git.problem():
        raise CodegenError(f"{problem}: name a file to compare with (--base)")
    return git.state(stated or git.last_release() or "HEAD")


def _compared(base: State, now: State, services: list[str]) -> dict[str, list[Section]]:
    # A file is the spec of one service and says nothing of the others.
    known = sorted({*base.specs, *now.specs} if base.sources else base.specs)
    if unknown := [name for name in services if name not in known]:
        raise CodegenError(f"there is no spec {unknown[0]!r}: choose from {', '.join(known)}")
    return {name: _service(base, now, name) for name in services or known}


def _service(base: State, now: State, name: str) -> list[Section]:
    if base.specs.get(name) == now.specs.get(name):
        return []
    used = usage(name, [*base.of_service(name), *now.of_service(name)])
    try:
        return changes(base.document(name), now.document(name), used)
    except CodegenError as problem:
        raise CodegenError(f"{name}: {problem}") from None


@dataclass(frozen=True)
class _Verdict:
    """What the changes ask for, and whether it was done."""

    words: tuple[str, ...]
    passed: bool


def _report(found: dict[str, list[Section]], base: State, now: State, *, check: bool) -> int:
    layout = Layout.of(sys.stdout)
    for line in lines(found, layout):
        print(line)
    sections = [section for one in found.values() for section in one]
    verdict = _verdict(sections, base, now)
    for sentence in verdict.words:
        print(*layout.hanging("", sentence), sep="\n")
    return int(check and not verdict.passed)


def _verdict(sections: list[Section], base: State, now: State) -> _Verdict:
    effect = asked(sections)
    if effect is None:
        return _Verdict((f"Nothing changed since {base.name}.",), passed=True)
    summary = f"{counted(sections)} since {base.name}."
    current = stated_version(now.version_file)
    # A file has no version; what it asks for is told for the one that stands.
    start = stated_version(base.version_file) if base.version_file else current
    needed = needed_bump(effect, start)
    asks = f"That asks for a {needed.name.lower()} version: {_text(start)} -> {raised(start, needed)}."
    if not base.version_file:
        return _Verdict((summary, asks), passed=True)
    made = made_bump(start, current)
    if is_enough(needed, made):
        done = f"{VERSION_FILE} says {_text(current)}." if made >= needed else "The next release will do."
        return _Verdict((summary, f"{asks} {done}"), passed=True)
    undone = f"{VERSION_FILE} says {_text(current)}: raise it, and say in CHANGELOG.md why."
    return _Verdict((summary, f"{asks} {undone}"), passed=False)


def _text(version: Iterable[int]) -> str:
    return ".".join(map(str, version))


if __name__ == "__main__":
    sys.exit(main())
