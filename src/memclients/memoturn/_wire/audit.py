"""The way through the audit stream, page by page, within a window that stays where it was at the first page."""

from __future__ import annotations

import time
from dataclasses import dataclass, replace
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING, Any, Final

from memclients._core.paging import Page, Walk, read_cursor, write_cursor
from memclients._core.typed_dicts import dict_from_json
from memclients_lowlevel.memoturn.api.governance import list_audit_events
from memclients_lowlevel.memoturn.results import AuditPage

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from memclients._core.operation import Request
    from memclients._core.response import Response
    from memclients_lowlevel.memoturn.results import AuditEvent

_DAY: Final = 86_400_000

# How far two clocks may be apart, in milliseconds, until the server's is asked for.
_SLACK: Final = 5_000


@dataclass(frozen=True)
class AuditWalk(Walk["AuditEvent"]):
    """Pages of one namespace; it keeps no state, all of it is in the cursors.

    The server's cursors carry a position only. Without bounds it would reckon its default window, the day before the
    request, anew for each page. So the window is reckoned here, once, and again only if the first answer shows that the
    server's clock is another one.

    Args:
        namespace: The namespace.
        filters: Filters and the size of a page; they go with every page.
        window: The bounds that the user gave, each None if not.
    """

    namespace: str
    filters: Mapping[str, Any]
    window: Mapping[str, int | None]

    def __post_init__(self) -> None:
        # Before anything is reckoned from bounds that are no numbers.
        self._request(None, **self.window)

    def start(self) -> str:
        """Return the cursor of the first page."""
        return _encoded(replace(self._beginning(time.time_ns() // 1_000_000), guessed=self.window["to"] is None))

    def request(self, cursor: str | None) -> Request:
        """Return the request for the page at a cursor."""
        position = _decoded(cursor or self.start())
        return self._request(position.at or None, from_=position.start, to=position.end)

    def decoder(self, cursor: str | None) -> Callable[[Response], Page[AuditEvent]]:
        """Return what makes the page at a cursor from the answer to its request."""

        def page(response: Response) -> Page[AuditEvent]:
            body = dict_from_json(AuditPage, response)
            position = replace(asked := _decoded(cursor or self.start()), guessed=False)
            here = _encoded(position)
            if asked.guessed and (present := _server_time(response)) is not None:
                beginning = self._beginning(present)
                if abs(beginning.end - position.end) > _SLACK:
                    return Page([], here, _encoded(beginning))
            following = body["next_cursor"]
            return Page(body["events"], here, following and _encoded(replace(position, at=following)))

        return page

    def _request(self, at: str | None, *, from_: int | None, to: int | None) -> Request:
        return list_audit_events.build_request(self.namespace, **self.filters, from_=from_, to=to, cursor=at)

    def _beginning(self, present: int) -> _Position:
        start, end = self.window["from_"], self.window["to"]
        until = present if end is None else end
        return _Position("", until - _DAY if start is None else start, until + _SLACK if end is None else end)


@dataclass(frozen=True, slots=True)
class _Position:
    """A place in the stream: the server's cursor, empty at the beginning, and the window that it does not remember."""

    at: str
    start: int
    end: int
    guessed: bool = False


def _server_time(response: Response) -> int | None:
    """Return the server's time in Unix milliseconds, if it tells."""
    try:
        return round(parsedate_to_datetime(response.headers.get("date", "")).timestamp() * 1000)
    except ValueError:
        return None


def _encoded(position: _Position) -> str:
    state = {"at": position.at, "from": position.start, "to": position.end}
    return write_cursor({**state, "guessed": True} if position.guessed else state)


def _decoded(cursor: str) -> _Position:
    state = read_cursor(cursor, **{"at": str, "from": int, "to": int})
    return _Position(state["at"], state["from"], state["to"], state.get("guessed") is True)
