"""OctaMem's stores, without HTTP."""

from collections.abc import Iterator

import pytest

from memclients.mock._clock import Clock
from memclients.mock.octamem.options import OctaMemOptions
from memclients.mock.octamem.state import QuotaError, ReadOnlyError, SeedRecord, State, StoreSettings
from memclients.mock.octamem.streams import classify, words


@pytest.fixture
def clock() -> Clock:
    return Clock("2026-03-01T12:00:00Z", frozen=True)


@pytest.fixture
def state(clock: Clock) -> Iterator[State]:
    state = State(OctaMemOptions(limit=100), clock)
    state.open("mine")
    state.open("yours")
    yield state
    state.close()


def texts(state: State, query: str, label: str = "", key: str = "mine") -> list[str]:
    return [text for stream in state.search(key, query, label).texts.values() for text in stream]


def test_finds_texts_by_common_words_the_most_first(state: State) -> None:
    state.add("mine", "The launch is in April", "")
    state.add("mine", "Beta opens in March", "")
    state.add("mine", "The launch date is April 15", "")
    assert texts(state, "What is the LAUNCH date?") == ["The launch date is April 15", "The launch is in April"]
    assert texts(state, "budget") == []


def test_among_equals_the_newest_comes_first(state: State) -> None:
    for text in ("tea one", "tea two", "tea three"):
        state.add("mine", text, "")
    assert texts(state, "tea") == ["tea three", "tea two", "tea one"]


def test_filler_words_find_nothing_unless_there_is_nothing_else(state: State) -> None:
    state.add("mine", "The cat is on the mat", "")
    assert texts(state, "What is the weather?") == []
    assert texts(state, "what is it") == ["The cat is on the mat"]


def test_a_label_restricts_to_exactly_equal_ones(state: State) -> None:
    state.add("mine", "tea for Ann", "Ann")
    state.add("mine", "tea for Bob", "Bob")
    state.add("mine", "tea for all", "")
    assert texts(state, "tea", "Ann") == ["tea for Ann"]
    assert texts(state, "tea", "ann") == []
    assert len(texts(state, "tea")) == 3


def test_a_key_never_sees_another_store(state: State) -> None:
    state.add("mine", "tea", "")
    assert texts(state, "tea", key="yours") == []
    assert (state.usage("mine"), state.usage("yours")) == ((3, 100), (0, 100))
    assert state.knows("mine")
    assert not state.knows("theirs")


def test_usage_counts_bytes(state: State) -> None:
    state.add("mine", "Grüße", "label is free")
    assert state.usage("mine")[0] == 7


def test_a_full_store_takes_nothing_more(state: State) -> None:
    state.add("mine", "x" * 99, "")
    with pytest.raises(QuotaError):
        state.add("mine", "é", "")
    state.add("mine", "y", "")
    assert state.usage("mine") == (100, 100)


def test_a_read_only_store_takes_nothing(state: State) -> None:
    state.open("mine", StoreSettings(read_only=True))
    with pytest.raises(ReadOnlyError):
        state.add("mine", "tea", "")
    state.open("mine", StoreSettings(read_only=False, limit=5))
    state.add("mine", "tea", "")
    assert state.usage("mine") == (3, 5)


def test_added_texts_are_found_after_the_lag(clock: Clock) -> None:
    state = State(OctaMemOptions(limit=100, lag=2.5), clock)
    state.open("mine")
    state.add("mine", "tea", "")
    state.put("mine", SeedRecord(content="seeded tea"))
    assert texts(state, "tea") == ["seeded tea"]
    clock.advance(2)
    assert texts(state, "tea") == ["seeded tea"]
    clock.advance(0.5)
    assert len(texts(state, "tea")) == 2
    state.add("mine", "more tea", "")
    assert state.index() == 1
    assert len(texts(state, "tea")) == 3
    state.close()


def test_finds_files_by_their_names(state: State) -> None:
    state.put_file("mine", "launch-plan.pdf")
    state.put_file("mine", "menu.pdf")
    assert state.search("mine", "the launch", "").files == [("file_1", "launch-plan.pdf")]
    assert state.search("yours", "the launch", "").files == []


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        ("User prefers dark mode", "semantic"),
        ("We met the customer yesterday", "episodic"),
        ("Deployed on 2026-02-27", "episodic"),
        ("How to deploy: build, then push", "procedural"),
        ("Always run the tests", "procedural"),
        ("I called; steps are below", "procedural"),
    ],
)
def test_sorts_texts_into_streams(content: str, kind: str) -> None:
    assert classify(content) == kind


def test_words_are_compared_without_case() -> None:
    assert words("Größe der STRASSE") == {"grösse", "der", "strasse"}
