# Generated from specs/memtrace.yaml; do not edit.
"""Ask whether every organization can reach its Arc instance.

Not ready is an answer, not a failure; it comes as a 503 without an `error`.
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
    as_is,
    as_text,
)

if TYPE_CHECKING:
    from ...client import AuthenticatedClient, Client
    from ...models.readiness import Readiness
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
    id="ready",
    method="GET",
    path="/ready",
    retry=RetryRules.of(
        "safe", statuses=[429, 502, 503, 504], final=[FinalAnswer(status=503, field="status", contains="not ready")]
    ),
    not_found="error",
)


def _read_readiness(value: Any) -> Readiness:
    from ...models.readiness import Readiness

    return Readiness.from_dict(value)


ANSWERS: Final[Answers[Readiness, str | dict[str, Any] | Readiness]] = Answers(
    OPERATION.id,
    success={
        200: {"application/json": _read_readiness},
    },
    errors={
        404: {"text/plain": as_text},
        405: {"text/plain": as_text},
        429: {"text/plain": as_text, "text/html": as_text, "application/json": as_is},
        500: {"text/plain": as_text},
        502: {"text/plain": as_text, "text/html": as_text, "application/json": as_is},
        503: {"application/json": _read_readiness, "text/plain": as_text, "text/html": as_text},
        504: {"text/plain": as_text, "text/html": as_text, "application/json": as_is},
    },
)


def build_request() -> Request:
    """Build the request, without any I/O.

    Raises:
        InvalidRequestError: If the input is not worth sending by the spec; nothing is sent then.
    """
    return OPERATION.request()


def parse_response(response: RawResponse) -> Readiness | str | dict[str, Any] | None:
    """Read an answer of any documented status, without any I/O.

    Raises:
        UnexpectedStatus: For a status that the spec does not know.
        UnexpectedResponseError: For a success whose body is not what the spec says.
    """
    return ANSWERS.parse(response)


def sync_detailed(
    *,
    client: AuthenticatedClient | Client,
) -> Response[Readiness | str | dict[str, Any]]:
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
    client: AuthenticatedClient | Client,
) -> Readiness:
    """Call the operation and return the body of its success.

    Args:
        client: Where and how to send.

    Returns:
        Every Arc instance is reachable.

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
    client: AuthenticatedClient | Client,
) -> Response[Readiness | str | dict[str, Any]]:
    """Do what `sync_detailed` does, without blocking the event loop."""
    return await client.asend(build_request(), ANSWERS)


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
) -> Readiness:
    """Do what `sync` does, without blocking the event loop."""
    return await client.afetch(build_request(), ANSWERS)
