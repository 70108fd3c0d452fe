"""The audit iterator: every event of one window, whichever process reads which page."""

from __future__ import annotations

import time
from email.utils import formatdate
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest

import memclients
from memclients import memoturn
from memclients.memoturn import AsyncMemoturn
from tests.support.scripted import Reply, Seen, scripted_server

NOW = 1_763_719_200
DAY = 86_400_000
DATE = {"date": formatdate(NOW, usegmt=True)}


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


def page(*numbers: int, following: str | None = None, headers: Any = DATE) -> Reply:
    events = [event(number) for number in numbers]
    return Reply(200, {"events": events, "next_cursor": following, "complete": following is None}, headers)


def query(seen: Seen) -> dict[str, str]:
    return {name: values[0] for name, values in parse_qs(urlsplit(seen.target).query, keep_blank_values=True).items()}


async def test_all_pages_are_read_within_the_window_of_the_first() -> None:
    with scripted_server(page(1, 2, following="c/1+"), page(following="c2"), page(3)) as server:
        async with AsyncMemoturn(server.url) as mt:
            events = [one["ts"] async for one in mt.audit_events("acme", action="ai.", outcome="denied", limit=2)]
    assert events == [1, 2, 3]
    filters = {"action": "ai.", "outcome": "denied", "limit": "2"}
    window = {"from": str(NOW * 1000 - DAY), "to": str(NOW * 1000 + 1000)}
    assert [query(seen) for seen in server.seen] == [
        filters,
        {**filters, **window, "cursor": "c/1+"},
        {**filters, **window, "cursor": "c2"},
    ]


@pytest.mark.parametrize(
    ("given", "pinned"),
    [
        ({"from_ms": 5, "to_ms": 9}, {"from": "5", "to": "9"}),
        ({"from_ms": 5}, {"from": "5", "to": str(NOW * 1000 + 1000)}),
        ({"to_ms": 2 * DAY}, {"from": str(DAY), "to": str(2 * DAY)}),
        ({"from_ms": 0}, {"from": "0", "to": str(NOW * 1000 + 1000)}),
    ],
)
async def test_bounds_that_are_given_stay(given: Any, pinned: dict[str, str]) -> None:
    with scripted_server(page(1, following="c1"), page(2)) as server:
        async with AsyncMemoturn(server.url) as mt:
            assert len([one async for one in mt.audit_events("acme", profile="alice", **given)]) == 2
    expected = {"profile": "alice", "limit": "100"}
    names = {"from_ms": "from", "to_ms": "to"}
    assert query(server.seen[0]) == {**expected, **{names[name]: str(bound) for name, bound in given.items()}}
    assert query(server.seen[1]) == {**expected, **pinned, "cursor": "c1"}


async def test_without_the_servers_time_the_window_ends_at_ours() -> None:
    with scripted_server(page(1, following="c1", headers={}), page(2)) as server:
        before = time.time_ns() // 1_000_000
        async with AsyncMemoturn(server.url) as mt:
            assert len([one async for one in mt.audit_events("acme")]) == 2
    assert int(query(server.seen[1])["to"]) >= before


async def test_an_iteration_resumes_in_another_process() -> None:
    with scripted_server(page(1, following="c1"), page(2, following="c2"), page(3)) as server:
        async with AsyncMemoturn(server.url) as mt:
            first = await anext(mt.audit_events("acme", action="ai.").pages())
        async with AsyncMemoturn(server.url) as other:
            rest = [one["ts"] async for one in other.audit_events("acme", action="ai.", cursor=first.next_cursor)]
    assert rest == [2, 3]
    assert [query(seen).get("cursor") for seen in server.seen] == [None, "c1", "c2"]
    assert query(server.seen[1])["to"] == query(server.seen[2])["to"] == str(NOW * 1000 + 1000)


async def test_a_page_is_fetched_only_when_it_is_needed() -> None:
    with scripted_server(page(1, 2, following="c1"), page(3)) as server:
        async with AsyncMemoturn(server.url) as mt:
            events = mt.audit_events("acme")
            assert server.seen == []
            async for one in events:
                if one["ts"] == 2:
                    events.close()
    assert len(server.seen) == 1


async def test_a_cursor_that_repeats_is_an_error() -> None:
    with scripted_server(page(1, following="c1")) as server:
        async with AsyncMemoturn(server.url) as mt:
            with pytest.raises(memoturn.UnexpectedResponseError, match="circle"):
                [one async for one in mt.audit_events("acme")]
    assert len(server.seen) == 2


async def test_a_page_that_is_shed_is_asked_for_again() -> None:
    shed = Reply(429, {"error": "slow down", "code": "overloaded"}, {"retry-after": "0"})
    with scripted_server(page(1, following="c1"), shed, page(2)) as server:
        async with AsyncMemoturn(server.url) as mt:
            assert [one["ts"] async for one in mt.audit_events("acme")] == [1, 2]
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
async def test_what_can_not_be_asked_is_refused_at_once(arguments: dict[str, Any]) -> None:
    with scripted_server(page(1)) as server:
        async with AsyncMemoturn(server.url) as mt:
            with pytest.raises(memclients.InvalidRequestError):
                mt.audit_events("acme", **arguments)
    assert server.seen == []
