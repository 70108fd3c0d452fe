# Generated from specs/memtrace.yaml; do not edit.
"""Find the newest memory whose content contains the text in the path.

Documented as a lookup by id, but memories have no id: this matches content, in the whole organization. Don't build
on it.
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
    from ...models.error_body import ErrorBody
    from ...models.memory import Memory
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
    id="getMemory",
    method="GET",
    path="/api/v1/memories/{text}",
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
                    "text": {
                        "description": "Letters, digits, underscores, tildes, hyphens and dots, but neither empty nor only dots; the server decodes no percent escapes.",
                        "type": "string",
                        "pattern": "^\\.{0,2}[A-Za-z0-9_~-][A-Za-z0-9._~-]*$",
                    }
                },
                "required": ["text"],
            }
        },
        "required": ["path"],
    },
)


def _read_memory(value: Any) -> Memory:
    from ...models.memory import Memory

    return Memory.from_dict(value)


def _read_error_body(value: Any) -> ErrorBody:
    from ...models.error_body import ErrorBody

    return ErrorBody.from_dict(value)


ANSWERS: Final[Answers[Memory, ErrorBody | str | dict[str, Any]]] = Answers(
    OPERATION.id,
    success={
        200: {"application/json": _read_memory},
    },
    errors={
        401: {"application/json": _read_error_body},
        404: {"application/json": _read_error_body, "text/plain": as_text},
        405: {"text/plain": as_text},
        429: {"text/plain": as_text, "text/html": as_text, "application/json": as_is},
        500: {"application/json": _read_error_body, "text/plain": as_text},
        502: {"text/plain": as_text, "text/html": as_text, "application/json": as_is},
        503: {"application/json": _read_error_body, "text/plain": as_text, "text/html": as_text},
        504: {"text/plain": as_text, "text/html": as_text, "application/json": as_is},
    },
)


def build_request(
    text: str,
) -> Request:
    """Build the request, without any I/O.

    Args:
        text: A piece of content. Percent escapes are not decoded.

    Raises:
        InvalidRequestError: If the input is not worth sending by the spec; nothing is sent then.
    """
    return OPERATION.request(
        path={"text": text},
    )


def parse_response(response: RawResponse) -> Memory | ErrorBody | str | dict[str, Any] | None:
    """Read an answer of any documented status, without any I/O.

    Raises:
        UnexpectedStatus: For a status that the spec does not know.
        UnexpectedResponseError: For a success whose body is not what the spec says.
    """
    return ANSWERS.parse(response)


def sync_detailed(
    text: str,
    *,
    client: AuthenticatedClient,
) -> Response[Memory | ErrorBody | str | dict[str, Any]]:
    """Call the operation and return the whole answer, also that of a documented error.

    Args:
        text: A piece of content. Percent escapes are not decoded.
        client: Where and how to send.

    Raises:
        InvalidRequestError: If the input is not worth sending by the spec; nothing is sent then.
        APIConnectionError: If no answer came.
        UnexpectedStatus: For a status that the spec does not know.
        UnexpectedResponseError: For a success whose body is not what the spec says.

    Evidence: read from source code.
    """
    return client.send(build_request(text), ANSWERS)


def sync(
    text: str,
    *,
    client: AuthenticatedClient,
) -> Memory:
    """Call the operation and return the body of its success.

    Args:
        text: A piece of content. Percent escapes are not decoded.
        client: Where and how to send.

    Returns:
        The newest memory that contains the text.

    Raises:
        InvalidRequestError: If the input is not worth sending by the spec; nothing is sent then.
        APIConnectionError: If no answer came.
        APIStatusError: For a documented error status, in the category of that status.
        UnexpectedStatus: For a status that the spec does not know.
        UnexpectedResponseError: For a success whose body is not what the spec says.

    Evidence: read from source code.
    """
    return client.fetch(build_request(text), ANSWERS)


async def asyncio_detailed(
    text: str,
    *,
    client: AuthenticatedClient,
) -> Response[Memory | ErrorBody | str | dict[str, Any]]:
    """Do what `sync_detailed` does, without blocking the event loop."""
    return await client.asend(build_request(text), ANSWERS)


async def asyncio(
    text: str,
    *,
    client: AuthenticatedClient,
) -> Memory:
    """Do what `sync` does, without blocking the event loop."""
    return await client.afetch(build_request(text), ANSWERS)
