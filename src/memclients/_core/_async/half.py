"""One colour of an object that has both."""

# Twins lose the a-prefix of their names.

from __future__ import annotations

from typing import TYPE_CHECKING, ParamSpec, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

    from memclients._core._async.client import AsyncServiceClient
    from memclients._core._async.pager import AsyncPager
    from memclients._core.exchange import Decoder
    from memclients._core.operation import Request
    from memclients._core.paging import Walk

P = ParamSpec("P")
T = TypeVar("T")


class AsyncHalf:
    """Base of the groups of async methods of a client that has both colours."""

    _aclient: AsyncServiceClient

    async def _acall(self, decode: Decoder[T], build: Callable[P, Request], /, *args: P.args, **kwargs: P.kwargs) -> T:
        """Build a request, carry it through, decode its answer: the one way of every method."""
        return await self._aclient._call(decode, build, *args, **kwargs)  # pyright: ignore[reportPrivateUsage]

    def _apager(self, make_walk: Callable[[], Walk[T]], cursor: str | None) -> AsyncPager[T]:
        """Return the iterator of a walk, whose first request is built at once so that wrong input is refused now."""
        return self._aclient._pager(make_walk, cursor, self._acall)  # pyright: ignore[reportPrivateUsage]
