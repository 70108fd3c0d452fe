"""A client with both colours on one object: `read()` and `await aread()`."""

from __future__ import annotations

import asyncio
import gc
from typing import Any

import httpx
import pytest

from memclients import InternalServerError, InvalidRequestError
from memclients._core.raw import RawResponse
from tests.support.scripted import Reply, scripted_server
from tests.unit.engine.both_notes import BothNotes

MILK = {"text": "milk"}
GOOD = Reply(body=MILK)
BUSY = Reply(503)
PAGES = (
    Reply(body={"notes": [1, 2], "next": "c2", "now": "noon"}),
    Reply(body={"notes": [3], "next": None, "now": "noon"}),
)


async def test_each_method_has_its_twin_on_the_same_object() -> None:
    with scripted_server(GOOD) as server:
        async with BothNotes(server.url, headers={"x-team": "blue"}) as notes:
            assert notes.read("n1") == await notes.aread("n1") == MILK
            assert notes.add("milk") == await notes.aadd("milk") == MILK
            assert notes.read_twice("n1") == await notes.aread_twice("n1") == [MILK, MILK]

    sent = {(seen.target, seen.headers["x-api-key"], seen.headers["x-team"], seen.body) for seen in server.seen}
    assert sent == {("/notes/n1", "k1", "blue", b""), ("/notes", "k1", "blue", b'{"text":"milk"}')}


async def test_both_iterate() -> None:
    with scripted_server(*PAGES) as server:
        async with BothNotes(server.url) as notes:
            assert list(notes.walk("s")) == [1, 2, 3]
            server.answer(*PAGES)
            assert [note async for note in notes.awalk("s")] == [1, 2, 3]


@pytest.mark.parametrize("colour", ["sync", "async"])
async def test_a_colour_that_is_not_used_costs_nothing(colour: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: Any, **__: Any) -> None:
        raise AssertionError("the other colour was made")

    with scripted_server(GOOD) as server:
        monkeypatch.setattr(httpx, "AsyncClient" if colour == "sync" else "Client", _subclass(colour, refuse))
        async with BothNotes(server.url) as notes:
            if colour == "sync":
                notes.read("n1")
                notes.with_options(timeout=1).read("n1")
            else:
                await notes.aread("n1")
                await notes.with_options(timeout=1).aread("n1")

    assert (len(server.seen), server.connections) == (2, 1)


def _subclass(colour: str, refuse: Any) -> type:
    base: type = httpx.AsyncClient if colour == "sync" else httpx.Client
    return type(base.__name__, (base,), {"__init__": refuse})


async def test_both_draw_on_one_retry_budget() -> None:
    with scripted_server(BUSY) as server:
        async with BothNotes(server.url, max_retries=60) as notes:
            with pytest.raises(InternalServerError):
                notes.read("n1")
            with pytest.raises(InternalServerError, match="too many calls of this client have failed lately"):
                await notes.aread("n1")

    assert len(server.seen) == (1 + 60) + (1 + 40)


async def test_options_hold_for_both_and_leave_the_original_as_it_was() -> None:
    with scripted_server(BUSY) as server:
        async with BothNotes(server.url, max_retries=0) as notes:
            copy = notes.with_options(max_retries=1, retry_unsafe=True, headers={"x-team": "red"})
            for client in (copy, notes):
                with pytest.raises(InternalServerError):
                    client.add("milk")
                with pytest.raises(InternalServerError):
                    await client.aadd("milk")

    assert type(copy) is BothNotes
    assert [seen.headers.get("x-team") for seen in server.seen] == ["red"] * 4 + [None] * 2


def test_bad_options_are_refused_at_once() -> None:
    with pytest.raises(InvalidRequestError, match="timeout must be more than 0 seconds"):
        BothNotes("http://host", timeout=0)
    with pytest.raises(InvalidRequestError, match="unknown option 'retries'"):
        BothNotes("http://host").with_options(retries=3)  # type: ignore[call-arg]


async def test_the_whole_answer_is_there_in_both_colours() -> None:
    with scripted_server(BUSY, GOOD) as server:
        async with BothNotes(server.url) as notes:
            view = notes.with_raw_response
            raw = view.read("n1")
            araw = await view.aread("n1")

            for one, attempts in ((raw, 2), (araw, 1)):
                assert isinstance(one, RawResponse)
                assert (one.status_code, one.attempts, one.parse()) == (200, attempts, MILK)
            for name in ("read_twice", "aread_twice", "close", "aclose", "with_options", "_call", "_acall"):
                with pytest.raises(AttributeError, match="has no raw response"):
                    getattr(view, name)
            assert notes.read("n1") == MILK, "the client itself is as it was"


async def test_callers_own_http_clients_are_used_and_stay_open() -> None:
    with scripted_server(GOOD) as server, httpx.Client(headers={"x-own": "1"}) as client:
        async with httpx.AsyncClient() as async_client:
            async with BothNotes(server.url, client=client, async_client=async_client) as notes:
                notes.read("n1")
                await notes.aread("n1")
            assert not client.is_closed
            assert not async_client.is_closed
            assert (await async_client.get(server.url)).json() == client.get(server.url).json() == MILK

    assert server.connections == 2


async def test_an_http_client_of_the_other_colour_is_refused_by_the_name_of_the_argument() -> None:
    async with httpx.AsyncClient() as async_client:
        with pytest.raises(InvalidRequestError, match=r"^client must be an httpx\.Client, not AsyncClient"):
            BothNotes("http://host", client=async_client)  # type: ignore[arg-type]
    with (
        httpx.Client() as client,
        pytest.raises(InvalidRequestError, match=r"^async_client must be an httpx\.AsyncClient, not Client"),
    ):
        BothNotes("http://host", async_client=client)  # type: ignore[arg-type]


async def test_leaving_an_async_block_closes_both() -> None:
    with scripted_server(GOOD) as server:
        async with BothNotes(server.url) as notes:
            notes.read("n1")
            await notes.aread("n1")
        assert server.has_no_connection()
        with pytest.raises(InvalidRequestError, match="this client is closed"):
            notes.read("n1")
        with pytest.raises(InvalidRequestError, match="this client is closed"):
            await notes.aread("n1")

    assert server.connections == 2


def test_leaving_a_block_closes_the_sync_colour_and_the_end_of_a_loop_the_async_one() -> None:
    with scripted_server(GOOD) as server:
        with BothNotes(server.url) as notes:
            notes.read("n1")
            asyncio.run(notes.aread("n1"))
        assert server.has_no_connection()
        with pytest.raises(InvalidRequestError, match="this client is closed"):
            notes.read("n1")
        assert asyncio.run(notes.aread("n1")) == MILK
        assert server.has_no_connection()


def test_a_client_that_is_never_closed_leaves_no_connection_open() -> None:
    with scripted_server(GOOD) as server:
        notes = BothNotes(server.url)
        notes.with_options(timeout=1).read("n1")
        asyncio.run(notes.aread("n1"))
        del notes
        gc.collect()

        assert server.has_no_connection()


async def test_a_copy_closes_nothing() -> None:
    with scripted_server(GOOD) as server:
        async with BothNotes(server.url) as notes:
            async with notes.with_options(timeout=1) as copy:
                copy.read("n1")
                await copy.aread("n1")
            assert notes.read("n1") == await notes.aread("n1") == MILK

    assert server.connections == 2


def test_its_repr_tells_where_it_leads_and_no_secret() -> None:
    assert repr(BothNotes("http://host/")) == "<BothNotes http://host>"
