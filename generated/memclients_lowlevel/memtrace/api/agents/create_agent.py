# Generated from specs/memtrace.yaml; do not edit.
"""Register an agent.

The id is generated. Use it, not the name, as `agent_id` of sessions and memories.
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
    from collections.abc import Mapping

    from ...client import AuthenticatedClient
    from ...models.agent import Agent
    from ...models.error_body import ErrorBody
    from ...models.register_agent_request import RegisterAgentRequest
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
    id="createAgent",
    method="POST",
    path="/api/v1/agents",
    credentials=("apiKey",),
    retry=RetryRules.of("unsafe"),
    not_found="error",
    schema={
        "type": "object",
        "properties": {
            "body": {
                "type": "object",
                "description": "An agent to register.",
                "required": ["name"],
                "properties": {
                    "name": {
                        "type": "string",
                        "pattern": "\\S",
                        "description": "A name that is not blank and is free in the organization.",
                    },
                    "description": {"type": "string", "description": "What the agent is for."},
                    "config": {
                        "type": "object",
                        "additionalProperties": True,
                        "description": "Any JSON object. Integers beyond 2^53 lose precision.",
                    },
                },
            }
        },
        "required": ["body"],
    },
)


def _read_agent(value: Any) -> Agent:
    from ...models.agent import Agent

    return Agent.from_dict(value)


def _read_error_body(value: Any) -> ErrorBody:
    from ...models.error_body import ErrorBody

    return ErrorBody.from_dict(value)


ANSWERS: Final[Answers[Agent, ErrorBody | str | dict[str, Any]]] = Answers(
    OPERATION.id,
    success={
        201: {"application/json": _read_agent},
    },
    errors={
        400: {"application/json": _read_error_body},
        401: {"application/json": _read_error_body},
        404: {"text/plain": as_text},
        405: {"text/plain": as_text},
        409: {"application/json": _read_error_body},
        413: {"text/plain": as_text},
        429: {"text/plain": as_text, "text/html": as_text, "application/json": as_is},
        500: {"application/json": _read_error_body, "text/plain": as_text},
        502: {"text/plain": as_text, "text/html": as_text, "application/json": as_is},
        503: {"text/plain": as_text, "text/html": as_text, "application/json": as_is},
        504: {"text/plain": as_text, "text/html": as_text, "application/json": as_is},
    },
)


def build_request(
    *,
    body: RegisterAgentRequest | Mapping[str, Any],
) -> Request:
    """Build the request, without any I/O.

    Args:
        body: An agent to register.

    Raises:
        InvalidRequestError: If the input is not worth sending by the spec; nothing is sent then.
    """
    return OPERATION.request(
        body=body,
    )


def parse_response(response: RawResponse) -> Agent | ErrorBody | str | dict[str, Any] | None:
    """Read an answer of any documented status, without any I/O.

    Raises:
        UnexpectedStatus: For a status that the spec does not know.
        UnexpectedResponseError: For a success whose body is not what the spec says.
    """
    return ANSWERS.parse(response)


def sync_detailed(
    *,
    client: AuthenticatedClient,
    body: RegisterAgentRequest | Mapping[str, Any],
) -> Response[Agent | ErrorBody | str | dict[str, Any]]:
    """Call the operation and return the whole answer, also that of a documented error.

    Args:
        client: Where and how to send.
        body: An agent to register.

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
    body: RegisterAgentRequest | Mapping[str, Any],
) -> Agent:
    """Call the operation and return the body of its success.

    Args:
        client: Where and how to send.
        body: An agent to register.

    Returns:
        Registered.

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
    body: RegisterAgentRequest | Mapping[str, Any],
) -> Response[Agent | ErrorBody | str | dict[str, Any]]:
    """Do what `sync_detailed` does, without blocking the event loop."""
    return await client.asend(build_request(body=body), ANSWERS)


async def asyncio(
    *,
    client: AuthenticatedClient,
    body: RegisterAgentRequest | Mapping[str, Any],
) -> Agent:
    """Do what `sync` does, without blocking the event loop."""
    return await client.afetch(build_request(body=body), ANSWERS)
