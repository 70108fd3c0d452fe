"""The Neotoma service: its credentials and its manners."""

from collections.abc import Mapping
from typing import Any, ClassVar

from starlette.responses import Response

from memclients.mock._call import Call
from memclients.mock._clock import Clock
from memclients.mock._contract import Contract
from memclients.mock._service import Service
from memclients.mock.neotoma.access.auth import Auth
from memclients.mock.neotoma.bodies import check_body
from memclients.mock.neotoma.errors import Refusal, envelope, issue, refusing
from memclients.mock.neotoma.options import NeotomaOptions
from memclients.mock.neotoma.routes import routes
from memclients.mock.neotoma.seed import sow
from memclients.mock.neotoma.state import State


class NeotomaService(Service):
    """A mocked Neotoma server."""

    name = "neotoma"
    options_type = NeotomaOptions
    max_body: ClassVar[int] = 10 * 2**20
    trailing_slash = True
    # As in the real server's web framework.
    head = True

    def __init__(self, options: NeotomaOptions, clock: Clock, contract: Contract) -> None:
        super().__init__(options, clock, contract)
        self._options = options
        self._state = State(options, clock)
        self.handlers = routes(self._state)
        # Whoever may not come in still learns what is wrong with the body, but not which paths exist.
        self.checks = (
            self.check_size,
            refusing(check_body, clock),
            _preflight,
            refusing(Auth(options).check, clock),
            self.check_route,
            self.check_strictly,
        )

    def credentials(self, url: str) -> dict[str, Any]:
        """Return the arguments of `NeotomaClient`."""
        token = self._options.token
        return {"base_url": url} if token is None else {"base_url": url, "token": token}

    def reset(self) -> None:
        """Forget everything."""
        self._state.reset()

    def seed(self, data: Mapping[str, Any], /) -> None:
        """Store entities and relationships; see `Seed`."""
        sow(self._state, data)

    def maintenance(self) -> dict[str, int]:
        """Do nothing: the server has no background work."""
        return {}

    def close(self) -> None:
        """Close the database."""
        self._state.close()

    def check_route(self, call: Call) -> Response | None:
        """Turn away unknown paths and methods, which are the same to the web framework."""
        if call.match.operation is not None:
            return None
        if call.method == "POST" and call.path.rstrip("/") == "/entities":
            supported = ["GET /entities", "POST /entities/query", "POST /store"]
            message = "POST /entities is not an endpoint"
            refusal = Refusal.flat(404, "RESOURCE_NOT_FOUND", message, {"supported": supported})
            return envelope(refusal, self.clock)
        return self.unknown_path(call)

    def unknown_path(self, call: Call, /) -> Response:
        """Answer as the web framework does."""
        return envelope(Refusal.html(404, f"Cannot {call.method} {call.path}"), self.clock)

    def wrong_method(self, call: Call, /) -> Response:
        """Answer as the web framework does, which knows no such thing."""
        return self.unknown_path(call)

    def too_large(self, _: Call, /) -> Response:
        """Answer as the web framework does."""
        return envelope(Refusal.html(413, "PayloadTooLargeError: request entity too large"), self.clock)

    def invalid(self, _: Call, problems: list[str], /) -> Response:
        """Answer as to any bad body."""
        return envelope(Refusal.invalid([issue(problem) for problem in problems]), self.clock)


def _preflight(call: Call) -> Response | None:
    """Answer what browsers ask before they send a request; it needs no credentials."""
    if call.method != "OPTIONS":
        return None
    return Response(
        status_code=204,
        headers={
            "access-control-allow-origin": "*",
            "access-control-allow-methods": "GET,HEAD,PUT,PATCH,POST,DELETE",
        },
    )
