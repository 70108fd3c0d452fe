"""The sample, generated once for a run, with a server and clients of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tests.support.sample import SAMPLE, TOKEN, Caller, Package, package
from tests.support.scripted import ScriptedServer, scripted_server

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture(scope="session")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Package]:
    with package(SAMPLE, tmp_path_factory.mktemp("generated")) as generated:
        yield generated


@pytest.fixture
def server() -> Iterator[ScriptedServer]:
    with scripted_server() as running:
        yield running


@pytest.fixture
def client(sample: Package, server: ScriptedServer) -> Iterator[Any]:
    with sample.load("").AuthenticatedClient(base_url=server.url, token=TOKEN) as made:
        yield made


@pytest.fixture(params=["sync", "async"])
def call(request: pytest.FixtureRequest, sample: Package) -> Caller:
    return Caller(sample, request.param)
