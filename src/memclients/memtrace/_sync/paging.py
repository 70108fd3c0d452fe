# Derived from src/memclients/memtrace/_async/paging.py by `make generate`; edit that file, not this one.
"""What the iterators share."""

from __future__ import annotations

from typing import TYPE_CHECKING

from memclients._core._sync.client import ServiceClient
from memclients._core._sync.pager import Pager
from memclients._core.error_map import translated

if TYPE_CHECKING:
    from collections.abc import Callable

    from memclients._core.paging import Page
    from memclients.memtrace._walks import Walk
    from memclients_lowlevel.memtrace.results import Memory


class PagingClient(ServiceClient):
    """Make iterators over memories."""

    def _pager(self, make_walk: Callable[[], Walk], cursor: str | None) -> Pager[Memory]:
        with translated(self._errors):
            walk = make_walk()
            operation = walk.request(cursor).operation

        def fetch(at: str | None) -> Page[Memory]:
            return self._call(walk.decoder(at), walk.request, at)

        return Pager(fetch, self._errors, operation.id, cursor=cursor)
