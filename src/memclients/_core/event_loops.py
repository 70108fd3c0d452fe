"""A client for each event loop, since connections belong to the loop that made them."""

from __future__ import annotations

import asyncio
import threading
from contextlib import suppress
from typing import TYPE_CHECKING, Generic, Protocol, TypeVar

from memclients._core.backend import InFlight

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator, Callable


class Closeable(Protocol):
    """A client of an HTTP library."""

    async def aclose(self) -> None: ...


C = TypeVar("C", bound=Closeable)


class PerLoop(Generic[C]):
    """Find what the running event loop has, or give it its own; thread-safe.

    Args:
        make: Makes a client.
    """

    def __init__(self, make: Callable[[], C]) -> None:
        self._make = make
        self._shares: dict[asyncio.AbstractEventLoop, Share[C]] = {}
        self._lock = threading.Lock()

    def share(self) -> Share[C]:
        """Return the running loop's share."""
        loop = asyncio.get_running_loop()
        share = self._shares.get(loop)
        if share is None:
            share = Share(self._make)
            with self._lock:
                alive = {other: its for other, its in self._shares.items() if not other.is_closed()}
                self._shares = {**alive, loop: share}
        return share


class Share(Generic[C]):
    """What one event loop has: a client of its own, and the count of what is under way in it.

    The client is closed with its loop at the latest. Otherwise its sockets would stay open after `asyncio.run`, and
    keep the dead loop alive. A loop closes its asynchronous generators before it ends, so one of them waits for that.

    Args:
        make: Makes the client.
    """

    def __init__(self, make: Callable[[], C]) -> None:
        self.in_flight = InFlight()
        self._make = make
        self._client: C | None = None
        self._end: AsyncGenerator[None, None] | None = None

    def client(self) -> C:
        """Return the client, made at the first call."""
        if self._client is None:
            self._client = self._make()
            self._end = _close_at_end(self._client)
            with suppress(StopIteration):
                self._end.asend(None).send(None)
        return self._client

    async def close(self) -> None:
        """Close the client, if there is one."""
        if self._end is not None:
            await self._end.aclose()


async def _close_at_end(client: Closeable) -> AsyncGenerator[None, None]:
    try:
        yield
    finally:
        await client.aclose()
