"""One client, many callers: all answers right, nothing left open."""

from __future__ import annotations

import asyncio
import gc
from concurrent.futures import ThreadPoolExecutor

from memclients import mock
from memclients.memoturn import Memoturn
from memclients.memtrace import AsyncMemtrace, Memtrace
from memclients.octamem import AsyncOctaMem, OctaMem

THREADS, TASKS = 32, 200


def test_threads_share_a_sync_client() -> None:
    with mock.serve("octamem") as octamem, mock.serve("memtrace") as memtrace:
        with OctaMem(**octamem.credentials) as memories, Memtrace(**memtrace.credentials) as traces:

            def work(number: int) -> tuple[str, str]:
                memories.add(content=f"fact {number}", previous_context=f"topic {number}")
                traces.remember(f"agent_{number}", f"fact {number}")
                found = memories.get(query="fact", previous_context=f"topic {number}")
                return str(found.semantic_memory), traces.recall(f"agent_{number}").memories[0].content

            with ThreadPoolExecutor(THREADS) as pool:
                answers = list(pool.map(work, range(THREADS * 4)))
        assert answers == [(f"fact {number}", f"fact {number}") for number in range(THREADS * 4)]
        assert octamem.control.violations == memtrace.control.violations == []
    gc.collect()  # a connection left open would warn here, and warnings are errors


def test_tasks_share_an_async_client() -> None:
    async def work(memories: AsyncOctaMem, traces: AsyncMemtrace, number: int) -> tuple[str, str]:
        await memories.add(content=f"fact {number}", previous_context=f"topic {number}")
        await traces.remember(f"agent_{number}", f"fact {number}")
        found = await memories.get(query="fact", previous_context=f"topic {number}")
        return str(found.semantic_memory), (await traces.recall(f"agent_{number}")).memories[0].content

    async def all_tasks() -> list[tuple[str, str]]:
        async with AsyncOctaMem(**octamem.credentials) as memories, AsyncMemtrace(**memtrace.credentials) as traces:
            return await asyncio.gather(*(work(memories, traces, number) for number in range(TASKS)))

    with mock.serve("octamem") as octamem, mock.serve("memtrace") as memtrace:
        answers = asyncio.run(all_tasks())
    assert answers == [(f"fact {number}", f"fact {number}") for number in range(TASKS)]
    gc.collect()


def test_an_async_client_works_in_one_event_loop_after_another() -> None:
    async def count(client: AsyncMemtrace) -> int:
        async with client:
            return (await client.list_agents()).count

    with mock.serve("memtrace") as server:
        client = AsyncMemtrace(**server.credentials)
        assert [asyncio.run(count(client)) for _ in range(3)] == [0, 0, 0]
    gc.collect()


def test_threads_and_handles_share_a_client_and_its_floors() -> None:
    with mock.serve("memoturn") as server, Memoturn(**server.credentials, read_your_writes=True) as client:
        alice = client.memory("acme", "alice")

        def work(number: int) -> tuple[int, str | None, bool]:
            written = alice.ingest([{"type": "fact", "summary": f"fact {number}", "content": number}])
            client.db("acme--alice").kv.put("ns", f"key/{number}", f"value {number}")
            found = alice.recall(f"{number}", k=1)
            seen = found["txid"] >= written["txid"]
            return found["memories"][0]["content"], client.db("acme--alice").kv.get("ns", f"key/{number}"), seen

        with ThreadPoolExecutor(THREADS) as pool:
            answers = list(pool.map(work, range(THREADS * 2)))
        assert server.control.violations == []
    assert answers == [(number, f"value {number}", True) for number in range(THREADS * 2)]
    gc.collect()
