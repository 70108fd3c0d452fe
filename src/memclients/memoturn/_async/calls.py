"""How calls go out: plainly, as a write that is remembered, or as a read that must not be older than one."""

from __future__ import annotations

import asyncio
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING, ClassVar, Concatenate, ParamSpec, TypeVar

from memclients._core._async.client import AsyncServiceClient
from memclients._core.error_map import translated
from memclients._core.response import json_object
from memclients.errors import Failure
from memclients.memoturn._credentials import advice
from memclients.memoturn._floors import WAITS
from memclients.memoturn._wire.answers import txid_of
from memclients.memoturn.errors import ERRORS, AuthenticationError, NotFoundError, StaleReadError
from memclients_lowlevel.memoturn.client import AUTH

if TYPE_CHECKING:
    from collections.abc import Callable, Generator

    from memclients._core.exchange import Answer, Decoder
    from memclients._core.operation import Request
    from memclients.memoturn._floors import Floors
    from memclients.memoturn._places import Place

P = ParamSpec("P")
T = TypeVar("T")


class AsyncMemoturnCalls(AsyncServiceClient):
    """Carry out the calls of the client and of its handles."""

    _errors: ClassVar = ERRORS
    _auth: ClassVar = AUTH
    _without_raw: ClassVar = frozenset({"audit_events"})

    _source: str | None
    _strict_lookups: bool
    _floors: Floors | None

    async def _call_writing(
        self, place: Place, decode: Decoder[T], build: Callable[P, Request], /, *args: P.args, **kwargs: P.kwargs
    ) -> T:
        """Call an operation that commits something, and remember up to which transaction."""
        mark = self._floors.mark(place) if self._floors else None
        with translated(self._errors):
            request = build(*args, **kwargs)
        answer = await self._carry_through(request)
        if self._floors and mark:
            self._floors.note(mark, txid_of(answer.response))
        return self._result(request, answer, decode)

    async def _call_reading(
        self,
        place: Place,
        min_txid: int | None,
        decode: Decoder[T],
        build: Callable[Concatenate[int | None, P], Request],
        /,
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> T:
        """Call an operation that reads a branch, again and again while the node is behind what must be seen.

        Raises:
            StaleReadError: If the node does not catch up.
        """
        floor = (self._floors.of(place) if self._floors else 0) if min_txid is None else min_txid
        with translated(self._errors):
            request = build(floor or None, *args, **kwargs)
        started, waits = time.monotonic(), iter(WAITS)
        while (answer := await self._answer_from(floor, request)) is None:
            wait = next(waits, None)
            if wait is None or self._is_late(started, wait):
                raise _stale(place, floor, request)
            await asyncio.sleep(wait)
        return self._result(request, answer, decode)

    async def _answer_from(self, floor: int, request: Request) -> Answer | None:
        """Return the answer to a read, None if it is from before the floor."""
        try:
            answer = await self._carry_through(request)
        except NotFoundError as error:
            # This is how a node says that it has not heard yet of a profile that must have been written to.
            if floor and _says_not_found(error) and request.operation.not_found == "error":
                return None
            raise
        served = txid_of(answer.response)
        return answer if served is None or served >= floor else None

    def _is_late(self, started: float, wait: float) -> bool:
        deadline = self._exchange.config.deadline
        return deadline is not None and time.monotonic() - started + wait >= deadline

    async def _call_replacing(
        self,
        place: Place | str,
        decode: Decoder[T],
        build: Callable[P, Request],
        /,
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> T:
        """Call an operation after which a branch, or a whole database, has other transactions than before."""
        try:
            return await self._call(decode, build, *args, **kwargs)
        finally:
            if self._floors:
                self._floors.drop(place)

    async def _carry_through(self, request: Request) -> Answer:
        try:
            return await super()._carry_through(request)
        except AuthenticationError as error:
            error.advise(advice(request.operation.credentials, self._exchange.config.credentials))
            raise

    @contextmanager
    def _lookup(self) -> Generator[None]:
        """Go on after the block if what it looks up does not exist."""
        try:
            yield
        except NotFoundError as error:
            if not self._is_absence(error):
                raise

    def _is_absence(self, error: NotFoundError) -> bool:
        """Tell whether a 404 is the answer to a look-up; a raw view could only return it as an exception."""
        return not self._is_raw and (_says_not_found(error) or not self._strict_lookups)


def _says_not_found(error: NotFoundError) -> bool:
    """Tell the server's own word from those for a missing branch or database, and from the 404 of a wrong path."""
    return (json_object(error.body) or {}).get("code") == NotFoundError.default_code


def _stale(place: Place, floor: int, request: Request) -> StaleReadError:
    message = (
        f"the node has not reached transaction {floor} of {place}: try again; "
        "if another client rewound or replaced the branch, pass min_txid=0"
    )
    return StaleReadError.from_failure(Failure(message=message, operation=request.operation.id))
