"""Runs of tests, and what they say against the page: here a small one, made by a small suite."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]

CONFTEST = """
from tests.support.coverage import plugin

plugin._rendered = lambda evidence: "".join(
    f"{place} {service}.{operation}\\n"
    for place in sorted(evidence.done)
    for service, operation in sorted(evidence.done[place])
)
pytest_plugins = [plugin.__name__]
"""
SENDING = """
import httpx
import pytest
from memclients import mock

ROUTES = {routes}

@pytest.mark.parametrize("route", ROUTES)
def test_it(octamem_server, route):
    path, _, key = route.partition(" ")
    octamem_server.control.fail(drop="after", path="/api/memory/details")
    headers = {{"authorization": f"Bearer {{key or octamem_server.credentials['api_key']}}"}}
    try:
        httpx.post(f"{{octamem_server.url}}/api/memory/{{path}}", headers=headers, json={{"content": "x", "query": "x"}})
    except httpx.RemoteProtocolError:
        pass
"""
# As a document whose code starts a server of its own.
CHILD = """
import subprocess
import sys

import pytest

PROGRAM = '''
from tests.support.coverage.noting import watch_into_file

watch_into_file()
import httpx
from memclients import mock

with mock.serve("octamem") as server:
    headers = {"authorization": f"Bearer {server.credentials['api_key']}"}
    httpx.post(f"{server.url}/api/memory/details", headers=headers, json={}).raise_for_status()
'''

class Block:
    document = "page.md"

@pytest.mark.parametrize("block", [Block()])
def test_a_page(block, noted_child):
    import os
    subprocess.run([sys.executable, "-c", PROGRAM], env={**os.environ, **noted_child}, check=True)
"""
PAGE = """\
tests/docs/test_page.py::page.md octamem.getDetails
tests/scenarios/test_first.py octamem.addMemory
tests/scenarios/test_first.py octamem.getDetails
tests/scenarios/test_second.py octamem.searchMemory
"""
ADVICE = "docs/coverage.md is not what this run shows: run make coverage"


@pytest.fixture
def suite(tmp_path: Path) -> Path:
    """A repository of a few tests, with its page."""
    files = {
        "conftest.py": CONFTEST,
        "pytest.ini": "[pytest]\naddopts = -p no:cacheprovider -p xdist -p memclients.mock.pytest_plugin\n",
        "docs/coverage.md": PAGE,
        # The answer of `details` is lost on its way, a wrong key is refused.
        "tests/scenarios/test_first.py": SENDING.format(routes=["add", "details", "search wrong-key"]),
        "tests/scenarios/test_second.py": SENDING.format(routes=["search"]),
        "tests/docs/test_page.py": CHILD,
        "tests/unit/test_other.py": SENDING.format(routes=["details"]),
    }
    for name, text in files.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text)
    return tmp_path


def run(suite: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("PYTEST_", "MEMCLIENTS_"))}
    return subprocess.run(
        [sys.executable, "-m", "pytest", *arguments],
        cwd=suite,
        env={**environment, "PYTHONPATH": str(ROOT), "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1"},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.parametrize("processes", [[], ["-n", "2", "--dist", "worksteal"]], ids=["one process", "two processes"])
def test_a_whole_run_passes_while_the_page_is_what_it_shows(suite: Path, processes: list[str]) -> None:
    assert run(suite, *processes).returncode == 0

    (suite / "docs/coverage.md").write_text(PAGE.replace("searchMemory", "getDetails"))
    done = run(suite, *processes)

    assert done.returncode == 1
    assert ADVICE in done.stdout
    assert "-tests/scenarios/test_second.py octamem.getDetails" in done.stdout
    assert "+tests/scenarios/test_second.py octamem.searchMemory" in done.stdout


@pytest.mark.parametrize("processes", [[], ["-n", "2"]], ids=["one process", "two processes"])
def test_it_is_written_on_demand(suite: Path, processes: list[str]) -> None:
    page = suite / "docs/coverage.md"
    page.unlink()

    assert run(suite, *processes, "--write-coverage", "tests/scenarios", "tests/docs").returncode == 0
    assert page.read_text() == PAGE


def test_a_run_of_some_says_nothing(suite: Path) -> None:
    (suite / "docs/coverage.md").write_text("old")

    done = run(suite, "-k", "not details")

    assert done.returncode == 0, done.stdout
    assert "coverage.md" not in done.stdout


@pytest.mark.parametrize(
    "arguments",
    [
        ["tests/docs", "tests/scenarios/test_first.py"],
        ["tests/docs", "tests/scenarios/test_first.py::test_it[add]", "tests/scenarios/test_second.py"],
        ["-k", "not details"],
        ["-n", "2", "-k", "not details"],
        ["--collect-only"],
    ],
    ids=" ".join,
)
def test_nothing_is_written_from_some(suite: Path, arguments: list[str]) -> None:
    page = suite / "docs/coverage.md"
    page.write_text("old")

    done = run(suite, *arguments, "--write-coverage")

    assert done.returncode == 1
    assert "not written" in done.stdout
    assert page.read_text() == "old"


def test_a_run_that_fails_says_nothing(suite: Path) -> None:
    (suite / "tests/unit/test_other.py").write_text("def test_it():\n    assert False\n")
    (suite / "docs/coverage.md").write_text("old")

    done = run(suite)

    assert done.returncode == 1
    assert ADVICE not in done.stdout
