# Generated from specs/neotoma.yaml; do not edit.
"""Find relationships of an entity or of a type.

Newest first. Unlike `listRelationships` it knows directions and deleted relationships, but no names.
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

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ...client import AuthenticatedClient, Client
    from ...models.error_body import ErrorBody
    from ...models.relationship_list import RelationshipList
    from ...models.relationship_query import RelationshipQuery
    from ...types import Response

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
    id="queryRelationships",
    method="POST",
    path="/list_relationships",
    credentials=("token",),
    retry=RetryRules.of("safe", statuses=[408, 429, 502, 503, 504]),
    not_found="error",
    pagination=Pagination(style="offset", items="relationships", offset="offset", limit="limit", default_limit=100),
    schema={
        "type": "object",
        "properties": {
            "body": {
                "type": "object",
                "description": "Which relationships; at least one of entity_id, source_entity_id, target_entity_id and relationship_type. The server would ignore other keys.",
                "additionalProperties": False,
                "properties": {
                    "entity_id": {
                        "type": "string",
                        "pattern": "^ent_[0-9a-f]{24}$",
                        "description": "ent_ and 24 lower-case hexadecimal digits. The server would take anything else too.",
                    },
                    "source_entity_id": {
                        "type": "string",
                        "pattern": "^ent_[0-9a-f]{24}$",
                        "description": "ent_ and 24 lower-case hexadecimal digits. The server would take anything else too.",
                    },
                    "target_entity_id": {
                        "type": "string",
                        "pattern": "^ent_[0-9a-f]{24}$",
                        "description": "ent_ and 24 lower-case hexadecimal digits. The server would take anything else too.",
                    },
                    "relationship_type": {
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
                        "description": "One of the 28 types that the server knows, such as PART_OF or REFERS_TO. Case matters: PART_OF and part_of differ.",
                    },
                    "direction": {
                        "type": "string",
                        "enum": ["inbound", "outbound", "incoming", "outgoing", "both"],
                        "description": "inbound or incoming, outbound or outgoing, or both, as seen from entity_id.",
                    },
                    "include_deleted": {
                        "type": "boolean",
                        "description": "Whether to include deleted ones, false by default.",
                    },
                    "limit": {"type": "integer", "minimum": 1, "description": "1 or more."},
                    "offset": {"type": "integer", "minimum": 0, "description": "0 or more."},
                },
                "if": {
                    "not": {
                        "anyOf": [
                            {"required": ["entity_id"]},
                            {"required": ["source_entity_id"]},
                            {"required": ["target_entity_id"]},
                            {"required": ["relationship_type"]},
                        ]
                    }
                },
                "then": {
                    "required": ["entity_id"],
                    "properties": {
                        "entity_id": {
                            "description": "At least one of entity_id, source_entity_id, target_entity_id and relationship_type."
                        }
                    },
                },
            }
        },
        "required": ["body"],
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
        400: {"application/json": _read_error_body, "text/html": as_text},
        401: {"application/json": _read_error_body},
        404: {"text/html": as_text},
        413: {"text/html": as_text},
        429: {"application/json": as_is, "text/plain": as_text, "text/html": as_text},
        500: {"application/json": _read_error_body},
        502: {"application/json": as_is, "text/plain": as_text, "text/html": as_text},
        503: {"application/json": as_is, "text/plain": as_text, "text/html": as_text},
        504: {"application/json": as_is, "text/plain": as_text, "text/html": as_text},
    },
)


def build_request(
    *,
    body: RelationshipQuery | Mapping[str, Any],
) -> Request:
    """Build the request, without any I/O.

    Args:
        body: Which relationships; at least one of entity_id, source_entity_id, target_entity_id and
            relationship_type. The server would ignore other keys.

    Raises:
        InvalidRequestError: If the input is not worth sending by the spec; nothing is sent then.
    """
    return OPERATION.request(
        body=body,
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
    body: RelationshipQuery | Mapping[str, Any],
) -> Response[RelationshipList | ErrorBody | str | dict[str, Any]]:
    """Call the operation and return the whole answer, also that of a documented error.

    Args:
        client: Where and how to send.
        body: Which relationships; at least one of entity_id, source_entity_id, target_entity_id and
            relationship_type. The server would ignore other keys.

    Raises:
        InvalidRequestError: If the input is not worth sending by the spec; nothing is sent then.
        APIConnectionError: If no answer came.
        UnexpectedStatus: For a status that the spec does not know.
        UnexpectedResponseError: For a success whose body is not what the spec says.

    Evidence: verified on a live server.
    """
    return client.send(build_request(body=body), ANSWERS)


def sync(
    *,
    client: AuthenticatedClient | Client,
    body: RelationshipQuery | Mapping[str, Any],
) -> RelationshipList:
    """Call the operation and return the body of its success.

    Args:
        client: Where and how to send.
        body: Which relationships; at least one of entity_id, source_entity_id, target_entity_id and
            relationship_type. The server would ignore other keys.

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
    return client.fetch(build_request(body=body), ANSWERS)


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    body: RelationshipQuery | Mapping[str, Any],
) -> Response[RelationshipList | ErrorBody | str | dict[str, Any]]:
    """Do what `sync_detailed` does, without blocking the event loop."""
    return await client.asend(build_request(body=body), ANSWERS)


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    body: RelationshipQuery | Mapping[str, Any],
) -> RelationshipList:
    """Do what `sync` does, without blocking the event loop."""
    return await client.afetch(build_request(body=body), ANSWERS)
