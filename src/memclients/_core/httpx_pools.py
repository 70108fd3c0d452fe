"""Connections of an async client in several small pools, since a pool's cost grows with what it keeps.

httpcore asks the system about each idle connection of a pool at every request and after every answer. With a hundred
of them that is most of what a call costs; with four it does not show.
"""

from __future__ import annotations

import asyncio
import time
from typing import TYPE_CHECKING, Final

import httpx

if TYPE_CHECKING:
    import ssl
    from collections.abc import AsyncIterator, Callable

_POOLS: Final = 25
_TASKS: Final = 4
_EXPIRY: Final = 5.0
_LIMITS: Final = httpx.Limits(max_connections=40, max_keepalive_connections=_TASKS, keepalive_expiry=_EXPIRY)


class SmallPools(httpx.AsyncBaseTransport):
    """Send each request through the first of up to 25 pools that has fewer than 4 under way, else the least busy one.

    Together they have up to 1000 connections and keep 100. A pool that has had nothing to do for as long as a
    connection is kept is closed at a later request, one at each: a pool of httpcore would only do so when used itself.

    Args:
        verify: TLS context of every connection.
        clock: Monotonic seconds.
    """

    def __init__(self, verify: ssl.SSLContext, *, clock: Callable[[], float] = time.monotonic) -> None:
        self._verify = verify
        self._clock = clock
        self._pools: list[_Pool] = []

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Send it, and count it until its answer is closed."""
        pool = self._pool()
        pool.under_way += 1
        place = _Place(pool, self._clock)
        try:
            await self._close_an_idle_one()
            answer = await pool.transport.handle_async_request(request)
        except BaseException:
            place.give_back()
            raise
        if answer.is_closed:  # A mock's answer may be read already, and is not closed again.
            place.give_back()
        elif isinstance(answer.stream, httpx.AsyncByteStream):
            answer.stream = _Body(answer.stream, place)
        return answer

    async def aclose(self) -> None:
        """Close all connections."""
        while self._pools:
            await self._pools.pop().transport.aclose()

    def _pool(self) -> _Pool:
        for pool in self._pools:
            if pool.under_way < _TASKS:
                return pool
        if len(self._pools) < _POOLS:
            self._pools.append(_Pool(httpx.AsyncHTTPTransport(verify=self._verify, limits=_LIMITS)))
            return self._pools[-1]
        return min(self._pools, key=lambda pool: pool.under_way)

    async def _close_an_idle_one(self) -> None:
        since = self._clock() - _EXPIRY
        for pool in self._pools:
            if not pool.under_way and pool.idle_since < since:
                self._pools.remove(pool)
                # A caller who gives up in the middle would leave some of its sockets open.
                await asyncio.shield(pool.transport.aclose())
                return


class _Pool:
    def __init__(self, transport: httpx.AsyncHTTPTransport) -> None:
        self.transport = transport
        self.under_way = 0
        self.idle_since = 0.0


class _Place:
    """One request's place in a pool, given back once however often its answer is closed."""

    def __init__(self, pool: _Pool, clock: Callable[[], float]) -> None:
        self._pool: _Pool | None = pool
        self._clock = clock

    def give_back(self) -> None:
        pool, self._pool = self._pool, None
        if pool is not None:
            pool.under_way -= 1
            pool.idle_since = self._clock()


class _Body(httpx.AsyncByteStream):
    def __init__(self, stream: httpx.AsyncByteStream, place: _Place) -> None:
        self._stream = stream
        self._place = place

    def __aiter__(self) -> AsyncIterator[bytes]:
        return self._stream.__aiter__()

    async def aclose(self) -> None:
        try:
            await self._stream.aclose()
        finally:
            self._place.give_back()
