"""Servers in processes of their own, to be killed."""

import subprocess
import sys
import threading
from collections import Counter
from collections.abc import Callable, Generator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from functools import partial
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


def killed_while_writing(
    service: str,
    data: Path,
    names: Sequence[str],
    write: Callable[[httpx.Client, str, int], object],
    *,
    before: Callable[[httpx.Client], object] = lambda _: None,
    beside: Sequence[Callable[[httpx.Client], None]] = (),
    **options: str,
) -> Counter[str]:
    """Write under several names at once, and kill the server when one of them has been answered ten times.

    Args:
        service: The service.
        data: Its data file.
        names: Each has a writer of its own.
        write: Writes once more for a name, given the number of the writing, from 1 on; raises unless it is answered.
        before: Prepares the server.
        beside: What goes on beside the writing.
        options: Switches of the server.

    Returns:
        How many writings of each name were answered.
    """
    answered = Counter[str]()
    enough = threading.Event()

    def write_next(name: str) -> None:
        write(client, name, answered[name] + 1)
        answered[name] += 1
        if answered[name] == 10:
            enough.set()

    with process(service, data, **options) as (server, client), ThreadPoolExecutor(len(names) + len(beside)) as pool:
        before(client)
        steps = [*(partial(step, client) for step in beside), *(partial(write_next, name) for name in names)]
        jobs = [pool.submit(until_killed, step) for step in steps]
        in_time = enough.wait(60)
        server.kill()
        for job in jobs:
            job.result()
        assert in_time
    return answered
