"""Parts of a service that are addressed once and called often."""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING, ClassVar, Generic, ParamSpec, Self, TypeVar

from memclients._core._async.client import AsyncServiceClient
from memclients._core._async.raw_view import AsyncRawView

if TYPE_CHECKING:
    from collections.abc import Callable

    from memclients._core.exchange import Decoder
    from memclients._core.operation import Request

C = TypeVar("C", bound=AsyncServiceClient)
P = ParamSpec("P")
T = TypeVar("T")


class AsyncHandle(Generic[C]):
    """Base of what a client hands out to be called: it calls through the client, and has nothing to close.

    Args:
        client: The client that made it.
    """

    _without_raw: ClassVar[frozenset[str]] = frozenset()

    def __init__(self, client: C) -> None:
        self._client = client

    async def _call(self, decode: Decoder[T], build: Callable[P, Request], /, *args: P.args, **kwargs: P.kwargs) -> T:
        return await self._client._call(decode, build, *args, **kwargs)  # pyright: ignore[reportPrivateUsage]

    def _as_raw(self) -> Self:
        clone = copy.copy(self)
        clone._client = self._client._as_raw()  # pyright: ignore[reportPrivateUsage]
        return clone

    @property
    def with_raw_response(self) -> AsyncRawView:
        """The same methods, returning a `RawResponse` with status, headers and bytes; `.parse()` gives the result."""
        return AsyncRawView(self, AsyncHandle)
