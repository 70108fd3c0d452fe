"""Clients whose methods come in both colours on one object: `store()` and `await astore()`."""
# pyright: reportPrivateUsage=false
# What has both colours is made of a client of each.

from __future__ import annotations

import copy
from typing import TYPE_CHECKING, Any, ClassVar, Self

from memclients._core._async.client import AsyncServiceClient
from memclients._core._async.half import AsyncHalf
from memclients._core._sync.client import ServiceClient
from memclients._core._sync.half import Half
from memclients._core._sync.raw_view import RawView
from memclients._core.backend import default_async_backend, default_backend
from memclients._core.config import AuthScheme, ClientConfig, ClientOptions, ClientSettings
from memclients._core.error_map import ErrorMap, translated
from memclients._core.exchange import Exchange

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import TracebackType
    from typing import Unpack

    import httpx


class BothColours(Half, AsyncHalf):
    """Base of clients that have both colours.

    They share settings, credential and retry budget; each makes its HTTP client at its first request, so that nobody
    pays for a colour that is not used. The groups of methods derive from `AsyncHalf` and, generated, from `Half`.
    """

    _errors: ClassVar[ErrorMap]
    _auth: ClassVar[AuthScheme]
    _without_raw: ClassVar[frozenset[str]] = frozenset()

    def _set_up(
        self,
        *,
        client: httpx.Client | None,
        async_client: httpx.AsyncClient | None,
        **settings: Unpack[ClientSettings],
    ) -> None:
        with translated(self._errors):
            config = ClientConfig.checked(auth=self._auth, **settings)
            backend = default_backend(client, "client")
            async_backend = default_async_backend(async_client, "async_client")
        exchange = Exchange(config, self._errors)
        self._client = ServiceClient._on(exchange, backend)
        self._aclient = AsyncServiceClient._on(exchange, async_backend)

    def with_options(self, **changes: Unpack[ClientOptions]) -> Self:
        """Return a copy of this client with other settings, on the same connections.

        Args:
            **changes: `timeout`, `deadline` (seconds), `max_retries`, `headers`, `retry_unsafe`.

        Raises:
            InvalidRequestError: If a setting is unknown or its value is wrong.
        """
        return self._with(self._client.with_options(**changes), self._aclient.with_options(**changes))

    @property
    def with_raw_response(self) -> BothRawView:
        """The same methods, returning a `RawResponse` with status, headers and bytes; `.parse()` gives the result."""
        return BothRawView(self, BothColours)

    def _as_raw(self) -> Self:
        return self._with(self._client._as_raw(), self._aclient._as_raw())

    def _with(self, client: ServiceClient, async_client: AsyncServiceClient) -> Self:
        clone = copy.copy(self)
        clone._client, clone._aclient = client, async_client
        return clone

    def close(self) -> None:
        """Close the connections of the sync methods, which take no more calls then.

        Those of the async methods are closed by `aclose`, or with their event loop. A copy or a caller's own HTTP
        client stays open.
        """
        self._client.close()

    async def aclose(self) -> None:
        """Close the connections of the sync methods and those of the async ones in the running event loop."""
        self._client.close()
        await self._aclient.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        await self.aclose()

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self._client._exchange.config.base_url}>"


class BothRawView(RawView):
    """The methods of a client, each returning a `RawResponse`, awaited where the method's result is."""

    def __getattr__(self, name: str) -> Callable[..., Any]:
        return super().__getattr__(name)
