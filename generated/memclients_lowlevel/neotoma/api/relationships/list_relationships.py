# Generated from specs/neotoma.yaml; do not edit.
"""List relationships by type and ends, with the names of the ends.

All filters apply together.
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
    from ...models.relationship_list import RelationshipList

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
    id="listRelationships",
    method="GET",
    path="/relationships",
    credentials=("token",),
    retry=RetryRules.of("safe", statuses=[408, 429, 502, 503, 504]),
    not_found="error",
    pagination=Pagination(style="offset", items="relationships", offset="offset", limit="limit", default_limit=100),
    schema={
        "type": "object",
        "properties": {
            "query": {
                "type": "object",
                "properties": {
                    "relationship_type": {
                        "description": "One of the 28 types that the server knows, such as PART_OF or REFERS_TO. Case matters: PART_OF and part_of differ.",
                        "type": "string",
                        "enum": [
                            "PART_OF",
                            "CORRECTS",
                            "REFERS_TO",
                            "SETTLES",
                            "DUPLICATE_OF",
                            "DEPENDS_ON",
                            "SUPERSEDES",
                            "EMBEDS",
                            "works_at",
                            "owns",
                            "manages",
                            "part_of",
                            "related_to",
                            "depends_on",
                            "references",
                            "transacted_with",
                            "member_of",
                            "reports_to",
                            "located_at",
                            "created_by",
                            "funded_by",
                            "acquired_by",
                            "subsidiary_of",
                            "partner_of",
                            "competitor_of",
                            "supplies_to",
                            "contracted_with",
                            "invested_in",
                        ],
                    },
                    "source_entity_id": {
                        "description": "ent_ and 24 lower-case hexadecimal digits. The server would take anything else too.",
                        "type": "string",
                        "pattern": "^ent_[0-9a-f]{24}$",
                    },
                    "target_entity_id": {
                        "description": "ent_ and 24 lower-case hexadecimal digits. The server would take anything else too.",
                        "type": "string",
                        "pattern": "^ent_[0-9a-f]{24}$",
                    },
                    "limit": {"description": "1 or more.", "type": "integer", "minimum": 1},
                    "offset": {"description": "0 or more.", "type": "integer", "minimum": 0},
                },
            }
        },
        "required": ["query"],
    },
)


def _read_relationship_list(value: Any) -> RelationshipList:
    from ...models.relationship_list import RelationshipList

    return RelationshipList.from_dict(value)


def _read_error_body(value: Any) -> ErrorBody:
    from ...models.error_body import ErrorBody

    return ErrorBody.from_dict(value)


ANSWERS: Final[Answers[RelationshipList, ErrorBody | str | dict[str, Any]]] = Answers(
    OPERATION.id,
    success={
        200: {"application/json": _read_relationship_list},
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
    relationship_type: str | None | Unset = UNSET,
    source_entity_id: str | None | Unset = UNSET,
    target_entity_id: str | None | Unset = UNSET,
    limit: int | None | Unset = UNSET,
    offset: int | None | Unset = UNSET,
) -> Request:
    """Build the request, without any I/O.

    Args:
        relationship_type: Only relationships of this type.
        source_entity_id: Only those that begin at this entity.
        target_entity_id: Only those that end at this entity.
        limit: Length of a page, 100 by default.
        offset: How many rows to skip, 0 by default.

    Raises:
        InvalidRequestError: If the input is not worth sending by the spec; nothing is sent then.
    """
    return OPERATION.request(
        query={
            "relationship_type": relationship_type,
            "source_entity_id": source_entity_id,
            "target_entity_id": target_entity_id,
            "limit": limit,
            "offset": offset,
        },
    )


def parse_response(response: RawResponse) -> RelationshipList | ErrorBody | str | dict[str, Any] | None:
    """Read an answer of any documented status, without any I/O.

    Raises:
        UnexpectedStatus: For a status that the spec does not know.
        UnexpectedResponseError: For a success whose body is not what the spec says.
    """
    return ANSWERS.parse(response)


def sync_detailed(
    *,
    client: AuthenticatedClient | Client,
    relationship_type: str | None | Unset = UNSET,
    source_entity_id: str | None | Unset = UNSET,
    target_entity_id: str | None | Unset = UNSET,
    limit: int | None | Unset = UNSET,
    offset: int | None | Unset = UNSET,
) -> Response[RelationshipList | ErrorBody | str | dict[str, Any]]:
    """Call the operation and return the whole answer, also that of a documented error.

    Args:
        client: Where and how to send.
        relationship_type: Only relationships of this type.
        source_entity_id: Only those that begin at this entity.
        target_entity_id: Only those that end at this entity.
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
        build_request(
            relationship_type=relationship_type,
            source_entity_id=source_entity_id,
            target_entity_id=target_entity_id,
            limit=limit,
            offset=offset,
        ),
        ANSWERS,
    )


def sync(
    *,
    client: AuthenticatedClient | Client,
    relationship_type: str | None | Unset = UNSET,
    source_entity_id: str | None | Unset = UNSET,
    target_entity_id: str | None | Unset = UNSET,
    limit: int | None | Unset = UNSET,
    offset: int | None | Unset = UNSET,
) -> RelationshipList:
    """Call the operation and return the body of its success.

    Args:
        client: Where and how to send.
        relationship_type: Only relationships of this type.
        source_entity_id: Only those that begin at this entity.
        target_entity_id: Only those that end at this entity.
        limit: Length of a page, 100 by default.
        offset: How many rows to skip, 0 by default.

    Returns:
        A page of relationships.

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
            relationship_type=relationship_type,
            source_entity_id=source_entity_id,
            target_entity_id=target_entity_id,
            limit=limit,
            offset=offset,
        ),
        ANSWERS,
    )


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    relationship_type: str | None | Unset = UNSET,
    source_entity_id: str | None | Unset = UNSET,
    target_entity_id: str | None | Unset = UNSET,
    limit: int | None | Unset = UNSET,
    offset: int | None | Unset = UNSET,
) -> Response[RelationshipList | ErrorBody | str | dict[str, Any]]:
    """Do what `sync_detailed` does, without blocking the event loop."""
    return await client.asend(
        build_request(
            relationship_type=relationship_type,
            source_entity_id=source_entity_id,
            target_entity_id=target_entity_id,
            limit=limit,
            offset=offset,
        ),
        ANSWERS,
    )


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    relationship_type: str | None | Unset = UNSET,
    source_entity_id: str | None | Unset = UNSET,
    target_entity_id: str | None | Unset = UNSET,
    limit: int | None | Unset = UNSET,
    offset: int | None | Unset = UNSET,
) -> RelationshipList:
    """Do what `sync` does, without blocking the event loop."""
    return await client.afetch(
        build_request(
            relationship_type=relationship_type,
            source_entity_id=source_entity_id,
            target_entity_id=target_entity_id,
            limit=limit,
            offset=offset,
        ),
        ANSWERS,
    )
