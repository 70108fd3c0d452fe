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


# What the environment has to name for a live server, and what it may name, by argument of the client.
_KEYED = {"base_url": "URL", "api_key": "API_KEY"}
_NEEDED = {
    "memoturn": {"url": "URL"},
    "neotoma": {"base_url": "URL"},
    "hippocortex": {"base_url": "URL", "api_key": "KEY"},
}
_OPTIONAL = {"memoturn": {"token": "TOKEN", "platform_key": "PLATFORM_KEY"}, "neotoma": {"token": "TOKEN"}}


def live_target(service: str) -> Target:
    prefix = f"MEMCLIENTS_LIVE_{service.upper()}_"
    needed, optional = _NEEDED.get(service, _KEYED), _OPTIONAL.get(service, {})
    missing = [prefix + name for name in needed.values() if not os.environ.get(prefix + name)]
    if missing:
        pytest.exit(f"set {' and '.join(missing)} to run the scenarios against a live server", returncode=2)
    named = {argument: os.environ.get(prefix + name) for argument, name in {**needed, **optional}.items()}
    return Target({argument: value for argument, value in named.items() if value}, None)


def target(service: str, **options: Any) -> Iterator[Target]:
    if service == LIVE:
        yield live_target(service)
        return
    with mock.serve(service, **options) as server:
        yield Target(server.credentials, server.control)
        assert server.control.violations == []


@pytest.fixture
def octamem() -> Iterator[Target]:
    yield from target("octamem")


@pytest.fixture
def memtrace() -> Iterator[Target]:
    yield from target("memtrace")


@pytest.fixture
def memoturn() -> Iterator[Target]:
    yield from target("memoturn")


@pytest.fixture
def secured_memoturn() -> Iterator[Target]:
    """Give a node with authentication; a live one has it or not."""
    yield from target("memoturn", auth=True)


@pytest.fixture
def neotoma() -> Iterator[Target]:
    yield from target("neotoma")


@pytest.fixture
def hippocortex() -> Iterator[Target]:
    yield from target("hippocortex")


@pytest.fixture
def hippocortex_control(hippocortex: Target) -> mock.Control:
    """Give the hand on the mock, for tests marked with `needs_control`."""
    assert hippocortex.control is not None
    return hippocortex.control


@pytest.fixture
def memoturn_control(memoturn: Target) -> mock.Control:
    """Give the hand on the mock, for tests marked with `needs_control`."""
    assert memoturn.control is not None
    return memoturn.control


@pytest.fixture
def unique() -> str:
    """A word that no earlier run has stored."""
    return f"u{uuid4().hex[:12]}"


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    if LIVE is None:
        return
    chosen = [item for item in items if f"test_{LIVE}" in item.nodeid and not item.get_closest_marker("needs_control")]
    if not chosen:
        pytest.exit(f"no scenario is for {LIVE!r}: name a service, such as memtrace", returncode=2)
    config.hook.pytest_deselected(items=[item for item in items if item not in chosen])
    items[:] = chosen
