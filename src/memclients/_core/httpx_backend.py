"""The default backend. The one module that imports httpx."""

from __future__ import annotations

import asyncio
import threading
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any, Final
from weakref import WeakKeyDictionary, WeakSet, finalize

import httpx

from memclients._core.backend import TransportFailure, WireRequest
from memclients._core.response import Response
from memclients.errors import InvalidRequestError

if TYPE_CHECKING:
    import ssl
    from collections.abc import Mapping

_LIMITS: Final = httpx.Limits(max_connections=1000, max_keepalive_connections=100)
_NEVER_REACHED: Final = (
    httpx.ConnectError,
    httpx.ConnectTimeout,
    httpx.PoolTimeout,
    httpx.ProxyError,
)
_HOPELESS: Final = (
    httpx.UnsupportedProtocol,
    httpx.LocalProtocolError,
    httpx.InvalidURL,
)

_CLOSED: Final = TransportFailure(reason="the http_client is closed", reached=False, permanent=True)

_url: Final = lru_cache(maxsize=512)(httpx.URL)


@cache
def _tls_context() -> ssl.SSLContext:
    # Reading the certificate store takes about 18 ms, so every client of the process shares one.
    return httpx.create_ssl_context()


class HttpxBackend:
    """Send requests through an `httpx.Client`.

    Args:
        client: The caller's own client, never closed by us; None to make one at the first request.
        options: Arguments for the client that we make, on top of our own.
        follow_redirects: Whether redirects are followed.
    """

    def __init__(
        self,
        client: object = None,
        *,
        options: Mapping[str, Any] | None = None,
        follow_redirects: bool = False,
    ) -> None:
        if client is not None and not isinstance(client, httpx.Client):
            raise InvalidRequestError(f"http_client must be an httpx.Client, not {type(client).__name__}")
        self._client = client
        self._owned = client is None
        self._options = options or {}
        self._follow_redirects = follow_redirects
        self._lock = threading.Lock()
        self.closed = False

    def client(self) -> httpx.Client:
        """Return the client, made at the first call."""
        client = self._client
        if client is None:
            with self._lock:
                client = self._client
                if client is None:
                    client = self._client = httpx.Client(**_arguments(self._options))
                    # A script that never closes its client leaves no socket open, and Python does not warn of one.
                    finalize(self, client.close)
        return client

    def send(self, request: WireRequest) -> Response | TransportFailure:
        client = self.client()
        if client.is_closed:
            return _CLOSED
        try:
            answer = client.send(_native(request), follow_redirects=self._follow_redirects)
        except (httpx.HTTPError, httpx.InvalidURL, httpx.StreamError) as error:
            return _failure(error)
        return _response(answer)

    def close(self) -> None:
        self.closed = True
        if self._owned and self._client is not None:
            self._client.close()


class AsyncHttpxBackend:
    """Send requests through an `httpx.AsyncClient`, one for each event loop since its connections belong to one.

    Args:
        client: The caller's own client, never closed by us; None to make one at the first request in each loop.
        options: Arguments for the clients that we make, on top of our own.
        follow_redirects: Whether redirects are followed.
    """

    def __init__(
        self,
        client: object = None,
        *,
        options: Mapping[str, Any] | None = None,
        follow_redirects: bool = False,
    ) -> None:
        if client is not None and not isinstance(client, httpx.AsyncClient):
            raise InvalidRequestError(f"http_client must be an httpx.AsyncClient, not {type(client).__name__}")
        self._client = client
        self._clients: WeakKeyDictionary[asyncio.AbstractEventLoop, httpx.AsyncClient] = WeakKeyDictionary()
        self._options = options or {}
        self._follow_redirects = follow_redirects
        self._lock = threading.Lock()
        self._closed_in: WeakSet[asyncio.AbstractEventLoop] = WeakSet()

    @property
    def closed(self) -> bool:
        """Whether it was closed in the running loop."""
        return asyncio.get_running_loop() in self._closed_in

    def client(self) -> httpx.AsyncClient:
        """Return the running loop's client, made at the first call."""
        if self._client is not None:
            return self._client
        loop = asyncio.get_running_loop()
        client = self._clients.get(loop)
        if client is None:
            with self._lock:
                client = self._clients[loop] = httpx.AsyncClient(**_arguments(self._options))
        return client

    async def send(self, request: WireRequest) -> Response | TransportFailure:
        client = self.client()
        if client.is_closed:
            return _CLOSED
        try:
            answer = await client.send(_native(request), follow_redirects=self._follow_redirects)
        except (httpx.HTTPError, httpx.InvalidURL, httpx.StreamError) as error:
            return _failure(error)
        return _response(answer)

    async def close(self) -> None:
        # Connections can only be closed in their own loop, so another one is not affected.
        loop = asyncio.get_running_loop()
        self._closed_in.add(loop)
        client = self._clients.pop(loop, None)
        if client is not None:
            await client.aclose()


def _arguments(options: Mapping[str, Any]) -> dict[str, Any]:
    return {"verify": _tls_context(), "limits": _LIMITS, **options}


def _native(request: WireRequest) -> httpx.Request:
    # A request built by hand skips the client's URL merging and cookie jar, and is a fifth cheaper. It also has no
    # timeout of its own, so it must be given one.
    return httpx.Request(
        request.method,
        _url(request.url),
        headers=request.headers,
        content=request.content,
        extensions={"timeout": _timeout(request.timeout)},
    )


def _timeout(timeout: object) -> dict[str, float | None]:
    if isinstance(timeout, httpx.Timeout):
        return timeout.as_dict()
    seconds = float(timeout) if isinstance(timeout, int | float) else None
    return dict.fromkeys(("connect", "read", "write", "pool"), seconds)


def _response(answer: httpx.Response) -> Response:
    return Response(answer.status_code, answer.headers.multi_items(), answer.content)


def _failure(error: Exception) -> TransportFailure:
    # The exception itself holds the request with its credential, so only its words go on.
    words = " ".join(str(error).split()).rstrip(".")
    timed_out = isinstance(error, httpx.TimeoutException)
    return TransportFailure(
        reason=f"{_kind(error)}: {words}" if words else _kind(error),
        reached=not isinstance(error, (*_NEVER_REACHED, *_HOPELESS)),
        timed_out=timed_out,
        permanent=isinstance(error, _HOPELESS),
    )


def _kind(error: Exception) -> str:
    match error:
        case httpx.ConnectTimeout():
            return "no connection in time"
        case httpx.PoolTimeout():
            return "no free connection in time"
        case httpx.TimeoutException():
            return "no answer in time"
        case httpx.ConnectError() | httpx.ProxyError():
            return "can't connect"
        case httpx.UnsupportedProtocol() | httpx.LocalProtocolError() | httpx.InvalidURL():
            return "the request can't be sent"
        case httpx.DecodingError():
            return "the answer's body can't be decompressed"
        case _:
            return "the connection broke"
