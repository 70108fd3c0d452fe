"""A mock server on a socket of this machine."""

import asyncio
import errno
import socket
import threading
from functools import partial
from types import TracebackType
from typing import Any, Self

import uvicorn
from uvicorn.protocols.http.h11_impl import H11Protocol

from memclients.mock._app import MockApp
from memclients.mock._control import Control
from memclients.mock._delivery import TRANSPORT

HOST = "127.0.0.1"

_PORTS = range(65536)

# Clients that pause between calls must not lose their connection to a timer.
_KEEP_ALIVE = 600


class Server:
    """One mock server: a real HTTP server in a thread of this process.

    Use it in a `with` statement, or call `start` and `stop`. Stopping keeps the state, so that a server started again
    plays an outage.

    Args:
        service: Name of the service.
        port: Port on 127.0.0.1; 0 takes a free one.
        options: Switches of the service's mock.

    Raises:
        ValueError: There is no such service or port, or an option has an impossible value.
        TypeError: There is no such option.
    """

    def __init__(self, service: str, *, port: int = 0, **options: Any) -> None:
        if port not in _PORTS:
            raise ValueError(f"port is {port}; it is 0 to 65535")
        self._app = MockApp(service, **options)
        self._name = service
        self._port = port
        self._running: _Running | None = None

    @property
    def service(self) -> str:
        """The name of the service."""
        return self._name

    @property
    def url(self) -> str:
        """The base URL, without a slash at the end."""
        if not self._port:
            raise RuntimeError(f"the {self._name} server has no URL before it is started")
        return f"http://{HOST}:{self._port}"

    @property
    def credentials(self) -> dict[str, Any]:
        """The arguments with which the service's client reaches this server."""
        return self._app.service.credentials(self.url)

    @property
    def control(self) -> Control:
        """The hand on the server: faults, clock, data, recorded requests."""
        return self._app.control

    def start(self) -> Self:
        """Begin to answer requests.

        Returns:
            The server itself.

        Raises:
            OSError: The port is taken.
            RuntimeError: The server runs already.
        """
        if self._running is not None:
            raise RuntimeError(f"the {self._name} server runs already, at {self.url}")
        listener = _listen(self._port)
        self._port = listener.getsockname()[1]
        self._running = _Running(self._app, listener)
        return self

    def stop(self) -> None:
        """Stop answering and close all connections; without effect on a server that does not run."""
        if self._running is not None:
            self._running.stop()
            self._running = None

    def __enter__(self) -> Self:
        """Start."""
        return self.start()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        """Stop."""
        self.stop()

    def __repr__(self) -> str:
        """Say which server it is and where."""
        where = f"at {self.url}" if self._running is not None else "stopped"
        return f"<mock server of {self._name}, {where}>"


def _listen(port: int) -> socket.socket:
    try:
        return socket.create_server((HOST, port), backlog=2048)
    except OSError as error:
        if error.errno not in (errno.EADDRINUSE, errno.EACCES):
            raise
        reason = "is taken" if error.errno == errno.EADDRINUSE else "is not allowed to you"
        raise OSError(error.errno, f"port {port} {reason}; choose another, or 0 for a free one") from error


class _Protocol(H11Protocol):
    """HTTP/1.1, with a way for the application to hang up."""

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        super().connection_made(transport)
        # Head and body leave as two packets; without this the second waits 40 ms for an acknowledgement.
        transport.get_extra_info("socket").setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self.app_state = {**self.app_state, TRANSPORT: transport}


class _Uvicorn(uvicorn.Server):
    """uvicorn that stops when told instead of looking ten times a second whether it should."""

    def __init__(self, app: MockApp) -> None:
        super().__init__(
            uvicorn.Config(
                app,
                http=_Protocol,
                ws="none",
                lifespan="off",
                loop="asyncio",
                log_config=None,
                access_log=False,
                server_header=False,
                date_header=False,
                timeout_keep_alive=_KEEP_ALIVE,
            )
        )
        self.ready = threading.Event()
        self._told = asyncio.Event()

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        # Set from another thread, an asyncio event would not wake its loop.
        self.tell_to_stop = partial(asyncio.get_running_loop().call_soon_threadsafe, self._told.set)
        self.ready.set()

    async def main_loop(self) -> None:
        await self._told.wait()

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        for server in self.servers:
            server.close()
        for listener in sockets or []:
            listener.close()
        for connection in list(self.server_state.connections):
            connection.transport.abort()
        # Whoever waits for its client sees it gone now, so this takes no time.
        await asyncio.gather(*self.server_state.tasks, return_exceptions=True)


class _Running:
    """The thread of a running server."""

    def __init__(self, app: MockApp, listener: socket.socket) -> None:
        self._uvicorn = _Uvicorn(app)
        self._listener = listener
        self._thread = threading.Thread(target=self._run, name="memclients-mock", daemon=True)
        self._thread.start()
        self._uvicorn.ready.wait()
        if not self._uvicorn.started:
            raise RuntimeError("the mock server did not start")

    def _run(self) -> None:
        try:
            self._uvicorn.run([self._listener])
        finally:
            self._uvicorn.ready.set()

    def stop(self) -> None:
        self._uvicorn.tell_to_stop()
        self._thread.join()
