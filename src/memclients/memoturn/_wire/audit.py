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

_SECOND: Final = 1000
_DAY: Final = 86_400 * _SECOND


@dataclass(frozen=True)
class AuditWalk(Walk["AuditEvent"]):
    """Pages of one namespace; it keeps no state, all of it is in the cursors.

    The server's cursors carry a position only. Without bounds it would reckon its default window, the day before the
    request, anew for each page.

    Args:
        namespace: The namespace.
        filters: Filters and the size of a page; they go with every page.
        window: The bounds that the user gave, each None if not.
    """

    namespace: str
    filters: Mapping[str, Any]
    window: Mapping[str, int | None]

    def request(self, cursor: str | None) -> Request:
        """Return the request for the page at a cursor."""
        position = _decoded(cursor) or _Position(None, self.window["from_"], self.window["to"])
        return list_audit_events.build_request(
            self.namespace, **self.filters, from_=position.start, to=position.end, cursor=position.at
        )

    def decoder(self, cursor: str | None) -> Callable[[Response], Page[AuditEvent]]:
        """Return what makes the page at a cursor from the answer to its request."""

        def page(response: Response) -> Page[AuditEvent]:
            body = dict_from_json(AuditPage, response)
            following = body["next_cursor"]
            if following is None:
                return Page(body["events"], cursor, None)
            window = _decoded(cursor) or self._pinned(response)
            return Page(body["events"], cursor, _encoded(replace(window, at=following)))

        return page

    def _pinned(self, response: Response) -> _Position:
        start, end = self.window["from_"], self.window["to"]
        present = _present(response) if end is None else end
        # The server's header tells its time to the second only, rounded down.
        until = present + _SECOND if end is None else end
        return _Position(None, present - _DAY if start is None else start, until)


@dataclass(frozen=True, slots=True)
class _Position:
    """A place in the stream: the server's cursor, and the window that it does not remember."""

    at: str | None
    start: int | None
    end: int | None


def _present(response: Response) -> int:
    """Return the server's time in Unix milliseconds, ours if it does not tell."""
    try:
        return int(parsedate_to_datetime(response.headers.get("date", "")).timestamp()) * _SECOND
    except ValueError:
        return int(time.time()) * _SECOND


def _encoded(position: _Position) -> str:
    return write_cursor({"at": position.at, "from": position.start, "to": position.end})


def _decoded(cursor: str | None) -> _Position | None:
    if cursor is None:
        return None
    state = read_cursor(cursor, **{"at": str, "from": int, "to": int})
    return _Position(state["at"], state["from"], state["to"])
