"""The life of a server."""

import gc
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import httpx
import pytest

from memclients import mock
from memclients.mock._registry import SERVICES

Start = Callable[..., mock.Server]
Connect = Callable[..., httpx.Client]

DETAILS = "/api/memory/details"


def test_serves_inside_a_with_statement_only() -> None:
    with mock.serve("memtrace") as server:
        assert httpx.get(f"{server.url}/health").json()["status"] == "ok"
    with pytest.raises(httpx.ConnectError):
        httpx.get(f"{server.url}/health")


def test_starts_and_stops_by_hand_and_keeps_its_state_and_port() -> None:
    server = mock.serve("octamem")
    with pytest.raises(RuntimeError, match="before it is started"):
        _ = server.url
    assert server.start() is server
    url = server.url
    with pytest.raises(RuntimeError, match="runs already"):
        server.start()
    server.control.seed(records=["Tea is ready"])
    server.stop()
    server.stop()
    server.start()
    assert server.url == url
    key = server.credentials["api_key"]
    usage = httpx.post(url + DETAILS, json={}, headers={"authorization": f"Bearer {key}"}).json()["data"]["usage"]
    server.stop()
    assert usage == len("Tea is ready")


def test_stops_at_once_while_connections_are_open_and_answers_are_slow() -> None:
    server = mock.serve("octamem").start()
    server.control.fail(delay=30, path=DETAILS)
    failures: list[Exception] = []

    def wait() -> None:
        try:
            httpx.post(server.url + DETAILS, json={}, timeout=30)
        except httpx.TransportError as error:
            failures.append(error)

    waiting = threading.Thread(target=wait)
    with httpx.Client() as idle:
        idle.get(server.url + "/elsewhere")
        waiting.start()
        while len(server.control.requests) < 2:
            time.sleep(0.005)
        begin = time.perf_counter()
        server.stop()
        assert time.perf_counter() - begin < 15
    waiting.join()
    assert len(failures) == 1


def test_many_servers_live_side_by_side(start: Start, connect: Connect) -> None:
    servers = [start("octamem") for _ in range(10)]
    assert len({server.url for server in servers}) == 10
    servers[3].control.seed(records=["only here"])
    usages = [connect(server).post(DETAILS, json={}).json()["data"]["usage"] for server in servers]
    assert usages == [9 if index == 3 else 0 for index in range(10)]


def test_many_threads_at_once(octamem_server: mock.Server, octamem: httpx.Client) -> None:
    def work(number: int) -> None:
        for turn in range(10):
            octamem.post("/api/memory/add", json={"content": f"note {number} {turn}"}).raise_for_status()

    threads = [threading.Thread(target=work, args=(number,)) for number in range(16)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(octamem_server.control.requests) == 160
    found = octamem.post("/api/memory/search", json={"query": "note"}).json()["data"]["semantic_memory"]
    assert len(set(found.split("\n"))) == 160


def test_an_unknown_service_is_refused_with_the_known_ones() -> None:
    with pytest.raises(
        ValueError,
        match=rf"no mock server for 'memtrance'; there is one for {', '.join(SERVICES)}$",
    ):
        mock.serve("memtrance")


def test_an_unknown_option_is_refused_with_the_known_ones() -> None:
    with pytest.raises(TypeError, match=r"memtrace server has no option 'envelope'; it has .*exact_tags"):
        mock.serve("memtrace", envelope="flat")


@pytest.mark.parametrize(
    ("options", "reason"),
    [
        ({"any_key": "no"}, "any_key is 'no'; it is true or false"),
        ({"dedup_window": "long"}, "dedup_window is 'long'; it is a number or none"),
        ({"dedup_window": True}, "dedup_window is True; it is a number or none"),
        ({"bad_filter_status": 4.5}, "bad_filter_status is 4.5; it is a whole number"),
    ],
)
def test_a_value_of_another_type_is_refused(options: dict[str, Any], reason: str) -> None:
    with pytest.raises(TypeError, match=f"^{reason}$"):
        mock.serve("memtrace", **options)


def test_a_whole_number_is_a_number() -> None:
    with mock.serve("memtrace", dedup_window=60, write_lag=1) as server:
        assert server.url


def test_a_taken_port_is_refused() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        server = mock.serve("memtrace", port=port)
        with pytest.raises(OSError, match=f"port {port} is taken; choose another, or 0"):
            server.start()


def test_takes_the_port_that_it_is_given() -> None:
    with socket.create_server(("127.0.0.1", 0)) as probe:
        port = probe.getsockname()[1]
    with mock.serve("memtrace", port=port) as server:
        assert server.url == f"http://127.0.0.1:{port}"


@pytest.mark.parametrize("service", ["memtrace", "octamem"])
def test_a_file_carries_the_state_over(service: str, tmp_path: Path, start: Start, connect: Connect) -> None:
    path, body = {
        "memtrace": ("/api/v1/memories", {"agent_id": "agent_1", "content": "tea"}),
        "octamem": ("/api/memory/add", {"content": "tea"}),
    }[service]
    first = start(service, data=tmp_path / "state.db")
    connect(first).post(path, json=body).raise_for_status()
    first.stop()
    second = connect(start(service, data=str(tmp_path / "state.db")))
    if service == "memtrace":
        assert second.get(path).json()["count"] == 1
    else:
        assert second.post(DETAILS, json={}).json()["data"]["usage"] == 3


def test_dates_its_answers_by_its_own_clock(start: Start) -> None:
    server = start("memtrace", now="2026-03-01T12:00:00Z", frozen=True)
    server.control.advance(90)
    assert httpx.get(f"{server.url}/health").headers["date"] == "Sun, 01 Mar 2026 12:01:30 GMT"
    assert httpx.get(f"{server.url}/nothing").headers["date"] == "Sun, 01 Mar 2026 12:01:30 GMT"


def test_says_what_it_is() -> None:
    server = mock.serve("octamem")
    assert repr(server) == "<mock server of octamem, stopped>"
    with server:
        assert repr(server) == f"<mock server of octamem, at {server.url}>"


@pytest.mark.filterwarnings("error")
def test_leaves_nothing_open(recwarn: pytest.WarningsRecorder) -> None:
    before = threading.active_count()
    with mock.serve("octamem") as server:
        httpx.get(server.url + DETAILS)
    del server
    gc.collect()
    assert threading.active_count() == before
    assert not recwarn.list


@pytest.mark.parametrize("package", ["starlette", "uvicorn"])
def test_names_the_extra_that_is_missing(package: str) -> None:
    code = f"import sys; sys.modules['{package}'] = None; from memclients import mock; mock.serve('memtrace')"
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert result.returncode == 1
    assert result.stderr.endswith('mock servers need an extra: pip install "memclients[mock]"\n')


def test_imports_no_client() -> None:
    code = (
        "import sys; from memclients import mock; mock.serve('memtrace'); mock.serve('octamem');"
        "print(*[name for name in sys.modules if name.startswith('memclients') and 'mock' not in name])"
    )
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert set(result.stdout.split()) <= {
        "memclients",
        "memclients._core",
        "memclients._core.lazy",
        "memclients._version",
        "memclients.errors",
        "memclients_lowlevel",
    }
