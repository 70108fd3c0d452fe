# Derived from tests/unit/engine/_async/test_pager.py by `make generate`; edit that file, not this one.
"""Iteration over a paged list: all of it, lazily, and never for ever."""

from __future__ import annotations

import itertools
import tracemalloc
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from memclients import InvalidRequestError, UnexpectedResponseError
from memclients._core._sync.pager import Pager
from memclients._core.error_map import SHARED_ERRORS
from memclients._core.paging import CycleGuard, Page
from tests.support.scripted import Reply, scripted_server
from tests.unit.engine._sync.notes import Notes

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


@dataclass
class Shelf:
    """A server's list: each cursor with its items and the next cursor."""

    pages: Mapping[str | None, tuple[Sequence[int], str | None]]
    fetched: list[str | None] = field(default_factory=list)

    def fetch(self, cursor: str | None) -> Page[int]:
        assert len(self.fetched) < 1000, "it never ends"
        self.fetched.append(cursor)
        items, next_cursor = self.pages[cursor]
        return Page(items, cursor, next_cursor)

    def pager(self, cursor: str | None = None) -> Pager[int]:
        return Pager(self.fetch, SHARED_ERRORS, "listNotes", cursor=cursor)


def three_pages() -> Shelf:
    return Shelf({None: ([1, 2], "b"), "b": ([], "c"), "c": ([3], None)})


def test_an_empty_page_with_a_cursor_is_not_the_end() -> None:
    shelf = three_pages()

    assert [item for item in shelf.pager()] == [1, 2, 3]
    assert shelf.fetched == [None, "b", "c"]


def test_items_may_be_taken_one_at_a_time() -> None:
    shelf = three_pages()
    items = shelf.pager()

    assert (next(items), shelf.fetched) == (1, [None])
    assert [item for item in items] == [2, 3]
    with pytest.raises(StopIteration):
        next(items)
    assert shelf.fetched == [None, "b", "c"]


def test_pages_tell_where_they_start_and_where_to_resume() -> None:
    pages = [page for page in three_pages().pager().pages()]

    assert [(list(page.items), page.cursor, page.next_cursor) for page in pages] == [
        ([1, 2], None, "b"),
        ([], "b", "c"),
        ([3], "c", None),
    ]


def test_a_cursor_resumes_where_it_was_taken() -> None:
    shelf = three_pages()

    assert [item for item in shelf.pager("b")] == [3]
    assert shelf.fetched == ["b", "c"]


def test_nothing_is_fetched_before_it_is_needed() -> None:
    shelf = three_pages()
    pager = shelf.pager()
    assert shelf.fetched == []

    for item in pager:
        assert item == 1
        break

    assert shelf.fetched == [None]


def test_each_iteration_starts_anew() -> None:
    shelf = three_pages()
    pager = shelf.pager()

    for _ in range(2):
        assert [item for item in pager] == [1, 2, 3]

    assert shelf.fetched == [None, "b", "c"] * 2


def test_closing_stops_every_iteration_before_its_next_item() -> None:
    shelf = three_pages()
    pager = shelf.pager()
    seen = []

    for item in pager:
        seen.append(item)
        pager.close()

    assert seen == [1]
    assert [item for item in pager] == []
    assert [page for page in pager.pages()] == []
    assert shelf.fetched == [None]


def test_a_page_that_arrives_after_closing_is_not_shown() -> None:
    shelf = three_pages()

    def fetch(cursor: str | None) -> Page[int]:
        pager.close()
        return shelf.fetch(cursor)

    pager = Pager(fetch, SHARED_ERRORS, "listNotes")

    assert [page for page in pager.pages()] == []


def test_an_error_ends_the_iteration_and_the_cursor_before_it_resumes() -> None:
    shelf = Shelf({None: ([1], "b")})
    seen = []

    def walk() -> None:
        for page in shelf.pager().pages():
            seen.append(page.next_cursor)

    with pytest.raises(KeyError):
        walk()

    shelf.pages = three_pages().pages
    assert [item for item in shelf.pager(seen[-1])] == [3]


@pytest.mark.parametrize("length", [1, 2, 3, 7, 64, 100])
@pytest.mark.parametrize("lead", [0, 1, 5, 99])
@pytest.mark.parametrize("resumed", [False, True])
def test_a_circle_of_any_length_raises(lead: int, length: int, resumed: bool) -> None:
    names = [str(number) for number in range(lead + length)]
    following = [*names[1:], names[lead]]
    shelf = Shelf(dict(zip([None, *names], [([1], then) for then in [names[0], *following]], strict=True)))
    pager = shelf.pager(names[0] if resumed else None)

    with pytest.raises(UnexpectedResponseError, match="run in a circle") as caught:
        _ = [item for item in pager]

    assert len(shelf.fetched) <= 1 + 2 * lead + 4 * length, "noticed late"

    assert caught.value.operation == "listNotes"
    if length == 1:
        assert len(shelf.fetched) == lead + 1 + (not resumed), "a server that is stuck is noticed at once"


@given(st.lists(st.text(min_size=1), unique=True), st.none() | st.text(min_size=1))
def test_cursors_that_never_repeat_never_raise(cursors: list[str], start: str | None) -> None:
    guard = CycleGuard(start)

    assert not any(guard.repeats(cursor) for cursor in cursors if cursor != start)


def test_a_list_of_any_length_takes_constant_memory() -> None:
    numbers = itertools.count()

    def fetch(cursor: str | None) -> Page[int]:
        number = next(numbers)
        return Page([number] * 10, cursor, None if number == 5000 else f"cursor-{number}")

    sizes: dict[int, int] = {}
    tracemalloc.start()
    for number in Pager(fetch, SHARED_ERRORS, "listNotes"):
        if number in (100, 4999):
            sizes[number] = tracemalloc.get_traced_memory()[0]
    tracemalloc.stop()

    assert sizes[4999] - sizes[100] < 2000


def page_of(notes: list[dict[str, str]], following: str | None) -> Reply:
    return Reply(body={"notes": notes, "next": following, "now": "noon"})


def test_a_walk_sends_its_filters_with_every_page_and_is_resumed_elsewhere() -> None:
    with scripted_server(page_of([{"text": "a"}], "c/1"), page_of([], "c 2"), page_of([{"text": "b"}], None)) as server:
        with Notes(server.url) as notes:
            pages = [page for page in notes.walk("s").pages()]
            resumed = [note for note in notes.walk("s", pages[1].cursor)]

    assert [list(page.items) for page in pages] == [[{"text": "a"}], [], [{"text": "b"}]]
    assert resumed == [{"text": "b"}]
    assert [seen.target for seen in server.seen] == [
        "/shelves/s",
        "/shelves/s?cursor=c%2F1&until=noon",
        "/shelves/s?cursor=c+2&until=noon",
        "/shelves/s?cursor=c%2F1&until=noon",
    ]


def test_a_walk_that_can_not_begin_is_refused_before_it_is_iterated() -> None:
    notes = Notes("http://host")

    for shelf, cursor in (("", None), ("s", "no cursor")):
        with pytest.raises(InvalidRequestError):
            notes.walk(shelf, cursor)


def test_a_server_that_repeats_its_cursor_ends_the_walk_with_an_error() -> None:
    with scripted_server(page_of([{"text": "a"}], "c1")) as server:
        with Notes(server.url) as notes:
            with pytest.raises(UnexpectedResponseError, match="in a circle") as caught:
                [note for note in notes.walk("s")]

    assert caught.value.operation == "listNotes"
    assert len(server.seen) == 2
