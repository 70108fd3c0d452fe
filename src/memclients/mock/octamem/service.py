"""The OctaMem service: its keys and its manners."""

from collections.abc import Mapping
from typing import Any, ClassVar

from starlette.responses import Response

from memclients.mock._call import Call
from memclients.mock._clock import Clock
from memclients.mock._contract import Contract
from memclients.mock._service import Service
from memclients.mock.octamem.errors import error, invalid, unauthorized
from memclients.mock.octamem.options import OctaMemOptions
from memclients.mock.octamem.routes import Routes
from memclients.mock.octamem.seed import sow
from memclients.mock.octamem.state import DEFAULT_KEY, State


class OctaMemService(Service):
    """A mocked OctaMem."""

    name = "octamem"
    options_type = OctaMemOptions
    max_body: ClassVar[int] = 10 * 2**20

    def __init__(self, options: OctaMemOptions, clock: Clock, contract: Contract) -> None:
        super().__init__(options, clock, contract)
        self._state = State(options, clock)
        self.handlers = Routes(self._state).handlers()
        self.checks = (self.check_route, self._check_key, self.check_size, self._check_media, self.check_strictly)

    def credentials(self, url: str) -> dict[str, Any]:
        """Return the arguments of `OctaMem`."""
        return {"api_key": DEFAULT_KEY, "base_url": url}

    def reset(self) -> None:
        """Empty the stores and keep those of the options."""
        self._state.reset()

    def seed(self, data: Mapping[str, Any], /) -> None:
        """Put texts and files into stores; see `Seed`."""
        sow(self._state, data)

    def maintenance(self) -> dict[str, int]:
        """Index what was added."""
        return {"indexed": self._state.index()}

    def close(self) -> None:
        """Close the database."""
        self._state.close()

    def unknown_path(self, _: Call, /) -> Response:
        """Answer with an error like any other."""
        return error(404, "Not found", "NOT_FOUND")

    def wrong_method(self, _: Call, /) -> Response:
        """Answer with an error like any other."""
        return error(405, "Method Not Allowed", "METHOD_NOT_ALLOWED")

    def too_large(self, _: Call, /) -> Response:
        """Answer with an error like any other."""
        return error(413, "Payload Too Large", "PAYLOAD_TOO_LARGE")

    def invalid(self, _: Call, problems: list[str], /) -> Response:
        """Answer as to any bad input."""
        return invalid("; ".join(problems))

    def _check_key(self, call: Call) -> Response | None:
        scheme, _, key = call.headers.get("authorization", "").partition(" ")
        key = key.strip()
        if scheme.lower() != "bearer" or not key:
            return unauthorized("Missing API key")
        if not self._state.knows(key):
            return unauthorized("Invalid API key")
        call.caller = key
        return None

    def _check_media(self, call: Call) -> Response | None:
        if call.media_type == "application/json":
            return None
        return error(415, "Unsupported Media Type", "UNSUPPORTED_MEDIA_TYPE")
