"""Sessions and their transcripts."""

from typing import Any

import pytest

from memclients.mock.memoturn.errors import Refusal
from memclients.mock.memoturn.memory import sessions, turns
from memclients.mock.memoturn.memory.shapes import TurnBody
from tests.support.memoturn_state import NOW, Notebook


@pytest.fixture
def notebook() -> Notebook:
    return Notebook()


def say(notebook: Notebook, content: Any, *, session_id: str = "s-1", embedding: list[float] | None = None) -> int:
    return turns.append(notebook.branch, session_id, TurnBody("user", content, embedding), notebook.now)


def window(notebook: Notebook, last: int = 20, session_id: str = "s-1") -> list[Any]:
    return [turn["content"] for turn in turns.window(notebook.branch, session_id, last)]


def test_registers_the_sessions_of_memories_latest_activity_first(notebook: Notebook) -> None:
    notebook.add(summary="one", session_id="first")
    notebook.now += 5
    notebook.add(summary="two", session_id="second")
    notebook.now += 5
    notebook.add(summary="three", session_id="first")
    notebook.add(summary="four")
    assert sessions.latest(notebook.branch, 10) == [
        {"id": "first", "created_at": NOW, "last_active_at": NOW + 10},
        {"id": "second", "created_at": NOW + 5, "last_active_at": NOW + 5},
    ]
    assert [session["id"] for session in sessions.latest(notebook.branch, 1)] == ["first"]
    assert sessions.latest(notebook.branch, 0) == []


def test_does_not_register_the_sessions_of_transcripts(notebook: Notebook) -> None:
    say(notebook, "hello")
    assert sessions.latest(notebook.branch, 10) == []


def test_ends_a_session_with_its_tasks_only(notebook: Notebook) -> None:
    task = notebook.add("task", summary="task", session_id="s-1")
    notebook.add("task", summary="task of another", session_id="s-2")
    notebook.add("fact", summary="fact", session_id="s-1")
    notebook.add("event", summary="event", session_id="s-1")
    notebook.add("instruction", summary="instruction", session_id="s-1")
    say(notebook, "hello")
    assert sessions.end(notebook.branch, "s-1", turns=False) == [task]
    assert [session["id"] for session in sessions.latest(notebook.branch, 10)] == ["s-2"]
    left = notebook.summaries(query="task fact event instruction")
    assert sorted(left) == ["event", "fact", "instruction", "task of another"]
    assert window(notebook) == ["hello"]


def test_ends_a_session_with_its_transcript(notebook: Notebook) -> None:
    say(notebook, "hello")
    say(notebook, "hello there", session_id="s-2")
    assert sessions.end(notebook.branch, "s-1", turns=True) == []
    assert (window(notebook), window(notebook, session_id="s-2")) == ([], ["hello there"])
    assert say(notebook, "again") == 1


def test_ends_an_unknown_session_without_a_trace(notebook: Notebook) -> None:
    assert sessions.end(notebook.branch, "s-1", turns=True) == []
    assert notebook.branch.txid == 0


def test_counts_turns_by_session(notebook: Notebook) -> None:
    assert [say(notebook, "one"), say(notebook, "two"), say(notebook, "other", session_id="s-2")] == [1, 2, 1]
    assert notebook.branch.txid == 3


@pytest.mark.parametrize("content", [None, "", {"text": "hi", "parts": [1, 2.5]}, [True], 0, "Zürich"])
def test_keeps_any_content(notebook: Notebook, content: Any) -> None:
    say(notebook, content)
    assert turns.window(notebook.branch, "s-1", 1) == [
        {"seq": 1, "role": "user", "content": content, "created_at": NOW}
    ]


def test_returns_the_last_turns_oldest_first(notebook: Notebook) -> None:
    for number in range(5):
        say(notebook, number)
    assert (window(notebook, 2), window(notebook, 9), window(notebook, 0)) == ([3, 4], [0, 1, 2, 3, 4], [])


def test_searches_the_turns_that_have_a_vector(notebook: Notebook) -> None:
    say(notebook, "without")
    say(notebook, "behind", embedding=[-2, 0])
    say(notebook, "same", embedding=[3, 0])
    say(notebook, "other", session_id="s-2", embedding=[0, 1])
    found = turns.search(notebook.branch, [1, 0], 5, "s-1")
    assert found == [
        {"session_id": "s-1", "seq": 3, "role": "user", "content": "same", "distance": 0.0},
        {"session_id": "s-1", "seq": 2, "role": "user", "content": "behind", "distance": 2.0},
    ]
    assert turns.search(notebook.branch, [1, 0], 1, "s-1") == found[:1]
    everywhere = turns.search(notebook.branch, [1, 0], 5)
    assert [turn["content"] for turn in everywhere] == ["same", "other", "behind"]


def test_refuses_to_search_with_another_dimension(notebook: Notebook) -> None:
    say(notebook, "two", embedding=[1, 0])
    assert turns.search(notebook.branch, [1, 0, 0], 5, "s-2") == []
    with pytest.raises(Refusal, match="3 dimensions") as refused:
        turns.search(notebook.branch, [1, 0, 0], 5, "s-1")
    assert (refused.value.status, refused.value.code) == (400, "invalid_request")
