# Generated from specs/memoturn.yaml; do not edit.
"""List all databases.

Sorted by name, those of profiles included. There are no pages.
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
    from ...client import AuthenticatedClient
    from ...models.database_list import DatabaseList
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
    id="listDatabases",
    method="GET",
    path="/v1/databases",
    credentials=("platformKey",),
    retry=RetryRules.of(
        "safe",
        statuses=[408, 429, 502, 503, 504],
        final=[FinalAnswer(status=503, field="code", contains="unconfigured")],
    ),
    not_found="error",
)


def _read_database_list(value: Any) -> DatabaseList:
    from ...models.database_list import DatabaseList

    return DatabaseList.from_dict(value)


def _read_error_body(value: Any) -> ErrorBody:
    from ...models.error_body import ErrorBody

    return ErrorBody.from_dict(value)


ANSWERS: Final[Answers[DatabaseList, ErrorBody | str | None]] = Answers(
    OPERATION.id,
    success={
        200: {"application/json": _read_database_list},
    },
    errors={
        401: {"application/json": _read_error_body},
        404: {},
        405: {},
        408: {},
        429: {"application/json": _read_error_body},
        500: {"application/json": _read_error_body},
        502: {"application/json": _read_error_body, "text/plain": as_text, "text/html": as_text},
        503: {"application/json": _read_error_body, "text/plain": as_text, "text/html": as_text},
        504: {"application/json": _read_error_body, "text/plain": as_text, "text/html": as_text},
    },
)


def build_request() -> Request:
    """Build the request, without any I/O.

    Raises:
        InvalidRequestError: If the input is not worth sending by the spec; nothing is sent then.
    """
    return OPERATION.request()


def parse_response(response: RawResponse) -> DatabaseList | ErrorBody | str | None:
    """Read an answer of any documented status, without any I/O.

    Raises:
        UnexpectedStatus: For a status that the spec does not know.
        UnexpectedResponseError: For a success whose body is not what the spec says.
    """
    return ANSWERS.parse(response)


def sync_detailed(
    *,
    client: AuthenticatedClient,
) -> Response[DatabaseList | ErrorBody | str | None]:
    """Call the operation and return the whole answer, also that of a documented error.

    Args:
        client: Where and how to send.

    Raises:
        InvalidRequestError: If the input is not worth sending by the spec; nothing is sent then.
        APIConnectionError: If no answer came.
        UnexpectedStatus: For a status that the spec does not know.
        UnexpectedResponseError: For a success whose body is not what the spec says.

    Evidence: read from source code.
    """
    return client.send(build_request(), ANSWERS)


def sync(
    *,
    client: AuthenticatedClient,
) -> DatabaseList:
    """Call the operation and return the body of its success.

    Args:
        client: Where and how to send.

    Returns:
        The databases.

    Raises:
        InvalidRequestError: If the input is not worth sending by the spec; nothing is sent then.
        APIConnectionError: If no answer came.
        APIStatusError: For a documented error status, in the category of that status.
        UnexpectedStatus: For a status that the spec does not know.
        UnexpectedResponseError: For a success whose body is not what the spec says.

    Evidence: read from source code.
    """
    return client.fetch(build_request(), ANSWERS)


async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
) -> Response[DatabaseList | ErrorBody | str | None]:
    """Do what `sync_detailed` does, without blocking the event loop."""
    return await client.asend(build_request(), ANSWERS)


async def asyncio(
    *,
    client: AuthenticatedClient,
) -> DatabaseList:
    """Do what `sync` does, without blocking the event loop."""
    return await client.afetch(build_request(), ANSWERS)
