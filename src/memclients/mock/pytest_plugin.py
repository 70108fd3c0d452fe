"""Fixtures with a fresh mock server for each test.

Installed together with the package; a test only has to name one of them.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

from memclients.mock import serve

if TYPE_CHECKING:
    from memclients.mock._server import Server


def _serve(service: str) -> Iterator["Server"]:
    with serve(service) as server:
        yield server
        if server.control.violations:
            pytest.fail("\n".join(server.control.violations), pytrace=False)


@pytest.fixture
def hippocortex_server() -> Iterator["Server"]:
    """Run a mock of Hippocortex; `Hippocortex(**hippocortex_server.credentials)` reaches it."""
    yield from _serve("hippocortex")


@pytest.fixture
def memoturn_server() -> Iterator["Server"]:
    """Run a mock of Memoturn; `Memoturn(**memoturn_server.credentials)` reaches it."""
    yield from _serve("memoturn")


@pytest.fixture
def memtrace_server() -> Iterator["Server"]:
    """Run a mock of Memtrace; `Memtrace(**memtrace_server.credentials)` reaches it."""
    yield from _serve("memtrace")


@pytest.fixture
def neotoma_server() -> Iterator["Server"]:
    """Run a mock of Neotoma; `NeotomaClient(**neotoma_server.credentials)` reaches it."""
    yield from _serve("neotoma")


@pytest.fixture
def octamem_server() -> Iterator["Server"]:
    """Run a mock of OctaMem; `OctaMem(**octamem_server.credentials)` reaches it."""
    yield from _serve("octamem")
