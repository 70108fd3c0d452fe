"""What docs/testing.md says of mock servers, beyond the code that runs by itself."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from dataclasses import fields
from pathlib import Path

import httpx
import pytest

from memclients import mock
from memclients.cli import build_parser
from memclients.mock import pytest_plugin
from memclients.mock._control_http import control_app
from memclients.mock._faults import Script
from memclients.mock._options import Options
from memclients.mock._registry import SERVICES
from tests.docs.snippets import Snippet, python_blocks, shell_blocks

PAGE = Path(__file__).parents[2] / "docs" / "testing.md"
TEXT = PAGE.read_text(encoding="utf-8")
TEST_FILES = python_blocks(PAGE, "py")
COMMANDS = [line[2:] for block in shell_blocks(PAGE) for line in block.splitlines() if line.startswith("$ ")]
CURLS = [command for command in COMMANDS if command.startswith("curl")]


def rows(heading: str) -> set[str]:
    """Return the names in the first column of the table below a heading."""
    below = TEXT.partition(f"\n## {heading}\n")[2].partition("\n## ")[0]
    return set(re.findall(r"`(\w+)[=`]", " ".join(re.findall(r"^\| (`.*?) \|", below, re.MULTILINE))))


@pytest.mark.parametrize("file", TEST_FILES, ids=[file.name for file in TEST_FILES])
def test_the_tests_that_it_shows_pass(file: Snippet, tmp_path: Path) -> None:
    (tmp_path / "test_agent.py").write_text(file.code, encoding="utf-8")
    plugins = ["-p", "memclients.mock.pytest_plugin", "-p", "anyio.pytest_plugin", "-o", "anyio_mode=auto"]

    done = subprocess.run(
        [sys.executable, "-W", "error", "-m", "pytest", "-q", *plugins, "test_agent.py"],
        cwd=tmp_path,
        # The other plugins of this environment only take time.
        env={**os.environ, "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1", "PYTEST_ADDOPTS": ""},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )

    assert done.returncode == 0, done.stdout
    assert f"{file.code.count('def test_')} passed" in done.stdout


def test_there_are_tests_and_commands_to_try() -> None:
    assert TEST_FILES
    assert CURLS


def test_what_it_sends_from_a_shell_is_taken() -> None:
    with mock.serve("memtrace") as server:
        for command in CURLS:
            arguments = shlex.split(command)
            url = next(argument for argument in arguments if argument.startswith("http://127.0.0.1:9100"))
            method = arguments[arguments.index("-X") + 1] if "-X" in arguments else "GET"
            body = arguments[arguments.index("-d") + 1] if "-d" in arguments else None

            answer = httpx.request(method, url.replace("http://127.0.0.1:9100", server.url), content=body)

            assert answer.is_success, (command, answer.text)


def test_every_route_below_mock_is_shown() -> None:
    with mock.serve("memtrace") as server:
        routes = {route.path for route in control_app(server.control).routes}  # type: ignore[attr-defined]

    assert {re.sub(r".*:9100", "", part) for curl in CURLS for part in curl.split() if ":9100" in part} == routes


def test_the_servers_that_it_starts_can_be_started() -> None:
    parser = build_parser()
    for command in COMMANDS:
        if command.startswith("memclients "):
            chosen = parser.parse_args(shlex.split(command, comments=True)[1:])
            assert chosen.service in {*SERVICES, "all"}


def test_every_option_and_every_part_of_a_fault_is_explained() -> None:
    assert rows("The server") == {field.name for field in fields(Options)}
    assert rows("Faults") == set(Script.__annotations__)


def test_every_fixture_is_named() -> None:
    fixtures = {name for name in dir(pytest_plugin) if name.endswith("_server")}

    assert {f"{service}_server" for service in SERVICES} == fixtures
    assert fixtures <= set(re.findall(r"`(\w+)`", TEXT))
