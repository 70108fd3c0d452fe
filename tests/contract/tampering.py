"""Bugs for a mock server, planted from outside."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from fnmatch import fnmatchcase
from typing import TYPE_CHECKING, Any

from starlette.datastructures import Headers, QueryParams

if TYPE_CHECKING:
    from collections.abc import Callable

    from starlette.responses import Response
    from starlette.types import Message, Receive, Scope, Send

    from memclients import mock
    from memclients.mock._call import Call, Check, Handler
    from memclients.mock._service import Service
    from tests.contract.targets import Tamper


@dataclass
class Answer:
    """An answer on its way out; whatever is changed arrives changed."""

    method: str
    path: str
    status: int
    headers: dict[str, str]
    body: bytes

    def edit(self, change: Callable[[Any], object]) -> None:
        """Change the JSON value in the body."""
        value = json.loads(self.body)
        change(value)
        self.body = json.dumps(value).encode()


class _Tampered:
    """An application whose answers are changed after it has checked them itself."""

    def __init__(self, app: mock.MockApp, change: Callable[[Answer], object]) -> None:
        self._app = app
        self._change = change

    def __getattr__(self, name: str) -> Any:
        return getattr(self._app, name)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        messages: list[Message] = []

        async def keep(message: Message) -> None:
            messages.append(message)

        await self._app(scope, receive, keep)
        start, *parts = messages
        headers = {name.decode(): value.decode() for name, value in start["headers"]}
        answer = Answer(
            scope["method"], scope["path"], start["status"], headers, b"".join(part["body"] for part in parts)
        )
        self._change(answer)
        answer.headers["content-length"] = str(len(answer.body))
        raw = [(name.encode(), value.encode()) for name, value in answer.headers.items()]
        await send({"type": "http.response.start", "status": answer.status, "headers": raw})
        await send({"type": "http.response.body", "body": answer.body})


def answers(change: Callable[[Answer], object]) -> Tamper:
    """Change answers."""
    return lambda app: _Tampered(app, change)


def success(method: str, path: str, change: Callable[[Answer], object]) -> Tamper:
    """Change the successes of one operation; `*` in the path stands for anything."""
    return answers(
        lambda one: one.method == method and fnmatchcase(one.path, path) and one.status < 300 and change(one)
    )


def refusal(code: int, change: Callable[[Answer], object]) -> Tamper:
    """Change the answers of one status."""
    return answers(lambda one: one.status == code and change(one))


def both(first: Tamper, second: Tamper) -> Tamper:
    """Plant two bugs, neither of which would show without the other."""
    return lambda app: second(first(app))


def handler(operation: str, replacement: Callable[[Call, Handler], Response]) -> Tamper:
    """Replace the handler of an operation by one that gets the true one too."""

    def tamper(app: mock.MockApp) -> mock.MockApp:
        true = app.service.handlers[operation]
        app.service.handlers = {**app.service.handlers, operation: lambda call: replacement(call, true)}
        return app

    return tamper


def check(name: str, replacement: Check) -> Tamper:
    """Replace one of the checks that a request passes before its handler."""

    def tamper(app: mock.MockApp) -> mock.MockApp:
        checks = [replacement if one.__name__ == name else one for one in app.service.checks]
        assert checks != list(app.service.checks)
        app.service.checks = checks
        return app

    return tamper


def inside(change: Callable[[Any], object]) -> Tamper:
    """Change the service itself."""

    def tamper(app: mock.MockApp) -> mock.MockApp:
        change(app.service)
        return app

    return tamper


def status(code: int) -> Callable[[Answer], object]:
    """Answer with another status."""
    return lambda answer: setattr(answer, "status", code)


def media_type(kind: str) -> Callable[[Answer], object]:
    """Answer with another media type."""
    return lambda answer: answer.headers.update({"content-type": kind})


def edited(change: Callable[[Any], object]) -> Callable[[Answer], object]:
    """Answer with another JSON value."""
    return lambda answer: answer.edit(change)


def seen_as(caller: str) -> Callable[[Call, Handler], Response]:
    """Handle a request as if it came from somebody else."""
    return lambda call, true: true(replace(call, caller=caller))


def with_headers(**headers: str) -> Callable[[Call, Handler], Response]:
    """Handle a request as if it had other headers."""
    return lambda call, true: true(replace(call, headers=Headers({**call.headers, **headers})))


def with_body(change: Callable[[Any], object]) -> Callable[[Call, Handler], Response]:
    """Handle a request as if it had another body."""

    def replacement(call: Call, true: Handler) -> Response:
        value = json.loads(call.body)
        change(value)
        return true(replace(call, body=json.dumps(value).encode()))

    return replacement


def with_query(change: Callable[[dict[str, str]], object]) -> Callable[[Call, Handler], Response]:
    """Handle a request as if it had other query parameters."""

    def replacement(call: Call, true: Handler) -> Response:
        query = dict(call.query)
        change(query)
        return true(replace(call, query=QueryParams(query)))

    return replacement


def with_path(**changes: Callable[[str], str]) -> Callable[[Call, Handler], Response]:
    """Handle a request as if it had other path parameters."""

    def replacement(call: Call, true: Handler) -> Response:
        given = call.match.parameters
        changed = {name: change(given[name]) for name, change in changes.items()}
        return true(replace(call, match=replace(call.match, parameters={**given, **changed})))

    return replacement


def answering(change: Callable[[Any], object]) -> Callable[[Call, Handler], Response]:
    """Answer with another JSON value where the true answer is a success."""

    def replacement(call: Call, true: Handler) -> Response:
        answer = true(call)
        if answer.status_code < 300:
            value = json.loads(bytes(answer.body))
            change(value)
            answer.body = json.dumps(value).encode()
            answer.headers["content-length"] = str(len(answer.body))
        return answer

    return replacement


def stumbling(over: bytes, answer: Callable[[], Response]) -> Callable[[Call, Handler], Response]:
    """Answer otherwise when something is in the body."""
    return lambda call, true: answer() if over in call.body else true(call)


def unchecked(place: int, caller: str | None = None) -> Tamper:
    """Leave out a check.

    Args:
        place: Where it is among those that a request passes.
        caller: For whom to take everybody, if it is the one that finds out who it is.
    """

    def change(service: Service) -> None:
        checks: list[Callable[[Any], Any]] = [*service.checks]
        checks[place] = (lambda _: None) if caller is None else (lambda call: setattr(call, "caller", caller))
        service.checks = checks

    return inside(change)
