# Derived from tests/scenarios/_async/test_memoturn_memories.py by `make generate`; edit that file, not this one.
"""Memoturn's memories, as their users work with them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

import memclients
from memclients.memoturn import Memoturn, MemoturnError

if TYPE_CHECKING:
    from memclients import mock
    from tests.scenarios.conftest import Target

THEME = {"type": "fact", "topic_key": "user.theme"}
DARK = {**THEME, "summary": "prefers a dark theme", "content": {"theme": "dark"}}
LIGHT = {**THEME, "summary": "prefers a light theme", "content": {"theme": "light"}}


def statuses(profile: Any, *memories: dict[str, Any]) -> list[str]:
    return [outcome["status"] for outcome in (profile.ingest(memories))["results"]]


def found(profile: Any, *question: str, **more: Any) -> list[str]:
    return [memory["summary"] for memory in (profile.recall(*question, **more))["memories"]]


def test_a_memory_comes_back_as_it_was_given(memoturn: Target, unique: str) -> None:
    given = {
        "type": "instruction",
        "topic_key": "style.tone",
        "summary": "be brief, très bref, 简短",
        "content": {"nested": [1, 2.5, None, True, {"é": "ü"}]},
        "keywords": "tone brevity",
        "session_id": "s/1?#%",
        "source": "coder",
    }
    with Memoturn(**memoturn.credentials) as mt:
        alice = mt.memory(unique, "alice")
        stored = alice.ingest([given])
        memory = alice.get(stored["results"][0]["id"])

    assert memory is not None
    assert {name: memory[name] for name in given} == given
    assert memory["superseded_by"] is None
    assert memory["supersedes"] == []
    assert stored["txid"] == 1


def test_the_same_content_twice_is_a_duplicate(memoturn: Target, unique: str) -> None:
    with Memoturn(**memoturn.credentials) as mt:
        alice = mt.memory(unique, "alice")
        assert statuses(alice, DARK) == ["created"]
        assert statuses(alice, {**DARK, "summary": "said otherwise"}) == ["duplicate"]
        assert found(alice, topic_key="user.theme") == ["prefers a dark theme"]
        assert found(alice, "theme otherwise", k=1000) == ["prefers a dark theme"]


def test_a_fact_that_comes_back_is_revived(memoturn: Target, unique: str) -> None:
    with Memoturn(**memoturn.credentials) as mt:
        alice = mt.memory(unique, "alice")
        alice.ingest([DARK])
        light = (alice.ingest([LIGHT]))["results"][0]
        again = (alice.ingest([DARK]))["results"][0]
        assert (again["status"], again["superseded"]) == ("revived", [light["id"]])
        assert statuses(alice, DARK) == ["duplicate"]
        assert found(alice, topic_key="user.theme") == ["prefers a dark theme"]
        both = found(alice, topic_key="user.theme", include_superseded=True)
        assert sorted(both) == ["prefers a dark theme", "prefers a light theme"]


def test_one_bad_memory_refuses_the_batch_before_it_is_sent(memoturn: Target, unique: str) -> None:
    with Memoturn(**memoturn.credentials) as mt:
        alice = mt.memory(unique, "alice")
        with pytest.raises(memclients.InvalidRequestError, match=r"memories\[1\]"):
            alice.ingest([DARK, {"type": "fact", "summary": "  "}])
        assert alice.recall(topic_key="user.theme") == {"memories": [], "txid": 0}


def test_channels_are_fused(memoturn: Target, unique: str) -> None:
    event = {"type": "event", "summary": "talked about the theme park", "content": {"n": 1}, "embedding": [0.0, 1.0]}
    with Memoturn(**memoturn.credentials) as mt:
        alice = mt.memory(unique, "alice")
        alice.ingest([event, {**DARK, "embedding": [1.0, 0.0]}])
        hits = (alice.recall("theme", topic_key="user.theme", embedding=[1.0, 0.1]))["memories"]
        only_events = found(alice, "theme", types=["event"])
        one = found(alice, "theme", topic_key="user.theme", k=1)

    assert [hit["summary"] for hit in hits] == ["prefers a dark theme", "talked about the theme park"]
    assert hits[0]["channels"] == ["topic", "keyword", "vector"]
    assert hits[1]["channels"] == ["keyword", "vector"]
    assert hits[0]["score"] > hits[1]["score"]
    assert only_events == ["talked about the theme park"]
    assert one == ["prefers a dark theme"]


def test_what_is_forgotten_is_not_recalled(memoturn: Target, unique: str) -> None:
    with Memoturn(**memoturn.credentials) as mt:
        alice = mt.memory(unique, "alice")
        (stored,) = (alice.ingest([{**DARK, "embedding": [1.0, 0.0]}]))["results"]
        assert alice.forget(stored["id"]) is True
        assert alice.forget(stored["id"]) is False
        assert alice.get(stored["id"]) is None
        assert found(alice, "theme", topic_key="user.theme", embedding=[1.0, 0.0]) == []


def test_each_effective_write_has_a_later_number(memoturn: Target, unique: str) -> None:
    with Memoturn(**memoturn.credentials) as mt:
        alice = mt.memory(unique, "alice")
        first = (alice.ingest([DARK]))["txid"]
        second = (alice.ingest([LIGHT]))["txid"]
        read = (alice.recall("theme"))["txid"]
        raw = alice.with_raw_response.forget((alice.ingest([DARK]))["results"][0]["id"])

    assert 0 < first < second == read < int(raw.headers["memoturn-txid"])


def test_unknown_things_are_none(memoturn: Target, unique: str) -> None:
    with Memoturn(**memoturn.credentials) as mt:
        nobody = mt.memory(unique, "nobody")
        assert nobody.get("mem_" + "0" * 32) is None
        assert nobody.forget("mem_" + "0" * 32) is False
        assert nobody.erasure("ers_" + "0" * 16) is None
        assert nobody.erasures() == []
        assert nobody.sessions() == []
        assert mt.profiles(unique) == []


def test_sessions_begin_with_memories_and_keep_transcripts(memoturn: Target, unique: str) -> None:
    with Memoturn(**memoturn.credentials) as mt:
        alice = mt.memory(unique, "alice")
        task = {"type": "task", "summary": "call back", "content": {"n": 1}, "session_id": "s-1", "ttl": 600}
        alice.ingest([task, {**DARK, "session_id": "s-1"}])
        session = alice.session("s-1")
        for number in range(1, 4):
            appended = session.append_turn("user", {"n": number}, embedding=[float(number), 1.0])
            assert appended["seq"] == number
        session.append_turn("assistant", None)

        assert [one["id"] for one in alice.sessions()] == ["s-1"]
        assert [turn["content"] for turn in session.get_window(last=2)] == [{"n": 3}, None]
        assert [turn["seq"] for turn in session.search_semantic([1.0, 1.0], k=2)] == [1, 2]

        alice.end_session("s-1")
        assert alice.sessions() == []
        assert found(alice, "call theme") == ["prefers a dark theme"]
        assert len(session.get_window()) == 4
        alice.end_session("s-1", turns=True)
        assert session.get_window() == []


@pytest.mark.needs_control
def test_a_task_is_gone_after_its_time(memoturn: Target, memoturn_control: mock.Control, unique: str) -> None:
    with Memoturn(**memoturn.credentials) as mt:
        alice = mt.memory(unique, "alice")
        alice.ingest([{"type": "task", "summary": "call back", "content": {}, "ttl": 60}])
        assert found(alice, "call") == ["call back"]
        memoturn_control.advance(61)
        assert found(alice, "call") == []


@pytest.mark.needs_control
def test_a_node_without_ai_says_so_at_once(memoturn: Target, memoturn_control: mock.Control, unique: str) -> None:
    with Memoturn(**memoturn.credentials) as mt:
        alice = mt.memory(unique, "alice")
        with pytest.raises(MemoturnError) as caught:
            alice.ask("what now?")
        assert (caught.value.status, caught.value.code, caught.value.attempts) == (503, "unconfigured", 1)
        with pytest.raises(MemoturnError) as caught:
            alice.extract([{"role": "user", "content": "I'm vegan now"}])
        assert (caught.value.status, caught.value.code) == (503, "unconfigured")
    assert len(memoturn_control.requests) == 2
