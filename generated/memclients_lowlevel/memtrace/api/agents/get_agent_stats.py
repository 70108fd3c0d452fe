# Generated from specs/memtrace.yaml; do not edit.
"""Count what an agent has stored.

Counts the memories whose `agent_id` is exactly this text, so memories stored under the name of an agent are not
counted under its id. An unknown agent has zeros, not a 404, and so has a failing backend.
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
    from ...client import AuthenticatedClient
    from ...models.agent_stats import AgentStats
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
    id="getAgentStats",
    method="GET",
    path="/api/v1/agents/{agent_id}/stats",
    credentials=("apiKey",),
    retry=RetryRules.of(
        "safe", statuses=[429, 502, 503, 504], final=[FinalAnswer(status=503, field="error", contains="arc instance")]
    ),
    not_found="error",
    schema={
        "type": "object",
        "properties": {
            "path": {
                "type": "object",
                "properties": {
                    "agent_id": {
                        "description": "A letter, then up to 127 letters, digits, underscores or hyphens.",
                        "type": "string",
                        "pattern": "^[a-zA-Z][a-zA-Z0-9_-]{0,127}$",
                    }
                },
                "required": ["agent_id"],
            }
        },
        "required": ["path"],
    },
)


def _read_agent_stats(value: Any) -> AgentStats:
    from ...models.agent_stats import AgentStats

    return AgentStats.from_dict(value)


def _read_error_body(value: Any) -> ErrorBody:
    from ...models.error_body import ErrorBody

    return ErrorBody.from_dict(value)


ANSWERS: Final[Answers[AgentStats, ErrorBody | str | dict[str, Any]]] = Answers(
    OPERATION.id,
    success={
        200: {"application/json": _read_agent_stats},
    },
    errors={
        401: {"application/json": _read_error_body},
        404: {"text/plain": as_text},
        405: {"text/plain": as_text},
        429: {"text/plain": as_text, "text/html": as_text, "application/json": as_is},
        500: {"application/json": _read_error_body, "text/plain": as_text},
        502: {"text/plain": as_text, "text/html": as_text, "application/json": as_is},
        503: {"application/json": _read_error_body, "text/plain": as_text, "text/html": as_text},
        504: {"text/plain": as_text, "text/html": as_text, "application/json": as_is},
    },
)


def build_request(
    agent_id: str,
) -> Request:
    """Build the request, without any I/O.

    Args:
        agent_id: The agent_id of the memories.

    Raises:
        InvalidRequestError: If the input is not worth sending by the spec; nothing is sent then.
    """
    return OPERATION.request(
        path={"agent_id": agent_id},
    )


def parse_response(response: RawResponse) -> AgentStats | ErrorBody | str | dict[str, Any] | None:
    """Read an answer of any documented status, without any I/O.

    Raises:
        UnexpectedStatus: For a status that the spec does not know.
        UnexpectedResponseError: For a success whose body is not what the spec says.
    """
    return ANSWERS.parse(response)


def sync_detailed(
    agent_id: str,
    *,
    client: AuthenticatedClient,
) -> Response[AgentStats | ErrorBody | str | dict[str, Any]]:
    """Call the operation and return the whole answer, also that of a documented error.

    Args:
        agent_id: The agent_id of the memories.
        client: Where and how to send.

    Raises:
        InvalidRequestError: If the input is not worth sending by the spec; nothing is sent then.
        APIConnectionError: If no answer came.
        UnexpectedStatus: For a status that the spec does not know.
        UnexpectedResponseError: For a success whose body is not what the spec says.

    Evidence: read from source code.
    """
    return client.send(build_request(agent_id), ANSWERS)


def sync(
    agent_id: str,
    *,
    client: AuthenticatedClient,
) -> AgentStats:
    """Call the operation and return the body of its success.

    Args:
        agent_id: The agent_id of the memories.
        client: Where and how to send.

    Returns:
        The counts.

    Raises:
        InvalidRequestError: If the input is not worth sending by the spec; nothing is sent then.
        APIConnectionError: If no answer came.
        APIStatusError: For a documented error status, in the category of that status.
        UnexpectedStatus: For a status that the spec does not know.
        UnexpectedResponseError: For a success whose body is not what the spec says.

    Evidence: read from source code.
    """
    return client.fetch(build_request(agent_id), ANSWERS)


async def asyncio_detailed(
    agent_id: str,
    *,
    client: AuthenticatedClient,
) -> Response[AgentStats | ErrorBody | str | dict[str, Any]]:
    """Do what `sync_detailed` does, without blocking the event loop."""
    return await client.asend(build_request(agent_id), ANSWERS)


async def asyncio(
    agent_id: str,
    *,
    client: AuthenticatedClient,
) -> AgentStats:
    """Do what `sync` does, without blocking the event loop."""
    return await client.afetch(build_request(agent_id), ANSWERS)
