"""The default backend, made from httpx."""

from __future__ import annotations

import asyncio
import threading
import time
from contextlib import closing
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any, Final, Generic, TypeVar
from urllib.request import getproxies
from weakref import finalize

import httpx

from memclients._core.backend import InFlight, TransportFailure, WireRequest
from memclients._core.event_loops import PerLoop
from memclients._core.httpx_pools import SmallPools
from memclients._core.response import Response
from memclients.errors import InvalidRequestError

if TYPE_CHECKING:
    import ssl
    from collections.abc import Callable, Mapping

_LIMITS: Final = httpx.Limits(max_connections=1000, max_keepalive_connections=100)
_NEVER_REACHED: Final = (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout, httpx.ProxyError)
_HOPELESS: Final = (httpx.UnsupportedProtocol, httpx.LocalProtocolError, httpx.InvalidURL, UnicodeError)
_LOST: Final = (httpx.HTTPError, httpx.InvalidURL, httpx.StreamError)

_CLOSED: Final = TransportFailure(reason="the HTTP client is closed", reached=False, permanent=True)
_LATE: Final = TransportFailure(reason="no answer before the deadline", reached=True, timed_out=True)

C = TypeVar("C", httpx.Client, httpx.AsyncClient)


@cache
def _tls_context() -> ssl.SSLContext:
    # Reading the certificate store takes about 18 ms, so every client of the process shares one.
    return httpx.create_ssl_context()


class _NoCookies(httpx.Cookies):
    def extract_cookies(self, response: httpx.Response) -> None:
        pass


_NO_COOKIES: Final = _NoCookies()


class _Forgetful:
    # Our requests carry no cookies, and to look for them in each answer takes a tenth of a small call.
    @property
    def cookies(self) -> httpx.Cookies:
        return _NO_COOKIES

    @cookies.setter
    def cookies(self, cookies: object) -> None:
        pass


class _Client(_Forgetful, httpx.Client):
    pass


class _AsyncClient(_Forgetful, httpx.AsyncClient):
    def __init__(self, *, verify: ssl.SSLContext, limits: httpx.Limits) -> None:
        # A mount, unlike a transport, leaves the environment's proxies in force, except for one at the same pattern.
        mounts = None if getproxies().get("all") else {"all://": SmallPools(verify)}
        super().__init__(verify=verify, limits=limits, mounts=mounts)


class _OnHttpx(Generic[C]):
    """What both backends are made from.

    Args:
        client: The caller's own client, never closed by us; None for one of ours.
        argument: What the caller calls that client.
        options: Arguments for plain clients of httpx, on top of ours; None for some that only we use.
        follow_redirects: Whether redirects are followed.
    """

    _type: type[C]
    _own_type: type[C]

    def __init__(
        self,
        client: object = None,
        *,
        argument: str = "http_client",
        options: Mapping[str, Any] | None = None,
        follow_redirects: bool = False,
    ) -> None:
        kind, given = self._type, options or {}
        if client is not None and not isinstance(client, kind):
            raise InvalidRequestError(f"{argument} must be an httpx.{kind.__name__}, not {type(client).__name__}")
        self._client: C | None = client
        self._follow_redirects = follow_redirects
        make = self._own_type if options is None else kind
        self._start(lambda: make(**_arguments(given)))

    def _start(self, make: Callable[[], C]) -> None:
        raise NotImplementedError


class HttpxBackend(_OnHttpx[httpx.Client]):
    """Send requests through an `httpx.Client`, made at the first request unless the caller has one."""

    _type = httpx.Client
    _own_type = _Client

    def _start(self, make: Callable[[], httpx.Client]) -> None:
        self._make = make
        self._owned = self._client is None
        self._lock = threading.Lock()
        self._in_flight = InFlight()

    @property
    def closed(self) -> bool:
        """Whether it takes no more requests."""
        return self._in_flight.ending

    def client(self) -> httpx.Client:
        """Return the client, made at the first call."""
        client = self._client
        if client is None:
            with self._lock:
                client = self._client
                if client is None:
                    client = self._client = self._make()
                    # A script that never closes its client leaves no socket open, and Python does not warn of one.
                    finalize(self, client.close)
        return client

    def send(self, request: WireRequest) -> Response | TransportFailure:
        if not self._in_flight.begin():
            return _CLOSED
        try:
            return self._send(request)
        finally:
            if self._in_flight.finish():
                self._close()

    def _send(self, request: WireRequest) -> Response | TransportFailure:
        prepared = _prepared(self.client, request)
        if isinstance(prepared, TransportFailure):
            return prepared
        client, native = prepared
        end = None if request.within is None else time.monotonic() + request.within
        chunks: list[bytes] = []
        late = False
        try:
            # Each chunk may take the whole timeout, so a server that trickles is noticed between two of them.
            with closing(client.send(native, stream=True, follow_redirects=self._follow_redirects)) as answer:
                for chunk in answer.iter_bytes():
                    if late:
                        return _LATE
                    chunks.append(chunk)
                    late = end is not None and time.monotonic() > end
        except _LOST as error:
            return _failure(error)
        return _response(answer, b"".join(chunks))

    def close(self) -> None:
        if self._in_flight.end():
            self._close()

    def _close(self) -> None:
        if self._owned and self._client is not None:
            self._client.close()


class AsyncHttpxBackend(_OnHttpx[httpx.AsyncClient]):
    """Send requests through an `httpx.AsyncClient`, one for each event loop since its connections belong to one.

    Unless the caller has one, it is made at the first request in each loop.
    """

    _type = httpx.AsyncClient
    _own_type = _AsyncClient

    def _start(self, make: Callable[[], httpx.AsyncClient]) -> None:
        self._loops = PerLoop(make)

    @property
    def closed(self) -> bool:
        """Whether it takes no more requests in the running loop."""
        return self._loops.share().in_flight.ending

    def client(self) -> httpx.AsyncClient:
        """Return the running loop's client, made at the first call."""
        return self._client or self._loops.share().client()

    async def send(self, request: WireRequest) -> Response | TransportFailure:
        share = self._loops.share()
        if not share.in_flight.begin():
            return _CLOSED
        try:
            return await self._send(request)
        finally:
            if share.in_flight.finish():
                await share.close()

    async def _send(self, request: WireRequest) -> Response | TransportFailure:
        prepared = _prepared(self.client, request)
        if isinstance(prepared, TransportFailure):
            return prepared
        client, native = prepared
        limit = asyncio.timeout(request.within)
        try:
            async with limit:
                answer = await client.send(native, follow_redirects=self._follow_redirects)
        except TimeoutError:
            if not limit.expired():
                raise
            return _LATE
        except _LOST as error:
            return _failure(error)
        return _response(answer, answer.content)

    async def close(self) -> None:
        # Connections can only be closed in their own loop, so another one is not affected.
        share = self._loops.share()
        if share.in_flight.end():
            await share.close()


def _arguments(options: Mapping[str, Any]) -> dict[str, Any]:
    return {"verify": _tls_context(), "limits": _LIMITS, **options}


def _prepared(client_of: Callable[[], C], request: WireRequest) -> tuple[C, httpx.Request] | TransportFailure:
    try:
        client = client_of()
    except (httpx.InvalidURL, ValueError, OSError, ImportError) as problem:
        # The environment names a proxy or certificates that can't be used.
        return TransportFailure(reason=f"can't make the HTTP client: {problem}", reached=False, permanent=True)
    if client.is_closed:
        return _CLOSED
    try:
        return client, _native(request)
    except (httpx.InvalidURL, UnicodeError) as error:
        return _failure(error)


def _native(request: WireRequest) -> httpx.Request:
    # A request built by hand skips the client's URL merging and cookie jar, and is a fifth cheaper. It also has no
    # timeout of its own, so it must be given one.
    return httpx.Request(
        request.method,
        _url(request.url),
        headers=[(name.encode("ascii"), value.encode("latin-1")) for name, value in request.headers],
        content=request.content,
        extensions={"timeout": _timeout(request.timeout)},
    )


@lru_cache(maxsize=512)
def _url(text: str) -> httpx.URL:
    url = httpx.URL(text)
    _ = url.host  # A host with a false `xn--` label is noticed only when it is read.
    return url


def _timeout(timeout: object) -> dict[str, float | None]:
    if isinstance(timeout, httpx.Timeout):
        return timeout.as_dict()
    seconds = float(timeout) if isinstance(timeout, int | float) else None
    return dict.fromkeys(("connect", "read", "write", "pool"), seconds)


def _response(answer: httpx.Response, content: bytes) -> Response:
    return Response(answer.status_code, answer.headers.multi_items(), content)


def _failure(error: Exception) -> TransportFailure:
    # The exception itself holds the request with its credential, so only its words go on.
    timed_out = isinstance(error, httpx.TimeoutException)
    words = "" if timed_out else " ".join(str(error).split()).rstrip(".")
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
        case httpx.UnsupportedProtocol() | httpx.LocalProtocolError() | httpx.InvalidURL() | UnicodeError():
            return "the request can't be sent"
        case httpx.DecodingError():
            return "the answer's body can't be decompressed"
        case _:
            return "the connection broke"
