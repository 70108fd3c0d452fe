"""A plain HTTP client, and servers that must keep their contract."""

from __future__ import annotations

import ssl
from contextlib import ExitStack
from typing import TYPE_CHECKING, Any

import httpx
import pytest

from tests.contract.targets import Target, served

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


@pytest.fixture(scope="session")
def http() -> Iterator[httpx.Client]:
    # A context of its own costs more time than most tests.
    with httpx.Client(verify=ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT), timeout=5) as client:
        yield client


@pytest.fixture
def serve() -> Iterator[Callable[..., Target]]:
    """Start servers as `served` does; they stop with the test, which fails if one broke its own contract."""
    targets: list[Target] = []
    with ExitStack() as running:

        def start(service: str, **options: Any) -> Target:
            targets.append(running.enter_context(served(service, **options)))
            return targets[-1]

        yield start
        assert [violation for target in targets for violation in target.control.violations] == []
