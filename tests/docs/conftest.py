"""A small internet for documents: their code runs unchanged and meets our mock servers."""

from __future__ import annotations

import os
from contextlib import ExitStack
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol

import pytest
import trustme

from memclients import mock
from memclients.mock._registry import SERVICES
from tests.docs import snippets
from tests.docs.world import World
from tests.support.proxy import Proxy, proxy

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from pathlib import Path


@dataclass(frozen=True)
class Internet:
    """Where a document's code runs.

    Args:
        proxy: The way to the servers.
        environment: Variables of the process that runs it.
        folder: Where it runs.
    """

    proxy: Proxy
    environment: Mapping[str, str]
    folder: Path

    def run(self, snippet: snippets.Snippet, **variables: str) -> snippets.Outcome:
        """Run a block with all that it continues.

        Args:
            variables: Further environment variables.
        """
        outcome = snippets.run(snippet, environment={**self.environment, **variables}, folder=self.folder)
        assert self.proxy.unknown == []
        return outcome


class Connect(Protocol):
    """Makes an internet."""

    def __call__(self, servers: Mapping[str, mock.Server], folder: Path = ...) -> Internet: ...


@pytest.fixture(scope="session")
def authority() -> trustme.CA:
    return trustme.CA()


@pytest.fixture
def connect(authority: trustme.CA, tmp_path: Path) -> Iterator[Connect]:
    """Make an internet out of servers by origin; code runs in an empty folder unless another is given."""
    with ExitStack() as stack:

        def begin(servers: Mapping[str, mock.Server], folder: Path = tmp_path) -> Internet:
            way = stack.enter_context(proxy({origin: server.url for origin, server in servers.items()}, authority))
            trusted = tmp_path / "authority.pem"
            authority.cert_pem.write_to_path(str(trusted))
            return Internet(way, {**_neutral_environment(), **way.environment(str(trusted))}, folder)

        yield begin


@pytest.fixture
def worlds(connect: Connect) -> Iterator[Callable[..., World]]:
    """Start a service with options, where its documentation says that it is."""
    with ExitStack() as stack:

        def begin(service: str, *origins: str, **options: Any) -> World:
            server = stack.enter_context(mock.serve(service, **options))
            return World(server, connect(dict.fromkeys(origins, server)))

        yield begin


def _neutral_environment() -> dict[str, str]:
    """Return this process's variables without those that would change what a client does."""
    strange = (*(f"{service.upper()}_" for service in SERVICES), "MEMCLIENTS_", "SSL_CERT_", "PYTHON")
    kept = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(strange) and not name.lower().endswith("_proxy")
    }
    return {**kept, "PYTHONIOENCODING": "utf-8"}
