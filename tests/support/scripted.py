"""A real HTTP server on loopback that answers exactly what a test scripted, also what no decent server would."""

from __future__ import annotations

import json
import socket
import threading
import time
from collections import deque
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from tests.support.loopback import LoopbackHandler, LoopbackServer, running

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping


@dataclass(frozen=True)
class Reply:
    """One answer.

    Args:
        status: Any number.
        body: JSON value, text or bytes.
        headers: Added to the answer; `content-type` defaults to the body's kind.
        drop: Close the connection instead of answering; the request is recorded all the same.
        truncate: Send only so many bytes of the announced body.
        delay: Seconds to wait before answering.
        trickle: Seconds to wait after each byte of the body.
    """

    status: int = 200
    body: Any = None
    headers: Mapping[str, str] = field(default_factory=dict)
    drop: bool = False
    truncate: int | None = None
    delay: float = 0.0
    trickle: float = 0.0

    def payload(self) -> tuple[bytes, str | None]:
        if self.body is None:
            return b"", None
        if isinstance(self.body, bytes):
            return self.body, "application/octet-stream"
        if isinstance(self.body, str):
            kind = "text/html" if self.body.lstrip().startswith("<") else "text/plain"
            return self.body.encode(), f"{kind}; charset=utf-8"
        return json.dumps(self.body).encode(), "application/json"


@dataclass(frozen=True)
class Seen:
    """One request as it arrived; `pairs` are its headers in order, repeated ones too."""

    method: str
    target: str
    headers: dict[str, str]
    body: bytes
    pairs: tuple[tuple[str, str], ...] = ()

    def json(self) -> Any:
        return json.loads(self.body)


@dataclass
class ScriptedServer:
    """Answers in the scripted order; the last answer repeats.

    Attributes:
        url: Where it is, without a trailing slash.
        seen: The requests so far.
        connections: How many connections were made.
        open: How many of them are open now.
    """

    url: str
    seen: list[Seen] = field(default_factory=list)
    connections: int = 0
    open: int = 0
    script: deque[Reply | Callable[[Seen], Reply]] = field(default_factory=deque)

    def answer(self, *replies: Reply | Callable[[Seen], Reply]) -> ScriptedServer:
        self.script = deque(replies)
        return self

    def next_reply(self, request: Seen) -> Reply:
        entry = self.script.popleft() if len(self.script) > 1 else self.script[0]
        return entry(request) if callable(entry) else entry

    def has_no_connection(self, *, within: float = 2.0) -> bool:
        """Say whether every connection gets closed; the server learns of it a moment after the client."""
        end = time.monotonic() + within
        while self.open and time.monotonic() < end:
            time.sleep(0.005)
        return self.open == 0


class _Server(LoopbackServer):
    def __init__(self) -> None:
        super().__init__(_Handler)
        self.state = ScriptedServer(self.url)
        self.lock = threading.Lock()
        self.stopping = threading.Event()


class _Handler(LoopbackHandler):
    server: _Server

    def setup(self) -> None:
        super().setup()
        with self.server.lock:
            self.server.state.connections += 1
            self.server.state.open += 1

    def finish(self) -> None:
        try:
            super().finish()
        finally:
            with self.server.lock:
                self.server.state.open -= 1

    def handle_any(self) -> None:
        pairs = tuple((name.lower(), value) for name, value in self.headers.items())
        body = self.rfile.read(int(self.headers.get("content-length") or 0))
        request = Seen(self.command, self.path, dict(pairs), body, pairs)
        with self.server.lock:
            self.server.state.seen.append(request)
            reply = self.server.state.next_reply(request)
        if reply.delay:
            self.server.stopping.wait(reply.delay)
        if reply.drop:
            self.close_connection = True
            self.connection.shutdown(socket.SHUT_RDWR)
        else:
            self.send(reply)

    do_GET = do_POST = do_PUT = do_PATCH = do_DELETE = handle_any

    def send(self, reply: Reply) -> None:
        content, kind = reply.payload()
        headers = {"content-length": str(len(content)), **({"content-type": kind} if kind else {})}
        headers.update({name.lower(): value for name, value in reply.headers.items()})
        if reply.status in (204, 304):
            headers.pop("content-length", None)
        self.send_response_only(reply.status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()
        if reply.truncate is not None:
            content = content[: reply.truncate]
            self.close_connection = True
        self.write(content, reply.trickle)

    def write(self, content: bytes, trickle: float) -> None:
        if not trickle:
            self.wfile.write(content)
            return
        for byte in content:
            self.wfile.write(bytes((byte,)))
            if self.server.stopping.wait(trickle):
                return


@contextmanager
def scripted_server(*replies: Reply | Callable[[Seen], Reply]) -> Iterator[ScriptedServer]:
    """Run a server for the length of a `with` block."""
    server = _Server()
    server.state.answer(*(replies or (Reply(body={}),)))
    with running(server):
        try:
            yield server.state
        finally:
            server.stopping.set()
