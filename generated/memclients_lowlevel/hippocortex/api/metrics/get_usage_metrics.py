# Generated from specs/hippocortex.yaml; do not edit.
"""Get usage and quota.

Usage is that of the period, the quota that of the calendar month. Only events count towards the quota, and of those
neither duplicates nor failures.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from memclients._core.lowlevel import (
    Answers,
    Operation,
    RawResponse,
    Request,
    RetryRules,
    as_text,
    is_object,
    no_variant,
)

from ...types import UNSET, Response, Unset

if TYPE_CHECKING:
    from ...client import AuthenticatedClient
    from ...models.error_answer import ErrorAnswer
    from ...models.framework_refusal import FrameworkRefusal
    from ...models.metrics_answer import MetricsAnswer

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
    id="getUsageMetrics",
    method="GET",
    path="/usage-metrics",
    credentials=("apiKey",),
    retry=RetryRules.of("safe", statuses=[408, 429, 500, 502, 503, 504]),
    not_found="error",
    schema={
        "type": "object",
        "properties": {
            "query": {
                "type": "object",
                "properties": {
                    "period": {
                        "description": "1h, 24h, 7d or 30d.",
                        "type": "string",
                        "enum": ["1h", "24h", "7d", "30d"],
                    },
                    "granularity": {
                        "description": "minute, hour or day.",
                        "type": "string",
                        "enum": ["minute", "hour", "day"],
                    },
                },
            }
        },
        "required": ["query"],
    },
)


def _read_metrics_answer(value: Any) -> MetricsAnswer:
    from ...models.metrics_answer import MetricsAnswer

    return MetricsAnswer.from_dict(value)


def _read_error_answer(value: Any) -> ErrorAnswer:
    from ...models.error_answer import ErrorAnswer

    return ErrorAnswer.from_dict(value)


def _read_framework_refusal(value: Any) -> FrameworkRefusal:
    from ...models.framework_refusal import FrameworkRefusal

    return FrameworkRefusal.from_dict(value)


def _read_response_422(value: Any) -> ErrorAnswer | FrameworkRefusal:
    if is_object(value, "ok", "error"):
        return _read_error_answer(value)
    if is_object(value, "detail"):
        return _read_framework_refusal(value)
    raise no_variant(value, "ErrorAnswer | FrameworkRefusal")


ANSWERS: Final[Answers[MetricsAnswer, ErrorAnswer | str | FrameworkRefusal]] = Answers(
    OPERATION.id,
    success={
        200: {"application/json": _read_metrics_answer},
    },
    errors={
        400: {"application/json": _read_error_answer},
        401: {"application/json": _read_error_answer},
        403: {"application/json": _read_error_answer},
        404: {"application/json": _read_error_answer, "text/plain": as_text, "text/html": as_text},
        405: {"application/json": _read_error_answer, "text/plain": as_text, "text/html": as_text},
        408: {"text/plain": as_text, "text/html": as_text},
        422: {"application/json": _read_response_422},
        429: {"application/json": _read_error_answer},
        500: {"application/json": _read_error_answer, "text/plain": as_text, "text/html": as_text},
        502: {"text/plain": as_text, "text/html": as_text},
        503: {"application/json": _read_error_answer, "text/plain": as_text, "text/html": as_text},
        504: {"text/plain": as_text, "text/html": as_text},
    },
)


def build_request(
    *,
    period: str | None | Unset = UNSET,
    granularity: str | None | Unset = UNSET,
) -> Request:
    """Build the request, without any I/O.

    Args:
        period: How far to look back, 24h by default.
        granularity: How finely to count, hour by default.

    Raises:
        InvalidRequestError: If the input is not worth sending by the spec; nothing is sent then.
    """
    return OPERATION.request(
        query={"period": period, "granularity": granularity},
    )


def parse_response(response: RawResponse) -> MetricsAnswer | ErrorAnswer | str | FrameworkRefusal | None:
    """Read an answer of any documented status, without any I/O.

    Raises:
        UnexpectedStatus: For a status that the spec does not know.
        UnexpectedResponseError: For a success whose body is not what the spec says.
    """
    return ANSWERS.parse(response)


def sync_detailed(
    *,
    client: AuthenticatedClient,
    period: str | None | Unset = UNSET,
    granularity: str | None | Unset = UNSET,
) -> Response[MetricsAnswer | ErrorAnswer | str | FrameworkRefusal]:
    """Call the operation and return the whole answer, also that of a documented error.

    Args:
        client: Where and how to send.
        period: How far to look back, 24h by default.
        granularity: How finely to count, hour by default.

    Raises:
        InvalidRequestError: If the input is not worth sending by the spec; nothing is sent then.
        APIConnectionError: If no answer came.
        UnexpectedStatus: For a status that the spec does not know.
        UnexpectedResponseError: For a success whose body is not what the spec says.

    Evidence: as the service documents it.
    """
    return client.send(build_request(period=period, granularity=granularity), ANSWERS)


def sync(
    *,
    client: AuthenticatedClient,
    period: str | None | Unset = UNSET,
    granularity: str | None | Unset = UNSET,
) -> MetricsAnswer:
    """Call the operation and return the body of its success.

    Args:
        client: Where and how to send.
        period: How far to look back, 24h by default.
        granularity: How finely to count, hour by default.

    Returns:
        Usage and quota.

    Raises:
        InvalidRequestError: If the input is not worth sending by the spec; nothing is sent then.
        APIConnectionError: If no answer came.
        APIStatusError: For a documented error status, in the category of that status.
        UnexpectedStatus: For a status that the spec does not know.
        UnexpectedResponseError: For a success whose body is not what the spec says.

    Evidence: as the service documents it.
    """
    return client.fetch(build_request(period=period, granularity=granularity), ANSWERS)


async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
    period: str | None | Unset = UNSET,
    granularity: str | None | Unset = UNSET,
) -> Response[MetricsAnswer | ErrorAnswer | str | FrameworkRefusal]:
    """Do what `sync_detailed` does, without blocking the event loop."""
    return await client.asend(build_request(period=period, granularity=granularity), ANSWERS)


async def asyncio(
    *,
    client: AuthenticatedClient,
    period: str | None | Unset = UNSET,
    granularity: str | None | Unset = UNSET,
) -> MetricsAnswer:
    """Do what `sync` does, without blocking the event loop."""
    return await client.afetch(build_request(period=period, granularity=granularity), ANSWERS)
