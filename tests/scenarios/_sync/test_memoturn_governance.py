# Derived from tests/scenarios/_async/test_memoturn_governance.py by `make generate`; edit that file, not this one.
"""Memoturn's policies, audit stream, databases and tokens, as their users work with them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

import memclients
from memclients.memoturn import Memoturn, MemoturnError

if TYPE_CHECKING:
    from tests.scenarios.conftest import Target


def task(number: int, **more: Any) -> dict[str, Any]:
    return {"type": "task", "summary": f"task {number}", "content": {"number": number}, **more}


def test_databases_come_and_go(memoturn: Target, unique: str) -> None:
    with Memoturn(**memoturn.credentials) as mt:
        made = mt.create_database(unique)
        assert made in mt.list_databases()
        with pytest.raises(memclients.ConflictError) as caught:
            mt.create_database(unique)
        assert caught.value.code == "already_exists"
        mt.delete_database(unique)
        assert made not in mt.list_databases()
        with pytest.raises(memclients.NotFoundError) as missing:
            mt.delete_database(unique)
        assert missing.value.code == "database_not_found"


def test_a_policy_is_replaced_whole(memoturn: Target, unique: str) -> None:
    with Memoturn(**memoturn.credentials) as mt:
        assert mt.get_policy(unique) is None
        first = mt.set_policy(unique, {"memory": {"task_ttl_max_secs": 600}, "audit": {"enabled": True}})
        second = mt.set_policy(unique, {"memory": {"task_ttl_max_secs": 900}})
        stored = mt.get_policy(unique)

    assert stored is not None
    assert stored["policy"] == {"memory": {"task_ttl_max_secs": 900}}
    assert second["revision"] == first["revision"] + 1 == stored["revision"]


def test_a_profile_may_only_tighten(memoturn: Target, unique: str) -> None:
    with Memoturn(**memoturn.credentials) as mt:
        mt.set_policy(unique, {"memory": {"task_ttl_max_secs": 600}, "audit": {"enabled": True}})
        tighter = mt.set_policy(unique, {"memory": {"task_ttl_max_secs": 300}}, profile="alice")
        assert tighter["effective"]["task_ttl_max_secs"] == 300
        looser = {"memory": {"task_ttl_max_secs": 900}, "audit": {"enabled": False}}
        with pytest.raises(memclients.ConflictError) as caught:
            mt.set_policy(unique, looser, profile="alice")
        assert "task_ttl_max_secs" in caught.value.message
        assert "enabled" in caught.value.message
        stored = mt.get_policy(unique, profile="alice")
        assert stored is not None
        assert stored["override"] == {"memory": {"task_ttl_max_secs": 300}}

        # It holds: a task may not live longer than the strictest of the two allows.
        alice = mt.memory(unique, "alice")
        (stored,) = (alice.ingest([task(1, ttl=3600)]))["results"]
        memory = alice.get(stored["id"])
        assert memory is not None
        assert memory["expires_at"] == memory["created_at"] + 300_000

        cleared = mt.set_policy(unique, None, profile="alice")
        assert (cleared["override"], cleared["effective"]["task_ttl_max_secs"]) == (None, 600)


def test_the_audit_stream_tells_what_happened(memoturn: Target, unique: str) -> None:
    with Memoturn(**memoturn.credentials) as mt:
        mt.set_policy(unique, {"audit": {"enabled": True, "include_reads": True}})
        alice, bob = mt.memory(unique, "alice"), mt.memory(unique, "bob")
        stored = alice.ingest([task(1), task(2)])
        bob.ingest([task(3)])
        alice.recall("task")
        alice.forget(stored["results"][0]["id"])
        events = [event for event in mt.audit_events(unique)]
        of_alice = [event["action"] for event in mt.audit_events(unique, profile="alice", action="memory.")]
        failed = [event for event in mt.audit_events(unique, outcome="error")]

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


def test_the_pages_of_the_stream_follow_each_other(memoturn: Target, unique: str) -> None:
    with Memoturn(**memoturn.credentials) as mt:
        mt.set_policy(unique, {"audit": {"enabled": True}})
        for number in range(9):
            mt.memory(unique, "alice").ingest([task(number)])
        pages = [page for page in mt.audit_events(unique, limit=4).pages()]
        whole = [event["id"] for event in mt.audit_events(unique, limit=1000)]

    assert [len(page.items) for page in pages] == [4, 4, 2]
    assert [event["id"] for page in pages for event in page.items] == whole
    assert len(set(whole)) == 10


def test_tokens_reach_what_they_name(secured_memoturn: Target, unique: str) -> None:
    url, platform_key = secured_memoturn.credentials["url"], secured_memoturn.credentials["platform_key"]
    with Memoturn(url, platform_key=platform_key) as control:
        namespace_token = control.create_namespace_token(unique, "admin", expires_in=600)
        with Memoturn(url, token=namespace_token) as orchestrator:
            # A profile exists from its first ingest on, and so do tokens for it.
            orchestrator.memory(unique, "alice").ingest([])
            orchestrator.memory(unique, "bob").ingest([])
            assert [one["profile"] for one in orchestrator.profiles(unique)] == ["alice", "bob"]
            reader_token = control.create_token(f"{unique}--alice", "read")
            writer_token = control.create_token(f"{unique}--alice", "write")

    with Memoturn(url, token=writer_token) as writer:
        writer.memory(unique, "alice").ingest([task(1)])
        with pytest.raises(memclients.PermissionDeniedError):
            writer.memory(unique, "bob").recall("task")
        with pytest.raises(memclients.PermissionDeniedError):
            writer.memory(unique, "alice").checkpoint("no-admin")
        with pytest.raises(memclients.AuthenticationError, match="platform_key"):
            writer.list_databases()

    with Memoturn(url, token=reader_token) as reader:
        hits = reader.memory(unique, "alice").recall("task")
        assert [memory["summary"] for memory in hits["memories"]] == ["task 1"]
        with pytest.raises(memclients.PermissionDeniedError):
            reader.memory(unique, "alice").ingest([task(2)])

    with Memoturn(url, token="made-up") as stranger:
        with pytest.raises(memclients.AuthenticationError) as caught:
            stranger.memory(unique, "alice").recall("task")
        assert (caught.value.status, caught.value.code) == (401, "unauthorized")
        assert "made-up" not in repr(caught.value)


def test_a_deleted_database_revokes_its_tokens(secured_memoturn: Target, unique: str) -> None:
    url, platform_key = secured_memoturn.credentials["url"], secured_memoturn.credentials["platform_key"]
    with Memoturn(url, platform_key=platform_key) as control:
        control.create_database(unique)
        token = control.create_token(unique, "write")
        with Memoturn(url, token=token) as agent:
            agent.db(unique).kv.put("scratch", "plan", "step 1")
            control.delete_database(unique)
            control.create_database(unique)
            with pytest.raises(MemoturnError) as caught:
                agent.db(unique).kv.put("scratch", "plan", "step 2")
            assert (caught.value.status, caught.value.code) == (403, "forbidden")
