# Derived from src/memclients/memoturn/_async/placed.py by `make generate`; edit that file, not this one.
"""What Memoturn's handles share: a branch of a database, reached through a client."""
# pyright: reportPrivateUsage=false
# A handle is a part of its client.

from __future__ import annotations

from typing import TYPE_CHECKING, Concatenate, ParamSpec, TypeVar

from memclients._core._sync.handle import Handle
from memclients._core.error_map import translated
from memclients.memoturn._sync.calls import MemoturnCalls
from memclients.memoturn.errors import ERRORS

if TYPE_CHECKING:
    from collections.abc import Callable
    from contextlib import AbstractContextManager

    from memclients._core.exchange import Decoder
    from memclients._core.operation import Request
    from memclients.memoturn._places import Place
    from memclients.memoturn.errors import NotFoundError

P = ParamSpec("P")
T = TypeVar("T")


class Placed(Handle[MemoturnCalls]):
    """A part of Memoturn that is addressed once and used often; cheap to make.

    Args:
        client: The client.
        place: Database and branch.
    """

    def __init__(self, client: MemoturnCalls, place: Place) -> None:
        super().__init__(client)
        self._place = place

    def _write(self, decode: Decoder[T], build: Callable[P, Request], /, *args: P.args, **kwargs: P.kwargs) -> T:
        return self._client._call_writing(self._place, decode, build, *args, **kwargs)

    def _read(
        self,
        min_txid: int | None,
        decode: Decoder[T],
        build: Callable[Concatenate[int | None, P], Request],
        /,
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> T:
        return self._client._call_reading(self._place, min_txid, decode, build, *args, **kwargs)

    def _replace(
        self, place: Place, decode: Decoder[T], build: Callable[P, Request], /, *args: P.args, **kwargs: P.kwargs
    ) -> T:
        return self._client._call_replacing(place, decode, build, *args, **kwargs)

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

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self._place}>"
