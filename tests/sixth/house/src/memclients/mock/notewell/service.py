"""The Notewell service: its keys and its manners."""

from collections.abc import Mapping
from typing import Any, ClassVar

from starlette.responses import Response

from memclients.mock._call import Call
from memclients.mock._clock import Clock
from memclients.mock._contract import Contract
from memclients.mock._service import Service
from memclients.mock.notewell.errors import error, invalid
from memclients.mock.notewell.options import NotewellOptions
from memclients.mock.notewell.routes import Routes
from memclients.mock.notewell.seed import sow
from memclients.mock.notewell.state import DEFAULT_KEY, State


class NotewellService(Service):
    """A mocked Notewell."""

    name = "notewell"
    options_type = NotewellOptions
    max_body: ClassVar[int] = 2**16
    head = True

    def __init__(self, options: NotewellOptions, clock: Clock, contract: Contract) -> None:
        super().__init__(options, clock, contract)
        self._keys = {DEFAULT_KEY, *options.keys}
        self._state = State(options, clock)
        self.handlers = Routes(self._state).handlers()
        self.checks = (self.check_route, self._check_key, self.check_size, self._check_media, self.check_strictly)

    def credentials(self, url: str) -> dict[str, Any]:
        """Return the arguments of `Notewell`."""
        return {"api_key": DEFAULT_KEY, "base_url": url}

    def reset(self) -> None:
        """Empty all notebooks."""
        self._state.reset()

    def seed(self, data: Mapping[str, Any], /) -> None:
        """Write notes; see `Seed`."""
        sow(self._state, data)

    def maintenance(self) -> dict[str, int]:
        """Do nothing, as the service does."""
        return {}

    def close(self) -> None:
        """Close the database."""
        self._state.close()

    def unknown_path(self, _: Call, /) -> Response:
        """Answer with an error like any other."""
        return error(404, "not_found", "There is no such path.")

    def wrong_method(self, _: Call, /) -> Response:
        """Answer with an error like any other."""
        return error(405, "method_not_allowed", "The path has no such method.")

    def too_large(self, _: Call, /) -> Response:
        """Answer with an error like any other."""
        return error(413, "too_large", "The body is larger than 64 KiB.")

    def invalid(self, _: Call, problems: list[str], /) -> Response:
        """Answer as to any bad input."""
        return invalid("; ".join(problems))

    def _check_key(self, call: Call) -> Response | None:
        if call.match.operation is not None and call.match.operation.id == "getHealth":
            return None
        scheme, _, key = call.headers.get("authorization", "").partition(" ")
        if scheme.lower() != "bearer" or key not in self._keys:
            return error(401, "unauthorized", "There is no notebook for this key.")
        call.caller = key
        return None

    def _check_media(self, call: Call) -> Response | None:
        if call.method != "POST" or call.media_type == "application/json":
            return None
        return invalid("the body must be application/json")
