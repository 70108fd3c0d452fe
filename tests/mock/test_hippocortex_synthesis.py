"""What the mock answers, and how it keeps to its budget."""

from math import ceil
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from memclients.mock.hippocortex.knowledge.packing import Candidate, pack
from memclients.mock.hippocortex.knowledge.words import words
from tests.support.hippocortex_state import Mind, event, message, recovered, walk


@pytest.fixture
def mind() -> Mind:
    return Mind()


def sections(mind: Mind, query: str, **question: Any) -> set[str]:
    return {candidate.section for candidate in mind.ask(query, **question).included}


def test_every_kind_of_knowledge_has_its_section(mind: Mind) -> None:
    mind.capture(*walk("s1", "build", "deploy"), *recovered("s2"))
    mind.capture(*(message("We decided to use canaries for deploy", one) for one in ("s3", "s4")))
    mind.capture(message("Noted", "s5", extractedMemories=["Ada may deploy on Fridays"]))
    mind.capture(
        event("test_run", "s6", suite="deploy", passed=1, failed=0),
        event("file_edit", "s6", path="deploy.yaml"),
        event("test_run", "s6", suite="deploy", passed=0, failed=1),
    )
    mind.learn()
    every = {"procedures", "failures", "decisions", "facts", "causal", "context"}
    assert sections(mind, "how to deploy?") == every
    assert sections(mind, "how to deploy?", sections=["facts", "causal"]) == {"facts", "causal"}


def test_what_answers_more_of_the_question_comes_first_then_what_is_surer(mind: Mind) -> None:
    mind.capture(*walk("s1", "build", "deploy"), *walk("s2", "build", "deploy"), *walk("s3", "deploy", "notify"))
    mind.learn()
    found = mind.ask("deploy", sections=["procedures"]).included
    assert [candidate.confidence for candidate in found] == [0.7, 0.55]
    assert "notify" in mind.ask("deploy and notify", sections=["procedures"]).included[0].content


def test_of_equal_answers_the_latest_comes_first(mind: Mind) -> None:
    for name in ("first", "second"):
        mind.capture(message(f"the {name} tea"))
        mind.clock.advance(1)
    assert [candidate.content for candidate in mind.ask("tea").included] == [
        "user: the second tea",
        "user: the first tea",
    ]


def test_nothing_found_is_an_answer(mind: Mind) -> None:
    mind.capture(message("we talked about tea"))
    found = mind.ask("quantum gravity")
    assert (found.included, found.used, found.dropped, found.ratio) == ([], 0, 0, 0)


def test_what_is_filtered_out_is_not_dropped(mind: Mind) -> None:
    mind.capture(*walk("s1", "build", "deploy"))
    mind.learn()
    assert sections(mind, "deploy", min_confidence=0.56) == set()
    found = mind.ask("deploy", sections=["procedures"], max_tokens=1)
    assert (len(found.included), found.dropped) == (0, 1)
    assert mind.ask("deploy", sections=["facts"], max_tokens=1).dropped == 0


def test_only_artifacts_that_hold_take_part(mind: Mind) -> None:
    for choice in ("canaries", "rings"):
        mind.capture(*(message(f"We decided to use {choice} for releases", one) for one in ("s1", "s2")))
        mind.learn()
    (found,) = mind.ask("releases", sections=["decisions"]).included
    assert "rings" in found.content


def test_what_was_said_several_times_answers_once(mind: Mind) -> None:
    mind.capture(*(message("I like tea", session) for session in ("s1", "s2", "s3")))
    found = mind.ask("tea")
    assert (len(found.included), found.dropped) == (1, 0)


def test_provenance_leads_to_what_is_known(mind: Mind) -> None:
    (event_id,) = mind.capture(message("Ada likes tea", extractedMemories=["Ada drinks tea daily"]))
    mind.capture(*walk("s2", "boil", "tea"))
    mind.learn()
    found = {candidate.section: candidate.provenance for candidate in mind.ask("tea ada").included}
    assert found["facts"] == {"sourceType": "memory", "sourceId": event_id}
    assert found["procedures"] == {
        "sourceType": "artifact",
        "sourceId": mind.one("task_schema").id,
        "artifactType": "task_schema",
        "evidenceCount": 1,
    }


def test_the_ratio_compares_with_the_events_behind_an_answer(mind: Mind) -> None:
    for number in range(10):
        mind.capture(*walk(f"s{number}", "build", "deploy"))
    mind.learn()
    assert mind.ask("deploy", sections=["procedures"]).ratio > 10


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("How do we deploy?", {"deploy"}),
        ("run_tests buildImage", {"run", "test", "build", "image"}),
        ("deployed deploys deploying", {"deploy"}),
        ("Why is it?", {"why", "is", "it"}),
    ],
)
def test_words(text: str, expected: set[str]) -> None:
    assert words(text) == expected


def candidate(content: str, source_tokens: int = 0) -> Candidate:
    return Candidate("facts", content, 0.8, 0, "fact", source_tokens, {})


CONTENTS = st.lists(st.text(min_size=1, max_size=40), max_size=12)


@given(CONTENTS, st.integers(1, 60), st.integers(0, 500))
def test_a_budget_is_kept_and_accounted_for(contents: list[str], limit: int, source_tokens: int) -> None:
    packed = pack([candidate(content, source_tokens) for content in contents], limit)
    costs = [ceil(len(one.content) / 4) for one in packed.included]
    assert packed.used == sum(costs) <= limit
    assert len(packed.included) + packed.dropped == len(contents)
    assert packed.ratio == (round(source_tokens * len(costs) / sum(costs), 2) if costs else 0)
    # The order stays, and nothing was left out that had room when its turn came.
    left, expected = limit, []
    for content in contents:
        if ceil(len(content) / 4) <= left:
            expected.append(content)
            left -= ceil(len(content) / 4)
    assert [one.content for one in packed.included] == expected
