"""The seam to the network: an HTTP library behind one call, and failures as values."""

from __future__ import annotations

import threading
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from memclients._core.response import Response


@dataclass(frozen=True, slots=True, kw_only=True)
class TransportFailure:
    """Why no whole answer came.

    Args:
        reason: One line for people, without URLs or headers.
        reached: Whether the server may have received the request.
        timed_out: Whether time ran out.
        permanent: Whether trying again can't help (a protocol that the library does not speak).
    """

    reason: str
    reached: bool
    timed_out: bool = False
    permanent: bool = False


@dataclass(frozen=True, slots=True)
class WireRequest:
    """What goes over the wire. Its headers hold the credential, so it never shows them.

    Args:
        timeout: Seconds for each of connecting, sending, waiting and reading; None for no limit; or the HTTP library's
            own timeout object.
        within: Seconds for all of it together; None for no limit.
    """

    method: str
    url: str
    headers: list[tuple[str, str]]
    content: bytes | None
    timeout: object
    within: float | None = None

    def __repr__(self) -> str:
        return f"<WireRequest {self.method}>"


class InFlight:
    """Count the requests under way, so that what they use is closed after the last of them; thread-safe."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._count = 0
        self.ending = False

    def begin(self) -> bool:
        """Count one more; False when the end has been asked for."""
        with self._lock:
            self._count += not self.ending
            return not self.ending

    def finish(self) -> bool:
        """Count one less; True for the last one, which has to close."""
        with self._lock:
            self._count -= 1
            return self.ending and self._count == 0

    def end(self) -> bool:
        """Let no more begin; True when none is under way, so that the caller has to close."""
        with self._lock:
            self.ending = True
            return self._count == 0


class AsyncBackend(Protocol):
    """Send one request; never raise for what the network or the server does."""

    @property
    def closed(self) -> bool: ...

    async def send(self, request: WireRequest) -> Response | TransportFailure: ...

    async def close(self) -> None: ...


class Backend(Protocol):
    """Send one request; never raise for what the network or the server does."""

    @property
    def closed(self) -> bool: ...

    def send(self, request: WireRequest) -> Response | TransportFailure: ...

    def close(self) -> None: ...


def default_async_backend(http_client: object, argument: str = "http_client") -> AsyncBackend:
    """Return the backend for a caller's HTTP client, which was given as that argument; None for one of ours."""
    # httpx takes 50 ms to import, which a program that only imports a client need not pay.
    from memclients._core.httpx_backend import AsyncHttpxBackend

    return AsyncHttpxBackend(http_client, argument=argument)


def default_backend(http_client: object, argument: str = "http_client") -> Backend:
    """Return the backend for a caller's HTTP client, which was given as that argument; None for one of ours."""
    from memclients._core.httpx_backend import HttpxBackend

    return HttpxBackend(http_client, argument=argument)
