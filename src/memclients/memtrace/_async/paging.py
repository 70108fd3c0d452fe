"""What the iterators share."""

from __future__ import annotations

from typing import TYPE_CHECKING

from memclients._core._async.client import AsyncServiceClient
from memclients._core._async.pager import AsyncPager
from memclients._core.error_map import translated

if TYPE_CHECKING:
    from collections.abc import Callable

    from memclients._core.paging import Page
    from memclients.memtrace._walks import Walk
    from memclients_lowlevel.memtrace.results import Memory


class AsyncPagingClient(AsyncServiceClient):
    """Make iterators over memories."""

    def _pager(self, make_walk: Callable[[], Walk], cursor: str | None) -> AsyncPager[Memory]:
        with translated(self._errors):
            walk = make_walk()
            operation = walk.request(cursor).operation

        async def fetch(at: str | None) -> Page[Memory]:
            return await self._call(walk.decoder(at), walk.request, at)

        return AsyncPager(fetch, self._errors, operation.id, cursor=cursor)
