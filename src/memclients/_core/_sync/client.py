# Derived from src/memclients/_core/_async/client.py by `make generate`; edit that file, not this one.
"""What every service's client is built on: one call, options, raw answers, closing."""

from __future__ import annotations

import copy
import time
from typing import TYPE_CHECKING, ClassVar, ParamSpec, Self, TypeVar

from memclients._core._sync.pager import Pager
from memclients._core._sync.raw_view import RawView
from memclients._core.backend import default_backend
from memclients._core.config import AuthScheme, ClientConfig, ClientOptions, ClientSettings
from memclients._core.error_map import ErrorMap, translated
from memclients._core.exchange import Answer, Decoder, Exchange, Sleep
from memclients._core.raw import RawResponse
from memclients.errors import Failure

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import TracebackType
    from typing import Unpack

    import httpx

    from memclients._core.backend import Backend
    from memclients._core.operation import Request
    from memclients._core.paging import Page, Walk

P = ParamSpec("P")
T = TypeVar("T")


class ServiceClient:
    """Base of the services' clients.

    One client serves any number of threads or tasks; in async use each event loop gets connections of its own.
    """

    _errors: ClassVar[ErrorMap]
    _auth: ClassVar[AuthScheme]
    _no_credential: ClassVar[str | None] = None
    _without_raw: ClassVar[frozenset[str]] = frozenset()

    _exchange: Exchange
    _backend: Backend
    _is_copy: bool
    _is_raw: bool

    def _set_up(self, *, http_client: httpx.Client | None, **settings: Unpack[ClientSettings]) -> None:
        with translated(self._errors):
            config = ClientConfig.checked(auth=self._auth, **settings)
            self._start(Exchange(config, self._errors), default_backend(http_client))

    @classmethod
    def _on(cls, exchange: Exchange, backend: Backend) -> Self:
        """Return a client without methods of a service, for the objects that call through it."""
        client = cls()
        client._start(exchange, backend)
        return client

    def _start(self, exchange: Exchange, backend: Backend) -> None:
        self._exchange, self._backend = exchange, backend
        self._is_copy = self._is_raw = False

    def _call(
        self,
        decode: Decoder[T],
        build: Callable[P, Request],
        /,
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> T:
        """Build a request, carry it through, decode its answer: the one way of every method."""
        with translated(self._exchange.errors):
            request = build(*args, **kwargs)
        return self._result(request, self._carry_through(request), decode)

    def _result(self, request: Request, answer: Answer, decode: Decoder[T]) -> T:
        if self._is_raw:
            return RawResponse(self._exchange, request, answer, decode)  # type: ignore[return-value]  # see with_raw_response
        return self._exchange.decode(request, answer, decode)

    def _pager(
        self,
        make_walk: Callable[[], Walk[T]],
        cursor: str | None,
        call: Callable[..., Page[T]] | None = None,
    ) -> Pager[T]:
        """Return the iterator of a walk, whose first request is built at once so that wrong input is refused now.

        Args:
            make_walk: Makes the walk.
            cursor: Where to begin, None for the first page.
            call: Fetches a page, `_call` unless given.
        """
        call = call or self._call
        with translated(self._exchange.errors):
            walk = make_walk()
            operation = walk.request(cursor or walk.start()).operation

        def fetch(at: str | None) -> Page[T]:
            here = walk.start() if at is None else at
            return call(walk.decoder(here), walk.request, here)

        return Pager(fetch, self._exchange.errors, operation.id, cursor=cursor)

    def _carry_through(self, request: Request) -> Answer:
        self._check_can_send(request)
        steps = self._exchange.run(request)
        step = next(steps)
        while True:
            outcome = None
            if isinstance(step, Sleep):
                time.sleep(step.seconds)
            else:
                outcome = self._backend.send(step)
            try:
                step = steps.send(outcome)
            except StopIteration as done:
                answer: Answer = done.value
                return answer

    def _check_can_send(self, request: Request) -> None:
        operation, credentials = request.operation, self._exchange.config.credentials
        if self._backend.closed:
            message, kind = "this client is closed: make a new one", self._exchange.errors.invalid
        elif self._no_credential and operation.credentials and credentials.first(operation.credentials) is None:
            message, kind = self._no_credential, self._exchange.errors.by_status[401]
        else:
            return
        raise kind.from_failure(Failure(message=message, operation=operation.id))

    def with_options(self, **changes: Unpack[ClientOptions]) -> Self:
        """Return a copy of this client with other settings, on the same connections.

        Args:
            **changes: `timeout`, `deadline` (seconds), `max_retries`, `headers`, `retry_unsafe`.

        Raises:
            InvalidRequestError: If a setting is unknown or its value is wrong.
        """
        with translated(self._exchange.errors):
            config = self._exchange.config.changed(changes)
        clone = copy.copy(self)
        clone._exchange = Exchange(config, self._exchange.errors, budget=self._exchange.budget)
        clone._is_copy = True
        return clone

    @property
    def with_raw_response(self) -> RawView:
        """The same methods, returning a `RawResponse` with status, headers and bytes; `.parse()` gives the result."""
        return RawView(self, ServiceClient)

    def _as_raw(self) -> Self:
        clone = copy.copy(self)
        clone._is_raw = True
        return clone

    def close(self) -> None:
        """Close the connections, if async those of the running event loop; a copy and your own `http_client` stay open."""
        if not self._is_copy:
            self._backend.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self._exchange.config.base_url}>"
