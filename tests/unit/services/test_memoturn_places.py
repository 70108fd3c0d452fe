"""Places and the floors of reads there, without a network."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest
from hypothesis import given
from hypothesis import strategies as st

from memclients.errors import InvalidRequestError
from memclients.memoturn._floors import Floors
from memclients.memoturn._places import Place, ProfileAddress

HERE, ELSEWHERE = Place("notes"), Place("notes", "trial")
NAMES = st.text(st.characters(exclude_characters="@", exclude_categories=["Cs"]), min_size=1)


@given(NAMES, st.text(min_size=1))
def test_a_spec_is_split_at_its_first_at(name: str, branch: str) -> None:
    place = Place.parse(f"{name}@{branch}")
    assert (place.database, place.branch) == (name, branch)
    assert Place.parse(str(place)) == place


def test_main_need_not_be_named() -> None:
    assert Place.parse("notes") == Place.parse("notes@main") == HERE
    assert str(Place.parse("notes@main")) == "notes"
    assert ProfileAddress("acme", "alice").place == Place("acme--alice")


@pytest.mark.parametrize("spec", ["", "@", "notes@", "@trial", None, 5])
def test_an_empty_name_or_branch_is_refused(spec: object) -> None:
    with pytest.raises(InvalidRequestError, match="spec"):
        Place.parse(spec)


def test_a_write_that_was_under_way_when_its_branch_was_set_back_counts_no_more() -> None:
    floors = Floors()
    mark, other = floors.mark(HERE), floors.mark(ELSEWHERE)
    floors.drop(HERE)
    floors.note(mark, 9)
    floors.note(other, 8)
    assert (floors.of(HERE), floors.of(ELSEWHERE)) == (0, 8)
    floors.note(floors.mark(HERE), 3)
    assert floors.of(HERE) == 3
    mark = floors.mark(ELSEWHERE)
    floors.drop("notes")
    floors.note(mark, 9)
    assert (floors.of(HERE), floors.of(ELSEWHERE)) == (0, 0)


def test_an_answer_without_a_transaction_changes_nothing() -> None:
    floors = Floors()
    floors.note(floors.mark(HERE), 3)
    floors.note(floors.mark(HERE), None)
    assert floors.of(HERE) == 3


def test_threads_lose_no_floor() -> None:
    floors = Floors()
    places = [Place("notes", str(number)) for number in range(50)]

    def write(txid: int) -> None:
        for place in places:
            floors.note(floors.mark(place), txid)

    with ThreadPoolExecutor(16) as pool:
        list(pool.map(write, range(1, 101)))
    assert [floors.of(place) for place in places] == [100] * 50
