# Generated from specs/neotoma.yaml; do not edit.
"""Read a registered type with its rules.

Its fields, what identifies an entity of it, and how its observations are merged.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from memclients._core.lowlevel import (
    Answers,
    Operation,
    RawResponse,
    Request,
    RetryRules,
    Segment,
    as_is,
    as_text,
)

if TYPE_CHECKING:
    from ...client import AuthenticatedClient, Client
    from ...models.entity_type_schema import EntityTypeSchema
    from ...models.error_body import ErrorBody
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
    id="getSchema",
    method="GET",
    path="/schemas/{entity_type}",
    credentials=("token",),
    retry=RetryRules.of("safe", statuses=[408, 429, 502, 503, 504]),
    not_found="error",
    segments={"entity_type": Segment(dots=True)},
    schema={
        "type": "object",
        "properties": {
            "path": {
                "type": "object",
                "properties": {
                    "entity_type": {"description": "Any text that is not empty.", "type": "string", "minLength": 1}
                },
                "required": ["entity_type"],
            }
        },
        "required": ["path"],
    },
)


def _read_entity_type_schema(value: Any) -> EntityTypeSchema:
    from ...models.entity_type_schema import EntityTypeSchema

    return EntityTypeSchema.from_dict(value)


def _read_error_body(value: Any) -> ErrorBody:
    from ...models.error_body import ErrorBody

    return ErrorBody.from_dict(value)


ANSWERS: Final[Answers[EntityTypeSchema, ErrorBody | str | dict[str, Any]]] = Answers(
    OPERATION.id,
    success={
        200: {"application/json": _read_entity_type_schema},
    },
    errors={
        401: {"application/json": _read_error_body},
        404: {"text/html": as_text, "application/json": _read_error_body},
        429: {"application/json": as_is, "text/plain": as_text, "text/html": as_text},
        500: {"application/json": _read_error_body},
        502: {"application/json": as_is, "text/plain": as_text, "text/html": as_text},
        503: {"application/json": as_is, "text/plain": as_text, "text/html": as_text},
        504: {"application/json": as_is, "text/plain": as_text, "text/html": as_text},
    },
)


def build_request(
    entity_type: str,
) -> Request:
    """Build the request, without any I/O.

    Args:
        entity_type: The registered type.

    Raises:
        InvalidRequestError: If the input is not worth sending by the spec; nothing is sent then.
    """
    return OPERATION.request(
        path={"entity_type": entity_type},
    )


def parse_response(response: RawResponse) -> EntityTypeSchema | ErrorBody | str | dict[str, Any] | None:
    """Read an answer of any documented status, without any I/O.

    Raises:
        UnexpectedStatus: For a status that the spec does not know.
        UnexpectedResponseError: For a success whose body is not what the spec says.
    """
    return ANSWERS.parse(response)


def sync_detailed(
    entity_type: str,
    *,
    client: AuthenticatedClient | Client,
) -> Response[EntityTypeSchema | ErrorBody | str | dict[str, Any]]:
    """Call the operation and return the whole answer, also that of a documented error.

    Args:
        entity_type: The registered type.
        client: Where and how to send.

    Raises:
        InvalidRequestError: If the input is not worth sending by the spec; nothing is sent then.
        APIConnectionError: If no answer came.
        UnexpectedStatus: For a status that the spec does not know.
        UnexpectedResponseError: For a success whose body is not what the spec says.

    Evidence: verified on a live server.
    """
    return client.send(build_request(entity_type), ANSWERS)


def sync(
    entity_type: str,
    *,
    client: AuthenticatedClient | Client,
) -> EntityTypeSchema:
    """Call the operation and return the body of its success.

    Args:
        entity_type: The registered type.
        client: Where and how to send.

    Returns:
        The type.

    Raises:
        InvalidRequestError: If the input is not worth sending by the spec; nothing is sent then.
        APIConnectionError: If no answer came.
        APIStatusError: For a documented error status, in the category of that status.
        UnexpectedStatus: For a status that the spec does not know.
        UnexpectedResponseError: For a success whose body is not what the spec says.

    Evidence: verified on a live server.
    """
    return client.fetch(build_request(entity_type), ANSWERS)


async def asyncio_detailed(
    entity_type: str,
    *,
    client: AuthenticatedClient | Client,
) -> Response[EntityTypeSchema | ErrorBody | str | dict[str, Any]]:
    """Do what `sync_detailed` does, without blocking the event loop."""
    return await client.asend(build_request(entity_type), ANSWERS)


async def asyncio(
    entity_type: str,
    *,
    client: AuthenticatedClient | Client,
) -> EntityTypeSchema:
    """Do what `sync` does, without blocking the event loop."""
    return await client.afetch(build_request(entity_type), ANSWERS)
