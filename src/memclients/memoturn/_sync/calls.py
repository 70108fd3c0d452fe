# Derived from src/memclients/memoturn/_async/calls.py by `make generate`; edit that file, not this one.
"""How calls go out: plainly, as a write that is remembered, or as a read that must not be older than one."""

from __future__ import annotations

import time
from contextlib import contextmanager
from typing import TYPE_CHECKING, ClassVar, Concatenate, Final, ParamSpec, TypeVar

from memclients._core._sync.client import ServiceClient
from memclients._core.error_map import translated
from memclients._core.raw import RawResponse
from memclients.errors import Failure
from memclients.memoturn._credentials import advice
from memclients.memoturn._floors import WAITS, txid_of
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

# A missing memory or key is an answer; these say that the question was put to the wrong place.
_NO_SUCH_PLACE: Final = ("database_not_found", "branch_not_found")


class MemoturnCalls(ServiceClient):
    """Carry out the calls of the client and of its handles."""

    _errors: ClassVar = ERRORS
    _auth: ClassVar = AUTH
    _without_raw: ClassVar = frozenset({"audit_events"})

    _source: str | None
    _strict_lookups: bool
    _floors: Floors | None

    def _call_writing(
        self, place: Place, decode: Decoder[T], build: Callable[P, Request], /, *args: P.args, **kwargs: P.kwargs
    ) -> T:
        """Call an operation that commits something, and remember up to which transaction."""
        mark = self._floors.mark(place) if self._floors else None
        request, answer = self._answered(build, *args, **kwargs)
        if self._floors and mark:
            self._floors.note(mark, txid_of(answer.response))
        return self._result(request, answer, decode)

    def _call_reading(
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
        floor = min_txid
        if floor is None and self._floors:
            floor = self._floors.of(place)
        started, waits = time.monotonic(), iter(WAITS)
        while True:
            request, answer = self._answered(build, floor or None, *args, **kwargs)
            served = txid_of(answer.response)
            if not floor or served is None or served >= floor:
                return self._result(request, answer, decode)
            wait = next(waits, None)
            if wait is None or self._is_late(started, wait):
                raise _stale(request, answer, f"transaction {served} of {place}, not from {floor} or later")
            time.sleep(wait)

    def _is_late(self, started: float, wait: float) -> bool:
        deadline = self._exchange.config.deadline
        return deadline is not None and time.monotonic() - started + wait >= deadline

    def _call_replacing(
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
            return self._call(decode, build, *args, **kwargs)
        finally:
            if self._floors:
                self._floors.drop(place)

    def _answered(self, build: Callable[P, Request], /, *args: P.args, **kwargs: P.kwargs) -> tuple[Request, Answer]:
        with translated(self._errors):
            request = build(*args, **kwargs)
        return request, self._carry_through(request)

    def _result(self, request: Request, answer: Answer, decode: Decoder[T]) -> T:
        if self._is_raw:
            return RawResponse(self._exchange, request, answer, decode)  # type: ignore[return-value]  # see with_raw_response
        return self._exchange.decode(request, answer, decode)

    def _carry_through(self, request: Request) -> Answer:
        try:
            return super()._carry_through(request)
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
        return not self._is_raw and not (self._strict_lookups and error.code in _NO_SUCH_PLACE)


def _stale(request: Request, answer: Answer, state: str) -> StaleReadError:
    message = (
        f"the node answers from {state}: try again; if another client rewound or replaced the branch, pass min_txid=0"
    )
    return StaleReadError.from_failure(
        Failure(
            message=message,
            status_code=answer.response.status_code,
            attempts=answer.attempts,
            operation=request.operation.id,
        )
    )
