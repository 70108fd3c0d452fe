# Generated from specs/neotoma.yaml; do not edit.
"""Read a relationship.

By its key, `TYPE:source:target`.
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
    from ...models.error_body import ErrorBody
    from ...models.relationship import Relationship
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
    id="getRelationship",
    method="GET",
    path="/relationships/{relationship_key}",
    credentials=("token",),
    retry=RetryRules.of("safe", statuses=[408, 429, 502, 503, 504]),
    not_found="error",
    segments={"relationship_key": Segment(dots=True)},
    schema={
        "type": "object",
        "properties": {
            "path": {
                "type": "object",
                "properties": {
                    "relationship_key": {"description": "Any text that is not empty.", "type": "string", "minLength": 1}
                },
                "required": ["relationship_key"],
            }
        },
        "required": ["path"],
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
    relationship_key: str,
) -> Request:
    """Build the request, without any I/O.

    Args:
        relationship_key: Key of the relationship, made of its type, source and target.

    Raises:
        InvalidRequestError: If the input is not worth sending by the spec; nothing is sent then.
    """
    return OPERATION.request(
        path={"relationship_key": relationship_key},
    )


def parse_response(response: RawResponse) -> Relationship | ErrorBody | str | dict[str, Any] | None:
    """Read an answer of any documented status, without any I/O.

    Raises:
        UnexpectedStatus: For a status that the spec does not know.
        UnexpectedResponseError: For a success whose body is not what the spec says.
    """
    return ANSWERS.parse(response)


def sync_detailed(
    relationship_key: str,
    *,
    client: AuthenticatedClient | Client,
) -> Response[Relationship | ErrorBody | str | dict[str, Any]]:
    """Call the operation and return the whole answer, also that of a documented error.

    Args:
        relationship_key: Key of the relationship, made of its type, source and target.
        client: Where and how to send.

    Raises:
        InvalidRequestError: If the input is not worth sending by the spec; nothing is sent then.
        APIConnectionError: If no answer came.
        UnexpectedStatus: For a status that the spec does not know.
        UnexpectedResponseError: For a success whose body is not what the spec says.

    Evidence: verified on a live server.
    """
    return client.send(build_request(relationship_key), ANSWERS)


def sync(
    relationship_key: str,
    *,
    client: AuthenticatedClient | Client,
) -> Relationship:
    """Call the operation and return the body of its success.

    Args:
        relationship_key: Key of the relationship, made of its type, source and target.
        client: Where and how to send.

    Returns:
        The relationship.

    Raises:
        InvalidRequestError: If the input is not worth sending by the spec; nothing is sent then.
        APIConnectionError: If no answer came.
        APIStatusError: For a documented error status, in the category of that status.
        UnexpectedStatus: For a status that the spec does not know.
        UnexpectedResponseError: For a success whose body is not what the spec says.

    Evidence: verified on a live server.
    """
    return client.fetch(build_request(relationship_key), ANSWERS)


async def asyncio_detailed(
    relationship_key: str,
    *,
    client: AuthenticatedClient | Client,
) -> Response[Relationship | ErrorBody | str | dict[str, Any]]:
    """Do what `sync_detailed` does, without blocking the event loop."""
    return await client.asend(build_request(relationship_key), ANSWERS)


async def asyncio(
    relationship_key: str,
    *,
    client: AuthenticatedClient | Client,
) -> Relationship:
    """Do what `sync` does, without blocking the event loop."""
    return await client.afetch(build_request(relationship_key), ANSWERS)
