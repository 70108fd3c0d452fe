# Generated from specs/hippocortex.yaml; do not edit.
"""Ask whether the service is alive.

Needs no key and is not counted. A degraded service answers 503, with the same data.
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
    is_object,
    no_variant,
)

if TYPE_CHECKING:
    from ...client import AuthenticatedClient, Client
    from ...models.error_answer import ErrorAnswer
    from ...models.health_answer import HealthAnswer
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
    id="getHealth",
    method="GET",
    path="/health",
    retry=RetryRules.of(
        "safe",
        statuses=[408, 429, 500, 502, 503, 504],
        final=[FinalAnswer(status=503, field="data", contains="status")],
    ),
    not_found="error",
)


def _read_health_answer(value: Any) -> HealthAnswer:
    from ...models.health_answer import HealthAnswer

    return HealthAnswer.from_dict(value)


def _read_error_answer(value: Any) -> ErrorAnswer:
    from ...models.error_answer import ErrorAnswer

    return ErrorAnswer.from_dict(value)


def _read_response_503(value: Any) -> HealthAnswer | ErrorAnswer:
    if is_object(value, "ok", "data"):
        return _read_health_answer(value)
    if is_object(value, "ok", "error"):
        return _read_error_answer(value)
    raise no_variant(value, "HealthAnswer | ErrorAnswer")


ANSWERS: Final[Answers[HealthAnswer, ErrorAnswer | str | HealthAnswer]] = Answers(
    OPERATION.id,
    success={
        200: {"application/json": _read_health_answer},
    },
    errors={
        404: {"application/json": _read_error_answer, "text/plain": as_text, "text/html": as_text},
        405: {"application/json": _read_error_answer, "text/plain": as_text, "text/html": as_text},
        408: {"text/plain": as_text, "text/html": as_text},
        429: {"application/json": _read_error_answer},
        500: {"application/json": _read_error_answer, "text/plain": as_text, "text/html": as_text},
        502: {"text/plain": as_text, "text/html": as_text},
        503: {"application/json": _read_response_503, "text/plain": as_text, "text/html": as_text},
        504: {"text/plain": as_text, "text/html": as_text},
    },
)


def build_request() -> Request:
    """Build the request, without any I/O.

    Raises:
        InvalidRequestError: If the input is not worth sending by the spec; nothing is sent then.
    """
    return OPERATION.request()


def parse_response(response: RawResponse) -> HealthAnswer | ErrorAnswer | str | None:
    """Read an answer of any documented status, without any I/O.

    Raises:
        UnexpectedStatus: For a status that the spec does not know.
        UnexpectedResponseError: For a success whose body is not what the spec says.
    """
    return ANSWERS.parse(response)


def sync_detailed(
    *,
    client: AuthenticatedClient | Client,
) -> Response[HealthAnswer | ErrorAnswer | str]:
    """Call the operation and return the whole answer, also that of a documented error.

    Args:
        client: Where and how to send.

    Raises:
        InvalidRequestError: If the input is not worth sending by the spec; nothing is sent then.
        APIConnectionError: If no answer came.
        UnexpectedStatus: For a status that the spec does not know.
        UnexpectedResponseError: For a success whose body is not what the spec says.

    Evidence: as the service documents it.
    """
    return client.send(build_request(), ANSWERS)


def sync(
    *,
    client: AuthenticatedClient | Client,
) -> HealthAnswer:
    """Call the operation and return the body of its success.

    Args:
        client: Where and how to send.

    Returns:
        The service is well.

    Raises:
        InvalidRequestError: If the input is not worth sending by the spec; nothing is sent then.
        APIConnectionError: If no answer came.
        APIStatusError: For a documented error status, in the category of that status.
        UnexpectedStatus: For a status that the spec does not know.
        UnexpectedResponseError: For a success whose body is not what the spec says.

    Evidence: as the service documents it.
    """
    return client.fetch(build_request(), ANSWERS)


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
) -> Response[HealthAnswer | ErrorAnswer | str]:
    """Do what `sync_detailed` does, without blocking the event loop."""
    return await client.asend(build_request(), ANSWERS)


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
) -> HealthAnswer:
    """Do what `sync` does, without blocking the event loop."""
    return await client.afetch(build_request(), ANSWERS)
