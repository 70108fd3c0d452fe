"""What is looked up for a text, in whatever language, and what of the finds is shown."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from memclients.neotoma.retrieval import MAX_ENTITIES, MAX_LOOKUPS, Candidate, candidates, chosen, finds


def texts(text: str) -> list[str]:
    return [one.text for one in candidates(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tell me about Acme Corp", ["Acme Corp", "Tell", "about", "Acme", "Corp"]),
        ("Could you please tell me what you know about acme?", ["acme"]),
        ('Is "review plan" done? Ask Jane Doe, or Bob!', ["review plan", "Jane Doe", "Bob"]),
        ("Ask Acme Corp", ["Ask Acme Corp", "Acme Corp"]),
        ("Acme Corp grows", ["Acme Corp"]),
        ("Is it so? Acme's Berlin office says J. R. Smith left", ["Berlin", "J. R. Smith", "Acme"]),
        ("mail jo@acme.com on 2026-04-15", ["jo@acme.com", "2026-04-15"]),
        ("was ist mit «Größe» und „Übermut“", ["Größe", "Übermut"]),
        ("расскажи про Газпром и Яндекс", ["Газпром", "Яндекс"]),
        ("東京タワーについて「会議の計画」を教えてください", ["会議の計画", "東京タワー"]),
        ("हिन्दी में बताओ", ["हिन्दी", "बताओ"]),
        ("ما هي شركة الأهرام؟", ["شركة", "الأهرام"]),
        ("what does IBM do, and AI?", ["IBM", "AI"]),
    ],
)
def test_finds_names_in_a_text(text: str, expected: list[str]) -> None:
    found = texts(text)
    assert [one for one in found if one in expected] == expected


@pytest.mark.parametrize("text", ["", "  \n", "... -- \"\" '' ?!", "a b c", "is A or I", "x" * 5000, "«»", "( )"])
def test_looks_nothing_up_where_nothing_is_said(text: str) -> None:
    assert texts(text) == []


@given(st.text(max_size=200))
def test_looks_up_few_texts_each_once_and_none_blank(text: str) -> None:
    found = texts(text)
    assert len(found) <= MAX_LOOKUPS
    assert all(one.strip() and len(one) <= 80 for one in found)
    assert len({one.casefold() for one in found}) == len(found)


def test_looks_up_the_most_telling_of_many_names() -> None:
    found = texts("the " + ", ".join(f"Name{number}" for number in range(20)) + ' and "the one"')
    assert found == ["the one", *(f"Name{number}" for number in range(MAX_LOOKUPS - 1))]


def test_reads_no_further_than_the_beginning_of_a_long_text() -> None:
    assert texts("so " * 3000 + "Acme Corp") == []


def entity(name: str, entity_type: str = "task", **more: Any) -> dict[str, Any]:
    entity_id = f"ent_{abs(hash((name, entity_type))):024x}"[:28]
    return {
        "entity_id": entity_id,
        "entity_type": entity_type,
        "canonical_name": f"{entity_type}:{name}",
        "snapshot": {"title": name},
        **more,
    }


def shown(text: str, *entities: dict[str, Any], **answer: Any) -> list[str]:
    found = [finds(one, {"match_mode": "direct", "entities": list(entities), **answer}) for one in candidates(text)]
    return [one["snapshot"]["title"] for one in chosen(found) if one["snapshot"]]


def test_a_type_does_not_bring_all_its_entities() -> None:
    assert shown("Which task is next?", entity("Review plan"), entity("Task force")) == ["Task force"]


def test_bookkeeping_is_not_shown_nor_what_was_deleted_or_merged() -> None:
    assert (
        shown(
            "About Acme",
            entity("Acme", "conversation"),
            entity("Acme", "conversation_message"),
            entity("Acme", "agent_message"),
            entity("Acme", "company", snapshot=None),
            entity("Acme", "organization", merged_to_entity_id="ent_other"),
            {"entity_type": "company", "canonical_name": "Acme", "snapshot": {"title": "Acme"}},
        )
        == []
    )


def test_the_best_match_comes_first_and_once() -> None:
    begins, widgets, acme = entity("Acmeist poetry"), entity("The Acme widgets"), entity("ACME")
    expected = ["ACME", "The Acme widgets", "Acmeist poetry"]
    assert shown("Is 'acme' in Acme Widgets?", begins, widgets, acme) == expected


def test_a_part_of_a_name_does_not_bring_its_namesakes() -> None:
    assert shown("Tell me about Acme Corp", entity("Beta Corp"), entity("Acme")) == ["Acme"]


def test_shows_only_so_many() -> None:
    assert len(shown("the plans", *(entity(f"Plans {number}") for number in range(50)))) == MAX_ENTITIES


def test_meaning_counts_for_names_only() -> None:
    assert shown("please ask Jane", entity("Doe"), match_mode="semantic") == ["Doe"]
    assert shown("please think about it", entity("Doe"), match_mode="semantic") == []
    assert shown("please ask Jane", entity("Doe")) == []


def test_scripts_without_spaces_match_within() -> None:
    assert shown("東京タワーについて", entity("新東京タワー計画")) == ["新東京タワー計画"]
    assert finds(Candidate("plan", least=1), {"entities": [entity("Explanation")]}) == []
