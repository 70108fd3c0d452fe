"""The clients that generated ones subclass: one attempt per call, sync and async, on one immutable configuration."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self, TypeVar

from attrs import define, evolve, field

from memclients._core import encoding
from memclients._core.backend import TransportFailure
from memclients._core.config import AuthScheme, ClientConfig
from memclients._core.credentials import Credentials
from memclients._core.error_map import SHARED_ERRORS
from memclients._core.exchange import Exchange
from memclients._core.lowlevel.answers import Response
from memclients._core.secret import Secret

if TYPE_CHECKING:
    import ssl
    from types import TracebackType

    import httpx

    from memclients._core.httpx_backend import AsyncHttpxBackend, HttpxBackend
    from memclients._core.lowlevel.answers import Answers
    from memclients._core.operation import Request
    from memclients._core.response import Response as RawResponse

S = TypeVar("S")
E = TypeVar("E")


@define(eq=False)
class LowLevelClient:
    """Hold where and how to send; immutable, so the `with_*` methods return copies on the same connections.

    Args:
        base_url: The service's base URL; the operations' paths are added to it.
        cookies: Sent with every request.
        headers: Sent with every request.
        timeout: Seconds for each of connecting, sending, waiting and reading, or an `httpx.Timeout`; None waits for ever.
        verify_ssl: As `verify` of `httpx.Client`; True shares one TLS context in the process.
        follow_redirects: Whether redirects are followed; off, since a redirected write may be lost.
        httpx_args: More arguments for the `httpx.Client` and `httpx.AsyncClient` that are made.
        raise_on_unexpected_status: False returns `parsed=None` for a status that the spec does not know.
    """

    raise_on_unexpected_status: bool = field(default=True, kw_only=True)
    _base_url: str = field(alias="base_url", converter=encoding.base_url)
    _cookies: dict[str, str] = field(factory=dict, kw_only=True, alias="cookies", repr=False)
    _headers: dict[str, str] = field(factory=dict, kw_only=True, alias="headers", repr=False)
    _timeout: float | httpx.Timeout | None = field(default=30.0, kw_only=True, alias="timeout")
    _verify_ssl: str | bool | ssl.SSLContext = field(default=True, kw_only=True, alias="verify_ssl")
    _follow_redirects: bool = field(default=False, kw_only=True, alias="follow_redirects")
    _httpx_args: dict[str, Any] = field(factory=dict, kw_only=True, alias="httpx_args", repr=False)
    _backend: HttpxBackend = field(init=False, repr=False)
    _async_backend: AsyncHttpxBackend = field(init=False, repr=False)
    _exchange: Exchange = field(init=False, repr=False)

    def __attrs_post_init__(self) -> None:
        # httpx takes 50 ms to import, which a program that only imports this module need not pay.
        from memclients._core.httpx_backend import AsyncHttpxBackend, HttpxBackend

        options = self._httpx_args if self._verify_ssl is True else {"verify": self._verify_ssl, **self._httpx_args}
        self._backend = HttpxBackend(options=options, follow_redirects=self._follow_redirects)
        self._async_backend = AsyncHttpxBackend(options=options, follow_redirects=self._follow_redirects)
        headers = dict(self._headers)
        if self._cookies:
            headers["cookie"] = "; ".join(f"{name}={value}" for name, value in self._cookies.items())
        config = ClientConfig(
            base_url=self._base_url,
            auth=self._auth(),
            credentials=Credentials(self._secret()),
            headers=tuple(encoding.header_pairs(headers.items())),
            timeout=self._timeout,
        )
        self._exchange = Exchange(config, SHARED_ERRORS)

    def _auth(self) -> AuthScheme:
        return AuthScheme()

    def _secret(self) -> Secret | None:
        return None

    def send(self, request: Request, answers: Answers[S, E]) -> Response[S | E]:
        """Send a request once and return the answer, whatever its status.

        Raises:
            APIConnectionError: If no answer came.
            UnexpectedStatus, UnexpectedResponseError: As `Answers.parse`.
        """
        return self._detailed(self._raw(request), answers)

    def fetch(self, request: Request, answers: Answers[S, E]) -> S:
        """Send a request once and return the body of its success.

        Raises:
            APIConnectionError: If no answer came.
            APIStatusError, UnexpectedResponseError: As `Answers.result`.
        """
        return answers.result(self._raw(request), redact=self._exchange.config.redact)

    async def asend(self, request: Request, answers: Answers[S, E]) -> Response[S | E]:
        """Do what `send` does, without blocking the event loop."""
        return self._detailed(await self._araw(request), answers)

    async def afetch(self, request: Request, answers: Answers[S, E]) -> S:
        """Do what `fetch` does, without blocking the event loop."""
        return answers.result(await self._araw(request), redact=self._exchange.config.redact)

    def _raw(self, request: Request) -> RawResponse:
        return self._answer(request, self._backend.send(self._exchange.wire(request)))

    async def _araw(self, request: Request) -> RawResponse:
        return self._answer(request, await self._async_backend.send(self._exchange.wire(request)))

    def _answer(self, request: Request, outcome: RawResponse | TransportFailure) -> RawResponse:
        if isinstance(outcome, TransportFailure):
            raise self._exchange.error(request, outcome, attempts=1, uncertain=outcome.reached)
        return outcome

    def _detailed(self, response: RawResponse, answers: Answers[S, E]) -> Response[S | E]:
        parsed = answers.parse(
            response,
            raise_on_unexpected_status=self.raise_on_unexpected_status,
            redact=self._exchange.config.redact,
        )
        return Response(response.status_code, response.content, response.headers, parsed)

    def with_headers(self, headers: dict[str, str]) -> Self:
        """Return a copy that sends more headers."""
        return self._copy(headers={**self._headers, **headers})

    def with_cookies(self, cookies: dict[str, str]) -> Self:
        """Return a copy that sends more cookies."""
        return self._copy(cookies={**self._cookies, **cookies})

    def with_timeout(self, timeout: float | httpx.Timeout | None) -> Self:
        """Return a copy with another timeout."""
        return self._copy(timeout=timeout)

    def _copy(self, **changes: Any) -> Self:
        clone = evolve(self, **changes)
        clone._backend, clone._async_backend = self._backend, self._async_backend
        return clone

    def get_httpx_client(self) -> httpx.Client:
        """Return the underlying `httpx.Client`, made at the first call."""
        return self._backend.client()

    def set_httpx_client(self, client: httpx.Client) -> Self:
        """Use the caller's own `httpx.Client`; it is never closed here."""
        self._backend = type(self._backend)(client, follow_redirects=self._follow_redirects)
        return self

    def get_async_httpx_client(self) -> httpx.AsyncClient:
        """Return the running event loop's `httpx.AsyncClient`, made at the first call."""
        return self._async_backend.client()

    def set_async_httpx_client(self, async_client: httpx.AsyncClient) -> Self:
        """Use the caller's own `httpx.AsyncClient`; it is never closed here."""
        self._async_backend = type(self._async_backend)(async_client, follow_redirects=self._follow_redirects)
        return self

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self._backend.close()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        await self._async_backend.close()


@define(eq=False)
class LowLevelAuthenticatedClient(LowLevelClient):
    """A client that sends a credential.

    Args:
        token: The credential; never shown.
        prefix: What stands before it in the header, empty for nothing.
        auth_header_name: The header that carries it.
    """

    token: str = field(repr=False)
    prefix: str = "Bearer"
    auth_header_name: str = "Authorization"

    def _auth(self) -> AuthScheme:
        return AuthScheme(header=self.auth_header_name, prefix=self.prefix)

    def _secret(self) -> Secret | None:
        return Secret.parse(self.token, name="token")
