# Generated from specs/neotoma.yaml; do not edit.
"""List the events that follow from dates of entities.

Newest first. Types that say which of their fields are dates have events for those; the others have one for every
value that looks like a date. Events are never withdrawn: a corrected date adds another one.

The server compares times as text, so a date as `end_date` leaves that very day out. `since` and `until` would be
ignored.
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
    from ...models.error_body import ErrorBody
    from ...models.timeline_event_list import TimelineEventList

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
    id="listTimelineEvents",
    method="GET",
    path="/timeline",
    credentials=("token",),
    retry=RetryRules.of("safe", statuses=[408, 429, 502, 503, 504]),
    not_found="error",
    pagination=Pagination(
        style="offset",
        items="events",
        offset="offset",
        since="start_date",
        until="end_date",
        time="event_timestamp",
        limit="limit",
        default_limit=100,
    ),
    schema={
        "type": "object",
        "properties": {
            "query": {
                "type": "object",
                "properties": {
                    "start_date": {
                        "description": "A date such as 2026-04-15, or a time in UTC with milliseconds such as 2026-04-15T00:00:00.000Z. The server compares it as text.",
                        "type": "string",
                        "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9]{2}:[0-9]{2}:[0-9]{2}\\.[0-9]{3}Z)?$",
                    },
                    "end_date": {
                        "description": "A date such as 2026-04-15, or a time in UTC with milliseconds such as 2026-04-15T00:00:00.000Z. The server compares it as text.",
                        "type": "string",
                        "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9]{2}:[0-9]{2}:[0-9]{2}\\.[0-9]{3}Z)?$",
                    },
                    "event_type": {"description": "Only events of this type, such as TaskDue.", "type": "string"},
                    "entity_id": {
                        "description": "ent_ and 24 lower-case hexadecimal digits. The server would take anything else too.",
                        "type": "string",
                        "pattern": "^ent_[0-9a-f]{24}$",
                    },
                    "limit": {"description": "1 or more.", "type": "integer", "minimum": 1},
                    "offset": {"description": "0 or more.", "type": "integer", "minimum": 0},
                    "order_by": {
                        "description": "event_timestamp or created_at. The server would take anything else for event_timestamp.",
                        "type": "string",
                        "enum": ["event_timestamp", "created_at"],
                    },
                },
            }
        },
        "required": ["query"],
    },
)


def _read_timeline_event_list(value: Any) -> TimelineEventList:
    from ...models.timeline_event_list import TimelineEventList

    return TimelineEventList.from_dict(value)


def _read_error_body(value: Any) -> ErrorBody:
    from ...models.error_body import ErrorBody

    return ErrorBody.from_dict(value)


ANSWERS: Final[Answers[TimelineEventList, ErrorBody | str | dict[str, Any]]] = Answers(
    OPERATION.id,
    success={
        200: {"application/json": _read_timeline_event_list},
    },
    errors={
        401: {"application/json": _read_error_body},
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
    start_date: str | None | Unset = UNSET,
    end_date: str | None | Unset = UNSET,
    event_type: str | None | Unset = UNSET,
    entity_id: str | None | Unset = UNSET,
    limit: int | None | Unset = UNSET,
    offset: int | None | Unset = UNSET,
    order_by: str | None | Unset = UNSET,
) -> Request:
    """Build the request, without any I/O.

    Args:
        start_date: Only events at this time or later.
        end_date: Only events at this time or earlier. Of a date, only its very beginning.
        event_type: Only events of this type, such as TaskDue.
        entity_id: Only events of this entity.
        limit: Length of a page, 100 by default.
        offset: How many rows to skip, 0 by default.
        order_by: What to sort by, event_timestamp by default.

    Raises:
        InvalidRequestError: If the input is not worth sending by the spec; nothing is sent then.
    """
    return OPERATION.request(
        query={
            "start_date": start_date,
            "end_date": end_date,
            "event_type": event_type,
            "entity_id": entity_id,
            "limit": limit,
            "offset": offset,
            "order_by": order_by,
        },
    )


def parse_response(response: RawResponse) -> TimelineEventList | ErrorBody | str | dict[str, Any] | None:
    """Read an answer of any documented status, without any I/O.

    Raises:
        UnexpectedStatus: For a status that the spec does not know.
        UnexpectedResponseError: For a success whose body is not what the spec says.
    """
    return ANSWERS.parse(response)


def sync_detailed(
    *,
    client: AuthenticatedClient | Client,
    start_date: str | None | Unset = UNSET,
    end_date: str | None | Unset = UNSET,
    event_type: str | None | Unset = UNSET,
    entity_id: str | None | Unset = UNSET,
    limit: int | None | Unset = UNSET,
    offset: int | None | Unset = UNSET,
    order_by: str | None | Unset = UNSET,
) -> Response[TimelineEventList | ErrorBody | str | dict[str, Any]]:
    """Call the operation and return the whole answer, also that of a documented error.

    Args:
        client: Where and how to send.
        start_date: Only events at this time or later.
        end_date: Only events at this time or earlier. Of a date, only its very beginning.
        event_type: Only events of this type, such as TaskDue.
        entity_id: Only events of this entity.
        limit: Length of a page, 100 by default.
        offset: How many rows to skip, 0 by default.
        order_by: What to sort by, event_timestamp by default.

    Raises:
        InvalidRequestError: If the input is not worth sending by the spec; nothing is sent then.
        APIConnectionError: If no answer came.
        UnexpectedStatus: For a status that the spec does not know.
        UnexpectedResponseError: For a success whose body is not what the spec says.

    Evidence: verified on a live server.
    """
    return client.send(
        build_request(
            start_date=start_date,
            end_date=end_date,
            event_type=event_type,
            entity_id=entity_id,
            limit=limit,
            offset=offset,
            order_by=order_by,
        ),
        ANSWERS,
    )


def sync(
    *,
    client: AuthenticatedClient | Client,
    start_date: str | None | Unset = UNSET,
    end_date: str | None | Unset = UNSET,
    event_type: str | None | Unset = UNSET,
    entity_id: str | None | Unset = UNSET,
    limit: int | None | Unset = UNSET,
    offset: int | None | Unset = UNSET,
    order_by: str | None | Unset = UNSET,
) -> TimelineEventList:
    """Call the operation and return the body of its success.

    Args:
        client: Where and how to send.
        start_date: Only events at this time or later.
        end_date: Only events at this time or earlier. Of a date, only its very beginning.
        event_type: Only events of this type, such as TaskDue.
        entity_id: Only events of this entity.
        limit: Length of a page, 100 by default.
        offset: How many rows to skip, 0 by default.
        order_by: What to sort by, event_timestamp by default.

    Returns:
        A page of events.

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
            start_date=start_date,
            end_date=end_date,
            event_type=event_type,
            entity_id=entity_id,
            limit=limit,
            offset=offset,
            order_by=order_by,
        ),
        ANSWERS,
    )


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    start_date: str | None | Unset = UNSET,
    end_date: str | None | Unset = UNSET,
    event_type: str | None | Unset = UNSET,
    entity_id: str | None | Unset = UNSET,
    limit: int | None | Unset = UNSET,
    offset: int | None | Unset = UNSET,
    order_by: str | None | Unset = UNSET,
) -> Response[TimelineEventList | ErrorBody | str | dict[str, Any]]:
    """Do what `sync_detailed` does, without blocking the event loop."""
    return await client.asend(
        build_request(
            start_date=start_date,
            end_date=end_date,
            event_type=event_type,
            entity_id=entity_id,
            limit=limit,
            offset=offset,
            order_by=order_by,
        ),
        ANSWERS,
    )


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    start_date: str | None | Unset = UNSET,
    end_date: str | None | Unset = UNSET,
    event_type: str | None | Unset = UNSET,
    entity_id: str | None | Unset = UNSET,
    limit: int | None | Unset = UNSET,
    offset: int | None | Unset = UNSET,
    order_by: str | None | Unset = UNSET,
) -> TimelineEventList:
    """Do what `sync` does, without blocking the event loop."""
    return await client.afetch(
        build_request(
            start_date=start_date,
            end_date=end_date,
            event_type=event_type,
            entity_id=entity_id,
            limit=limit,
            offset=offset,
            order_by=order_by,
        ),
        ANSWERS,
    )
