"""The Hippocortex service: its keys and its manners."""

from collections.abc import Mapping
from typing import Any, ClassVar

from starlette.responses import Response

from memclients.mock._call import Call
from memclients.mock._clock import Clock
from memclients.mock._contract import Contract
from memclients.mock._service import Service
from memclients.mock.hippocortex.access import DEFAULT_KEY, Caller, key_of
from memclients.mock.hippocortex.envelope import Envelopes
from memclients.mock.hippocortex.errors import Refusal, detail
from memclients.mock.hippocortex.options import HippocortexOptions
from memclients.mock.hippocortex.routes import routes
from memclients.mock.hippocortex.seed import sow
from memclients.mock.hippocortex.state import State

# Part of the base URL, and so of what the clients are given.
_VERSION = "/v1"

# Asks nobody for a key, whatever the method.
_PUBLIC = f"{_VERSION}/health"


class HippocortexService(Service):
    """A mocked Hippocortex."""

    name = "hippocortex"
    options_type = HippocortexOptions
    head = True
    # A batch of a thousand large events; the service documents no limit.
    max_body: ClassVar[int] = 64 * 2**20

    def __init__(self, options: HippocortexOptions, clock: Clock, contract: Contract) -> None:
        super().__init__(options, clock, contract)
        self._state = State(options, clock)
        self._envelopes = Envelopes(options, clock)
        self._caller: Caller | None = None
        self.handlers = {
            operation: self._envelopes.answering(handler, status)
            for operation, (handler, status) in routes(self._state).items()
        }
        self.checks = (
            self._begin,
            self._envelopes.refusing(self._check_key),
            self.check_route,
            self._envelopes.refusing(self._check_permission),
            self.check_size,
            self.check_strictly,
        )

    def credentials(self, url: str) -> dict[str, Any]:
        """Return the arguments of `Hippocortex`."""
        return {"api_key": DEFAULT_KEY, "base_url": url + _VERSION}

    def reset(self) -> None:
        """Forget everything but the keys of the options."""
        self._state.reset()
        self._envelopes.reset()

    def seed(self, data: Mapping[str, Any], /) -> None:
        """Put keys, events, artifacts, facts and vault items into the state; see `Seed`."""
        sow(self._state, data)

    def maintenance(self) -> dict[str, int]:
        """Do nothing: what the server does in the background it does on request here."""
        return {}

    def close(self) -> None:
        """Close the database."""
        self._state.close()

    def unknown_path(self, call: Call, /) -> Response:
        """Answer with an error like any other."""
        return self._envelopes.refusal(Refusal.not_found(f"No such endpoint: {call.method} {call.path}"))

    def wrong_method(self, call: Call, /) -> Response:
        """Answer with an error like any other."""
        message = f"Method {call.method} is not allowed on {call.path}"
        return self._envelopes.refusal(Refusal(405, "method_not_allowed", message))

    def too_large(self, _: Call, /) -> Response:
        """Answer as to any bad body."""
        return self._envelopes.refusal(Refusal.invalid(detail("body", f"must not exceed {self.max_body} bytes")))

    def invalid(self, _: Call, problems: list[str], /) -> Response:
        """Answer as to any bad body."""
        return self._envelopes.refusal(Refusal.invalid(*(detail("request", problem) for problem in problems)))

    def _begin(self, _: Call) -> None:
        self._envelopes.begin()
        self._caller = None

    def _check_key(self, call: Call) -> None:
        """Find out who is calling; unknown paths are no exception."""
        if call.path == _PUBLIC:
            return
        key = key_of(call)
        self._caller = self._state.access.caller(key)
        call.caller = self._caller.tenant
        self._envelopes.address(call.caller)
        self._envelopes.add_headers(self._state.rate_limit.spend(key, self._caller.plan))

    def _check_permission(self, call: Call) -> None:
        if self._caller is not None and call.match.operation is not None:
            self._caller.require(call.match.operation.id)
