"""Memoturn's policies, audit stream, databases and tokens, as their users work with them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

import memclients
from memclients.memoturn import AsyncMemoturn, MemoturnError

if TYPE_CHECKING:
    from tests.scenarios.conftest import Target


def task(number: int, **more: Any) -> dict[str, Any]:
    return {"type": "task", "summary": f"task {number}", "content": {"number": number}, **more}


async def test_databases_come_and_go(memoturn: Target, unique: str) -> None:
    async with AsyncMemoturn(**memoturn.credentials) as mt:
        made = await mt.create_database(unique)
        assert made in await mt.list_databases()
        with pytest.raises(memclients.ConflictError) as caught:
            await mt.create_database(unique)
        assert caught.value.code == "already_exists"
        await mt.delete_database(unique)
        assert made not in await mt.list_databases()
        with pytest.raises(memclients.NotFoundError) as missing:
            await mt.delete_database(unique)
        assert missing.value.code == "database_not_found"


async def test_a_policy_is_replaced_whole(memoturn: Target, unique: str) -> None:
    async with AsyncMemoturn(**memoturn.credentials) as mt:
        assert await mt.get_policy(unique) is None
        first = await mt.set_policy(unique, {"memory": {"task_ttl_max_secs": 600}, "audit": {"enabled": True}})
        second = await mt.set_policy(unique, {"memory": {"task_ttl_max_secs": 900}})
        stored = await mt.get_policy(unique)

    assert stored is not None
    assert stored["policy"] == {"memory": {"task_ttl_max_secs": 900}}
    assert second["revision"] == first["revision"] + 1 == stored["revision"]


async def test_a_profile_may_only_tighten(memoturn: Target, unique: str) -> None:
    async with AsyncMemoturn(**memoturn.credentials) as mt:
        await mt.set_policy(unique, {"memory": {"task_ttl_max_secs": 600}, "audit": {"enabled": True}})
        tighter = await mt.set_policy(unique, {"memory": {"task_ttl_max_secs": 300}}, profile="alice")
        assert tighter["effective"]["task_ttl_max_secs"] == 300
        looser = {"memory": {"task_ttl_max_secs": 900}, "audit": {"enabled": False}}
        with pytest.raises(memclients.ConflictError) as caught:
            await mt.set_policy(unique, looser, profile="alice")
        assert "task_ttl_max_secs" in caught.value.message
        assert "enabled" in caught.value.message
        stored = await mt.get_policy(unique, profile="alice")
        assert stored is not None
        assert stored["override"] == {"memory": {"task_ttl_max_secs": 300}}

        # It holds: a task may not live longer than the strictest of the two allows.
        alice = mt.memory(unique, "alice")
        (stored,) = (await alice.ingest([task(1, ttl=3600)]))["results"]
        memory = await alice.get(stored["id"])
        assert memory is not None
        assert memory["expires_at"] == memory["created_at"] + 300_000

        cleared = await mt.set_policy(unique, None, profile="alice")
        assert (cleared["override"], cleared["effective"]["task_ttl_max_secs"]) == (None, 600)


async def test_the_audit_stream_tells_what_happened(memoturn: Target, unique: str) -> None:
    async with AsyncMemoturn(**memoturn.credentials) as mt:
        await mt.set_policy(unique, {"audit": {"enabled": True, "include_reads": True}})
        alice, bob = mt.memory(unique, "alice"), mt.memory(unique, "bob")
        stored = await alice.ingest([task(1), task(2)])
        await bob.ingest([task(3)])
        await alice.recall("task")
        await alice.forget(stored["results"][0]["id"])
        events = [event async for event in mt.audit_events(unique)]
        of_alice = [event["action"] async for event in mt.audit_events(unique, profile="alice", action="memory.")]
        failed = [event async for event in mt.audit_events(unique, outcome="error")]

    assert [event["action"] for event in events] == [
        "policy.update",
        "memory.ingest",
        "memory.ingest",
        "memory.recall",
        "memory.forget",
    ]
    assert of_alice == ["memory.ingest", "memory.recall", "memory.forget"]
    assert events[1]["count"] == 2
    assert events[1]["txid"] == stored["txid"]
    assert events[-1]["resource"] == stored["results"][0]["id"]
    assert failed == []


async def test_the_pages_of_the_stream_follow_each_other(memoturn: Target, unique: str) -> None:
    async with AsyncMemoturn(**memoturn.credentials) as mt:
        await mt.set_policy(unique, {"audit": {"enabled": True}})
        for number in range(9):
            await mt.memory(unique, "alice").ingest([task(number)])
        pages = [page async for page in mt.audit_events(unique, limit=4).pages()]
        whole = [event["id"] async for event in mt.audit_events(unique, limit=1000)]

    assert [len(page.items) for page in pages] == [4, 4, 2]
    assert [event["id"] for page in pages for event in page.items] == whole
    assert len(set(whole)) == 10


async def test_tokens_reach_what_they_name(secured_memoturn: Target, unique: str) -> None:
    url, platform_key = secured_memoturn.credentials["url"], secured_memoturn.credentials["platform_key"]
    async with AsyncMemoturn(url, platform_key=platform_key) as control:
        namespace_token = await control.create_namespace_token(unique, "admin", expires_in=600)
        async with AsyncMemoturn(url, token=namespace_token) as orchestrator:
            # A profile exists from its first ingest on, and so do tokens for it.
            await orchestrator.memory(unique, "alice").ingest([])
            await orchestrator.memory(unique, "bob").ingest([])
            assert [one["profile"] for one in await orchestrator.profiles(unique)] == ["alice", "bob"]
            reader_token = await control.create_token(f"{unique}--alice", "read")
            writer_token = await control.create_token(f"{unique}--alice", "write")

    async with AsyncMemoturn(url, token=writer_token) as writer:
        await writer.memory(unique, "alice").ingest([task(1)])
        with pytest.raises(memclients.PermissionDeniedError):
            await writer.memory(unique, "bob").recall("task")
        with pytest.raises(memclients.PermissionDeniedError):
            await writer.memory(unique, "alice").checkpoint("no-admin")
        with pytest.raises(memclients.AuthenticationError, match="platform_key"):
            await writer.list_databases()

    async with AsyncMemoturn(url, token=reader_token) as reader:
        hits = await reader.memory(unique, "alice").recall("task")
        assert [memory["summary"] for memory in hits["memories"]] == ["task 1"]
        with pytest.raises(memclients.PermissionDeniedError):
            await reader.memory(unique, "alice").ingest([task(2)])

    async with AsyncMemoturn(url, token="made-up") as stranger:
        with pytest.raises(memclients.AuthenticationError) as caught:
            await stranger.memory(unique, "alice").recall("task")
        assert (caught.value.status, caught.value.code) == (401, "unauthorized")
        assert "made-up" not in repr(caught.value)


async def test_a_deleted_database_revokes_its_tokens(secured_memoturn: Target, unique: str) -> None:
    url, platform_key = secured_memoturn.credentials["url"], secured_memoturn.credentials["platform_key"]
    async with AsyncMemoturn(url, platform_key=platform_key) as control:
        await control.create_database(unique)
        token = await control.create_token(unique, "write")
        async with AsyncMemoturn(url, token=token) as agent:
            await agent.db(unique).kv.put("scratch", "plan", "step 1")
            await control.delete_database(unique)
            await control.create_database(unique)
            with pytest.raises(MemoturnError) as caught:
                await agent.db(unique).kv.put("scratch", "plan", "step 2")
            assert (caught.value.status, caught.value.code) == (403, "forbidden")
