"""What every answer of Hippocortex has around it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeVar

from starlette.responses import Response

from memclients.mock._call import Call, json_answer
from memclients.mock._clock import Clock
from memclients.mock._refusal import refusing
from memclients.mock.hippocortex.errors import INVALID, Refusal
from memclients.mock.hippocortex.options import HippocortexOptions

T = TypeVar("T")

# Handlers return the data of an answer, and raise refusals.
DataHandler = Callable[[Call], Mapping[str, Any]]


@dataclass(slots=True)
class _Exchange:
    number: int
    arrived: int
    tenant: str = ""
    headers: dict[str, str] = field(default_factory=dict[str, str])


class Envelopes:
    """Make answers; the application works on one request at a time, and tells when the next begins.

    Args:
        options: The server's switches.
        clock: Its clock.
    """

    def __init__(self, options: HippocortexOptions, clock: Clock) -> None:
        self._clock = clock
        self._invalid = options.validation_status
        self._always = {} if options.latest_sdk is None else {"x-hippocortex-latest-sdk-python": options.latest_sdk}
        self.reset()

    def reset(self) -> None:
        """Count requests from the beginning."""
        self._exchange = _Exchange(0, self._clock.milliseconds())

    def begin(self) -> None:
        """Turn to the next request."""
        self._exchange = _Exchange(self._exchange.number + 1, self._clock.milliseconds())

    def address(self, tenant: str) -> None:
        """Say whose request it is."""
        self._exchange.tenant = tenant

    def add_headers(self, headers: Mapping[str, str]) -> None:
        """Give the answer further headers, whatever becomes of the request."""
        self._exchange.headers.update(headers)

    def data(self, data: Mapping[str, Any], status: int = 200) -> Response:
        """Answer with data."""
        return self._stamped({"ok": True, "data": data, "meta": self._meta()}, status, {})

    def refusal(self, refusal: Refusal) -> Response:
        """Answer with an error."""
        error: dict[str, Any] = {"code": refusal.code, "message": refusal.message}
        if refusal.details:
            error["details"] = refusal.details
        status = self._invalid if refusal.code == INVALID else refusal.status
        return self._stamped({"ok": False, "error": error, "meta": self._meta()}, status, refusal.headers)

    def refusing(self, step: Callable[[Call], T]) -> Callable[[Call], T | Response]:
        """Make a check answer with its refusals instead of raising them."""
        return refusing(step, Refusal, self.refusal)

    def answering(self, handler: DataHandler, status: int = 200) -> Callable[[Call], Response]:
        """Make a handler answer with what it returns and with its refusals.

        Args:
            handler: The handler.
            status: Status of its success.
        """

        def enveloped(call: Call) -> Response:
            return self.data(handler(call), status)

        return refusing(enveloped, Refusal, self.refusal)

    def _stamped(self, body: Mapping[str, Any], status: int, headers: Mapping[str, str]) -> Response:
        answer = json_answer(body, status)
        answer.headers.update({**self._always, **self._exchange.headers, **headers})
        return answer

    def _meta(self) -> dict[str, Any]:
        exchange = self._exchange
        meta: dict[str, Any] = {
            "requestId": f"req_{exchange.number:012x}",
            "durationMs": self._clock.milliseconds() - exchange.arrived,
        }
        # Nobody knows whose request it was when the key is unknown.
        return {**meta, "tenantId": exchange.tenant} if exchange.tenant else meta
