# Generated from specs/neotoma.yaml; do not edit.
"""Delete an entity, keeping its history.

Adds an observation that hides the entity: reading it is a 404 from then on. Lookups by identifier still find it,
without a snapshot.
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
    from ...models.deletion_result import DeletionResult
    from ...models.entity_deletion import EntityDeletion
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
    id="deleteEntity",
    method="POST",
    path="/delete_entity",
    credentials=("token",),
    retry=RetryRules.of("unsafe", statuses=[429, 502, 503, 504]),
    not_found="error",
    schema={
        "type": "object",
        "properties": {
            "body": {
                "type": "object",
                "description": "The entity to delete.",
                "required": ["entity_id", "entity_type"],
                "additionalProperties": False,
                "properties": {
                    "entity_id": {
                        "type": "string",
                        "pattern": "^ent_[0-9a-f]{24}$",
                        "description": "ent_ and 24 lower-case hexadecimal digits. The server would take anything else too.",
                    },
                    "entity_type": {
                        "type": "string",
                        "pattern": "\\S",
                        "description": "Type of an entity, such as task, not blank.",
                    },
                    "reason": {"type": "string", "description": "Why, for the record."},
                },
            }
        },
        "required": ["body"],
    },
)


def _read_deletion_result(value: Any) -> DeletionResult:
    from ...models.deletion_result import DeletionResult

    return DeletionResult.from_dict(value)


def _read_error_body(value: Any) -> ErrorBody:
    from ...models.error_body import ErrorBody

    return ErrorBody.from_dict(value)


ANSWERS: Final[Answers[DeletionResult, ErrorBody | str | dict[str, Any]]] = Answers(
    OPERATION.id,
    success={
        200: {"application/json": _read_deletion_result},
    },
    errors={
        400: {"application/json": _read_error_body, "text/html": as_text},
        401: {"application/json": _read_error_body},
        403: {"application/json": _read_error_body},
        404: {"text/html": as_text, "application/json": _read_error_body},
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
    body: EntityDeletion | Mapping[str, Any],
) -> Request:
    """Build the request, without any I/O.

    Args:
        body: The entity to delete.

    Raises:
        InvalidRequestError: If the input is not worth sending by the spec; nothing is sent then.
    """
    return OPERATION.request(
        body=body,
    )


def parse_response(response: RawResponse) -> DeletionResult | ErrorBody | str | dict[str, Any] | None:
    """Read an answer of any documented status, without any I/O.

    Raises:
        UnexpectedStatus: For a status that the spec does not know.
        UnexpectedResponseError: For a success whose body is not what the spec says.
    """
    return ANSWERS.parse(response)


def sync_detailed(
    *,
    client: AuthenticatedClient | Client,
    body: EntityDeletion | Mapping[str, Any],
) -> Response[DeletionResult | ErrorBody | str | dict[str, Any]]:
    """Call the operation and return the whole answer, also that of a documented error.

    Args:
        client: Where and how to send.
        body: The entity to delete.

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
    body: EntityDeletion | Mapping[str, Any],
) -> DeletionResult:
    """Call the operation and return the body of its success.

    Args:
        client: Where and how to send.
        body: The entity to delete.

    Returns:
        Deleted.

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
    body: EntityDeletion | Mapping[str, Any],
) -> Response[DeletionResult | ErrorBody | str | dict[str, Any]]:
    """Do what `sync_detailed` does, without blocking the event loop."""
    return await client.asend(build_request(body=body), ANSWERS)


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    body: EntityDeletion | Mapping[str, Any],
) -> DeletionResult:
    """Do what `sync` does, without blocking the event loop."""
    return await client.afetch(build_request(body=body), ANSWERS)
