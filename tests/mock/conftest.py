"""Plain HTTP clients on fresh servers."""

import ssl
from collections.abc import Callable, Iterator
from typing import Any

import httpx
import pytest

from memclients import mock

# Making one takes longer than a whole test.
CONTEXT = ssl.create_default_context()


def authorized(server: mock.Server, key: str | None = None) -> httpx.Client:
    """Open a client that sends the server's key, or another."""
    bearer = f"Bearer {key or server.credentials['api_key']}"
    base_url = server.credentials.get("base_url", server.url)
    return httpx.Client(base_url=base_url, headers={"authorization": bearer}, timeout=5, verify=CONTEXT)


@pytest.fixture
def hippocortex(hippocortex_server: mock.Server) -> Iterator[httpx.Client]:
    with authorized(hippocortex_server) as client:
        yield client


@pytest.fixture
def memtrace(memtrace_server: mock.Server) -> Iterator[httpx.Client]:
    with authorized(memtrace_server) as client:
        yield client


@pytest.fixture
def octamem(octamem_server: mock.Server) -> Iterator[httpx.Client]:
    with authorized(octamem_server) as client:
        yield client


@pytest.fixture
def start() -> Iterator[Callable[..., mock.Server]]:
    """Start servers with options; they stop with the test, which fails if one broke its own contract."""
    servers: list[mock.Server] = []

    def begin(service: str, **options: Any) -> mock.Server:
        server = mock.serve(service, **options).start()
        servers.append(server)
        return server

    yield begin
    for server in servers:
        server.stop()
    assert [violation for server in servers for violation in server.control.violations] == []


@pytest.fixture
def connect() -> Iterator[Callable[..., httpx.Client]]:
    """Open clients on servers; they close with the test."""
    clients: list[httpx.Client] = []

    def begin(server: mock.Server, key: str | None = None) -> httpx.Client:
        client = authorized(server, key)
        clients.append(client)
        return client

    yield begin
    for client in clients:
        client.close()


@pytest.fixture
def neotoma(neotoma_server: mock.Server) -> Iterator[httpx.Client]:
    with httpx.Client(base_url=neotoma_server.url, timeout=5, verify=CONTEXT) as client:
        yield client
