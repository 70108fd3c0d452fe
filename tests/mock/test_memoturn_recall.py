"""Recall: three channels under the same filters, and how their finds are merged."""

from typing import Any

import pytest

from memclients.mock.memoturn.errors import Refusal
from tests.support.memoturn_state import Notebook

MARKET = "fresh bread from the market"


@pytest.fixture
def notebook() -> Notebook:
    return Notebook()


def test_finds_by_exact_topic_newest_first(notebook: Notebook) -> None:
    notebook.add("fact", topic_key="diet", summary="eats bread")
    notebook.now += 1
    notebook.add("instruction", topic_key="diet", summary="no nuts")
    notebook.add("fact", topic_key="diet.extra", summary="likes tea")
    assert notebook.summaries(topic_key="diet") == ["no nuts", "eats bread"]
    assert notebook.recall(topic_key="die") == []
    assert notebook.recall(topic_key="DIET") == []


def test_finds_words_of_summary_and_keywords_only(notebook: Notebook) -> None:
    notebook.ingest(
        {"type": "fact", "summary": "one", "content": "bread"},
        {"type": "fact", "summary": "two", "topic_key": "bread"},
        {"type": "fact", "summary": "three", "content": 3, "keywords": "bread"},
        {"type": "fact", "summary": "four bread", "content": 4},
    )
    assert sorted(notebook.summaries(query="bread")) == ["four bread", "three"]


@pytest.mark.parametrize(
    "query", ["BREAD", "bréad", "soup, bread!", 'bread" OR NEAR(', "(bread*", "bread-and-butter", "-bread"]
)
def test_takes_each_word_of_a_query_as_it_is(notebook: Notebook, query: str) -> None:
    notebook.add(summary="Brêad is here")
    assert notebook.summaries(query=query) == ["Brêad is here"]


@pytest.mark.parametrize("query", ["breads", "brea", "read", "NOT rain", "flour", ""])
def test_knows_no_stems_prefixes_nor_operators(notebook: Notebook, query: str) -> None:
    notebook.add(summary="bread")
    assert notebook.recall(query=query) == []


def test_has_no_stop_words(notebook: Notebook) -> None:
    notebook.add(summary="what this is")
    assert notebook.summaries(query="what does she eat") == ["what this is"]


@pytest.mark.parametrize("query", ["", "?!", " - "])
def test_finds_nothing_by_a_query_without_words(notebook: Notebook, query: str) -> None:
    notebook.add("fact", topic_key="t", summary="bread")
    assert notebook.recall(query=query) == []
    assert notebook.recall(query=query, topic_key="t")[0]["channels"] == ["topic"]


def test_ranks_words_by_how_well_they_match(notebook: Notebook) -> None:
    notebook.add(summary="bread and a great many other words that have nothing to do with it")
    notebook.add(summary=MARKET)
    notebook.add(summary="fresh market bread")
    assert notebook.summaries(query="bread market")[:2] == ["fresh market bread", MARKET]


def test_finds_the_nearest_vectors_however_far(notebook: Notebook) -> None:
    notebook.add(summary="behind", embedding=[-1, 0])
    notebook.add(summary="near", embedding=[2, 1])
    notebook.add(summary="without")
    notebook.add(summary="same", embedding=[1, 0])
    assert notebook.summaries(embedding=[5, 0]) == ["same", "near", "behind"]


def test_drops_vectors_of_another_dimension_than_the_first(notebook: Notebook) -> None:
    notebook.add(summary="three", embedding=[1, 0, 0])
    (dropped,) = notebook.ingest({"type": "event", "summary": "two", "content": 2, "embedding": [1, 0]})
    assert dropped["status"] == "created"
    assert notebook.summaries(embedding=[1, 0, 0]) == ["three"]
    assert notebook.recall(embedding=[1, 0]) == []
    assert notebook.summaries(embedding=[1, 0], query="two") == ["two"]


def test_skips_the_vector_channel_where_there_are_no_vectors(notebook: Notebook) -> None:
    notebook.add(summary="bread")
    assert notebook.recall(embedding=[1, 0]) == []


def test_ignores_the_vector_of_a_task(notebook: Notebook) -> None:
    notebook.add("task", summary="task", embedding=[1, 0, 0])
    notebook.add("event", summary="event", embedding=[1, 0])
    assert notebook.summaries(embedding=[1, 0]) == ["event"]


def test_merges_ranks_by_weight(notebook: Notebook) -> None:
    notebook.add("fact", summary="bread bread", embedding=[0, 1])
    notebook.add("fact", topic_key="diet", summary="eats bread, among other things", embedding=[1, 0])
    first, second = notebook.recall(query="bread", topic_key="diet", embedding=[1, 0])
    assert (first["summary"], first["channels"]) == ("eats bread, among other things", ["topic", "keyword", "vector"])
    assert first["score"] == pytest.approx(2 / 61 + 1 / 62 + 1 / 61)
    assert (second["channels"], second["score"]) == (["keyword", "vector"], pytest.approx(1 / 61 + 1 / 62))


def test_scores_single_channels_as_documented(notebook: Notebook) -> None:
    notebook.add("fact", topic_key="diet", summary="bread")
    assert notebook.recall(topic_key="diet")[0]["score"] == pytest.approx(0.032787, abs=1e-6)
    assert notebook.recall(query="bread")[0]["score"] == pytest.approx(0.016393, abs=1e-6)


def test_leaves_equal_scores_in_the_order_of_the_channels(notebook: Notebook) -> None:
    notebook.add(summary="vector", embedding=[1, 0])
    notebook.now += 1
    notebook.add(summary="keyword")
    assert notebook.summaries(query="keyword", embedding=[1, 0]) == ["keyword", "vector"]


def test_leaves_equal_matches_in_the_order_of_their_coming(notebook: Notebook) -> None:
    for number in range(5):
        notebook.add("fact", summary="bread", content=number, keywords=f"k{number}", embedding=[1, 0])
    for query in ({"query": "bread"}, {"embedding": [1, 0]}):
        assert [hit["keywords"] for hit in notebook.recall(**query)] == ["k0", "k1", "k2", "k3", "k4"]


def test_gives_what_recall_gives(notebook: Notebook) -> None:
    memory_id = notebook.add("fact", topic_key="diet", summary="bread", source="me", session_id="s-1", keywords="food")
    (hit,) = notebook.recall(query="food")
    assert hit == {
        "id": memory_id,
        "type": "fact",
        "topic_key": "diet",
        "summary": "bread",
        "content": "bread",
        "keywords": "food",
        "session_id": "s-1",
        "source": "me",
        "created_at": notebook.now,
        "superseded_by": None,
        "score": hit["score"],
        "channels": ["keyword"],
    }


@pytest.mark.parametrize(("k", "count"), [(0, 1), (1, 1), (3, 3), (8, 8), (1000, 1005), (2**64, 1005)])
def test_gives_k_of_them_at_least_one_and_at_most_a_thousand(k: int, count: int) -> None:
    notebook = Notebook()
    notebook.ingest(*({"type": "event", "summary": "bread", "content": number} for number in range(1005)))
    assert len(notebook.recall(query="bread", k=k)) == min(count, 1000)


def test_gives_eight_when_not_asked_for_a_number(notebook: Notebook) -> None:
    notebook.ingest(*({"type": "event", "summary": "bread", "content": number} for number in range(20)))
    assert len(notebook.recall(query="bread")) == 8


def test_takes_five_candidates_of_each_channel_for_each_result(notebook: Notebook) -> None:
    for number in range(10):
        notebook.add(summary=f"filler {number}", keywords="bread " * (10 - number), embedding=[number + 1, 1])
    notebook.add("fact", topic_key="t", summary="wanted bread among a great many other words", embedding=[-1, 0])
    (hit,) = notebook.recall(topic_key="t", query="bread", embedding=[10, 1], k=1)
    assert hit["channels"] == ["topic"]
    (hit,) = notebook.recall(topic_key="t", query="bread", embedding=[10, 1], k=3)[:1]
    assert hit["channels"] == ["topic", "keyword", "vector"]


EVERYTHING: list[dict[str, Any]] = [{"query": "bread"}, {"topic_key": "t"}, {"embedding": [1, 0]}]


@pytest.mark.parametrize("channel", EVERYTHING)
def test_filters_each_channel(notebook: Notebook, channel: dict[str, Any]) -> None:
    shared = {"topic_key": "t", "embedding": [1, 0], "keywords": "bread"}
    notebook.add("fact", summary="old", **shared)
    notebook.add("fact", summary="fact", session_id="s-1", source="one", **shared)
    notebook.add("instruction", summary="instruction", session_id="s-2", source="two", **shared)
    found = lambda **filters: sorted(notebook.summaries(**channel, **filters))  # noqa: E731
    assert found() == ["fact", "instruction"]
    assert found(include_superseded=True) == ["fact", "instruction", "old"]
    assert found(types=["fact"]) == ["fact"]
    assert found(types=["fact", "instruction", "fact"]) == ["fact", "instruction"]
    assert found(types=["task"]) == []
    assert found(types=[]) == []
    assert found(session_id="s-2") == ["instruction"]
    assert found(source="one") == ["fact"]
    assert found(source="one", session_id="s-2") == []
    assert found(source="") == []


def test_filters_before_it_counts_candidates(notebook: Notebook) -> None:
    notebook.ingest(*({"type": "event", "summary": "bread", "content": number} for number in range(50)))
    notebook.add("fact", summary="bread, but after many others that match better", embedding=[1, 0])
    assert len(notebook.recall(query="bread", types=["fact"], k=1)) == 1


@pytest.mark.parametrize(
    "wrong",
    [
        {},
        {"types": ["fact"]},
        {"embedding": []},
        {"query": "x", "embedding": []},
        {"query": "x", "types": ["fact", "opinion"]},
        {"query": "x", "include_turns": True},
        {"topic_key": "x", "include_turns": True},
    ],
)
def test_refuses_what_it_cannot_look_for(notebook: Notebook, wrong: dict[str, Any]) -> None:
    with pytest.raises(Refusal) as refused:
        notebook.recall(**wrong)
    assert (refused.value.status, refused.value.code) == (400, "invalid_request")
