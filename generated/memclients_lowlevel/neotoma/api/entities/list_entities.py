# Generated from specs/neotoma.yaml; do not edit.
"""List entities by type and text.

The same as a query, but for the lists and filters that only a body can hold: `entity_types` and `snapshot_filters`.
A limit of more than 500 needs `include_snapshots` to be false.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from memclients._core.lowlevel import (
    Answers,
    Operation,
    Pagination,
    RawResponse,
    Request,
    RetryRules,
    as_is,
    as_text,
)

from ...types import UNSET, Response, Unset

if TYPE_CHECKING:
    from ...client import AuthenticatedClient, Client
    from ...models.entity_list import EntityList
    from ...models.error_body import ErrorBody

__all__ = (
    "ANSWERS",
    "OPERATION",
    "asyncio",
    "asyncio_detailed",
    "build_request",
    "parse_response",
    "sync",
    "sync_detailed",
)

OPERATION: Final = Operation(
    id="listEntities",
    method="GET",
    path="/entities",
    credentials=("token",),
    retry=RetryRules.of("safe", statuses=[408, 429, 502, 503, 504]),
    not_found="error",
    pagination=Pagination(
        style="cursor",
        items="entities",
        cursor="cursor",
        next="next_cursor",
        limit="limit",
        default_limit=100,
        max_limit=500,
    ),
    schema={
        "type": "object",
        "properties": {
            "query": {
                "type": "object",
                "properties": {
                    "entity_type": {
                        "description": "Type of an entity, such as task, not blank.",
                        "type": "string",
                        "pattern": "\\S",
                    },
                    "search": {"description": "Text to search for.", "type": "string"},
                    "limit": {"description": "1 or more.", "type": "integer", "minimum": 1},
                    "offset": {
                        "description": "0 to 2000; a cursor goes further.",
                        "type": "integer",
                        "minimum": 0,
                        "maximum": 2000,
                    },
                    "cursor": {
                        "description": "The next_cursor of the page before. Only in the default order, without a search, snapshot filters or an offset.",
                        "type": "string",
                        "minLength": 1,
                    },
                    "sort_by": {
                        "description": "entity_id, canonical_name, observation_count, last_observation_at, submitted_at, or snapshot. and the name of a field.",
                        "type": "string",
                        "pattern": "^(entity_id|canonical_name|observation_count|last_observation_at|submitted_at|snapshot\\.\\S+)$",
                    },
                    "sort_order": {"description": "asc or desc.", "type": "string", "enum": ["asc", "desc"]},
                    "updated_since": {
                        "description": "An ISO 8601 date or time, such as 2026-11-21T06:50:22.415Z.",
                        "type": "string",
                        "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9]{2}:[0-9]{2}(:[0-9]{2}(\\.[0-9]+)?)?(Z|[+-][0-9]{2}:[0-9]{2})?)?$",
                    },
                    "created_since": {
                        "description": "An ISO 8601 date or time, such as 2026-11-21T06:50:22.415Z.",
                        "type": "string",
                        "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9]{2}:[0-9]{2}(:[0-9]{2}(\\.[0-9]+)?)?(Z|[+-][0-9]{2}:[0-9]{2})?)?$",
                    },
                    "include_snapshots": {
                        "description": "Whether to include the fields, true by default.",
                        "type": "boolean",
                    },
                    "include_merged": {
                        "description": "Whether to include entities that were merged into others, false by default.",
                        "type": "boolean",
                    },
                    "exclude_bookkeeping": {
                        "description": "Whether to leave out conversations, messages and the like, false by default. Only for a search.",
                        "type": "boolean",
                    },
                },
            }
        },
        "required": ["query"],
    },
)


def _read_entity_list(value: Any) -> EntityList:
    from ...models.entity_list import EntityList

    return EntityList.from_dict(value)


def _read_error_body(value: Any) -> ErrorBody:
    from ...models.error_body import ErrorBody

    return ErrorBody.from_dict(value)


ANSWERS: Final[Answers[EntityList, ErrorBody | str | dict[str, Any]]] = Answers(
    OPERATION.id,
    success={
        200: {"application/json": _read_entity_list},
    },
    errors={
        400: {"application/json": _read_error_body},
        401: {"application/json": _read_error_body},
        403: {"application/json": _read_error_body},
        404: {"text/html": as_text},
        429: {"application/json": as_is, "text/plain": as_text, "text/html": as_text},
        500: {"application/json": _read_error_body},
        502: {"application/json": as_is, "text/plain": as_text, "text/html": as_text},
        503: {"application/json": as_is, "text/plain": as_text, "text/html": as_text},
        504: {"application/json": as_is, "text/plain": as_text, "text/html": as_text},
    },
)


def build_request(
    *,
    entity_type: str | None | Unset = UNSET,
    search: str | None | Unset = UNSET,
    limit: int | None | Unset = UNSET,
    offset: int | None | Unset = UNSET,
    cursor: str | None | Unset = UNSET,
    sort_by: str | None | Unset = UNSET,
    sort_order: str | None | Unset = UNSET,
    updated_since: str | None | Unset = UNSET,
    created_since: str | None | Unset = UNSET,
    include_snapshots: bool | None | Unset = UNSET,
    include_merged: bool | None | Unset = UNSET,
    exclude_bookkeeping: bool | None | Unset = UNSET,
) -> Request:
    """Build the request, without any I/O.

    Args:
        entity_type: Only entities of this type.
        search: Text to search for.
        limit: Length of a page, 100 by default.
        offset: How many entities to skip.
        cursor: The `next_cursor` of the page before.
        sort_by: What to sort by, entity_id by default.
        sort_order: The direction, asc by default.
        updated_since: Only entities that were observed since.
        created_since: Only entities that were created since.
        include_snapshots: Whether to include the fields, true by default.
        include_merged: Whether to include entities that were merged into others, false by default.
        exclude_bookkeeping: Whether to leave out conversations, messages and the like, false by default. Only for a
            search.

    Raises:
        InvalidRequestError: If the input is not worth sending by the spec; nothing is sent then.
    """
    return OPERATION.request(
        query={
            "entity_type": entity_type,
            "search": search,
            "limit": limit,
            "offset": offset,
            "cursor": cursor,
            "sort_by": sort_by,
            "sort_order": sort_order,
            "updated_since": updated_since,
            "created_since": created_since,
            "include_snapshots": include_snapshots,
            "include_merged": include_merged,
            "exclude_bookkeeping": exclude_bookkeeping,
        },
    )


def parse_response(response: RawResponse) -> EntityList | ErrorBody | str | dict[str, Any] | None:
    """Read an answer of any documented status, without any I/O.

    Raises:
        UnexpectedStatus: For a status that the spec does not know.
        UnexpectedResponseError: For a success whose body is not what the spec says.
    """
    return ANSWERS.parse(response)


def sync_detailed(
    *,
    client: AuthenticatedClient | Client,
    entity_type: str | None | Unset = UNSET,
    search: str | None | Unset = UNSET,
    limit: int | None | Unset = UNSET,
    offset: int | None | Unset = UNSET,
    cursor: str | None | Unset = UNSET,
    sort_by: str | None | Unset = UNSET,
    sort_order: str | None | Unset = UNSET,
    updated_since: str | None | Unset = UNSET,
    created_since: str | None | Unset = UNSET,
    include_snapshots: bool | None | Unset = UNSET,
    include_merged: bool | None | Unset = UNSET,
    exclude_bookkeeping: bool | None | Unset = UNSET,
) -> Response[EntityList | ErrorBody | str | dict[str, Any]]:
    """Call the operation and return the whole answer, also that of a documented error.

    Args:
        client: Where and how to send.
        entity_type: Only entities of this type.
        search: Text to search for.
        limit: Length of a page, 100 by default.
        offset: How many entities to skip.
        cursor: The `next_cursor` of the page before.
        sort_by: What to sort by, entity_id by default.
        sort_order: The direction, asc by default.
        updated_since: Only entities that were observed since.
        created_since: Only entities that were created since.
        include_snapshots: Whether to include the fields, true by default.
        include_merged: Whether to include entities that were merged into others, false by default.
        exclude_bookkeeping: Whether to leave out conversations, messages and the like, false by default. Only for a
            search.

    Raises:
        InvalidRequestError: If the input is not worth sending by the spec; nothing is sent then.
        APIConnectionError: If no answer came.
        UnexpectedStatus: For a status that the spec does not know.
        UnexpectedResponseError: For a success whose body is not what the spec says.

    Evidence: verified on a live server.
    """
    return client.send(
        build_request(
            entity_type=entity_type,
            search=search,
            limit=limit,
            offset=offset,
            cursor=cursor,
            sort_by=sort_by,
            sort_order=sort_order,
            updated_since=updated_since,
            created_since=created_since,
            include_snapshots=include_snapshots,
            include_merged=include_merged,
            exclude_bookkeeping=exclude_bookkeeping,
        ),
        ANSWERS,
    )


def sync(
    *,
    client: AuthenticatedClient | Client,
    entity_type: str | None | Unset = UNSET,
    search: str | None | Unset = UNSET,
    limit: int | None | Unset = UNSET,
    offset: int | None | Unset = UNSET,
    cursor: str | None | Unset = UNSET,
    sort_by: str | None | Unset = UNSET,
    sort_order: str | None | Unset = UNSET,
    updated_since: str | None | Unset = UNSET,
    created_since: str | None | Unset = UNSET,
    include_snapshots: bool | None | Unset = UNSET,
    include_merged: bool | None | Unset = UNSET,
    exclude_bookkeeping: bool | None | Unset = UNSET,
) -> EntityList:
    """Call the operation and return the body of its success.

    Args:
        client: Where and how to send.
        entity_type: Only entities of this type.
        search: Text to search for.
        limit: Length of a page, 100 by default.
        offset: How many entities to skip.
        cursor: The `next_cursor` of the page before.
        sort_by: What to sort by, entity_id by default.
        sort_order: The direction, asc by default.
        updated_since: Only entities that were observed since.
        created_since: Only entities that were created since.
        include_snapshots: Whether to include the fields, true by default.
        include_merged: Whether to include entities that were merged into others, false by default.
        exclude_bookkeeping: Whether to leave out conversations, messages and the like, false by default. Only for a
            search.

    Returns:
        A page of entities.

    Raises:
        InvalidRequestError: If the input is not worth sending by the spec; nothing is sent then.
        APIConnectionError: If no answer came.
        APIStatusError: For a documented error status, in the category of that status.
        UnexpectedStatus: For a status that the spec does not know.
        UnexpectedResponseError: For a success whose body is not what the spec says.

    Evidence: verified on a live server.
    """
    return client.fetch(
        build_request(
            entity_type=entity_type,
            search=search,
            limit=limit,
            offset=offset,
            cursor=cursor,
            sort_by=sort_by,
            sort_order=sort_order,
            updated_since=updated_since,
            created_since=created_since,
            include_snapshots=include_snapshots,
            include_merged=include_merged,
            exclude_bookkeeping=exclude_bookkeeping,
        ),
        ANSWERS,
    )


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    entity_type: str | None | Unset = UNSET,
    search: str | None | Unset = UNSET,
    limit: int | None | Unset = UNSET,
    offset: int | None | Unset = UNSET,
    cursor: str | None | Unset = UNSET,
    sort_by: str | None | Unset = UNSET,
    sort_order: str | None | Unset = UNSET,
    updated_since: str | None | Unset = UNSET,
    created_since: str | None | Unset = UNSET,
    include_snapshots: bool | None | Unset = UNSET,
    include_merged: bool | None | Unset = UNSET,
    exclude_bookkeeping: bool | None | Unset = UNSET,
) -> Response[EntityList | ErrorBody | str | dict[str, Any]]:
    """Do what `sync_detailed` does, without blocking the event loop."""
    return await client.asend(
        build_request(
            entity_type=entity_type,
            search=search,
            limit=limit,
            offset=offset,
            cursor=cursor,
            sort_by=sort_by,
            sort_order=sort_order,
            updated_since=updated_since,
            created_since=created_since,
            include_snapshots=include_snapshots,
            include_merged=include_merged,
            exclude_bookkeeping=exclude_bookkeeping,
        ),
        ANSWERS,
    )


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    entity_type: str | None | Unset = UNSET,
    search: str | None | Unset = UNSET,
    limit: int | None | Unset = UNSET,
    offset: int | None | Unset = UNSET,
    cursor: str | None | Unset = UNSET,
    sort_by: str | None | Unset = UNSET,
    sort_order: str | None | Unset = UNSET,
    updated_since: str | None | Unset = UNSET,
    created_since: str | None | Unset = UNSET,
    include_snapshots: bool | None | Unset = UNSET,
    include_merged: bool | None | Unset = UNSET,
    exclude_bookkeeping: bool | None | Unset = UNSET,
) -> EntityList:
    """Do what `sync` does, without blocking the event loop."""
    return await client.afetch(
        build_request(
            entity_type=entity_type,
            search=search,
            limit=limit,
            offset=offset,
            cursor=cursor,
            sort_by=sort_by,
            sort_order=sort_order,
            updated_since=updated_since,
            created_since=created_since,
            include_snapshots=include_snapshots,
            include_merged=include_merged,
            exclude_bookkeeping=exclude_bookkeeping,
        ),
        ANSWERS,
    )
