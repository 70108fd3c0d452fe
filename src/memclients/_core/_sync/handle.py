# Derived from src/memclients/_core/_async/handle.py by `make generate`; edit that file, not this one.
"""Parts of a service that are addressed once and called often."""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING, ClassVar, Generic, ParamSpec, Self, TypeVar

from memclients._core._sync.client import ServiceClient
from memclients._core._sync.raw_view import RawView

if TYPE_CHECKING:
    from collections.abc import Callable

    from memclients._core.exchange import Decoder
    from memclients._core.operation import Request

C = TypeVar("C", bound=ServiceClient)
P = ParamSpec("P")
T = TypeVar("T")


class Handle(Generic[C]):
    """Base of what a client hands out to be called: it calls through the client, and has nothing to close.

    Args:
        client: The client that made it.
    """

    _without_raw: ClassVar[frozenset[str]] = frozenset()

    def __init__(self, client: C) -> None:
        self._client = client

    def _call(self, decode: Decoder[T], build: Callable[P, Request], /, *args: P.args, **kwargs: P.kwargs) -> T:
        return self._client._call(decode, build, *args, **kwargs)  # pyright: ignore[reportPrivateUsage]

    def _as_raw(self) -> Self:
        clone = copy.copy(self)
        clone._client = self._client._as_raw()  # pyright: ignore[reportPrivateUsage]
        return clone

    @property
    def with_raw_response(self) -> RawView:
        """The same methods, returning a `RawResponse` with status, headers and bytes; `.parse()` gives the result."""
        return RawView(self, Handle)
