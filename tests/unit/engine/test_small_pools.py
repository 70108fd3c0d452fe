"""Where an async client's requests go: through few connections when they are few, and past no proxy."""

from __future__ import annotations

import asyncio
import ssl
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, NamedTuple

import httpx
import pytest

from memclients import APIConnectionError
from memclients._core.httpx_pools import SmallPools
from tests.support.scripted import Reply, scripted_server
from tests.unit.engine._async.notes import AsyncNotes

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator

    from tests.support.scripted import ScriptedServer, Seen

PROXIES = ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "NO_PROXY")


class Time:
    now = 1000.0

    def __call__(self) -> float:
        return self.now


class Pooled(NamedTuple):
    server: ScriptedServer
    client: httpx.AsyncClient
    clock: Time

    async def get(self, *names: str) -> list[str | BaseException]:
        answers = await asyncio.gather(*map(self.text, names), return_exceptions=True)
        return [*answers]

    async def text(self, name: str) -> str:
        answer = await asyncio.wait_for(self.client.get(f"/{name}"), 0.3 if name == "late" else None)
        return answer.text

    async def open_are(self, count: int) -> bool:
        """Say whether so many connections are left open; the server learns of it a moment after the client."""
        for _ in range(400):
            if self.server.open == count:
                return True
            await asyncio.sleep(0.005)
        return False


def answer(request: Seen) -> Reply:
    match request.target:
        case "/broken":
            return Reply(drop=True, delay=0.05)
        case "/short":
            return Reply(body="half", truncate=2, delay=0.05)
        case "/late":
            return Reply(body="late", delay=1)
        case other:
            return Reply(body=other, delay=0.05)


@asynccontextmanager
async def pooled() -> AsyncGenerator[Pooled]:
    clock = Time()
    with scripted_server(answer) as server:
        transport = SmallPools(ssl.create_default_context(), clock=clock)
        async with httpx.AsyncClient(transport=transport, base_url=server.url, timeout=5) as client:
            yield Pooled(server, client, clock)
        assert server.has_no_connection()


async def test_one_call_after_the_other_takes_one_connection() -> None:
    with scripted_server(Reply(body={"text": "x"})) as server:
        async with AsyncNotes(server.url) as notes:
            for _ in range(20):
                await notes.read("n1")

    assert server.connections == 1


async def test_connections_of_many_tasks_are_used_again_and_a_hundred_of_them_are_kept() -> None:
    async with pooled() as its:
        names = [f"n{number}" for number in range(130)]
        assert await its.get(*names) == [f"/{name}" for name in names]
        assert await its.open_are(100)
        assert await its.get(*names[:100]) == [f"/{name}" for name in names[:100]]

        assert its.server.connections == 130


async def test_what_a_peak_leaves_idle_is_closed_by_later_requests() -> None:
    async with pooled() as its:
        await its.get(*("peak",) * 20)
        its.clock.now += 4
        await its.get("soon")
        assert await its.open_are(20)

        its.clock.now += 2
        for left in (16, 12, 8, 4, 4):
            await its.get("later")
            assert await its.open_are(left)


@pytest.mark.parametrize(
    ("name", "error"),
    [("broken", httpx.RemoteProtocolError), ("short", httpx.RemoteProtocolError), ("late", TimeoutError)],
)
async def test_a_request_that_comes_to_nothing_gives_its_place_back(name: str, error: type[Exception]) -> None:
    async with pooled() as its:
        *fine, fifth, sixth, seventh = await its.get(*("fine",) * 5, *(name,) * 3)
        assert fine == ["/fine"] * 5
        assert [type(failure) for failure in (fifth, sixth, seventh)] == [error] * 3

        its.clock.now += 6
        await its.get("fine")
        assert await its.open_are(4), "the pool in which they failed has nothing to do, so it is closed"


@pytest.mark.parametrize("steps", range(1, 8))
async def test_a_caller_who_gives_up_while_idle_connections_are_closed_leaves_none_of_them_open(steps: int) -> None:
    async with pooled() as its:
        await its.get(*("peak",) * 8)
        its.clock.now += 6
        given_up = asyncio.create_task(its.text("n1"))
        for _ in range(steps):
            await asyncio.sleep(0)
        given_up.cancel()
        await asyncio.gather(given_up, return_exceptions=True)

        await its.get("n2")
        await asyncio.sleep(0.1)
        assert its.server.open <= 4


async def test_an_answer_that_a_mock_has_read_already_gives_its_place_back(monkeypatch: pytest.MonkeyPatch) -> None:
    used: set[httpx.AsyncHTTPTransport] = set()

    async def mock(self: httpx.AsyncHTTPTransport, request: httpx.Request) -> httpx.Response:
        used.add(self)
        return httpx.Response(200, json={"text": "mocked"}, request=request)

    monkeypatch.setattr(httpx.AsyncHTTPTransport, "handle_async_request", mock)
    async with AsyncNotes("http://host") as notes:
        for _ in range(10):
            assert await notes.read("n1") == {"text": "mocked"}

    assert len(used) == 1


@pytest.fixture
def environment(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    for name in PROXIES:
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.lower(), raising=False)
    return monkeypatch


@pytest.mark.parametrize("name", ["HTTP_PROXY", "ALL_PROXY"])
async def test_the_environments_proxy_is_used(environment: pytest.MonkeyPatch, name: str) -> None:
    with scripted_server(Reply(body={"text": "by proxy"})) as proxy:
        environment.setenv(name, proxy.url)
        async with AsyncNotes("http://notes.example") as notes:
            assert await notes.read("n1") == {"text": "by proxy"}

    assert [request.target for request in proxy.seen] == ["http://notes.example/notes/n1"]


@pytest.mark.parametrize("name", ["HTTPS_PROXY", "ALL_PROXY"])
async def test_so_is_the_one_for_https(environment: pytest.MonkeyPatch, name: str) -> None:
    with scripted_server() as proxy:
        environment.setenv(name, proxy.url)
        async with AsyncNotes("https://notes.example", max_retries=0) as notes:
            with pytest.raises(APIConnectionError, match="501 Unsupported method"):  # It does not do tunnels.
                await notes.read("n1")


@pytest.mark.parametrize("name", ["HTTP_PROXY", "ALL_PROXY"])
async def test_hosts_that_need_no_proxy_are_reached_without(environment: pytest.MonkeyPatch, name: str) -> None:
    with scripted_server(Reply(body={"text": "direct"})) as server, scripted_server() as proxy:
        environment.setenv(name, proxy.url)
        environment.setenv("NO_PROXY", "127.0.0.1")
        async with AsyncNotes(server.url) as notes:
            assert await notes.read("n1") == {"text": "direct"}

    assert proxy.connections == 0
