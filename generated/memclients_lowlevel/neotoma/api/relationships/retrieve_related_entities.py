# Generated from specs/neotoma.yaml; do not edit.
"""Follow the relationships of an entity.

All at once, without pages. Deleted relationships are included, with an `is_live` of 0 and a snapshot that says
`_deleted`. With more than one hop a relationship comes several times, to be told by its key. An unknown entity has
whatever mentions it, and is never a 404.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from memclients._core.lowlevel import (
    Answers,
    Operation,
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
    from ...models.related_entities import RelatedEntities
    from ...models.related_query import RelatedQuery
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
    id="retrieveRelatedEntities",
    method="POST",
    path="/retrieve_related_entities",
    credentials=("token",),
    retry=RetryRules.of("safe", statuses=[408, 429, 502, 503, 504]),
    not_found="error",
    schema={
        "type": "object",
        "properties": {
            "body": {
                "type": "object",
                "description": "From which entity, along which relationships, how far. The server would ignore other keys, such as `limit` or `relationship_type`.",
                "required": ["entity_id"],
                "additionalProperties": False,
                "properties": {
                    "entity_id": {
                        "type": "string",
                        "pattern": "^ent_[0-9a-f]{24}$",
                        "description": "ent_ and 24 lower-case hexadecimal digits. The server would take anything else too.",
                    },
                    "relationship_types": {
                        "type": "array",
                        "items": {
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
                        "description": "Any of these types; all by default.",
                    },
                    "direction": {
                        "type": "string",
                        "enum": ["inbound", "outbound", "both"],
                        "description": "inbound, outbound or both; both by default.",
                    },
                    "max_hops": {"type": "integer", "minimum": 1, "description": "How far, 1 or more, 1 by default."},
                    "include_entities": {
                        "type": "boolean",
                        "description": "Whether to include the entities, true by default.",
                    },
                },
            }
        },
        "required": ["body"],
    },
)


def _read_related_entities(value: Any) -> RelatedEntities:
    from ...models.related_entities import RelatedEntities

    return RelatedEntities.from_dict(value)


def _read_error_body(value: Any) -> ErrorBody:
    from ...models.error_body import ErrorBody

    return ErrorBody.from_dict(value)


ANSWERS: Final[Answers[RelatedEntities, ErrorBody | str | dict[str, Any]]] = Answers(
    OPERATION.id,
    success={
        200: {"application/json": _read_related_entities},
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
    body: RelatedQuery | Mapping[str, Any],
) -> Request:
    """Build the request, without any I/O.

    Args:
        body: From which entity, along which relationships, how far. The server would ignore other keys, such as
            `limit` or `relationship_type`.

    Raises:
        InvalidRequestError: If the input is not worth sending by the spec; nothing is sent then.
    """
    return OPERATION.request(
        body=body,
    )


def parse_response(response: RawResponse) -> RelatedEntities | ErrorBody | str | dict[str, Any] | None:
    """Read an answer of any documented status, without any I/O.

    Raises:
        UnexpectedStatus: For a status that the spec does not know.
        UnexpectedResponseError: For a success whose body is not what the spec says.
    """
    return ANSWERS.parse(response)


def sync_detailed(
    *,
    client: AuthenticatedClient | Client,
    body: RelatedQuery | Mapping[str, Any],
) -> Response[RelatedEntities | ErrorBody | str | dict[str, Any]]:
    """Call the operation and return the whole answer, also that of a documented error.

    Args:
        client: Where and how to send.
        body: From which entity, along which relationships, how far. The server would ignore other keys, such as
            `limit` or `relationship_type`.

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
    body: RelatedQuery | Mapping[str, Any],
) -> RelatedEntities:
    """Call the operation and return the body of its success.

    Args:
        client: Where and how to send.
        body: From which entity, along which relationships, how far. The server would ignore other keys, such as
            `limit` or `relationship_type`.

    Returns:
        The relationships, and the entities at their other ends.

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
    body: RelatedQuery | Mapping[str, Any],
) -> Response[RelatedEntities | ErrorBody | str | dict[str, Any]]:
    """Do what `sync_detailed` does, without blocking the event loop."""
    return await client.asend(build_request(body=body), ANSWERS)


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    body: RelatedQuery | Mapping[str, Any],
) -> RelatedEntities:
    """Do what `sync` does, without blocking the event loop."""
    return await client.afetch(build_request(body=body), ANSWERS)
