"""Where the scenarios run: a mock server each, or the live server that the environment names."""

from __future__ import annotations

import os
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from uuid import uuid4

import pytest

from memclients import mock

if TYPE_CHECKING:
    from collections.abc import Iterator

LIVE = os.environ.get("MEMCLIENTS_LIVE")


@dataclass(frozen=True)
class Target:
    """A server to run against.

    Args:
        credentials: Keyword arguments for the client's constructor.
        control: The mock's control; None on a live server.
    """

    credentials: dict[str, Any]
    control: mock.Control | None


def live_target(service: str) -> Target:
    prefix = f"MEMCLIENTS_LIVE_{service.upper()}"
    missing = [name for name in (f"{prefix}_URL", f"{prefix}_API_KEY") if not os.environ.get(name)]
    if missing:
        pytest.exit(f"set {' and '.join(missing)} to run the scenarios against a live server", returncode=2)
    return Target({"base_url": os.environ[f"{prefix}_URL"], "api_key": os.environ[f"{prefix}_API_KEY"]}, None)


def target(service: str) -> Iterator[Target]:
    if service == LIVE:
        yield live_target(service)
        return
    with mock.serve(service) as server:
        yield Target(server.credentials, server.control)
        assert server.control.violations == []


@pytest.fixture
def octamem() -> Iterator[Target]:
    yield from target("octamem")


@pytest.fixture
def memtrace() -> Iterator[Target]:
    yield from target("memtrace")


@pytest.fixture
def unique() -> str:
    """A word that no earlier run has stored."""
    return f"u{uuid4().hex[:12]}"


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    if LIVE is None:
        return
    chosen = [item for item in items if f"test_{LIVE}" in item.nodeid and not item.get_closest_marker("needs_control")]
    config.hook.pytest_deselected(items=[item for item in items if item not in chosen])
    items[:] = chosen
