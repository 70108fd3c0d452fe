# Generated from specs/memtrace.yaml; do not edit.
"""Delete an agent by id.

Not by name. Its memories stay. An agent that has any session, open or closed, can't be deleted: the answer is a 404
that speaks of a foreign key, and the agent still exists.
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
    from ...client import AuthenticatedClient
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
    id="deleteAgent",
    method="DELETE",
    path="/api/v1/agents/{agent_id}",
    credentials=("apiKey",),
    retry=RetryRules.of("unsafe"),
    not_found="error",
    schema={
        "type": "object",
        "properties": {
            "path": {
                "type": "object",
                "properties": {
                    "agent_id": {
                        "description": "Letters, digits, underscores, tildes, hyphens and dots, but neither empty nor only dots; the server decodes no percent escapes.",
                        "type": "string",
                        "pattern": "^\\.{0,2}[A-Za-z0-9_~-][A-Za-z0-9._~-]*$",
                    }
                },
                "required": ["agent_id"],
            }
        },
        "required": ["path"],
    },
)


def _read_error_body(value: Any) -> ErrorBody:
    from ...models.error_body import ErrorBody

    return ErrorBody.from_dict(value)


ANSWERS: Final[Answers[None, ErrorBody | str | dict[str, Any]]] = Answers(
    OPERATION.id,
    success={
        204: {},
    },
    errors={
        401: {"application/json": _read_error_body},
        404: {"application/json": _read_error_body, "text/plain": as_text},
        405: {"text/plain": as_text},
        429: {"text/plain": as_text, "text/html": as_text, "application/json": as_is},
        500: {"application/json": _read_error_body, "text/plain": as_text},
        502: {"text/plain": as_text, "text/html": as_text, "application/json": as_is},
        503: {"text/plain": as_text, "text/html": as_text, "application/json": as_is},
        504: {"text/plain": as_text, "text/html": as_text, "application/json": as_is},
    },
)


def build_request(
    agent_id: str,
) -> Request:
    """Build the request, without any I/O.

    Args:
        agent_id: Id of the agent.

    Raises:
        InvalidRequestError: If the input is not worth sending by the spec; nothing is sent then.
    """
    return OPERATION.request(
        path={"agent_id": agent_id},
    )


def parse_response(response: RawResponse) -> ErrorBody | str | dict[str, Any] | None:
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
) -> Response[ErrorBody | str | dict[str, Any] | None]:
    """Call the operation and return the whole answer, also that of a documented error.

    Args:
        agent_id: Id of the agent.
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
) -> None:
    """Call the operation and return the body of its success.

    Args:
        agent_id: Id of the agent.
        client: Where and how to send.

    Returns:
        Deleted. The answer is empty.

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
) -> Response[ErrorBody | str | dict[str, Any] | None]:
    """Do what `sync_detailed` does, without blocking the event loop."""
    return await client.asend(build_request(agent_id), ANSWERS)


async def asyncio(
    agent_id: str,
    *,
    client: AuthenticatedClient,
) -> None:
    """Do what `sync` does, without blocking the event loop."""
    return await client.afetch(build_request(agent_id), ANSWERS)
