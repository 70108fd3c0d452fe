# Generated from specs/neotoma.yaml; do not edit.
"""Read what an entity is, or was at a time.

`canonical_name` is a name for people here, such as `Review plan`, and absent for a time in the past. Before the
first observation the snapshot is empty. A deleted entity is a 404.

With an id the server does not ask whose entity it is, so this is no check of permissions.
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
    from ...models.entity_snapshot import EntitySnapshot
    from ...models.error_body import ErrorBody
    from ...models.snapshot_query import SnapshotQuery
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
    id="getEntitySnapshot",
    method="POST",
    path="/get_entity_snapshot",
    credentials=("token",),
    retry=RetryRules.of("safe", statuses=[408, 429, 502, 503, 504]),
    not_found="error",
    schema={
        "type": "object",
        "properties": {
            "body": {
                "type": "object",
                "description": "The entity, and the time in the past. The server would ignore other keys.",
                "additionalProperties": False,
                "required": ["entity_id"],
                "properties": {
                    "entity_id": {"type": "string", "minLength": 1, "description": "Id of the entity, not empty."},
                    "at": {
                        "type": "string",
                        "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9]{2}:[0-9]{2}(:[0-9]{2}(\\.[0-9]+)?)?(Z|[+-][0-9]{2}:[0-9]{2})?)?$",
                        "description": "An ISO 8601 date or time, such as 2026-11-21T06:50:22.415Z. What was observed later does not count.",
                    },
                    "at_ingested": {
                        "type": "string",
                        "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9]{2}:[0-9]{2}(:[0-9]{2}(\\.[0-9]+)?)?(Z|[+-][0-9]{2}:[0-9]{2})?)?$",
                        "description": "An ISO 8601 date or time, such as 2026-11-21T06:50:22.415Z. What was stored later does not count.",
                    },
                },
            }
        },
        "required": ["body"],
    },
)


def _read_entity_snapshot(value: Any) -> EntitySnapshot:
    from ...models.entity_snapshot import EntitySnapshot

    return EntitySnapshot.from_dict(value)


def _read_error_body(value: Any) -> ErrorBody:
    from ...models.error_body import ErrorBody

    return ErrorBody.from_dict(value)


ANSWERS: Final[Answers[EntitySnapshot, ErrorBody | str | dict[str, Any]]] = Answers(
    OPERATION.id,
    success={
        200: {"application/json": _read_entity_snapshot},
    },
    errors={
        400: {"application/json": _read_error_body, "text/html": as_text},
        401: {"application/json": _read_error_body},
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
    body: SnapshotQuery | Mapping[str, Any],
) -> Request:
    """Build the request, without any I/O.

    Args:
        body: The entity, and the time in the past. The server would ignore other keys.

    Raises:
        InvalidRequestError: If the input is not worth sending by the spec; nothing is sent then.
    """
    return OPERATION.request(
        body=body,
    )


def parse_response(response: RawResponse) -> EntitySnapshot | ErrorBody | str | dict[str, Any] | None:
    """Read an answer of any documented status, without any I/O.

    Raises:
        UnexpectedStatus: For a status that the spec does not know.
        UnexpectedResponseError: For a success whose body is not what the spec says.
    """
    return ANSWERS.parse(response)


def sync_detailed(
    *,
    client: AuthenticatedClient | Client,
    body: SnapshotQuery | Mapping[str, Any],
) -> Response[EntitySnapshot | ErrorBody | str | dict[str, Any]]:
    """Call the operation and return the whole answer, also that of a documented error.

    Args:
        client: Where and how to send.
        body: The entity, and the time in the past. The server would ignore other keys.

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
    body: SnapshotQuery | Mapping[str, Any],
) -> EntitySnapshot:
    """Call the operation and return the body of its success.

    Args:
        client: Where and how to send.
        body: The entity, and the time in the past. The server would ignore other keys.

    Returns:
        The snapshot.

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
    body: SnapshotQuery | Mapping[str, Any],
) -> Response[EntitySnapshot | ErrorBody | str | dict[str, Any]]:
    """Do what `sync_detailed` does, without blocking the event loop."""
    return await client.asend(build_request(body=body), ANSWERS)


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    body: SnapshotQuery | Mapping[str, Any],
) -> EntitySnapshot:
    """Do what `sync` does, without blocking the event loop."""
    return await client.afetch(build_request(body=body), ANSWERS)
