"""The ways through all entities: by the server's cursor, or by offset where it has none."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from memclients._core.paging import Page, Walk, read_cursor, write_cursor
from memclients._core.typed_dicts import dict_from_json
from memclients.errors import InvalidRequestError
from memclients.neotoma._wire.entities import query_body
from memclients_lowlevel.neotoma.api.entities import query_entities
from memclients_lowlevel.neotoma.results import EntityList

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from memclients._core.operation import Request
    from memclients._core.response import Response
    from memclients_lowlevel.neotoma.results import Entity

# With any of these the server takes no cursor.
_ORDERED_OTHERWISE: Final = frozenset({"search", "snapshot_filters", "sort_by", "sort_order"})
_FARTHEST: Final = 2000


def entity_walk(given: object, fields: Mapping[str, Any]) -> Walk[Entity]:
    """Return the way through what a query finds.

    Raises:
        InvalidRequestError: If the query says where to begin.
    """
    query = query_body(given, fields)
    if query.keys() & {"offset", "cursor"}:
        raise InvalidRequestError("an iterator counts by itself: pass cursor=, as a keyword, to start elsewhere")
    return OffsetWalk(query) if query.keys() & _ORDERED_OTHERWISE else CursorWalk(query)


@dataclass(frozen=True)
class CursorWalk(Walk["Entity"]):
    """Pages in the default order."""

    query: Mapping[str, Any]

    def request(self, cursor: str | None) -> Request:
        """Return the request for the page at a cursor, None for the first."""
        return query_entities.build_request(body=self.query if cursor is None else {**self.query, "cursor": cursor})

    def decoder(self, cursor: str | None) -> Callable[[Response], Page[Entity]]:
        """Return what makes the page at a cursor from the answer to its request."""

        def page(response: Response) -> Page[Entity]:
            found = dict_from_json(EntityList, response)
            return Page(found["entities"], cursor, found.get("next_cursor"))

        return page


@dataclass(frozen=True)
class OffsetWalk(Walk["Entity"]):
    """Pages of a search, a filter or another order, which end where the server's offsets do."""

    query: Mapping[str, Any]

    def request(self, cursor: str | None) -> Request:
        """Return the request for the page at a cursor, None for the first."""
        offset = _offset(cursor)
        if offset > _FARTHEST:
            raise InvalidRequestError(
                f"the server shows no more than {offset} entities of a search, filter or other order: narrow the query"
            )
        return query_entities.build_request(body={**self.query, "offset": offset} if offset else self.query)

    def decoder(self, cursor: str | None) -> Callable[[Response], Page[Entity]]:
        """Return what makes the page at a cursor from the answer to its request."""

        def page(response: Response) -> Page[Entity]:
            found = dict_from_json(EntityList, response)
            end = _offset(cursor) + len(found["entities"])
            more = found["entities"] and end < found["total"]
            return Page(found["entities"], cursor, write_cursor({"offset": end}) if more else None)

        return page


def _offset(cursor: str | None) -> int:
    if cursor is None:
        return 0
    offset: int = read_cursor(cursor, offset=int)["offset"]
    return offset
