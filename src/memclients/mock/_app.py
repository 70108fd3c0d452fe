"""The ASGI application around a mocked service."""

import logging
from typing import Any

from starlette.datastructures import Headers, QueryParams
from starlette.responses import PlainTextResponse, Response
from starlette.types import Receive, Scope, Send

from memclients.mock._call import Call
from memclients.mock._clock import Clock
from memclients.mock._contract import Contract
from memclients.mock._control import Control
from memclients.mock._control_http import PREFIX, control_app
from memclients.mock._delivery import hang_up, send_answer, still_there
from memclients.mock._registry import service_type
from memclients.mock._routing import Router
from memclients.mock._service import Service
from memclients.mock._spec import load
from memclients.mock._stage import Stage

_log = logging.getLogger(__name__)


class MockApp:
    """A mocked service as an ASGI application.

    Args:
        service: Name of the service.
        options: Its switches.

    Raises:
        ValueError: There is no such service.
        TypeError: There is no such option.
    """

    def __init__(self, service: str, **options: Any) -> None:
        kind = service_type(service)
        chosen = kind.options_type.of(service, options)
        spec = load(service)
        clock = Clock(chosen.now, frozen=chosen.frozen)
        self._contract = Contract(spec)
        self._router = Router(
            spec.operations, decode=kind.decode_path, trailing_slash=kind.trailing_slash, head=kind.head
        )
        self._stage = Stage(kind(chosen, clock, self._contract), clock)
        if missing := {operation.id for operation in spec.operations} - set(self.service.handlers):
            raise LookupError(f"the {service} mock has no handler for {', '.join(sorted(missing))}")
        self.control = Control(self._stage)
        self._control_app = control_app(self.control)

    @property
    def service(self) -> Service:
        """The service behind the application."""
        return self._stage.service

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one ASGI scope."""
        if scope["type"] != "http" or scope["path"].startswith(PREFIX + "/"):
            await self._control_app(scope, receive, send)
            return
        call = await self._read(scope, receive)
        if call is None:
            return
        recorded = self._stage.recorder.add(call, self._stage.clock.now())
        fault = self._stage.faults.take(call.method, call.path)
        if fault is None:
            answer = self._answer(call)
        else:
            true_answer = self._answer(call) if fault.executes else None
            if fault.delay and not await still_there(receive, fault.delay):
                return
            if fault.drop:
                await hang_up(scope, receive)
                return
            answer = fault.apply(true_answer)
        answer.headers.setdefault("date", self._stage.clock.http_date())
        recorded.status = answer.status_code
        await send_answer(answer, scope, receive, send, truncate=fault.truncate if fault else None)

    async def _read(self, scope: Scope, receive: Receive) -> Call | None:
        """Receive a request; None when the client gives up halfway."""
        path = scope["raw_path"].decode("ascii")
        match = self._router.match(scope["method"], path)
        limit = self.service.body_limit(match)
        body = bytearray()
        oversized = False
        more = True
        while more:
            message = await receive()
            if message["type"] == "http.disconnect":
                return None
            body += message.get("body", b"")
            more = message.get("more_body", False)
            # Reading on to the end lets the client see the refusal instead of a broken pipe.
            oversized = oversized or len(body) > limit
            del body[limit:]
        return Call(
            method=scope["method"],
            path=path,
            query=QueryParams(scope["query_string"]),
            headers=Headers(scope=scope),
            body=bytes(body),
            oversized=oversized,
            match=match,
        )

    def _answer(self, call: Call) -> Response:
        """Let the service answer, and hold the answer against its document."""
        operation = call.match.operation
        try:
            with self._stage.lock:
                answer = self._ask(call)
            if operation is None or answer.status_code in self.service.beyond_document:
                return answer
            problem = self._contract.violation(operation, answer)
        except Exception as error:  # noqa: BLE001 - whatever it is, the client has to get an answer
            _log.exception("the mock crashed on %s %s", call.method, call.path)
            problem = f"{call.method} {call.path} crashed: {error!r}"
        else:
            if problem is None:
                return answer
        self._stage.violations.append(problem)
        return PlainTextResponse(f"mock broke its contract: {problem}", 500)

    def _ask(self, call: Call) -> Response:
        for check in self.service.checks:
            if (refusal := check(call)) is not None:
                return refusal
        if call.match.operation is None:
            raise LookupError("no check turned an unknown route away")
        return self.service.handlers[call.match.operation.id](call)
