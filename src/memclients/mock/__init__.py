"""Stateful mock servers of the memory services, for tests and for development without an account.

    from memclients import mock

    with mock.serve("memtrace") as server:
        client = Memtrace(**server.credentials)

`server.control` seeds data, scripts faults, moves the clock and shows the requests; under `/_mock` it does so over HTTP.
The servers need an extra: `pip install "memclients[mock]"`.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from memclients.mock._app import MockApp
    from memclients.mock._control import Control
    from memclients.mock._faults import Fault
    from memclients.mock._recorder import RecordedRequest
    from memclients.mock._server import Server

__all__ = ["Control", "Fault", "MockApp", "RecordedRequest", "Server", "app", "serve"]

_HOME = {
    "Control": "memclients.mock._control",
    "Fault": "memclients.mock._faults",
    "MockApp": "memclients.mock._app",
    "RecordedRequest": "memclients.mock._recorder",
    "Server": "memclients.mock._server",
}


def serve(service: str, *, port: int = 0, **options: Any) -> "Server":
    """Make a mock server that runs in a thread of this process.

    Args:
        service: Name of the service, such as `"memtrace"`.
        port: Port on 127.0.0.1; 0 takes a free one.
        options: Switches; `data` (file that keeps the state), `strict`, `now`, `frozen`, and those of the service.

    Returns:
        The server, not started: use it in a `with` statement, or call `start` and `stop`.

    Raises:
        ValueError: There is no such service, or an option has an impossible value.
        TypeError: There is no such option.
        ModuleNotFoundError: The extra is not installed.
    """
    kind: type[Server] = _load("Server")
    return kind(service, port=port, **options)


def app(service: str, **options: Any) -> "MockApp":
    """Make a mocked service as an ASGI application, to be called in-process.

    Args:
        service: Name of the service.
        options: Switches, as for `serve`.

    Returns:
        The application; it has a `control` like a server's.
    """
    kind: type[MockApp] = _load("MockApp")
    return kind(service, **options)


def _load(name: str) -> Any:
    try:
        return getattr(import_module(_HOME[name]), name)
    except ModuleNotFoundError as error:
        if (error.name or "").partition(".")[0] in ("starlette", "uvicorn"):
            message = 'mock servers need an extra: pip install "memclients[mock]"'
            raise ModuleNotFoundError(message, name=error.name) from error
        raise


def __getattr__(name: str) -> Any:
    if name in _HOME:
        return _load(name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
