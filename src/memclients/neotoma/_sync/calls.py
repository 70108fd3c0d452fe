# Derived from src/memclients/neotoma/_async/calls.py by `make generate`; edit that file, not this one.
"""How calls go out: their errors name the request, and say what to do about a refused token."""
# pyright: reportPrivateUsage=false
# A group of methods is a part of its client.

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, ParamSpec, TypeVar

from memclients._core._sync.half import Half
from memclients._core.error_map import translated
from memclients.neotoma.errors import ERRORS, AuthenticationError, NeotomaClientError

if TYPE_CHECKING:
    from collections.abc import Callable, Generator

    from memclients._core.config import ClientConfig
    from memclients._core.exchange import Decoder
    from memclients._core.operation import Request

P = ParamSpec("P")
T = TypeVar("T")


class Calls(Half):
    """Carry out the calls of the groups of methods."""

    def _call(self, decode: Decoder[T], build: Callable[P, Request], /, *args: P.args, **kwargs: P.kwargs) -> T:
        with translated(ERRORS):
            request = build(*args, **kwargs)
        return self._send(decode, request)

    def _run(self, plan: Callable[P, tuple[Decoder[T], Request]], /, *args: P.args, **kwargs: P.kwargs) -> T:
        """Call an operation whose answer is read in the light of what was asked."""
        with translated(ERRORS):
            decode, request = plan(*args, **kwargs)
        return self._send(decode, request)

    def _send(self, decode: Decoder[T], request: Request) -> T:
        with _told(request, self._config):
            return super()._call(decode, lambda: request)

    @property
    def _config(self) -> ClientConfig:
        return self._client._exchange.config


@contextmanager
def _told(request: Request, config: ClientConfig) -> Generator[None]:
    """Let an error say which request failed, and what its reader can do."""
    try:
        yield
    except NeotomaClientError as error:
        operation = request.operation
        error._concerning(operation.method, request.url.partition("?")[0])
        if isinstance(error, AuthenticationError):
            error._advise(sent=config.credentials.first(operation.credentials) is not None)
        raise
