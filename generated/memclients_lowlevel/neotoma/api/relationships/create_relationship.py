# Generated from specs/neotoma.yaml; do not edit.
"""Connect two entities.

The same again changes nothing, and other metadata is merged. Nobody looks whether the entities exist, and a
relationship of an entity with itself is one as well. One that was deleted stays deleted.
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
    from ...models.relationship import Relationship
    from ...models.relationship_input import RelationshipInput
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
    id="createRelationship",
    method="POST",
    path="/create_relationship",
    credentials=("token",),
    retry=RetryRules.of("safe", statuses=[429, 502, 503, 504]),
    not_found="error",
    schema={
        "type": "object",
        "properties": {
            "body": {
                "type": "object",
                "description": "A relationship to create. The server refuses other keys.",
                "required": ["relationship_type", "source_entity_id", "target_entity_id"],
                "additionalProperties": False,
                "properties": {
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
                    "source_id": {
                        "type": "string",
                        "minLength": 1,
                        "description": "Id of the source that it is from, not empty.",
                    },
                    "metadata": {
                        "type": "object",
                        "additionalProperties": True,
                        "description": "Fields of the relationship.",
                    },
                },
            }
        },
        "required": ["body"],
    },
)


def _read_relationship(value: Any) -> Relationship:
    from ...models.relationship import Relationship

    return Relationship.from_dict(value)


def _read_error_body(value: Any) -> ErrorBody:
    from ...models.error_body import ErrorBody

    return ErrorBody.from_dict(value)


ANSWERS: Final[Answers[Relationship, ErrorBody | str | dict[str, Any]]] = Answers(
    OPERATION.id,
    success={
        200: {"application/json": _read_relationship},
    },
    errors={
        400: {"application/json": _read_error_body, "text/html": as_text},
        401: {"application/json": _read_error_body},
        403: {"application/json": _read_error_body},
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
    body: RelationshipInput | Mapping[str, Any],
) -> Request:
    """Build the request, without any I/O.

    Args:
        body: A relationship to create. The server refuses other keys.

    Raises:
        InvalidRequestError: If the input is not worth sending by the spec; nothing is sent then.
    """
    return OPERATION.request(
        body=body,
    )


def parse_response(response: RawResponse) -> Relationship | ErrorBody | str | dict[str, Any] | None:
    """Read an answer of any documented status, without any I/O.

    Raises:
        UnexpectedStatus: For a status that the spec does not know.
        UnexpectedResponseError: For a success whose body is not what the spec says.
    """
    return ANSWERS.parse(response)


def sync_detailed(
    *,
    client: AuthenticatedClient | Client,
    body: RelationshipInput | Mapping[str, Any],
) -> Response[Relationship | ErrorBody | str | dict[str, Any]]:
    """Call the operation and return the whole answer, also that of a documented error.

    Args:
        client: Where and how to send.
        body: A relationship to create. The server refuses other keys.

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
    body: RelationshipInput | Mapping[str, Any],
) -> Relationship:
    """Call the operation and return the body of its success.

    Args:
        client: Where and how to send.
        body: A relationship to create. The server refuses other keys.

    Returns:
        The relationship as it is now.

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
    body: RelationshipInput | Mapping[str, Any],
) -> Response[Relationship | ErrorBody | str | dict[str, Any]]:
    """Do what `sync_detailed` does, without blocking the event loop."""
    return await client.asend(build_request(body=body), ANSWERS)


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    body: RelationshipInput | Mapping[str, Any],
) -> Relationship:
    """Do what `sync` does, without blocking the event loop."""
    return await client.afetch(build_request(body=body), ANSWERS)
