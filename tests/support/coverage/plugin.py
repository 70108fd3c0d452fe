"""A plugin of pytest that holds docs/coverage.md against what the scenarios and the documents do.

It notes, for each file of these tests, which operations the mock servers answered with success. Of a run that had all of
them, with whatever else and in however many processes, it makes the page anew, and fails the run when the committed one is
another. `--write-coverage` writes it instead. A run of some of them says nothing.
"""

from __future__ import annotations

import difflib
from typing import TYPE_CHECKING, Any

import pytest

from tests.support.coverage.evidence import Evidence
from tests.support.coverage.noting import NOTES, read_notes, watch_servers
from tests.support.coverage.reasons import CoverageError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from pathlib import Path

WATCHED = ("tests/scenarios", "tests/docs")
PAGE = "docs/coverage.md"
_KEY = pytest.StashKey["Watch"]()
_SENT = "coverage_evidence"


class Watch:
    """Watches one process of a run; the one that the others report to speaks.

    Args:
        config: The run.
        render: Makes the page of evidence.
    """

    def __init__(self, config: pytest.Config, render: Callable[[Evidence], str]) -> None:
        self._config = config
        self._render = render
        self._page = config.rootpath / PAGE
        self._unwatch: Callable[[], None] | None = None
        self._place: str | None = None
        self._evidence = Evidence(chosen=any("::" in argument for argument in config.args))
        self._words: list[str] = []

    def note(self, service: str, operation: str) -> None:
        """Note that an operation was done for the test that runs."""
        if self._place is not None:
            self._evidence.done.setdefault(self._place, set()).add((service, operation))

    def pytest_deselected(self, items: Sequence[pytest.Item]) -> None:
        self._evidence.chosen |= any(map(self._is_watched, items))

    def pytest_collection_finish(self, session: pytest.Session) -> None:
        watched = [item for item in session.items if self._is_watched(item)]
        self._evidence.files |= {self._file(item) for item in watched}
        self._evidence.collected |= {item.nodeid for item in watched}

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_protocol(self, item: pytest.Item) -> Iterator[None]:
        if not self._is_watched(item):
            return (yield)
        self._unwatch = self._unwatch or watch_servers(self.note)
        self._place = _place(item, self._file(item))
        try:
            return (yield)
        finally:
            self._place = None
            self._evidence.ran.add(item.nodeid)

    @pytest.hookimpl(optionalhook=True)
    def pytest_testnodedown(self, node: Any, error: object) -> None:
        # A process that died sends nothing, and its tests count as not run.
        if sent := getattr(node, "workeroutput", {}).get(_SENT):
            self._evidence.add(Evidence.from_plain(sent))

    def pytest_sessionfinish(self, session: pytest.Session, exitstatus: int) -> None:
        if self._unwatch:
            self._unwatch()
        if hasattr(self._config, "workeroutput"):
            self._config.workeroutput[_SENT] = self._evidence.to_plain()
            return
        writes = self._config.getoption("write_coverage")
        if exitstatus or not self._evidence.is_whole(self._all_files()):
            if writes:
                self._fail(
                    session, f"not written: that takes a run of all tests of {' and '.join(WATCHED)} that passes"
                )
            return
        try:
            made = self._render(self._evidence)
        except CoverageError as problem:
            self._fail(session, str(problem))
            return
        if writes:
            self._page.write_text(made, encoding="utf-8")
            self._words.append("written")
        elif changes := difference(made, self._page):
            self._fail(session, changes)

    def pytest_terminal_summary(self, terminalreporter: pytest.TerminalReporter) -> None:
        if self._words:
            terminalreporter.section(PAGE)
            for words in self._words:
                terminalreporter.line(words)

    def _fail(self, session: pytest.Session, words: str) -> None:
        self._words.append(words)
        session.exitstatus = session.exitstatus or pytest.ExitCode.TESTS_FAILED

    def _all_files(self) -> set[str]:
        root = self._config.rootpath
        found = (path for folder in WATCHED for path in (root / folder).rglob("test_*.py"))
        return {path.relative_to(root).as_posix() for path in found}

    def _is_watched(self, item: pytest.Item) -> bool:
        return self._file(item).startswith(tuple(f"{folder}/" for folder in WATCHED))

    def _file(self, item: pytest.Item) -> str:
        root = self._config.rootpath
        return item.path.relative_to(root).as_posix() if item.path.is_relative_to(root) else item.path.as_posix()


def difference(made: str, page: Path) -> str:
    """Return how a page differs from what it should be, and what to do; empty when it does not."""
    committed = page.read_text(encoding="utf-8") if page.exists() else ""
    if made == committed:
        return ""
    lines = difflib.unified_diff(
        committed.splitlines(), made.splitlines(), "committed", "made of this run", n=0, lineterm=""
    )
    return "\n".join([*lines, f"{PAGE} is not what this run shows: run make coverage"])


@pytest.fixture
def noted_child(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Mapping[str, str]]:
    """Give variables of environment with which a child process notes, for this test, what its own servers do."""
    notes = tmp_path / "answers"
    yield {NOTES: str(notes)}
    for service, operation in read_notes(notes):
        request.config.stash[_KEY].note(service, operation)


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--write-coverage", action="store_true", help=f"write {PAGE} from what this run shows")


def pytest_configure(config: pytest.Config) -> None:
    config.stash[_KEY] = Watch(config, _rendered)
    config.pluginmanager.register(config.stash[_KEY])


def _rendered(evidence: Evidence) -> str:
    # It imports every client, every server and schemathesis.
    from tests.support.coverage.page import render

    return render(evidence)


def _place(item: pytest.Item, file: str) -> str:
    """Return where a test stands: its file, and the document from which it takes its code."""
    parameters = getattr(getattr(item, "callspec", None), "params", {})
    document = getattr(parameters.get("block"), "document", None)
    return f"{file}::{document}" if document else file
