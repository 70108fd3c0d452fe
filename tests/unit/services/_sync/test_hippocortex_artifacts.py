# Derived from tests/unit/services/_async/test_hippocortex_artifacts.py by `make generate`; edit that file, not this one.
"""All artifacts, page by page."""

from __future__ import annotations

from urllib.parse import parse_qs, urlsplit

import pytest

from memclients import hippocortex
from tests.support.scripted import Reply, Seen, scripted_server
from tests.unit.services._sync.hippocortex_calls import Calls
from tests.unit.services.hippocortex_answers import no, ok, page

client = Calls.client


def query(request: Seen) -> dict[str, str]:
    return {name: value for name, [value] in parse_qs(urlsplit(request.target).query).items()}


def test_one_page_is_asked_for_with_what_was_given_and_no_more() -> None:
    with scripted_server(ok(page(1, 2, cursor="c/2=="))) as server:
        with client(server) as hx:
            first = hx.list_artifacts("failure_playbook", "active", "confidence", "desc", 10)
            hx.list_artifacts(cursor=first.pagination.cursor)
    assert (first.pagination.has_more, first.pagination.cursor, first.pagination.total) == (True, "c/2==", 5)
    asked = {"type": "failure_playbook", "status": "active", "sort": "confidence", "order": "desc", "limit": "10"}
    assert [query(request) for request in server.seen] == [asked, {"cursor": "c/2=="}]


def test_the_iterator_takes_its_filters_along() -> None:
    with scripted_server(ok(page(1, 2, cursor="b")), ok(page(cursor="c")), ok(page(3))) as server:
        with client(server) as hx:
            found = [one.id for one in hx.iter_artifacts(type="task_schema", limit=2)]
    assert found == ["art-1", "art-2", "art-3"], "an empty page is not the end"
    filters = {"type": "task_schema", "limit": "2"}
    assert [query(request) for request in server.seen] == [
        filters,
        {**filters, "cursor": "b"},
        {**filters, "cursor": "c"},
    ]


def test_pages_can_be_resumed() -> None:
    with scripted_server(ok(page(1, cursor="b")), ok(page(2))) as server:
        with client(server) as hx:
            first = next(hx.iter_artifacts(limit=1).pages())
            rest = [one.id for one in hx.iter_artifacts(limit=1, cursor=first.next_cursor)]
    assert rest == ["art-2"]
    assert query(server.seen[1]) == {"limit": "1", "cursor": "b"}


def test_the_last_page_may_name_a_cursor() -> None:
    with scripted_server(ok(page(1, cursor="b", more=False))) as server:
        with client(server) as hx:
            assert [one.id for one in hx.iter_artifacts()] == ["art-1"]
    assert len(server.seen) == 1


@pytest.mark.parametrize(
    ("replies", "words"),
    [
        ([ok(page(1, more=True))], "no cursor leads to them"),
        ([ok(page(1, cursor="b")), ok(page(2, cursor="b"))], "circle"),
        ([ok(page(1, cursor="b")), no(400, "validation_error", "bad cursor")], "bad cursor"),
    ],
)
def test_a_walk_that_can_not_go_on_says_so(replies: list[Reply], words: str) -> None:
    with scripted_server(*replies) as server:
        with client(server) as hx:
            with pytest.raises(hippocortex.HippocortexError, match=words):
                for _ in hx.iter_artifacts():
                    pass


def test_wrong_filters_are_refused_at_once() -> None:
    with scripted_server(Reply(500)) as server:
        with client(server) as hx:
            with pytest.raises(hippocortex.InvalidRequestError, match="limit"):
                hx.iter_artifacts(limit=0)
    assert server.seen == []
