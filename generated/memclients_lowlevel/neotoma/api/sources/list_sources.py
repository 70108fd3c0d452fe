# Generated from specs/neotoma.yaml; do not edit.
"""List what observations were made from.

Each distinct list of entities that was stored is a source, and so is each file.
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
    from ...models.source_list import SourceList

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
    id="listSources",
    method="GET",
    path="/sources",
    credentials=("token",),
    retry=RetryRules.of("safe", statuses=[408, 429, 502, 503, 504]),
    not_found="error",
    pagination=Pagination(style="offset", items="sources", offset="offset", limit="limit", default_limit=100),
    schema={
        "type": "object",
        "properties": {
            "query": {
                "type": "object",
                "properties": {
                    "search": {"description": "Text to search for.", "type": "string"},
                    "mime_type": {"description": "Only sources of this media type.", "type": "string"},
                    "source_type": {"description": "Only sources of this type.", "type": "string"},
                    "limit": {"description": "1 or more.", "type": "integer", "minimum": 1},
                    "offset": {"description": "0 or more.", "type": "integer", "minimum": 0},
                },
            }
        },
        "required": ["query"],
    },
)


def _read_source_list(value: Any) -> SourceList:
    from ...models.source_list import SourceList

    return SourceList.from_dict(value)


def _read_error_body(value: Any) -> ErrorBody:
    from ...models.error_body import ErrorBody

    return ErrorBody.from_dict(value)


ANSWERS: Final[Answers[SourceList, ErrorBody | str | dict[str, Any]]] = Answers(
    OPERATION.id,
    success={
        200: {"application/json": _read_source_list},
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
    search: str | None | Unset = UNSET,
    mime_type: str | None | Unset = UNSET,
    source_type: str | None | Unset = UNSET,
    limit: int | None | Unset = UNSET,
    offset: int | None | Unset = UNSET,
) -> Request:
    """Build the request, without any I/O.

    Args:
        search: Text to search for.
        mime_type: Only sources of this media type.
        source_type: Only sources of this type.
        limit: Length of a page, 100 by default.
        offset: How many rows to skip, 0 by default.

    Raises:
        InvalidRequestError: If the input is not worth sending by the spec; nothing is sent then.
    """
    return OPERATION.request(
        query={"search": search, "mime_type": mime_type, "source_type": source_type, "limit": limit, "offset": offset},
    )


def parse_response(response: RawResponse) -> SourceList | ErrorBody | str | dict[str, Any] | None:
    """Read an answer of any documented status, without any I/O.

    Raises:
        UnexpectedStatus: For a status that the spec does not know.
        UnexpectedResponseError: For a success whose body is not what the spec says.
    """
    return ANSWERS.parse(response)


def sync_detailed(
    *,
    client: AuthenticatedClient | Client,
    search: str | None | Unset = UNSET,
    mime_type: str | None | Unset = UNSET,
    source_type: str | None | Unset = UNSET,
    limit: int | None | Unset = UNSET,
    offset: int | None | Unset = UNSET,
) -> Response[SourceList | ErrorBody | str | dict[str, Any]]:
    """Call the operation and return the whole answer, also that of a documented error.

    Args:
        client: Where and how to send.
        search: Text to search for.
        mime_type: Only sources of this media type.
        source_type: Only sources of this type.
        limit: Length of a page, 100 by default.
        offset: How many rows to skip, 0 by default.

    Raises:
        InvalidRequestError: If the input is not worth sending by the spec; nothing is sent then.
        APIConnectionError: If no answer came.
        UnexpectedStatus: For a status that the spec does not know.
        UnexpectedResponseError: For a success whose body is not what the spec says.

    Evidence: verified on a live server.
    """
    return client.send(
        build_request(search=search, mime_type=mime_type, source_type=source_type, limit=limit, offset=offset), ANSWERS
    )


def sync(
    *,
    client: AuthenticatedClient | Client,
    search: str | None | Unset = UNSET,
    mime_type: str | None | Unset = UNSET,
    source_type: str | None | Unset = UNSET,
    limit: int | None | Unset = UNSET,
    offset: int | None | Unset = UNSET,
) -> SourceList:
    """Call the operation and return the body of its success.

    Args:
        client: Where and how to send.
        search: Text to search for.
        mime_type: Only sources of this media type.
        source_type: Only sources of this type.
        limit: Length of a page, 100 by default.
        offset: How many rows to skip, 0 by default.

    Returns:
        A page of sources.

    Raises:
        InvalidRequestError: If the input is not worth sending by the spec; nothing is sent then.
        APIConnectionError: If no answer came.
        APIStatusError: For a documented error status, in the category of that status.
        UnexpectedStatus: For a status that the spec does not know.
        UnexpectedResponseError: For a success whose body is not what the spec says.

    Evidence: verified on a live server.
    """
    return client.fetch(
        build_request(search=search, mime_type=mime_type, source_type=source_type, limit=limit, offset=offset), ANSWERS
    )


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    search: str | None | Unset = UNSET,
    mime_type: str | None | Unset = UNSET,
    source_type: str | None | Unset = UNSET,
    limit: int | None | Unset = UNSET,
    offset: int | None | Unset = UNSET,
) -> Response[SourceList | ErrorBody | str | dict[str, Any]]:
    """Do what `sync_detailed` does, without blocking the event loop."""
    return await client.asend(
        build_request(search=search, mime_type=mime_type, source_type=source_type, limit=limit, offset=offset), ANSWERS
    )


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    search: str | None | Unset = UNSET,
    mime_type: str | None | Unset = UNSET,
    source_type: str | None | Unset = UNSET,
    limit: int | None | Unset = UNSET,
    offset: int | None | Unset = UNSET,
) -> SourceList:
    """Do what `sync` does, without blocking the event loop."""
    return await client.afetch(
        build_request(search=search, mime_type=mime_type, source_type=source_type, limit=limit, offset=offset), ANSWERS
    )
