"""What a query for entities may say, in a body or in the query of a URL."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from memclients.mock._call import Call, json_object
from memclients.mock.neotoma.errors import Refusal, issue
from memclients.mock.neotoma.parameters import moment
from memclients.mock.neotoma.reads import cursors
from memclients.mock.neotoma.reads.snapshot_filters import OPERATORS
from memclients.mock.neotoma.shapes import Member, check
from memclients.mock.neotoma.storage import names

SORT_BY = ("entity_id", "canonical_name", "observation_count", "last_observation_at", "submitted_at")
OF_SNAPSHOT = "snapshot."

_MOST_WITH_SNAPSHOTS = 500
_TOO_LONG = (
    "limit must not exceed 500 when include_snapshots is true; request fewer per page (optionally with cursor) or set"
    " include_snapshots=false"
)
_TOO_LONG_HINT = (
    "`limit` above 500 is no longer accepted while `include_snapshots` is true: each snapshot is hydrated synchronously."
    " Either request 500 or fewer per page (use `cursor` to walk the rest), or set `include_snapshots: false` if you only"
    " need identity fields, which lifts the cap."
)
_FIELD_NAME = re.compile(r"[A-Za-z_][\w.-]*", re.ASCII)
_INTEGER = re.compile(r"-?\d+", re.ASCII)
_MOST_DIGITS = 18
_SWITCHES = {"true": True, "false": False, "1": True, "0": False}
_FILTER = {"op": Member(required=True, choices=OPERATORS), "value": Member(type="", required=True)}
_SHAPE = {
    "entity_type": Member(),
    "entity_types": Member(type="array"),
    "search": Member(),
    "query": Member(),
    "search_query": Member(),
    "limit": Member(type="integer", minimum=1),
    "offset": Member(type="integer", minimum=0, maximum=2000),
    "cursor": Member(),
    "sort_by": Member(),
    "sort_order": Member(choices=("asc", "desc")),
    "updated_since": Member(),
    "created_since": Member(),
    "include_snapshots": Member(type="boolean"),
    "include_merged": Member(type="boolean"),
    "exclude_bookkeeping": Member(type="boolean"),
    "snapshot_filters": Member(type="object"),
    "identity_basis": Member(),
    "published": Member(type="boolean"),
    "published_after": Member(),
    "published_before": Member(),
    "user_id": Member(),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class EntityQuery:
    """A valid query; the fields are the service's own, unless they say otherwise.

    Args:
        types: Types, collapsed; all when empty.
        after: The entity that a cursor stands for.
        filters: Operator and value by field.
    """

    types: tuple[str, ...]
    search: str
    limit: int
    offset: int
    after: str | None
    sort_by: str
    descending: bool
    updated_since: str | None
    created_since: str | None
    include_snapshots: bool
    include_merged: bool
    exclude_bookkeeping: bool
    filters: dict[str, tuple[str, Any]]
    identity_basis: str | None
    published: bool | None
    published_after: str | None
    published_before: str | None

    @property
    def by_publication(self) -> bool:
        """Whether it asks for what is published, or is not."""
        return (self.published, self.published_after, self.published_before) != (None, None, None)

    @property
    def pages_by_cursor(self) -> bool:
        """Whether it is one that cursors go with."""
        return not (self.search or self.filters or self.offset or self.descending) and self.sort_by == SORT_BY[0]


def from_url(call: Call) -> dict[str, Any]:
    """Read a query that is not in a body; there are no objects then."""
    body: dict[str, Any] = {}
    for name, member in _SHAPE.items():
        text = call.parameter(name)
        if not text:
            continue
        if member.type == "array":
            body[name] = [item for value in call.query.getlist(name) for item in value.split(",")]
        elif member.type == "integer":
            body[name] = _number(text) if _INTEGER.fullmatch(text) else text
        elif member.type == "boolean":
            body[name] = _SWITCHES.get(text, text)
        else:
            body[name] = text
    return body


def _number(text: str) -> int | float:
    # As in bodies, one that a double does not hold exactly counts as no integer.
    return int(text) if len(text) <= _MOST_DIGITS else float(text)


def parse(body: Mapping[str, Any]) -> EntityQuery:
    """Read a query; what it says besides is ignored.

    Raises:
        Refusal: It is not what it should be.
    """
    check(body, _SHAPE)
    filters = json_object(body.get("snapshot_filters")) or {}
    check(filters, dict.fromkeys(filters, Member(type="object", members=_FILTER)), "snapshot_filters")
    query = EntityQuery(
        types=tuple(
            names.collapsed(name) for name in (*filter(None, (body.get("entity_type"),)), *body.get("entity_types", ()))
        ),
        search=_search(body),
        limit=body.get("limit", 100),
        offset=body.get("offset", 0),
        after=cursors.entity_of(body["cursor"]) if body.get("cursor") else None,
        sort_by=body.get("sort_by", SORT_BY[0]),
        descending=body.get("sort_order") == "desc",
        updated_since=moment(body.get("updated_since")),
        created_since=moment(body.get("created_since")),
        include_snapshots=body.get("include_snapshots", True),
        include_merged=body.get("include_merged", False),
        exclude_bookkeeping=body.get("exclude_bookkeeping", False),
        filters={name: (one["op"], one["value"]) for name, one in filters.items()},
        identity_basis=body.get("identity_basis"),
        published=body.get("published"),
        published_after=moment(body.get("published_after")),
        published_before=moment(body.get("published_before")),
    )
    _check_fields(query)
    if wrong := list(_contradictions(query)):
        raise Refusal.invalid(wrong, _TOO_LONG_HINT if wrong[0]["path"] == ["limit"] else None)
    return query


def _search(body: Mapping[str, Any]) -> str:
    for name in ("search", "query", "search_query"):
        text: str = body.get(name, "")
        if text.strip():
            return text.strip()
    return ""


def _check_fields(query: EntityQuery) -> None:
    named = [*query.filters]
    if query.sort_by.startswith(OF_SNAPSHOT):
        named.append(query.sort_by.removeprefix(OF_SNAPSHOT))
    for field in named:
        if not _FIELD_NAME.fullmatch(field):
            raise Refusal.flat(400, "INVALID_QUERY_FIELD", f"Invalid field name: {field}", {"field": field})


def _contradictions(query: EntityQuery) -> Iterator[dict[str, Any]]:
    if query.include_snapshots and query.limit > _MOST_WITH_SNAPSHOTS:
        params = {"code": "ERR_SNAPSHOT_PAGE_TOO_LARGE", "hint": _TOO_LONG_HINT}
        yield {**issue(_TOO_LONG, "limit"), "params": params}
    if query.sort_by not in SORT_BY and not query.sort_by.startswith(OF_SNAPSHOT):
        yield issue(f"sort_by must be one of {', '.join(SORT_BY)}, or snapshot.<field>", "sort_by")
    if query.after is not None and not query.pages_by_cursor:
        yield issue("cursor can't be combined with search, filters, a sort or an offset", "cursor")
    if query.search and (query.sort_by != SORT_BY[0] or query.descending):
        yield issue("sort_by and sort_order can't be combined with search", "sort_by")
    if query.search and query.by_publication:
        yield issue("published filters can't be combined with search", "published")
