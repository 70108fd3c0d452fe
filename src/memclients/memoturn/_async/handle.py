"""What the handles share: a branch of a database, reached through a client."""
# pyright: reportPrivateUsage=false
# A handle is a part of its client.

from __future__ import annotations

import copy
from typing import TYPE_CHECKING, Any, ClassVar, Concatenate, ParamSpec, TypeVar

from memclients._core.error_map import translated
from memclients.memoturn.errors import ERRORS

if TYPE_CHECKING:
    from collections.abc import Callable
    from contextlib import AbstractContextManager

    from memclients._core.exchange import Decoder
    from memclients._core.operation import Request
    from memclients.memoturn._async.calls import AsyncMemoturnCalls
    from memclients.memoturn._places import Place
    from memclients.memoturn.errors import NotFoundError

P = ParamSpec("P")
T = TypeVar("T")


class AsyncHandle:
    """A part of the service that is addressed once and used often; cheap to make, without connections of its own."""

    _without_raw: ClassVar[frozenset[str]] = frozenset()

    def __init__(self, client: AsyncMemoturnCalls, place: Place) -> None:
        self._client = client
        self._place = place

    async def _call(self, decode: Decoder[T], build: Callable[P, Request], /, *args: P.args, **kwargs: P.kwargs) -> T:
        return await self._client._call(decode, build, *args, **kwargs)

    async def _write(self, decode: Decoder[T], build: Callable[P, Request], /, *args: P.args, **kwargs: P.kwargs) -> T:
        return await self._client._call_writing(self._place, decode, build, *args, **kwargs)

    async def _read(
        self,
        min_txid: int | None,
        decode: Decoder[T],
        build: Callable[Concatenate[int | None, P], Request],
        /,
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> T:
        return await self._client._call_reading(self._place, min_txid, decode, build, *args, **kwargs)

    async def _replace(
        self, place: Place, decode: Decoder[T], build: Callable[P, Request], /, *args: P.args, **kwargs: P.kwargs
    ) -> T:
        return await self._client._call_replacing(place, decode, build, *args, **kwargs)

    def _on(self, branch: str) -> Place:
        with translated(ERRORS):
            return self._place.on(branch)

    def _lookup(self) -> AbstractContextManager[None]:
        return self._client._lookup()

    def _is_absence(self, error: NotFoundError) -> bool:
        return self._client._is_absence(error)

    @property
    def _source(self) -> str | None:
        return self._client._source

    @property
    def with_raw_response(self) -> AsyncRawHandle:
        """The same methods, returning a `RawResponse` with status, headers and bytes; `.parse()` gives the result.

        An answer that is no success is always an exception there, a 404 as well.
        """
        return AsyncRawHandle(self)

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self._place}>"


class AsyncRawHandle:
    """The methods of a handle, each returning a `RawResponse`; a handle that it makes is of the same kind."""

    def __init__(self, handle: AsyncHandle) -> None:
        client = copy.copy(handle._client)
        client._is_raw = True
        self._handle = copy.copy(handle)
        self._handle._client = client

    def __getattr__(self, name: str) -> Any:
        if name.startswith("_") or hasattr(AsyncHandle, name) or name in self._handle._without_raw:
            raise AttributeError(f"{name!r} has no raw response of its own")
        return getattr(self._handle, name)
