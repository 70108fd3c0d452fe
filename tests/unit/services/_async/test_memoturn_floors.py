"""Read-your-writes: a read shows what the client has written, or says that it can't."""

from __future__ import annotations

import contextlib
from typing import Any

import pytest

import memclients
from memclients.memoturn import AsyncMemoturn, StaleReadError
from tests.support.scripted import Reply, Seen, scripted_server
from tests.unit.services.memoturn_bodies import BRANCH, DATABASE, OUTCOMES, STORED

FLOOR = "memoturn-min-txid"


def committed(txid: int) -> Reply:
    return Reply(201, {**OUTCOMES, "txid": txid}, {"Memoturn-Txid": str(txid)})


def recalled(txid: int) -> Reply:
    return Reply(200, {"memories": [], "txid": txid}, {"Memoturn-Txid": str(txid)})


def floors(seen: list[Seen]) -> list[str | None]:
    return [request.headers.get(FLOOR) for request in seen]


READS: dict[str, tuple[Any, Any]] = {
    "recall": (lambda mt: mt.memory("acme", "alice").recall("x"), {"memories": [], "txid": 0}),
    "ask": (
        lambda mt: mt.memory("acme", "alice").ask("x?"),
        {"answer": None, "sources": [], "memories": [], "txid": 0},
    ),
    "get": (lambda mt: mt.memory("acme", "alice").get("mem_1"), STORED),
    "sessions": (lambda mt: mt.memory("acme", "alice").sessions(), {"sessions": [], "txid": 0}),
    "get_window": (lambda mt: mt.memory("acme", "alice").session("s").get_window(), {"turns": []}),
    "search_semantic": (lambda mt: mt.memory("acme", "alice").session("s").search_semantic([1]), {"turns": []}),
    "find": (lambda mt: mt.db("acme--alice").collection("c").find(), {"docs": [], "txid": 0}),
    "kv.get": (lambda mt: mt.db("acme--alice").kv.get("ns", "k"), b"{}"),
    "kv.get_bytes": (lambda mt: mt.db("acme--alice").kv.get_bytes("ns", "k"), b'{"txid": 1}'),
    "kv.list": (lambda mt: mt.db("acme--alice@main").kv.list("ns"), {"keys": []}),
    "vectors.search": (lambda mt: mt.db("acme--alice").vectors.search("c", [1]), {"hits": []}),
}


@pytest.mark.parametrize("name", READS)
async def test_every_read_asks_for_what_was_written_to_its_branch(name: str) -> None:
    run, body = READS[name]
    with scripted_server(committed(7), Reply(200, body, {"Memoturn-Txid": "7"})) as server:
        async with AsyncMemoturn(server.url, read_your_writes=True) as mt:
            await mt.memory("acme", "alice").ingest([])
            await run(mt)
    assert floors(server.seen) == [None, "7"]


async def test_without_the_option_nothing_is_asked_for() -> None:
    with scripted_server(committed(7), recalled(3)) as server:
        async with AsyncMemoturn(server.url) as mt:
            await mt.memory("acme", "alice").ingest([])
            assert (await mt.memory("acme", "alice").recall("x"))["txid"] == 3
    assert floors(server.seen) == [None, None]


async def test_a_floor_holds_for_its_branch_and_for_all_copies_of_the_client() -> None:
    with scripted_server(committed(7), committed(5), recalled(9)) as server:
        async with AsyncMemoturn(server.url, read_your_writes=True) as mt:
            alice = mt.memory("acme", "alice")
            await alice.ingest([])
            await mt.with_raw_response.memory("acme", "alice").on_branch("trial").ingest([])
            await mt.with_options(timeout=5).memory("acme", "alice").recall("x")
            await alice.on_branch("trial").recall("x")
            await mt.memory("acme", "bob").recall("x")
            await alice.on_branch("other").recall("x")
    assert floors(server.seen) == [None, None, "7", "5", None, None]


async def test_a_floor_only_rises() -> None:
    with scripted_server(committed(7), committed(4), recalled(9)) as server:
        async with AsyncMemoturn(server.url, read_your_writes=True) as mt:
            alice = mt.memory("acme", "alice")
            await alice.ingest([])
            await alice.ingest([])
            await alice.recall("x")
    assert floors(server.seen)[-1] == "7"


async def test_a_node_that_lags_behind_is_asked_again() -> None:
    behind = recalled(6)
    unknown = Reply(404, {"error": "no such profile", "code": "not_found"})
    with scripted_server(committed(7), behind, unknown, recalled(8)) as server:
        async with AsyncMemoturn(server.url, read_your_writes=True) as mt:
            await mt.memory("acme", "alice").ingest([])
            assert (await mt.memory("acme", "alice").recall("x"))["txid"] == 8
    assert floors(server.seen) == [None, "7", "7", "7"]


async def test_a_node_that_does_not_catch_up_is_an_error_and_no_old_answer() -> None:
    with scripted_server(committed(7), recalled(6)) as server:
        async with AsyncMemoturn(server.url, read_your_writes=True) as mt:
            await mt.memory("acme", "alice").ingest([])
            with pytest.raises(StaleReadError, match=r"transaction 7 of acme--alice: .*min_txid=0") as caught:
                await mt.memory("acme", "alice").recall("x")
            assert (await mt.memory("acme", "alice").recall("x", min_txid=0))["txid"] == 6
    assert caught.value.operation == "recallMemories"
    assert floors(server.seen) == [None, *["7"] * 5, None]


async def test_a_deadline_ends_the_asking(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(AsyncMemoturn._call_reading.__globals__, "WAITS", (60.0,))
    with scripted_server(recalled(6)) as server:
        async with AsyncMemoturn(server.url, deadline=30.0) as mt:
            with pytest.raises(StaleReadError):
                await mt.memory("acme", "alice").recall("x", min_txid=7)
    assert len(server.seen) == 1


async def test_an_absent_memory_is_absent_at_any_floor() -> None:
    with scripted_server(committed(7), Reply(404, {"error": "no", "code": "not_found"})) as server:
        async with AsyncMemoturn(server.url, read_your_writes=True) as mt:
            await mt.memory("acme", "alice").ingest([])
            assert await mt.memory("acme", "alice").get("mem_1") is None
    assert len(server.seen) == 2


async def test_the_callers_own_floor_is_used_and_checked() -> None:
    with scripted_server(recalled(9)) as server:
        async with AsyncMemoturn(server.url) as mt:
            await mt.memory("acme", "alice").recall("x", min_txid=9)
            for wrong in (-1, 1.5, True, "9"):
                with pytest.raises(memclients.InvalidRequestError):
                    await mt.memory("acme", "alice").recall("x", min_txid=wrong)  # type: ignore[arg-type]
    assert floors(server.seen) == ["9"]


DONE = Reply(204)
REWOUND = Reply(200, {"rewound_to": 2, "epoch": 2}, {"Memoturn-Txid": "2"})


@pytest.mark.parametrize(
    ("reply", "run"),
    [
        (REWOUND, lambda mt: mt.memory("acme", "alice").rewind("safe")),
        (REWOUND, lambda mt: mt.db("acme--alice@trial").branch.rewind("main", 2)),
        (Reply(drop=True), lambda mt: mt.memory("acme", "alice").rewind("safe")),
        (DONE, lambda mt: mt.delete_database("acme--alice")),
    ],
    ids=["rewind", "rewind through db", "lost rewind", "delete"],
)
async def test_what_sets_a_branch_back_drops_its_floor(reply: Reply, run: Any) -> None:
    with scripted_server(committed(7), reply, recalled(2)) as server:
        async with AsyncMemoturn(server.url, read_your_writes=True, max_retries=0) as mt:
            await mt.memory("acme", "alice").ingest([])
            with contextlib.suppress(memclients.APIConnectionError):
                await run(mt)
            await mt.memory("acme", "alice").recall("x")
    assert floors(server.seen)[-1] is None


async def test_a_database_that_is_created_anew_has_no_floor() -> None:
    keys = Reply(200, {"keys": []}, {"Memoturn-Txid": "0"})
    with scripted_server(Reply(200, {"txid": 7}), Reply(201, DATABASE), keys) as server:
        async with AsyncMemoturn(server.url, read_your_writes=True) as mt:
            await mt.db("notes@trial").kv.put("ns", "k", "v")
            await mt.create_database("notes")
            assert await mt.db("notes@trial").kv.list("ns") == []
    assert floors(server.seen) == [None, None, None]


@pytest.mark.parametrize(
    ("reply", "run"),
    [
        (DONE, lambda mt: mt.db("acme--alice").branch.delete("trial")),
        (Reply(201, BRANCH), lambda mt: mt.memory("acme", "alice").fork("trial")),
    ],
    ids=["delete", "fork"],
)
async def test_a_branch_that_is_replaced_loses_its_own_floor_only(reply: Reply, run: Any) -> None:
    with scripted_server(committed(7), committed(8), reply, recalled(9)) as server:
        async with AsyncMemoturn(server.url, read_your_writes=True) as mt:
            alice = mt.memory("acme", "alice")
            await alice.ingest([])
            await alice.on_branch("trial").ingest([])
            await run(mt)
            await alice.on_branch("trial").recall("x")
            await alice.recall("x")
    assert floors(server.seen)[-2:] == [None, "7"]


async def test_a_value_that_looks_like_an_answer_is_still_a_value() -> None:
    with scripted_server(Reply(200, b'{"txid": 1}')) as server:
        async with AsyncMemoturn(server.url) as mt:
            assert await mt.db("notes").kv.get("ns", "k", min_txid=7) == '{"txid": 1}'
    assert floors(server.seen) == ["7"]
