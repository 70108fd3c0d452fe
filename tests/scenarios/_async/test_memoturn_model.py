"""What Memoturn's own model does with memories: distil them from a talk, and answer from them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from memclients.memoturn import AsyncMemoturn, UnconfiguredError
from tests.scenarios.conftest import target

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.scenarios.conftest import Target


@pytest.fixture
def thinking() -> Iterator[Target]:
    """Give a node with a model; a live one has it or not, so its tests need the mock."""
    yield from target("memoturn", ask=True, extract=True)


@pytest.mark.needs_control
async def test_a_talk_becomes_memories_from_which_a_question_is_answered(thinking: Target, unique: str) -> None:
    talk = [{"role": "user", "content": f"I moved to {unique}ville."}]
    async with AsyncMemoturn(**thinking.credentials) as mt:
        alice = mt.memory(unique, "alice")
        assert await mt.health() == "ok"
        proposed = (await alice.extract(talk, session_id="s-1", dry_run=True))["proposed"]
        untouched = await mt.profiles(unique)
        kept = (await alice.extract(talk, session_id="s-1"))["results"]
        answered = await alice.ask(f"Is {unique}ville where she lives?")
        unanswered = await alice.ask("something else entirely?")

    assert [memory["session_id"] for memory in proposed] == ["s-1"]
    assert untouched == []
    assert [outcome["status"] for outcome in kept] == ["created"]
    assert answered["sources"] == [outcome["id"] for outcome in kept]
    assert f"{unique}ville" in (answered["answer"] or "")
    assert (unanswered["answer"], unanswered["sources"]) == (None, [])


@pytest.mark.needs_control
async def test_a_node_without_a_model_says_so_and_keeps_remembering(memoturn: Target, unique: str) -> None:
    async with AsyncMemoturn(**memoturn.credentials) as mt:
        alice = mt.memory(unique, "alice")
        await alice.ingest(
            [{"type": "fact", "summary": "likes tea", "content": {"drink": "tea"}, "topic_key": "drink"}]
        )
        with pytest.raises(UnconfiguredError):
            await alice.ask("What does she drink?")
        with pytest.raises(UnconfiguredError):
            await alice.extract([{"role": "user", "content": "I like tea"}])
        found = await alice.recall("tea")

    assert [memory["summary"] for memory in found["memories"]] == ["likes tea"]
