"""The Memoturn service: its credentials and its manners."""

from collections.abc import Mapping
from typing import Any, ClassVar

from starlette.responses import Response

from memclients.mock._call import Call
from memclients.mock._clock import Clock
from memclients.mock._contract import Contract
from memclients.mock._routing import Match
from memclients.mock._service import Service
from memclients.mock.memoturn import maintenance
from memclients.mock.memoturn.access.auth import PLATFORM_KEY, is_control
from memclients.mock.memoturn.errors import Refusal, envelope, refusing
from memclients.mock.memoturn.options import MemoturnOptions
from memclients.mock.memoturn.routes import routes
from memclients.mock.memoturn.seed import sow
from memclients.mock.memoturn.state import State

_SMALL_BODY = 2**20

_WITH_LARGE_BODY = frozenset(
    [
        "runSql",
        "putValue",
        "insertDocuments",
        "updateDocuments",
        "upsertVector",
        "appendTurn",
        "ingestMemories",
        "extractMemories",
    ]
)

_READY_TOKEN_LIFE = 10 * 365 * 86400


class MemoturnService(Service):
    """A mocked Memoturn node."""

    name = "memoturn"
    options_type = MemoturnOptions
    max_body: ClassVar[int] = 32 * 2**20
    # As in the real server's web framework.
    head = True

    def __init__(self, options: MemoturnOptions, clock: Clock, contract: Contract) -> None:
        super().__init__(options, clock, contract)
        self._options = options
        self._state = State(options, clock)
        self._background = maintenance.Background(self._state)
        self.handlers = routes(self._state)
        self.checks = (
            self._tick,
            refusing(self._state.auth.check),
            refusing(self._check_rate),
            self.check_route,
            self.check_size,
            self.check_strictly,
        )

    def credentials(self, url: str) -> dict[str, Any]:
        """Return the arguments of `Memoturn`; with authentication, a token of the default namespace is among them."""
        if not self._options.auth:
            return {"url": url}
        token = self._state.auth.token("admin", _READY_TOKEN_LIFE, ns=self._options.namespace)
        return {"url": url, "token": token, "platform_key": PLATFORM_KEY}

    def body_limit(self, match: Match, /) -> int:
        """Return the largest body; few routes take large ones."""
        return self.max_body if match.operation and match.operation.id in _WITH_LARGE_BODY else _SMALL_BODY

    def reset(self) -> None:
        """Forget everything."""
        self._state.reset()
        self._background.reset()

    def seed(self, data: Mapping[str, Any], /) -> None:
        """Put databases, profiles and policies into the state; see `Seed`."""
        sow(self._state, data)

    def maintenance(self) -> dict[str, int]:
        """Sweep away what has expired, and advance erasures."""
        return self._background.run()

    def close(self) -> None:
        """Close all databases."""
        self._state.close()

    def unknown_path(self, _: Call, /) -> Response:
        """Answer as the web framework does."""
        return Response(status_code=404)

    def wrong_method(self, _: Call, /) -> Response:
        """Answer as the web framework does."""
        return Response(status_code=405)

    def too_large(self, _: Call, /) -> Response:
        """Answer as the web framework does."""
        return envelope(Refusal.text(413, "Failed to buffer the request body: length limit exceeded"))

    def invalid(self, _: Call, problems: list[str], /) -> Response:
        """Answer as to any bad body."""
        return envelope(Refusal.invalid("; ".join(problems)))

    def _tick(self, _: Call) -> None:
        if self._options.lazy_maintenance:
            self._background.run_when_due()

    def _check_rate(self, call: Call) -> None:
        if self._options.rate_limit and is_control(call.path):
            self._state.rate_limit.spend()
