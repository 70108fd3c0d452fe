# Derived from src/memclients/_core/_async/half.py by `make generate`; edit that file, not this one.
"""One colour of an object that has both."""

from __future__ import annotations

from typing import TYPE_CHECKING, ParamSpec, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

    from memclients._core._sync.client import ServiceClient
    from memclients._core._sync.pager import Pager
    from memclients._core.exchange import Decoder
    from memclients._core.operation import Request
    from memclients._core.paging import Walk

P = ParamSpec("P")
T = TypeVar("T")


class Half:
    """Base of the groups of async methods of a client that has both colours."""

    _client: ServiceClient

    def _call(self, decode: Decoder[T], build: Callable[P, Request], /, *args: P.args, **kwargs: P.kwargs) -> T:
        """Build a request, carry it through, decode its answer: the one way of every method."""
        return self._client._call(decode, build, *args, **kwargs)  # pyright: ignore[reportPrivateUsage]

    def _pager(self, make_walk: Callable[[], Walk[T]], cursor: str | None) -> Pager[T]:
        """Return the iterator of a walk, whose first request is built at once so that wrong input is refused now."""
        return self._client._pager(make_walk, cursor, self._call)  # pyright: ignore[reportPrivateUsage]
