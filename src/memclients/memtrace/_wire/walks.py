"""How the iterators get from page to page without losing or repeating a row, although rows keep arriving.

A memory has no id and the server no cursor. Where it honours `offset`, the offset counts within a window whose ends
are pinned after the first page, so that nothing shifts. Elsewhere the window itself moves along the rows' times, and
the rows at its edge, which the next page brings again, are skipped by their content.
"""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING, Any, Final, Literal

from memclients._core.paging import Page, Walk, read_cursor, write_cursor

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from memclients._core.operation import Request
    from memclients._core.response import Response
    from memclients_lowlevel.memtrace.results import Memory

_TICK: Final = timedelta(microseconds=1)
_SECOND: Final = timedelta(seconds=1)
_RELATIVE: Final = re.compile(r"(\d+)([mhd])")
_UNITS: Final = {"m": timedelta(minutes=1), "h": timedelta(hours=1), "d": timedelta(days=1)}


@dataclass(frozen=True, kw_only=True)
class MemtraceWalk(Walk["Memory"]):
    """One way through a list of memories.

    Args:
        build: Makes the request of a page from its query.
        decode: Returns the memories of an answer.
        query: The user's filters, without `limit`.
        limit: Rows a page.
    """

    build: Callable[[dict[str, Any]], Request]
    decode: Callable[[Response], Sequence[Memory]]
    query: dict[str, Any]
    limit: int


@dataclass(frozen=True, kw_only=True)
class OffsetWalk(MemtraceWalk):
    """Count rows within a window that is pinned after the first page."""

    def request(self, cursor: str | None) -> Request:
        state = _offset_state(cursor)
        return self.build({**self.query, **state.get("window", {}), **state.get("offset", {}), "limit": self.limit})

    def decoder(self, cursor: str | None) -> Callable[[Response], Page[Memory]]:
        def page(response: Response) -> Page[Memory]:
            rows = self.decode(response)
            if len(rows) < self.limit:
                return Page(rows, cursor, None)
            state = _offset_state(cursor) or {"offset": {"offset": 0}, "window": self._window(rows, response)}
            count = state["offset"]["offset"] + len(rows)
            return Page(rows, cursor, write_cursor({"offset": {"offset": count}, "window": state["window"]}))

        return page

    def _window(self, rows: Sequence[Memory], response: Response) -> dict[str, str]:
        """Pin the bounds that move with the server's present; the one that the offset counts from, exactly."""
        since, until = self.query.get("since"), self.query.get("until")
        now = _server_time(response)
        bounds = {"since": _absolute(since, now), "until": _absolute(until or "now", now, _SECOND)}
        if self.query.get("order") == "asc":
            if _moves(since):
                bounds["since"] = _iso(_earlier(rows[0].time))
        elif _moves(until or "now"):
            bounds["until"] = _iso(rows[0].time + _TICK)
        return {name: bound for name, bound in bounds.items() if bound is not None}


@dataclass(frozen=True, kw_only=True)
class WindowWalk(MemtraceWalk):
    """Move the window along the rows' times.

    Args:
        order: `asc` moves its beginning, `desc` its end.
        max_limit: The most rows that the server returns at once.
    """

    order: Literal["asc", "desc"]
    max_limit: int

    def request(self, cursor: str | None) -> Request:
        state = _edge_state(cursor)
        query = {**self.query, "order": self.order, "limit": state.get("limit", self.limit)}
        if state:
            edge = datetime.fromisoformat(state["edge"])
            query |= {"since": _iso(_earlier(edge))} if self.order == "asc" else {"until": _iso(edge + _TICK)}
        return self.build(query)

    def decoder(self, cursor: str | None) -> Callable[[Response], Page[Memory]]:
        state = _edge_state(cursor)
        limit: int = state.get("limit", self.limit)

        def page(response: Response) -> Page[Memory]:
            rows = self.decode(response)
            fresh = _without(rows, Counter(state.get("seen", ())))
            if len(rows) < limit:
                return Page(fresh, cursor, None)
            edge = _utc(rows[-1].time)
            here = state if state.get("edge") == edge.isoformat() else {}
            seen = [*here.get("seen", ()), *(_identity(row) for row in fresh if _utc(row.time) == edge)]
            following: dict[str, Any] = {**here, "edge": edge.isoformat(), "seen": seen}
            if not fresh:
                # All rows of a full page were seen: more of them share the edge's time than the page holds.
                if limit >= self.max_limit:
                    message = f"more than {limit} memories carry the time {edge.isoformat()}; no page gets past it"
                    raise ValueError(message)
                following["limit"] = self.max_limit
            return Page(fresh, cursor, write_cursor(following))

        return page


def _without(rows: Sequence[Memory], seen: Counter[str]) -> list[Memory]:
    fresh: list[Memory] = []
    for row in rows:
        identity = _identity(row) if seen else ""
        if seen[identity]:
            seen[identity] -= 1
        else:
            fresh.append(row)
    return fresh


def _identity(row: Memory) -> str:
    return hashlib.blake2b(row.model_dump_json().encode(), digest_size=12).hexdigest()


def _moves(bound: str | None) -> bool:
    """Tell whether a bound is relative to the server's present."""
    return bound is None or bound == "now" or _RELATIVE.fullmatch(bound) is not None


def _absolute(bound: str | None, now: datetime | None, margin: timedelta = timedelta()) -> str | None:
    """Return a relative bound as a time, None where that can't be known.

    Args:
        bound: The bound as the user gave it.
        now: The server's present, cut to a second.
        margin: Added, to make up for the cut.
    """
    if bound is None or not _moves(bound):
        return bound
    if now is None:
        return None
    match = _RELATIVE.fullmatch(bound)
    return _iso(now + margin - (int(match[1]) * _UNITS[match[2]] if match else timedelta()))


def _server_time(response: Response) -> datetime | None:
    try:
        return parsedate_to_datetime(response.headers.get("date", ""))
    except ValueError:
        return None


def _earlier(moment: datetime) -> datetime:
    # The server writes the first moment of year 1 for a time that it can't read, and none is earlier.
    return moment if moment.year == 1 else moment - _TICK


def _utc(moment: datetime) -> datetime:
    return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)


def _iso(moment: datetime) -> str:
    return _utc(moment).isoformat(timespec="microseconds").replace("+00:00", "Z")


def _offset_state(cursor: str | None) -> dict[str, Any]:
    return {} if cursor is None else read_cursor(cursor, offset=dict, window=dict)


def _edge_state(cursor: str | None) -> dict[str, Any]:
    return {} if cursor is None else read_cursor(cursor, edge=str, seen=list)
