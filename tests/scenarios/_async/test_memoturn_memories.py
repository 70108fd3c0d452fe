"""Memoturn's memories, as their users work with them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

import memclients
from memclients.memoturn import AsyncMemoturn, MemoturnError

if TYPE_CHECKING:
    from memclients import mock
    from tests.scenarios.conftest import Target

THEME = {"type": "fact", "topic_key": "user.theme"}
DARK = {**THEME, "summary": "prefers a dark theme", "content": {"theme": "dark"}}
LIGHT = {**THEME, "summary": "prefers a light theme", "content": {"theme": "light"}}


async def statuses(profile: Any, *memories: dict[str, Any]) -> list[str]:
    return [outcome["status"] for outcome in (await profile.ingest(memories))["results"]]


async def found(profile: Any, *question: str, **more: Any) -> list[str]:
    return [memory["summary"] for memory in (await profile.recall(*question, **more))["memories"]]


async def test_a_memory_comes_back_as_it_was_given(memoturn: Target, unique: str) -> None:
    given = {
        "type": "instruction",
        "topic_key": "style.tone",
        "summary": "be brief, très bref, 简短",
        "content": {"nested": [1, 2.5, None, True, {"é": "ü"}]},
        "keywords": "tone brevity",
        "session_id": "s/1?#%",
        "source": "coder",
    }
    async with AsyncMemoturn(**memoturn.credentials) as mt:
        alice = mt.memory(unique, "alice")
        stored = await alice.ingest([given])
        memory = await alice.get(stored["results"][0]["id"])

    assert memory is not None
    assert {name: memory[name] for name in given} == given
    assert memory["superseded_by"] is None
    assert memory["supersedes"] == []
    assert stored["txid"] == 1


async def test_the_same_content_twice_is_a_duplicate(memoturn: Target, unique: str) -> None:
    async with AsyncMemoturn(**memoturn.credentials) as mt:
        alice = mt.memory(unique, "alice")
        assert await statuses(alice, DARK) == ["created"]
        assert await statuses(alice, {**DARK, "summary": "said otherwise"}) == ["duplicate"]
        assert await found(alice, topic_key="user.theme") == ["prefers a dark theme"]
        assert await found(alice, "theme otherwise", k=1000) == ["prefers a dark theme"]


async def test_a_fact_that_comes_back_is_revived(memoturn: Target, unique: str) -> None:
    async with AsyncMemoturn(**memoturn.credentials) as mt:
        alice = mt.memory(unique, "alice")
        await alice.ingest([DARK])
        light = (await alice.ingest([LIGHT]))["results"][0]
        again = (await alice.ingest([DARK]))["results"][0]
        assert (again["status"], again["superseded"]) == ("revived", [light["id"]])
        assert await statuses(alice, DARK) == ["duplicate"]
        assert await found(alice, topic_key="user.theme") == ["prefers a dark theme"]
        both = await found(alice, topic_key="user.theme", include_superseded=True)
        assert sorted(both) == ["prefers a dark theme", "prefers a light theme"]


async def test_one_bad_memory_refuses_the_batch_before_it_is_sent(memoturn: Target, unique: str) -> None:
    async with AsyncMemoturn(**memoturn.credentials) as mt:
        alice = mt.memory(unique, "alice")
        with pytest.raises(memclients.InvalidRequestError, match=r"memories\[1\]"):
            await alice.ingest([DARK, {"type": "fact", "summary": "  "}])
        assert await alice.recall(topic_key="user.theme") == {"memories": [], "txid": 0}


async def test_channels_are_fused(memoturn: Target, unique: str) -> None:
    event = {"type": "event", "summary": "talked about the theme park", "content": {"n": 1}, "embedding": [0.0, 1.0]}
    async with AsyncMemoturn(**memoturn.credentials) as mt:
        alice = mt.memory(unique, "alice")
        await alice.ingest([event, {**DARK, "embedding": [1.0, 0.0]}])
        hits = (await alice.recall("theme", topic_key="user.theme", embedding=[1.0, 0.1]))["memories"]
        only_events = await found(alice, "theme", types=["event"])
        one = await found(alice, "theme", topic_key="user.theme", k=1)

    assert [hit["summary"] for hit in hits] == ["prefers a dark theme", "talked about the theme park"]
    assert hits[0]["channels"] == ["topic", "keyword", "vector"]
    assert hits[1]["channels"] == ["keyword", "vector"]
    assert hits[0]["score"] > hits[1]["score"]
    assert only_events == ["talked about the theme park"]
    assert one == ["prefers a dark theme"]


async def test_what_is_forgotten_is_not_recalled(memoturn: Target, unique: str) -> None:
    async with AsyncMemoturn(**memoturn.credentials) as mt:
        alice = mt.memory(unique, "alice")
        (stored,) = (await alice.ingest([{**DARK, "embedding": [1.0, 0.0]}]))["results"]
        assert await alice.forget(stored["id"]) is True
        assert await alice.forget(stored["id"]) is False
        assert await alice.get(stored["id"]) is None
        assert await found(alice, "theme", topic_key="user.theme", embedding=[1.0, 0.0]) == []


async def test_each_effective_write_has_a_later_number(memoturn: Target, unique: str) -> None:
    async with AsyncMemoturn(**memoturn.credentials) as mt:
        alice = mt.memory(unique, "alice")
        first = (await alice.ingest([DARK]))["txid"]
        second = (await alice.ingest([LIGHT]))["txid"]
        read = (await alice.recall("theme"))["txid"]
        raw = await alice.with_raw_response.forget((await alice.ingest([DARK]))["results"][0]["id"])

    assert 0 < first < second == read < int(raw.headers["memoturn-txid"])


async def test_unknown_things_are_none(memoturn: Target, unique: str) -> None:
    async with AsyncMemoturn(**memoturn.credentials) as mt:
        nobody = mt.memory(unique, "nobody")
        assert await nobody.get("mem_" + "0" * 32) is None
        assert await nobody.forget("mem_" + "0" * 32) is False
        assert await nobody.erasure("ers_" + "0" * 16) is None
        assert await nobody.erasures() == []
        assert await nobody.sessions() == []
        assert await mt.profiles(unique) == []


async def test_sessions_begin_with_memories_and_keep_transcripts(memoturn: Target, unique: str) -> None:
    async with AsyncMemoturn(**memoturn.credentials) as mt:
        alice = mt.memory(unique, "alice")
        task = {"type": "task", "summary": "call back", "content": {"n": 1}, "session_id": "s-1", "ttl": 600}
        await alice.ingest([task, {**DARK, "session_id": "s-1"}])
        session = alice.session("s-1")
        for number in range(1, 4):
            appended = await session.append_turn("user", {"n": number}, embedding=[float(number), 1.0])
            assert appended["seq"] == number
        await session.append_turn("assistant", None)

        assert [one["id"] for one in await alice.sessions()] == ["s-1"]
        assert [turn["content"] for turn in await session.get_window(last=2)] == [{"n": 3}, None]
        assert [turn["seq"] for turn in await session.search_semantic([1.0, 1.0], k=2)] == [1, 2]

        await alice.end_session("s-1")
        assert await alice.sessions() == []
        assert await found(alice, "call theme") == ["prefers a dark theme"]
        assert len(await session.get_window()) == 4
        await alice.end_session("s-1", turns=True)
        assert await session.get_window() == []


@pytest.mark.needs_control
async def test_a_task_is_gone_after_its_time(memoturn: Target, memoturn_control: mock.Control, unique: str) -> None:
    async with AsyncMemoturn(**memoturn.credentials) as mt:
        alice = mt.memory(unique, "alice")
        await alice.ingest([{"type": "task", "summary": "call back", "content": {}, "ttl": 60}])
        assert await found(alice, "call") == ["call back"]
        memoturn_control.advance(61)
        assert await found(alice, "call") == []


@pytest.mark.needs_control
async def test_a_node_without_ai_says_so_at_once(memoturn: Target, memoturn_control: mock.Control, unique: str) -> None:
    async with AsyncMemoturn(**memoturn.credentials) as mt:
        alice = mt.memory(unique, "alice")
        with pytest.raises(MemoturnError) as caught:
            await alice.ask("what now?")
        assert (caught.value.status, caught.value.code, caught.value.attempts) == (503, "unconfigured", 1)
        with pytest.raises(MemoturnError) as caught:
            await alice.extract([{"role": "user", "content": "I'm vegan now"}])
        assert (caught.value.status, caught.value.code) == (503, "unconfigured")
    assert len(memoturn_control.requests) == 2
