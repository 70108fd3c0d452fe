"""What a mocked service has to bring along."""

from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence
from typing import Any, ClassVar

from starlette.responses import Response

from memclients.mock._call import Call, Check, Handler
from memclients.mock._clock import Clock
from memclients.mock._contract import Contract
from memclients.mock._options import Options
from memclients.mock._routing import Match


class Service(ABC):
    """State behind handlers, and the manners where no handler answers.

    A request passes `checks` in their order; the first that returns a response ends its way. Otherwise the handler of
    its operation answers.
    """

    name: ClassVar[str]
    options_type: ClassVar[type[Options]]
    max_body: ClassVar[int]
    decode_path: ClassVar[bool] = True
    trailing_slash: ClassVar[bool] = False
    head: ClassVar[bool] = False

    handlers: Mapping[str, Handler]
    checks: Sequence[Check]

    @abstractmethod
    def __init__(self, options: Any, clock: Clock, contract: Contract) -> None:
        self.clock = clock
        self.contract = contract
        self.strict: bool = options.strict
        # Statuses that a switch brings up although the document has none of them.
        self.beyond_document = frozenset({400} if options.strict else ())

    def body_limit(self, _: Match, /) -> int:
        """Return the largest body that a request may have, in bytes."""
        return self.max_body

    @abstractmethod
    def credentials(self, url: str) -> dict[str, Any]:
        """Return the arguments with which the service's client reaches this server."""

    @abstractmethod
    def reset(self) -> None:
        """Go back to the state right after the start."""

    @abstractmethod
    def seed(self, data: Mapping[str, Any], /) -> None:
        """Put data into the state, in the service's own shape."""

    @abstractmethod
    def maintenance(self) -> dict[str, int]:
        """Do now what the real server does in the background; say how much of each was done."""

    @abstractmethod
    def close(self) -> None:
        """Let go of files."""

    @abstractmethod
    def unknown_path(self, call: Call, /) -> Response:
        """Answer a request to a path that does not exist."""

    @abstractmethod
    def wrong_method(self, call: Call, /) -> Response:
        """Answer a request with a method that the path does not have (`Allow` is added)."""

    @abstractmethod
    def too_large(self, call: Call, /) -> Response:
        """Answer a request whose body is over its limit."""

    @abstractmethod
    def invalid(self, call: Call, problems: list[str], /) -> Response:
        """Answer a request that breaks the document, in strict mode."""

    def check_route(self, call: Call) -> Response | None:
        """Turn away unknown paths and methods."""
        if call.match.operation is not None:
            return None
        if not call.match.allow:
            return self.unknown_path(call)
        answer = self.wrong_method(call)
        answer.headers["allow"] = ", ".join(call.match.allow)
        return answer

    def check_size(self, call: Call) -> Response | None:
        """Turn away bodies that are too large."""
        return self.too_large(call) if call.oversized else None

    def check_strictly(self, call: Call) -> Response | None:
        """Turn away what breaks the document, in strict mode."""
        if not self.strict or call.match.operation is None:
            return None
        problems = self.contract.request_problems(call.match.operation, call)
        return self.invalid(call, problems) if problems else None
