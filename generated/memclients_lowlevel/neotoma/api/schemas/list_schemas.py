# Generated from specs/neotoma.yaml; do not edit.
"""List the registered types of entities.

By name; a fresh server has 88. A type that was only stored is not registered and not among them. `search` would be
ignored: it is `keyword` here.
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
    from ...models.entity_type_list import EntityTypeList
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
    id="listSchemas",
    method="GET",
    path="/schemas",
    credentials=("token",),
    retry=RetryRules.of("safe", statuses=[408, 429, 502, 503, 504]),
    not_found="error",
    pagination=Pagination(style="offset", items="schemas", offset="offset", limit="limit", default_limit=100),
    schema={
        "type": "object",
        "properties": {
            "query": {
                "type": "object",
                "properties": {
                    "keyword": {"description": "Only types that fit this word.", "type": "string"},
                    "entity_type": {
                        "description": "Type of an entity, such as task, not blank.",
                        "type": "string",
                        "pattern": "\\S",
                    },
                    "limit": {"description": "0 or more.", "type": "integer", "minimum": 0},
                    "offset": {"description": "0 or more.", "type": "integer", "minimum": 0},
                },
            }
        },
        "required": ["query"],
    },
)


def _read_entity_type_list(value: Any) -> EntityTypeList:
    from ...models.entity_type_list import EntityTypeList

    return EntityTypeList.from_dict(value)


def _read_error_body(value: Any) -> ErrorBody:
    from ...models.error_body import ErrorBody

    return ErrorBody.from_dict(value)


ANSWERS: Final[Answers[EntityTypeList, ErrorBody | str | dict[str, Any]]] = Answers(
    OPERATION.id,
    success={
        200: {"application/json": _read_entity_type_list},
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
    keyword: str | None | Unset = UNSET,
    entity_type: str | None | Unset = UNSET,
    limit: int | None | Unset = UNSET,
    offset: int | None | Unset = UNSET,
) -> Request:
    """Build the request, without any I/O.

    Args:
        keyword: Only types that fit this word.
        entity_type: Only this type.
        limit: Length of a page, 100 by default.
        offset: How many rows to skip, 0 by default.

    Raises:
        InvalidRequestError: If the input is not worth sending by the spec; nothing is sent then.
    """
    return OPERATION.request(
        query={"keyword": keyword, "entity_type": entity_type, "limit": limit, "offset": offset},
    )


def parse_response(response: RawResponse) -> EntityTypeList | ErrorBody | str | dict[str, Any] | None:
    """Read an answer of any documented status, without any I/O.

    Raises:
        UnexpectedStatus: For a status that the spec does not know.
        UnexpectedResponseError: For a success whose body is not what the spec says.
    """
    return ANSWERS.parse(response)


def sync_detailed(
    *,
    client: AuthenticatedClient | Client,
    keyword: str | None | Unset = UNSET,
    entity_type: str | None | Unset = UNSET,
    limit: int | None | Unset = UNSET,
    offset: int | None | Unset = UNSET,
) -> Response[EntityTypeList | ErrorBody | str | dict[str, Any]]:
    """Call the operation and return the whole answer, also that of a documented error.

    Args:
        client: Where and how to send.
        keyword: Only types that fit this word.
        entity_type: Only this type.
        limit: Length of a page, 100 by default.
        offset: How many rows to skip, 0 by default.

    Raises:
        InvalidRequestError: If the input is not worth sending by the spec; nothing is sent then.
        APIConnectionError: If no answer came.
        UnexpectedStatus: For a status that the spec does not know.
        UnexpectedResponseError: For a success whose body is not what the spec says.

    Evidence: verified on a live server.
    """
    return client.send(build_request(keyword=keyword, entity_type=entity_type, limit=limit, offset=offset), ANSWERS)


def sync(
    *,
    client: AuthenticatedClient | Client,
    keyword: str | None | Unset = UNSET,
    entity_type: str | None | Unset = UNSET,
    limit: int | None | Unset = UNSET,
    offset: int | None | Unset = UNSET,
) -> EntityTypeList:
    """Call the operation and return the body of its success.

    Args:
        client: Where and how to send.
        keyword: Only types that fit this word.
        entity_type: Only this type.
        limit: Length of a page, 100 by default.
        offset: How many rows to skip, 0 by default.

    Returns:
        A page of types.

    Raises:
        InvalidRequestError: If the input is not worth sending by the spec; nothing is sent then.
        APIConnectionError: If no answer came.
        APIStatusError: For a documented error status, in the category of that status.
        UnexpectedStatus: For a status that the spec does not know.
        UnexpectedResponseError: For a success whose body is not what the spec says.

    Evidence: verified on a live server.
    """
    return client.fetch(build_request(keyword=keyword, entity_type=entity_type, limit=limit, offset=offset), ANSWERS)


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    keyword: str | None | Unset = UNSET,
    entity_type: str | None | Unset = UNSET,
    limit: int | None | Unset = UNSET,
    offset: int | None | Unset = UNSET,
) -> Response[EntityTypeList | ErrorBody | str | dict[str, Any]]:
    """Do what `sync_detailed` does, without blocking the event loop."""
    return await client.asend(
        build_request(keyword=keyword, entity_type=entity_type, limit=limit, offset=offset), ANSWERS
    )


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    keyword: str | None | Unset = UNSET,
    entity_type: str | None | Unset = UNSET,
    limit: int | None | Unset = UNSET,
    offset: int | None | Unset = UNSET,
) -> EntityTypeList:
    """Do what `sync` does, without blocking the event loop."""
    return await client.afetch(
        build_request(keyword=keyword, entity_type=entity_type, limit=limit, offset=offset), ANSWERS
    )
