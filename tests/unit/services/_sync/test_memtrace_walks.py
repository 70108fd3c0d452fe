# Derived from tests/unit/services/_async/test_memtrace_walks.py by `make generate`; edit that file, not this one.
"""The iterators of Memtrace in bad weather: equal times, moving windows, busy writers, wrong cursors."""

from __future__ import annotations

from itertools import count, islice
from typing import TYPE_CHECKING, Any

import pytest

from memclients import mock
from memclients.memtrace import ListOptions, Memtrace, SearchQuery, UnexpectedResponseError

if TYPE_CHECKING:
    from memclients.mock import Server

AGENT = "agent_1"


def seed(server: Server, count: int, **more: Any) -> list[str]:
    contents = [f"row {number:04}" for number in range(count)]
    rows = [{"agent_id": AGENT, "session_id": "sess_1", "content": content, **more} for content in contents]
    server.control.seed(memories=rows)
    return contents


@pytest.mark.parametrize("limit", [1, 2, 7, 23, 24])
def test_rows_of_the_same_time_are_neither_lost_nor_repeated(limit: int) -> None:
    with mock.serve("memtrace", frozen=True) as server:
        contents = seed(server, 23)
        with Memtrace(**server.credentials) as client:
            for iterator in (
                client.iter_memories(ListOptions(limit=limit)),
                client.iter_memories(ListOptions(limit=limit, order="asc")),
                client.iter_agent_memories(AGENT, ListOptions(limit=limit)),
                client.iter_session_memories("sess_1", ListOptions(limit=limit)),
                client.iter_search(SearchQuery(limit=limit)),
                client.iter_search(SearchQuery(limit=limit, order="asc")),
            ):
                assert sorted([row.content for row in iterator]) == contents


def test_more_rows_of_one_time_than_a_page_can_hold_are_an_error_and_no_loss() -> None:
    with mock.serve("memtrace", frozen=True) as server:
        contents = seed(server, 1200)
        with Memtrace(**server.credentials) as client:
            with pytest.raises(UnexpectedResponseError, match="carry the time"):
                [row for row in client.iter_agent_memories(AGENT)]
            # An offset gets past them.
            assert sorted([row.content for row in client.iter_memories(ListOptions(agent_id=AGENT))]) == contents


@pytest.mark.parametrize("order", ["asc", "desc"])
def test_a_relative_window_does_not_slide_while_it_is_read(order: Any) -> None:
    with mock.serve("memtrace", frozen=True) as server:
        for number in range(10):
            server.control.seed(memories=[{"agent_id": AGENT, "content": f"row {number}"}])
            server.control.advance(60)
        with Memtrace(**server.credentials) as client:
            options = ListOptions(agent_id=AGENT, since="1h", limit=3, order=order)
            seen: list[str] = []
            for row in client.iter_memories(options):
                seen.append(row.content)
                server.control.advance(600)
    assert sorted(seen) == [f"row {number}" for number in range(10)]


def test_an_iteration_ends_although_a_writer_does_not() -> None:
    with mock.serve("memtrace") as server:
        seed(server, 10)
        with Memtrace(**server.credentials) as client:
            seen: list[str] = []
            late = count(1)
            for page in client.iter_memories(ListOptions(agent_id=AGENT, limit=2, order="asc")).pages():
                seen += [row.content for row in page.items]
                server.control.advance(5)
                for number in islice(late, 3):
                    client.remember(AGENT, f"late {number}")
                    assert number < 100
    assert [content for content in seen if content.startswith("row")] == [f"row {number:04}" for number in range(10)]
    assert len(seen) == len(set(seen))


def test_every_page_asks_for_no_more_than_it_says() -> None:
    with mock.serve("memtrace") as server:
        seed(server, 250)
        with Memtrace(**server.credentials) as client:
            rows = [row for row in client.iter_memories(ListOptions(limit=100))]
            requests = len(server.control.requests)
            pages = [page for page in client.iter_agent_memories(AGENT, ListOptions(limit=100)).pages()]
    assert len(rows) == 250
    assert requests == 3
    assert sum(len(page.items) for page in pages) == 250
    assert pages[0].cursor is None
    assert pages[-1].next_cursor is None


def test_a_cursor_of_another_kind_of_iterator_is_refused() -> None:
    with mock.serve("memtrace") as server:
        seed(server, 5)
        with Memtrace(**server.credentials) as client:
            page = next(client.iter_memories(ListOptions(limit=2)).pages())
            with pytest.raises(ValueError, match="cursor"):
                client.iter_search(SearchQuery(), cursor=page.next_cursor)
