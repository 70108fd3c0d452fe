# Generated from specs/memoturn.yaml; do not edit.
"""Create a database.

Profiles need none of this, they are created by the first ingest.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from memclients._core.lowlevel import (
    Answers,
    FinalAnswer,
    Operation,
    RawResponse,
    Request,
    RetryRules,
    as_text,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ...client import AuthenticatedClient
    from ...models.create_database_request import CreateDatabaseRequest
    from ...models.database_info import DatabaseInfo
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
    id="createDatabase",
    method="POST",
    path="/v1/databases",
    credentials=("platformKey",),
    retry=RetryRules.of(
        "safe",
        statuses=[408, 429, 502, 503, 504],
        final=[FinalAnswer(status=503, field="code", contains="unconfigured")],
    ),
    not_found="error",
    schema={
        "type": "object",
        "properties": {
            "body": {
                "type": "object",
                "description": "A database to create.",
                "required": ["name"],
                "properties": {
                    "name": {
                        "type": "string",
                        "pattern": "^-?([^@/-]-?)+$",
                        "description": "Not empty, without @, / and two hyphens in a row, which are for branches and profiles.",
                    }
                },
            }
        },
        "required": ["body"],
    },
)


def _read_database_info(value: Any) -> DatabaseInfo:
    from ...models.database_info import DatabaseInfo

    return DatabaseInfo.from_dict(value)


def _read_error_body(value: Any) -> ErrorBody:
    from ...models.error_body import ErrorBody

    return ErrorBody.from_dict(value)


ANSWERS: Final[Answers[DatabaseInfo, ErrorBody | str | None]] = Answers(
    OPERATION.id,
    success={
        201: {"application/json": _read_database_info},
    },
    errors={
        400: {"application/json": _read_error_body, "text/plain": as_text},
        401: {"application/json": _read_error_body},
        404: {},
        405: {},
        408: {},
        409: {"application/json": _read_error_body},
        413: {"text/plain": as_text},
        415: {"text/plain": as_text},
        422: {"text/plain": as_text},
        429: {"application/json": _read_error_body},
        500: {"application/json": _read_error_body},
        502: {"application/json": _read_error_body, "text/plain": as_text, "text/html": as_text},
        503: {"application/json": _read_error_body, "text/plain": as_text, "text/html": as_text},
        504: {"application/json": _read_error_body, "text/plain": as_text, "text/html": as_text},
    },
)


def build_request(
    *,
    body: CreateDatabaseRequest | Mapping[str, Any],
) -> Request:
    """Build the request, without any I/O.

    Args:
        body: A database to create.

    Raises:
        InvalidRequestError: If the input is not worth sending by the spec; nothing is sent then.
    """
    return OPERATION.request(
        body=body,
    )


def parse_response(response: RawResponse) -> DatabaseInfo | ErrorBody | str | None:
    """Read an answer of any documented status, without any I/O.

    Raises:
        UnexpectedStatus: For a status that the spec does not know.
        UnexpectedResponseError: For a success whose body is not what the spec says.
    """
    return ANSWERS.parse(response)


def sync_detailed(
    *,
    client: AuthenticatedClient,
    body: CreateDatabaseRequest | Mapping[str, Any],
) -> Response[DatabaseInfo | ErrorBody | str | None]:
    """Call the operation and return the whole answer, also that of a documented error.

    Args:
        client: Where and how to send.
        body: A database to create.

    Raises:
        InvalidRequestError: If the input is not worth sending by the spec; nothing is sent then.
        APIConnectionError: If no answer came.
        UnexpectedStatus: For a status that the spec does not know.
        UnexpectedResponseError: For a success whose body is not what the spec says.

    Evidence: read from source code.
    """
    return client.send(build_request(body=body), ANSWERS)


def sync(
    *,
    client: AuthenticatedClient,
    body: CreateDatabaseRequest | Mapping[str, Any],
) -> DatabaseInfo:
    """Call the operation and return the body of its success.

    Args:
        client: Where and how to send.
        body: A database to create.

    Returns:
        Created.

    Raises:
        InvalidRequestError: If the input is not worth sending by the spec; nothing is sent then.
        APIConnectionError: If no answer came.
        APIStatusError: For a documented error status, in the category of that status.
        UnexpectedStatus: For a status that the spec does not know.
        UnexpectedResponseError: For a success whose body is not what the spec says.

    Evidence: read from source code.
    """
    return client.fetch(build_request(body=body), ANSWERS)


async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
    body: CreateDatabaseRequest | Mapping[str, Any],
) -> Response[DatabaseInfo | ErrorBody | str | None]:
    """Do what `sync_detailed` does, without blocking the event loop."""
    return await client.asend(build_request(body=body), ANSWERS)


async def asyncio(
    *,
    client: AuthenticatedClient,
    body: CreateDatabaseRequest | Mapping[str, Any],
) -> DatabaseInfo:
    """Do what `sync` does, without blocking the event loop."""
    return await client.afetch(build_request(body=body), ANSWERS)
