"""What every test needs."""

from __future__ import annotations

import pytest
from hypothesis import settings

# It tells which operations the tests of users' doings reach.
pytest_plugins = ["tests.support.coverage.plugin"]

# An example's time says more of the machine than of the code.
settings.register_profile("memclients", deadline=None)
settings.load_profile("memclients")


@pytest.fixture(scope="session")
def anyio_backend() -> str:
    """Run async tests on asyncio, the one event loop that the clients know."""
    return "asyncio"
