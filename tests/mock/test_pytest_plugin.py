"""The fixtures that users get."""

import os
import subprocess
import sys
from pathlib import Path

from memclients import mock


def test_each_test_gets_running_servers(octamem_server: mock.Server, memtrace_server: mock.Server) -> None:
    assert octamem_server.credentials["base_url"] == octamem_server.url
    assert memtrace_server.credentials["base_url"] == memtrace_server.url
    octamem_server.control.seed(records=["left behind"])


def test_and_the_next_test_gets_fresh_ones(octamem_server: mock.Server) -> None:
    assert octamem_server.control.requests == []


def test_costs_nothing_and_needs_no_extra_until_it_is_used() -> None:
    code = (
        "import sys; sys.modules['starlette'] = sys.modules['uvicorn'] = None;"
        "import pytest; before = set(sys.modules); import memclients.mock.pytest_plugin;"
        "print([name for name in set(sys.modules) - before if not name.startswith('memclients')])"
    )
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert result.stdout == "[]\n"


def test_a_broken_mock_fails_the_test_that_used_it(tmp_path: Path) -> None:
    (tmp_path / "test_it.py").write_text(
        "def test_it(octamem_server):\n    octamem_server._app._stage.violations.append('it lied')\n"
    )
    run = [sys.executable, "-m", "pytest", "-q", "-p", "memclients.mock.pytest_plugin", str(tmp_path)]
    # The other plugins of this environment only take time.
    environment = {**os.environ, "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1"}
    result = subprocess.run(run, capture_output=True, text=True, check=False, cwd=tmp_path, env=environment)
    assert result.returncode == 1
    assert "it lied" in result.stdout
