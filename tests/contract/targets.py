"""The mock servers as the contract tests run them."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from memclients import mock
from tests.contract.specs import key_header

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    Tamper = Callable[[mock.MockApp], Any]

# A key whose data the first key must not see: another organization, another store.
STRANGER = "key_of_a_stranger_for_tests"
_STRANGERS: dict[str, dict[str, Any]] = {
    "memtrace": {"keys": {STRANGER: "org_of_a_stranger"}},
    "octamem": {"keys": [STRANGER]},
}

# The day of the specs' examples. The clock stands still, so that no run depends on the time of day.
_NOW = {"now": "2026-04-20T12:00:00Z", "frozen": True}


@dataclass(frozen=True)
class Target:
    """A running server.

    Args:
        service: Its service.
        url: Its base URL.
        credentials: Keyword arguments for the client's constructor.
        control: The hand on it.
    """

    service: str
    url: str
    credentials: dict[str, str]
    control: mock.Control

    @property
    def key(self) -> str:
        return self.credentials["api_key"]

    @property
    def headers(self) -> dict[str, str]:
        """The header of the first key."""
        return key_header(self.service, self.key)

    @property
    def strangers_headers(self) -> dict[str, str]:
        """The header of a key that must not see what the first one stored."""
        return key_header(self.service, STRANGER)


@contextmanager
def served(service: str, *, tamper: Tamper | None = None, **options: Any) -> Iterator[Target]:
    """Run a fresh mock server for the length of a `with` block.

    Args:
        service: Name of the service.
        tamper: Puts something else in the place of the server's application.
        options: Further options of the mock.
    """
    server = mock.serve(service, **{**_NOW, **_STRANGERS[service], **options})
    if tamper is not None:
        server._app = tamper(server._app)
    with server:
        yield Target(service, server.url, server.credentials, server.control)
