"""The control under `/_mock`, for servers that run in another process.

    POST /_mock/reset
    POST /_mock/seed          what `control.seed` takes
    POST /_mock/clock         {"advance": seconds}; GET tells the time
    POST /_mock/maintenance
    POST /_mock/faults        what `control.fail` takes; GET lists those that wait, DELETE forgets them
    GET  /_mock/requests      DELETE forgets them
    GET  /_mock/violations

Nothing here needs a key, and nothing here is recorded.
"""

from dataclasses import fields
from typing import Any

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from memclients.mock._call import decode_json, json_object
from memclients.mock._control import Control
from memclients.mock._faults import UNSET, Fault
from memclients.mock._recorder import RecordedRequest

PREFIX = "/_mock"


def control_app(control: Control) -> Starlette:
    """Make the application that answers below `/_mock`."""
    endpoints = _Endpoints(control)
    return Starlette(
        routes=[
            Route(f"{PREFIX}/reset", endpoints.reset, methods=["POST"]),
            Route(f"{PREFIX}/seed", endpoints.seed, methods=["POST"]),
            Route(f"{PREFIX}/clock", endpoints.clock, methods=["GET", "POST"]),
            Route(f"{PREFIX}/maintenance", endpoints.maintenance, methods=["POST"]),
            Route(f"{PREFIX}/faults", endpoints.faults, methods=["GET", "POST", "DELETE"]),
            Route(f"{PREFIX}/requests", endpoints.requests, methods=["GET", "DELETE"]),
            Route(f"{PREFIX}/violations", endpoints.violations, methods=["GET"]),
        ],
        exception_handlers={ValueError: _refuse, TypeError: _refuse},
    )


class _Endpoints:
    def __init__(self, control: Control) -> None:
        self._control = control

    async def reset(self, _: Request) -> Response:
        self._control.reset()
        return Response(status_code=204)

    async def seed(self, request: Request) -> Response:
        self._control.seed(await _object(request))
        return Response(status_code=204)

    async def clock(self, request: Request) -> Response:
        if request.method == "POST":
            given = await _object(request)
            seconds = given.get("advance")
            if not isinstance(seconds, int | float):
                raise ValueError('the clock takes {"advance": seconds}')
            self._control.advance(seconds)
        return JSONResponse({"now": self._control.now.isoformat()})

    async def maintenance(self, _: Request) -> Response:
        return JSONResponse(self._control.maintenance())

    async def faults(self, request: Request) -> Response:
        if request.method == "POST":
            self._control.fail(**await _object(request))
        elif request.method == "DELETE":
            self._control.clear_faults()
        return JSONResponse({"faults": [_fault(fault) for fault in self._control.faults]})

    async def requests(self, request: Request) -> Response:
        if request.method == "DELETE":
            self._control.clear_requests()
        return JSONResponse({"requests": [_request(recorded) for recorded in self._control.requests]})

    async def violations(self, _: Request) -> Response:
        return JSONResponse({"violations": self._control.violations})


async def _object(request: Request) -> dict[str, Any]:
    value = json_object(decode_json(await request.body()))
    if value is None:
        raise ValueError("the body is a JSON object")
    return value


def _fault(fault: Fault) -> dict[str, Any]:
    shown = {field.name: getattr(fault, field.name) for field in fields(fault)}
    return {name: value for name, value in shown.items() if value is not UNSET}


def _request(recorded: RecordedRequest) -> dict[str, Any]:
    return {
        "method": recorded.method,
        "path": recorded.path,
        "query": recorded.query.multi_items(),
        "headers": recorded.headers.items(),
        "body": recorded.body.decode("utf-8", "replace"),
        "operation": recorded.operation,
        "time": recorded.time.isoformat(),
        "status": recorded.status,
    }


async def _refuse(_: Request, error: Exception) -> Response:
    return JSONResponse({"error": str(error)}, status_code=400)
