# Generated from specs/memtrace.yaml; do not edit.
"""List the sessions of the organization or of one agent.

All of them, newest first.
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

from ...types import UNSET, Response, Unset

if TYPE_CHECKING:
    from ...client import AuthenticatedClient
    from ...models.error_body import ErrorBody
    from ...models.session_list import SessionList

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
    id="listSessions",
    method="GET",
    path="/api/v1/sessions",
    credentials=("apiKey",),
    retry=RetryRules.of(
        "safe", statuses=[429, 502, 503, 504], final=[FinalAnswer(status=503, field="error", contains="arc instance")]
    ),
    not_found="error",
    schema={
        "type": "object",
        "properties": {
            "query": {
                "type": "object",
                "properties": {
                    "agent_id": {
                        "description": "A letter, then up to 127 letters, digits, underscores or hyphens.",
                        "type": "string",
                        "pattern": "^[a-zA-Z][a-zA-Z0-9_-]{0,127}$",
                    }
                },
            }
        },
        "required": ["query"],
    },
)


def _read_session_list(value: Any) -> SessionList:
    from ...models.session_list import SessionList

    return SessionList.from_dict(value)


def _read_error_body(value: Any) -> ErrorBody:
    from ...models.error_body import ErrorBody

    return ErrorBody.from_dict(value)


ANSWERS: Final[Answers[SessionList, ErrorBody | str | dict[str, Any]]] = Answers(
    OPERATION.id,
    success={
        200: {"application/json": _read_session_list},
    },
    errors={
        401: {"application/json": _read_error_body},
        404: {"text/plain": as_text},
        405: {"text/plain": as_text},
        429: {"text/plain": as_text, "text/html": as_text, "application/json": as_is},
        500: {"application/json": _read_error_body, "text/plain": as_text},
        502: {"text/plain": as_text, "text/html": as_text, "application/json": as_is},
        503: {"text/plain": as_text, "text/html": as_text, "application/json": as_is},
        504: {"text/plain": as_text, "text/html": as_text, "application/json": as_is},
    },
)


def build_request(
    *,
    agent_id: str | None | Unset = UNSET,
) -> Request:
    """Build the request, without any I/O.

    Args:
        agent_id: Only sessions of this agent.

    Raises:
        InvalidRequestError: If the input is not worth sending by the spec; nothing is sent then.
    """
    return OPERATION.request(
        query={"agent_id": agent_id},
    )


def parse_response(response: RawResponse) -> SessionList | ErrorBody | str | dict[str, Any] | None:
    """Read an answer of any documented status, without any I/O.

    Raises:
        UnexpectedStatus: For a status that the spec does not know.
        UnexpectedResponseError: For a success whose body is not what the spec says.
    """
    return ANSWERS.parse(response)


def sync_detailed(
    *,
    client: AuthenticatedClient,
    agent_id: str | None | Unset = UNSET,
) -> Response[SessionList | ErrorBody | str | dict[str, Any]]:
    """Call the operation and return the whole answer, also that of a documented error.

    Args:
        client: Where and how to send.
        agent_id: Only sessions of this agent.

    Raises:
        InvalidRequestError: If the input is not worth sending by the spec; nothing is sent then.
        APIConnectionError: If no answer came.
        UnexpectedStatus: For a status that the spec does not know.
        UnexpectedResponseError: For a success whose body is not what the spec says.

    Evidence: read from source code.
    """
    return client.send(build_request(agent_id=agent_id), ANSWERS)


def sync(
    *,
    client: AuthenticatedClient,
    agent_id: str | None | Unset = UNSET,
) -> SessionList:
    """Call the operation and return the body of its success.

    Args:
        client: Where and how to send.
        agent_id: Only sessions of this agent.

    Returns:
        The sessions.

    Raises:
        InvalidRequestError: If the input is not worth sending by the spec; nothing is sent then.
        APIConnectionError: If no answer came.
        APIStatusError: For a documented error status, in the category of that status.
        UnexpectedStatus: For a status that the spec does not know.
        UnexpectedResponseError: For a success whose body is not what the spec says.

    Evidence: read from source code.
    """
    return client.fetch(build_request(agent_id=agent_id), ANSWERS)


async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
    agent_id: str | None | Unset = UNSET,
) -> Response[SessionList | ErrorBody | str | dict[str, Any]]:
    """Do what `sync_detailed` does, without blocking the event loop."""
    return await client.asend(build_request(agent_id=agent_id), ANSWERS)


async def asyncio(
    *,
    client: AuthenticatedClient,
    agent_id: str | None | Unset = UNSET,
) -> SessionList:
    """Do what `sync` does, without blocking the event loop."""
    return await client.afetch(build_request(agent_id=agent_id), ANSWERS)
