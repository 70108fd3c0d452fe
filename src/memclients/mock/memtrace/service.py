"""The Memtrace service: its keys and its manners."""

from collections.abc import Mapping
from typing import Any, ClassVar

from starlette.responses import Response

from memclients.mock._call import Call
from memclients.mock._clock import Clock
from memclients.mock._contract import Contract
from memclients.mock._service import Service
from memclients.mock.memtrace.errors import error, plain
from memclients.mock.memtrace.options import MemtraceOptions
from memclients.mock.memtrace.routes import routes
from memclients.mock.memtrace.seed import sow
from memclients.mock.memtrace.state import DEFAULT_KEY, State


class MemtraceService(Service):
    """A mocked Memtrace."""

    name = "memtrace"
    options_type = MemtraceOptions
    max_body: ClassVar[int] = 4 * 2**20
    decode_path = False
    trailing_slash = True
    # As in the real server's web framework.
    head = True

    def __init__(self, options: MemtraceOptions, clock: Clock, contract: Contract) -> None:
        super().__init__(options, clock, contract)
        self._state = State(options, clock)
        self.beyond_document |= {options.bad_filter_status}
        self.handlers = routes(self._state)
        # A body that is too large never gets as far as the key, and without a key nobody learns which paths exist.
        self.checks = (self.check_size, self._check_key, self.check_route, self.check_strictly)

    def credentials(self, url: str) -> dict[str, Any]:
        """Return the arguments of `Memtrace`."""
        return {"base_url": url, "api_key": DEFAULT_KEY}

    def reset(self) -> None:
        """Forget everything but the organizations of the options."""
        self._state.reset()

    def seed(self, data: Mapping[str, Any], /) -> None:
        """Put organizations, agents, sessions and memories into the state; see `Seed`."""
        sow(self._state, data)

    def maintenance(self) -> dict[str, int]:
        """Empty the write buffer."""
        return {"flushed": self._state.memories.flush()}

    def close(self) -> None:
        """Close the database."""
        self._state.close()

    def unknown_path(self, call: Call, /) -> Response:
        """Answer as the web framework does."""
        return plain(404, f"Cannot {call.method} {call.path}")

    def wrong_method(self, _: Call, /) -> Response:
        """Answer as the web framework does."""
        return plain(405, "Method Not Allowed")

    def too_large(self, _: Call, /) -> Response:
        """Answer as the web framework does."""
        return plain(413, "Request Entity Too Large")

    def invalid(self, _: Call, problems: list[str], /) -> Response:
        """Answer as to any bad body."""
        return error(400, "; ".join(problems))

    def _check_key(self, call: Call) -> Response | None:
        if not f"{call.path}/".startswith("/api/v1/"):
            return None
        key = call.headers.get("x-api-key") or call.headers.get("authorization", "").removeprefix("Bearer ")
        if not key:
            return error(401, "missing API key")
        org_id = self._state.org_of(key)
        if org_id is None:
            return error(401, "invalid API key")
        call.caller = org_id
        return None
