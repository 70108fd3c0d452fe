# Generated from specs/neotoma.yaml; do not edit.
"""Read where and in which version the server runs.

Its ports, its addresses and a map of its paths. Takes no token.
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
    from ...client import AuthenticatedClient, Client
    from ...models.error_body import ErrorBody
    from ...models.server_info import ServerInfo
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
    id="getServerInfo",
    method="GET",
    path="/server-info",
    retry=RetryRules.of("safe", statuses=[408, 429, 502, 503, 504]),
    not_found="error",
)


def _read_server_info(value: Any) -> ServerInfo:
    from ...models.server_info import ServerInfo

    return ServerInfo.from_dict(value)


def _read_error_body(value: Any) -> ErrorBody:
    from ...models.error_body import ErrorBody

    return ErrorBody.from_dict(value)


ANSWERS: Final[Answers[ServerInfo, str | dict[str, Any] | ErrorBody]] = Answers(
    OPERATION.id,
    success={
        200: {"application/json": _read_server_info},
    },
    errors={
        404: {"text/html": as_text},
        429: {"application/json": as_is, "text/plain": as_text, "text/html": as_text},
        500: {"application/json": _read_error_body},
        502: {"application/json": as_is, "text/plain": as_text, "text/html": as_text},
        503: {"application/json": as_is, "text/plain": as_text, "text/html": as_text},
        504: {"application/json": as_is, "text/plain": as_text, "text/html": as_text},
    },
)


def build_request() -> Request:
    """Build the request, without any I/O.

    Raises:
        InvalidRequestError: If the input is not worth sending by the spec; nothing is sent then.
    """
    return OPERATION.request()


def parse_response(response: RawResponse) -> ServerInfo | str | dict[str, Any] | ErrorBody | None:
    """Read an answer of any documented status, without any I/O.

    Raises:
        UnexpectedStatus: For a status that the spec does not know.
        UnexpectedResponseError: For a success whose body is not what the spec says.
    """
    return ANSWERS.parse(response)


def sync_detailed(
    *,
    client: AuthenticatedClient | Client,
) -> Response[ServerInfo | str | dict[str, Any] | ErrorBody]:
    """Call the operation and return the whole answer, also that of a documented error.

    Args:
        client: Where and how to send.

    Raises:
        InvalidRequestError: If the input is not worth sending by the spec; nothing is sent then.
        APIConnectionError: If no answer came.
        UnexpectedStatus: For a status that the spec does not know.
        UnexpectedResponseError: For a success whose body is not what the spec says.

    Evidence: verified on a live server.
    """
    return client.send(build_request(), ANSWERS)


def sync(
    *,
    client: AuthenticatedClient | Client,
) -> ServerInfo:
    """Call the operation and return the body of its success.

    Args:
        client: Where and how to send.

    Returns:
        What the server says about itself.

    Raises:
        InvalidRequestError: If the input is not worth sending by the spec; nothing is sent then.
        APIConnectionError: If no answer came.
        APIStatusError: For a documented error status, in the category of that status.
        UnexpectedStatus: For a status that the spec does not know.
        UnexpectedResponseError: For a success whose body is not what the spec says.

    Evidence: verified on a live server.
    """
    return client.fetch(build_request(), ANSWERS)


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
) -> Response[ServerInfo | str | dict[str, Any] | ErrorBody]:
    """Do what `sync_detailed` does, without blocking the event loop."""
    return await client.asend(build_request(), ANSWERS)


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
) -> ServerInfo:
    """Do what `sync` does, without blocking the event loop."""
    return await client.afetch(build_request(), ANSWERS)
