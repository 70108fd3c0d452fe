"""Memories that come in, replace each other, are forgotten and expire."""

from typing import Any

import pytest

from memclients.mock.memoturn.errors import Refusal
from memclients.mock.memoturn.memory import memories, sessions
from tests.support.memoturn_state import NOW, Notebook

DARK = {"type": "fact", "topic_key": "ui.theme", "content": "dark", "summary": "likes it dark"}
LIGHT = {"type": "fact", "topic_key": "ui.theme", "content": "light", "summary": "likes it light"}


@pytest.fixture
def notebook() -> Notebook:
    return Notebook()


def outcomes(results: list[dict[str, Any]]) -> list[tuple[str, list[str]]]:
    return [(result["status"], result["superseded"]) for result in results]


def test_stores_a_memory_and_gives_it_back(notebook: Notebook) -> None:
    given = {
        "type": "instruction",
        "summary": "always metric",
        "content": {"units": ["m", 1.0, None]},
        "topic_key": "units",
        "keywords": "metre gram",
        "embedding": [1, 2],
        "session_id": "s-1",
        "source": "claude-code",
    }
    (outcome,) = notebook.ingest(given)
    assert outcome["status"] == "created"
    del given["embedding"]
    assert notebook.get(outcome["id"]) == {
        **given,
        "id": outcome["id"],
        "created_at": NOW,
        "expires_at": None,
        "superseded_by": None,
        "superseded_at": None,
        "supersedes": [],
    }


def test_fills_in_what_is_missing(notebook: Notebook) -> None:
    (outcome,) = notebook.ingest({"type": "event", "summary": "it rained"})
    memory = notebook.get(outcome["id"])
    assert [memory[name] for name in ("content", "keywords")] == [None, ""]
    assert [memory[name] for name in ("topic_key", "session_id", "source")] == [None] * 3


@pytest.mark.parametrize(
    "wrong",
    [
        {"type": "opinion"},
        {"type": "fact", "summary": " \n"},
        {"type": "event", "topic_key": "t"},
        {"type": "task", "topic_key": "t"},
        {"type": "fact", "ttl": 60},
        {"type": "event", "embedding": []},
        {"type": "task", "embedding": []},
    ],
)
def test_refuses_a_whole_batch_for_one_item(notebook: Notebook, wrong: dict[str, Any]) -> None:
    with pytest.raises(Refusal) as refused:
        notebook.ingest(DARK, wrong)
    assert (refused.value.status, refused.value.code) == (400, "invalid_request")
    assert notebook.recall(topic_key="ui.theme") == []
    assert notebook.branch.txid == 0


def test_makes_one_transaction_of_a_batch(notebook: Notebook) -> None:
    notebook.ingest(*({"type": "event", "content": number} for number in range(50)))
    assert notebook.branch.txid == 1


def test_leaves_a_duplicate_as_it_is(notebook: Notebook) -> None:
    notebook.ingest({**DARK, "session_id": "s-1", "source": "one", "keywords": "night"})
    before = notebook.recall(topic_key="ui.theme")
    notebook.now += 1000
    again = {**DARK, "summary": "other", "session_id": "s-2", "source": "two", "keywords": "day", "embedding": [1.0]}
    assert outcomes(notebook.ingest(again)) == [("duplicate", [])]
    assert notebook.recall(topic_key="ui.theme") == before
    assert notebook.recall(embedding=[1.0]) == []
    assert [session["id"] for session in sessions.latest(notebook.branch, 10)] == ["s-1"]
    assert notebook.branch.txid == 1


def test_loses_the_second_of_two_events_without_content(notebook: Notebook) -> None:
    first, second = notebook.ingest(
        {"type": "event", "summary": "it rained", "content": {}},
        {"type": "event", "summary": "it snowed", "content": {}},
    )
    assert (second["status"], second["id"]) == ("duplicate", first["id"])
    assert notebook.get(first["id"])["summary"] == "it rained"


def test_supersedes_the_active_memory_of_a_topic(notebook: Notebook) -> None:
    (dark,) = notebook.ingest({**DARK, "source": "one", "session_id": "s-1"})
    notebook.now += 1
    (light,) = notebook.ingest({**LIGHT, "source": "two", "session_id": "s-2"})
    assert light == {"id": light["id"], "status": "created", "superseded": [dark["id"]]}
    old, new = notebook.get(dark["id"]), notebook.get(light["id"])
    assert (old["superseded_by"], old["superseded_at"]) == (light["id"], NOW + 1)
    assert (new["superseded_by"], new["supersedes"]) == (None, [dark["id"]])


def test_supersedes_within_a_type_only(notebook: Notebook) -> None:
    results = notebook.ingest(DARK, {**DARK, "type": "instruction"}, {**LIGHT, "topic_key": "ui.font"})
    assert outcomes(results) == [("created", [])] * 3


def test_lets_memories_without_topic_stand_side_by_side(notebook: Notebook) -> None:
    assert outcomes(notebook.ingest({"type": "fact", "content": 1}, {"type": "fact", "content": 2})) == [
        ("created", []),
        ("created", []),
    ]


def test_supersedes_within_a_batch_the_one_before_only(notebook: Notebook) -> None:
    notebook.ingest(DARK)
    first, second = notebook.ingest(LIGHT, {**LIGHT, "content": "grey"})
    assert second["superseded"] == [first["id"]]


def test_does_not_revive_what_the_same_batch_brought(notebook: Notebook) -> None:
    assert [status for status, _ in outcomes(notebook.ingest(DARK, LIGHT, DARK))] == ["created", "created", "duplicate"]
    assert [hit["content"] for hit in notebook.recall(topic_key="ui.theme")] == ["light"]


def test_revives_what_was_superseded(notebook: Notebook) -> None:
    (dark,) = notebook.ingest({**DARK, "source": "one", "embedding": [1, 0]})
    notebook.now += 1000
    (light,) = notebook.ingest(LIGHT)
    notebook.now += 1000
    again = {**DARK, "source": "two", "summary": "dark again", "session_id": "s-2", "embedding": [0, 1]}
    assert notebook.ingest(again) == [{"id": dark["id"], "status": "revived", "superseded": [light["id"]]}]
    memory = notebook.get(dark["id"])
    assert (memory["superseded_by"], memory["superseded_at"], memory["supersedes"]) == (None, None, [light["id"]])
    assert (memory["created_at"], memory["source"], memory["summary"]) == (NOW, "one", "likes it dark")
    assert [session["id"] for session in sessions.latest(notebook.branch, 10)] == ["s-2"]
    assert [hit["id"] for hit in notebook.recall(embedding=[1, 0])] == [dark["id"]]
    assert outcomes(notebook.ingest(again)) == [("duplicate", [])]


def test_forgets_without_bringing_back_what_came_before(notebook: Notebook) -> None:
    (dark,) = notebook.ingest({**DARK, "embedding": [1, 0]})
    (light,) = notebook.ingest({**LIGHT, "embedding": [1, 0]})
    assert memories.forget(notebook.branch, light["id"])
    assert not memories.forget(notebook.branch, light["id"])
    with pytest.raises(Refusal, match="memory not found"):
        notebook.get(light["id"])
    assert notebook.recall(topic_key="ui.theme", query="light dark", embedding=[1, 0]) == []
    assert notebook.get(dark["id"])["superseded_by"] == light["id"]
    assert outcomes(notebook.ingest(DARK)) == [("revived", [])]


def test_forgets_a_topic_with_its_history(notebook: Notebook) -> None:
    results = notebook.ingest(DARK, LIGHT, {**DARK, "type": "instruction"})
    assert memories.forget_topic(notebook.branch, "fact", "ui.theme") == [result["id"] for result in results[:2]]
    assert [hit["type"] for hit in notebook.recall(topic_key="ui.theme", include_superseded=True)] == ["instruction"]


def test_gives_tasks_a_day(notebook: Notebook) -> None:
    assert notebook.get(notebook.add("task"))["expires_at"] == NOW + 86_400_000
    assert notebook.get(notebook.add("task", summary="soon", ttl=60))["expires_at"] == NOW + 60_000
    assert notebook.get(notebook.add("task", summary="late", ttl=2**64 - 1))["expires_at"] == 2**63 - 1


@pytest.mark.parametrize(("given", "kept"), [({}, 600), ({"ttl": 601}, 600), ({"ttl": 599}, 599), ({"ttl": 0}, 0)])
def test_clamps_the_life_of_tasks_to_the_policy(given: dict[str, int], kept: int) -> None:
    notebook = Notebook(task_ttl_max_secs=600)
    assert notebook.get(notebook.add("task", **given))["expires_at"] == NOW + kept * 1000


def test_hides_an_expired_task_and_still_takes_it_for_there_until_it_is_swept(notebook: Notebook) -> None:
    task = notebook.add("task", summary="buy milk", ttl=10)
    notebook.now += 9_999
    assert notebook.summaries(query="milk") == ["buy milk"]
    notebook.now += 1
    assert notebook.summaries(query="milk", include_superseded=True) == []
    assert notebook.get(task)["summary"] == "buy milk"
    again = {"type": "task", "summary": "buy milk", "content": "buy milk", "ttl": 100}
    assert outcomes(notebook.ingest(again)) == [("duplicate", [])]
    assert notebook.summaries(query="milk") == []
    assert memories.sweep(notebook.branch, notebook.now, {})["tasks"] == 1
    assert outcomes(notebook.ingest(again)) == [("created", [])]
    assert notebook.summaries(query="milk") == ["buy milk"]


def test_has_expired_at_once_with_no_time_to_live(notebook: Notebook) -> None:
    notebook.add("task", summary="buy milk", ttl=0)
    assert notebook.summaries(query="milk") == []


def test_sweeps_nothing_but_expired_tasks_without_a_policy(notebook: Notebook) -> None:
    notebook.ingest({"type": "event"}, DARK, LIGHT)
    before = notebook.branch.txid
    counts = memories.sweep(notebook.branch, NOW * 2, {})
    assert counts == {"tasks": 0, "events": 0, "superseded": 0}
    assert notebook.branch.txid == before


def test_sweeps_old_events(notebook: Notebook) -> None:
    old = notebook.add("event", summary="old", embedding=[1])
    fact = notebook.add("fact", summary="fact")
    notebook.now += 60_000
    notebook.add("event", summary="young", embedding=[1])
    assert memories.sweep(notebook.branch, notebook.now + 1, {"event_max_age_secs": 60})["events"] == 1
    with pytest.raises(Refusal):
        notebook.get(old)
    assert notebook.get(fact)["summary"] == "fact"
    assert notebook.summaries(query="old young", embedding=[1]) == ["young"]


def test_sweeps_what_was_superseded_long_ago(notebook: Notebook) -> None:
    notebook.ingest(DARK)
    notebook.now += 1_000_000
    notebook.ingest(LIGHT)
    policy = {"superseded_max_age_secs": 60}
    assert memories.sweep(notebook.branch, notebook.now + 60_000, policy)["superseded"] == 0
    assert memories.sweep(notebook.branch, notebook.now + 60_001, policy)["superseded"] == 1
    assert notebook.summaries(topic_key="ui.theme", include_superseded=True) == ["likes it light"]


def test_keeps_the_newest_superseded_ones_of_each_topic(notebook: Notebook) -> None:
    for number in range(4):
        notebook.now += 1
        notebook.ingest({"type": "fact", "topic_key": "a", "content": number, "summary": f"a{number}"})
        notebook.ingest({"type": "instruction", "topic_key": "a", "content": number, "summary": f"i{number}"})
    assert memories.sweep(notebook.branch, notebook.now, {"superseded_max_count": 2})["superseded"] == 2
    kept = notebook.summaries(topic_key="a", include_superseded=True)
    assert sorted(kept) == ["a1", "a2", "a3", "i1", "i2", "i3"]
