"""The ASGI application around a mocked service."""

import asyncio
import logging
from typing import Any

from starlette.datastructures import Headers, QueryParams
from starlette.responses import PlainTextResponse, Response
from starlette.types import Receive, Scope, Send

from memclients.mock._call import Call
from memclients.mock._clock import Clock
from memclients.mock._contract import Contract
from memclients.mock._control import Control
from memclients.mock._control_http import control_app
from memclients.mock._delivery import drop, send_answer, still_there
from memclients.mock._registry import service_type
from memclients.mock._routing import Router
from memclients.mock._service import Service
from memclients.mock._spec import load

_log = logging.getLogger("memclients.mock")


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
        self._clock = Clock(chosen.now, frozen=chosen.frozen)
        self._contract = Contract(spec)
        self._router = Router(spec.operations, decode=kind.decode_path, trailing_slash=kind.trailing_slash)
        self.service: Service = kind(chosen, self._clock, self._contract)
        self.control = Control(self.service, self._clock)
        self._control_app = control_app(self.control)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one ASGI connection scope."""
        if scope["type"] != "http" or scope["path"].startswith("/_mock"):
            await self._control_app(scope, receive, send)
            return
        control = self.control
        call = await self._read(scope, receive)
        recorded = control.recorder.add(call, self._clock.now())
        fault = control.pending_faults.take(call.method, call.path)
        answer = self._answer(call) if fault is None or fault.executes else None
        if fault is not None:
            if fault.delay and not await still_there(receive, fault.delay):
                return
            if fault.drop:
                await drop(scope, receive)
                return
            answer = fault.apply(answer)
        assert answer is not None
        if "date" not in answer.headers:
            answer.headers["date"] = self._clock.http_date()
        recorded.status = answer.status_code
        await send_answer(answer, scope, receive, send, truncate=fault.truncate if fault else None)
