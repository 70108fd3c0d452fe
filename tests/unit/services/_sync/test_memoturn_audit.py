# Derived from tests/unit/services/_async/test_memoturn_audit.py by `make generate`; edit that file, not this one.
"""The audit iterator: every event of one window, whichever process reads which page."""

from __future__ import annotations

import time
from email.utils import formatdate
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest

import memclients
from memclients import memoturn
from memclients.memoturn import Memoturn
from tests.support.scripted import Reply, Seen, scripted_server

DAY = 86_400_000
SLACK = 5_000
FUTURE = 4_000_000_000


def event(number: int) -> dict[str, Any]:
    return {
        "v": 1,
        "id": f"evt_{number}",
        "ts": number,
        "node": "n1",
        "ns": "acme",
        "action": "ai.ask",
        "outcome": "ok",
    }


def page(*numbers: int, following: str | None = None, headers: Any = None) -> Reply:
    events = [event(number) for number in numbers]
    return Reply(200, {"events": events, "next_cursor": following, "complete": following is None}, headers or {})


def query(seen: Seen) -> dict[str, str]:
    return {name: values[0] for name, values in parse_qs(urlsplit(seen.target).query, keep_blank_values=True).items()}


def test_all_pages_are_read_within_one_window() -> None:
    with scripted_server(page(1, 2, following="c/1+"), page(following="c2"), page(3)) as server:
        before = time.time_ns() // 1_000_000
        with Memoturn(server.url) as mt:
            events = [one["ts"] for one in mt.audit_events("acme", action="ai.", outcome="denied", limit=2)]
    assert events == [1, 2, 3]
    first, second, third = map(query, server.seen)
    assert before + SLACK <= int(first["to"]) <= time.time_ns() // 1_000_000 + SLACK
    assert int(first["from"]) == int(first["to"]) - SLACK - DAY
    assert {**first, "cursor": "c/1+"} == second
    assert {**first, "cursor": "c2"} == third
    assert (first["action"], first["outcome"], first["limit"]) == ("ai.", "denied", "2")


@pytest.mark.parametrize(
    ("given", "asked"),
    [
        ({"from_ms": 5, "to_ms": 9}, {"from": "5", "to": "9"}),
        ({"from_ms": 5}, {"from": "5"}),
        ({"to_ms": 2 * DAY}, {"from": str(DAY), "to": str(2 * DAY)}),
        ({"from_ms": 0}, {"from": "0"}),
    ],
)
def test_bounds_that_are_given_stay(given: Any, asked: dict[str, str]) -> None:
    with scripted_server(page(1, following="c1"), page(2)) as server:
        with Memoturn(server.url) as mt:
            assert len([one for one in mt.audit_events("acme", profile="alice", **given)]) == 2
    first, second = map(query, server.seen)
    assert first.items() >= {"profile": "alice", "limit": "100", **asked}.items()
    assert {**first, "cursor": "c1"} == second


def test_the_window_ends_now_by_the_servers_clock() -> None:
    elsewhere = {"date": formatdate(FUTURE, usegmt=True)}
    answers = [page(1, headers=elsewhere), page(1, 2, following="c1", headers=elsewhere), page(3, headers=elsewhere)]
    with scripted_server(*answers) as server:
        with Memoturn(server.url) as mt:
            assert [one["ts"] for one in mt.audit_events("acme")] == [1, 2, 3]
    now = FUTURE * 1000
    assert [int(query(seen)["to"]) for seen in server.seen[1:]] == [now + SLACK, now + SLACK]
    assert [int(query(seen)["from"]) for seen in server.seen[1:]] == [now - DAY, now - DAY]
    assert "cursor" not in query(server.seen[1])


def test_a_window_that_was_given_stays_whatever_the_servers_clock_says() -> None:
    with scripted_server(page(1, headers={"date": formatdate(FUTURE, usegmt=True)})) as server:
        with Memoturn(server.url) as mt:
            assert [one["ts"] for one in mt.audit_events("acme", to_ms=DAY)] == [1]
    assert len(server.seen) == 1


def test_the_first_page_can_be_asked_for_again() -> None:
    with scripted_server(page(1, following="c1"), page(1)) as server:
        with Memoturn(server.url) as mt:
            first = next(mt.audit_events("acme").pages())
            again = next(mt.audit_events("acme", cursor=first.cursor).pages())
    assert again.items == first.items
    assert query(server.seen[0]) == query(server.seen[1])


def test_an_iteration_resumes_in_another_process() -> None:
    with scripted_server(page(1, following="c1"), page(2, following="c2"), page(3)) as server:
        with Memoturn(server.url) as mt:
            first = next(mt.audit_events("acme", action="ai.").pages())
        with Memoturn(server.url) as other:
            rest = [one["ts"] for one in other.audit_events("acme", action="ai.", cursor=first.next_cursor)]
    assert rest == [2, 3]
    assert [query(seen).get("cursor") for seen in server.seen] == [None, "c1", "c2"]
    assert len({(query(seen)["from"], query(seen)["to"]) for seen in server.seen}) == 1


def test_a_page_is_fetched_only_when_it_is_needed() -> None:
    with scripted_server(page(1, 2, following="c1"), page(3)) as server:
        with Memoturn(server.url) as mt:
            events = mt.audit_events("acme")
            assert server.seen == []
            for one in events:
                if one["ts"] == 2:
                    events.close()
    assert len(server.seen) == 1


def test_a_cursor_that_repeats_is_an_error() -> None:
    with scripted_server(page(1, following="c1")) as server:
        with Memoturn(server.url) as mt:
            with pytest.raises(memoturn.UnexpectedResponseError, match="circle"):
                [one for one in mt.audit_events("acme")]
    assert len(server.seen) == 2


def test_a_page_that_is_shed_is_asked_for_again() -> None:
    shed = Reply(429, {"error": "slow down", "code": "overloaded"}, {"retry-after": "0"})
    with scripted_server(page(1, following="c1"), shed, page(2)) as server:
        with Memoturn(server.url) as mt:
            assert [one["ts"] for one in mt.audit_events("acme")] == [1, 2]
    assert len(server.seen) == 3


@pytest.mark.parametrize(
    "arguments",
    [
        {"limit": 0},
        {"limit": 1001},
        {"limit": True},
        {"from_ms": "yesterday"},
        {"to_ms": 1.5},
        {"cursor": "c1"},
        {"cursor": "{}"},
        {"cursor": '["c1",null,5]'},
        {"cursor": 5},
    ],
    ids=str,
)
def test_what_can_not_be_asked_is_refused_at_once(arguments: dict[str, Any]) -> None:
    with scripted_server(page(1)) as server:
        with Memoturn(server.url) as mt:
            with pytest.raises(memclients.InvalidRequestError):
                mt.audit_events("acme", **arguments)
    assert server.seen == []
