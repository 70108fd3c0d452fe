"""Servers in processes of their own, to be killed."""

import subprocess
import sys
from collections.abc import Callable, Generator
from contextlib import contextmanager, suppress
from pathlib import Path

import httpx

_RUN = "import sys; from memclients.cli import main; sys.exit(main())"


@contextmanager
def process(
    service: str, data: Path, **options: str
) -> Generator[tuple[subprocess.Popen[str], httpx.Client], None, None]:
    """Run a server on a data file, and a client."""
    switches = [word for name, value in options.items() for word in ("--option", f"{name}={value}")]
    arguments = ["serve", service, "--port", "0", "--data", str(data), *switches]
    with subprocess.Popen([sys.executable, "-c", _RUN, *arguments], stdout=subprocess.PIPE, text=True) as server:
        assert server.stdout is not None
        url = server.stdout.readline().partition(" at ")[2].strip()
        try:
            with httpx.Client(base_url=url, timeout=30, verify=False) as client:
                yield server, client
        finally:
            server.kill()


def until_killed(step: Callable[[], None]) -> None:
    """Repeat something until the server is gone."""
    with suppress(httpx.TransportError):
        while True:
            step()
