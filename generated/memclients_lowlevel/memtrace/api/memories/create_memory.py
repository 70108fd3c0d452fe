# Generated from specs/memtrace.yaml; do not edit.
"""Store one memory, or several in one request.

A memory whose dedup key was stored in the last 24 hours is a duplicate: alone it is a 409; in a batch it is dropped
silently, so the answer may be shorter than the request and is not aligned with it. Without a `dedup_key` the
service computes one from agent, event type and the first 200 bytes of the content.

A batch is written in order. The first invalid item stops it with a 500, and the items before it stay written.
Neither the agent nor the session need to exist. A 201 does not mean durable: rows are buffered for a second.
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
    is_object,
    no_variant,
    to_json,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ...client import AuthenticatedClient
    from ...models.add_memories_request import AddMemoriesRequest
    from ...models.add_memory_request import AddMemoryRequest
    from ...models.error_body import ErrorBody
    from ...models.memory import Memory
    from ...models.memory_batch import MemoryBatch
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
    id="createMemory",
    method="POST",
    path="/api/v1/memories",
    credentials=("apiKey",),
    retry=RetryRules.of(
        "unsafe", statuses=[429, 502, 503, 504], final=[FinalAnswer(status=503, field="error", contains="arc instance")]
    ),
    not_found="error",
    schema={
        "type": "object",
        "properties": {
            "body": {
                "description": "One memory, or a batch of memories.",
                "oneOf": [
                    {
                        "type": "object",
                        "description": "One memory to store.",
                        "required": ["agent_id", "content"],
                        "not": {"required": ["memories"]},
                        "properties": {
                            "agent_id": {
                                "type": "string",
                                "pattern": "^[a-zA-Z][a-zA-Z0-9_-]{0,127}$",
                                "description": "A letter, then up to 127 letters, digits, underscores or hyphens.",
                            },
                            "content": {
                                "type": "string",
                                "pattern": "\\S",
                                "description": "The text to remember, not blank.",
                            },
                            "memory_type": {
                                "type": "string",
                                "enum": ["episodic", "session", "decision", "entity"],
                                "description": "episodic (actions and observations), session (chat turns and state), decision, or entity (facts).",
                            },
                            "event_type": {
                                "type": "string",
                                "pattern": "^[a-zA-Z][a-zA-Z0-9_]{0,63}$",
                                "description": "A letter, then up to 63 letters, digits or underscores.",
                            },
                            "session_id": {
                                "type": "string",
                                "pattern": "^[a-zA-Z][a-zA-Z0-9_-]{0,127}$",
                                "description": "A letter, then up to 127 letters, digits, underscores or hyphens.",
                            },
                            "metadata": {
                                "type": "object",
                                "additionalProperties": True,
                                "description": "Any JSON object. Integers beyond 2^53 lose precision.",
                            },
                            "tags": {
                                "type": "array",
                                "items": {
                                    "type": "string",
                                    "pattern": "^[a-zA-Z0-9_.-]{1,64}$",
                                    "description": "Up to 64 letters, digits, underscores, dots or hyphens.",
                                },
                                "description": "Labels to filter by.",
                            },
                            "importance": {
                                "type": "number",
                                "minimum": 0,
                                "maximum": 1,
                                "description": "0 to 1. The server checks nothing.",
                            },
                            "dedup_key": {
                                "type": "string",
                                "description": "Own key against duplicates, for all agents of the organization. Computed when absent.",
                            },
                            "parent_id": {"type": "string", "description": "Free text. The server never resolves it."},
                        },
                    },
                    {
                        "type": "object",
                        "description": "Several memories to store in order.",
                        "required": ["memories"],
                        "properties": {
                            "memories": {
                                "type": "array",
                                "minItems": 1,
                                "items": {
                                    "type": "object",
                                    "description": "One memory to store.",
                                    "required": ["agent_id", "content"],
                                    "not": {"required": ["memories"]},
                                    "properties": {
                                        "agent_id": {
                                            "type": "string",
                                            "pattern": "^[a-zA-Z][a-zA-Z0-9_-]{0,127}$",
                                            "description": "A letter, then up to 127 letters, digits, underscores or hyphens.",
                                        },
                                        "content": {
                                            "type": "string",
                                            "pattern": "\\S",
                                            "description": "The text to remember, not blank.",
                                        },
                                        "memory_type": {
                                            "type": "string",
                                            "enum": ["episodic", "session", "decision", "entity"],
                                            "description": "episodic (actions and observations), session (chat turns and state), decision, or entity (facts).",
                                        },
                                        "event_type": {
                                            "type": "string",
                                            "pattern": "^[a-zA-Z][a-zA-Z0-9_]{0,63}$",
                                            "description": "A letter, then up to 63 letters, digits or underscores.",
                                        },
                                        "session_id": {
                                            "type": "string",
                                            "pattern": "^[a-zA-Z][a-zA-Z0-9_-]{0,127}$",
                                            "description": "A letter, then up to 127 letters, digits, underscores or hyphens.",
                                        },
                                        "metadata": {
                                            "type": "object",
                                            "additionalProperties": True,
                                            "description": "Any JSON object. Integers beyond 2^53 lose precision.",
                                        },
                                        "tags": {
                                            "type": "array",
                                            "items": {
                                                "type": "string",
                                                "pattern": "^[a-zA-Z0-9_.-]{1,64}$",
                                                "description": "Up to 64 letters, digits, underscores, dots or hyphens.",
                                            },
                                            "description": "Labels to filter by.",
                                        },
                                        "importance": {
                                            "type": "number",
                                            "minimum": 0,
                                            "maximum": 1,
                                            "description": "0 to 1. The server checks nothing.",
                                        },
                                        "dedup_key": {
                                            "type": "string",
                                            "description": "Own key against duplicates, for all agents of the organization. Computed when absent.",
                                        },
                                        "parent_id": {
                                            "type": "string",
                                            "description": "Free text. The server never resolves it.",
                                        },
                                    },
                                },
                                "description": "One memory or more.",
                            }
                        },
                    },
                ],
            }
        },
        "required": ["body"],
    },
)


def _read_memory(value: Any) -> Memory:
    from ...models.memory import Memory

    return Memory.from_dict(value)


def _read_memory_batch(value: Any) -> MemoryBatch:
    from ...models.memory_batch import MemoryBatch

    return MemoryBatch.from_dict(value)


def _read_response_201(value: Any) -> Memory | MemoryBatch:
    if is_object(value, "time", "org_id", "agent_id", "memory_type", "event_type", "content"):
        return _read_memory(value)
    if is_object(value, "memories", "count"):
        return _read_memory_batch(value)
    raise no_variant(value, "Memory | MemoryBatch")


def _read_error_body(value: Any) -> ErrorBody:
    from ...models.error_body import ErrorBody

    return ErrorBody.from_dict(value)


ANSWERS: Final[Answers[Memory | MemoryBatch, ErrorBody | str | dict[str, Any]]] = Answers(
    OPERATION.id,
    success={
        201: {"application/json": _read_response_201},
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
        503: {"application/json": _read_error_body, "text/plain": as_text, "text/html": as_text},
        504: {"text/plain": as_text, "text/html": as_text, "application/json": as_is},
    },
)


def build_request(
    *,
    body: AddMemoryRequest | AddMemoriesRequest | Mapping[str, Any],
) -> Request:
    """Build the request, without any I/O.

    Args:
        body: One memory, or a batch of memories.

    Raises:
        InvalidRequestError: If the input is not worth sending by the spec; nothing is sent then.
    """
    return OPERATION.request(
        body=to_json(body),
    )


def parse_response(response: RawResponse) -> Memory | MemoryBatch | ErrorBody | str | dict[str, Any] | None:
    """Read an answer of any documented status, without any I/O.

    Raises:
        UnexpectedStatus: For a status that the spec does not know.
        UnexpectedResponseError: For a success whose body is not what the spec says.
    """
    return ANSWERS.parse(response)


def sync_detailed(
    *,
    client: AuthenticatedClient,
    body: AddMemoryRequest | AddMemoriesRequest | Mapping[str, Any],
) -> Response[Memory | MemoryBatch | ErrorBody | str | dict[str, Any]]:
    """Call the operation and return the whole answer, also that of a documented error.

    Args:
        client: Where and how to send.
        body: One memory, or a batch of memories.

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
    body: AddMemoryRequest | AddMemoriesRequest | Mapping[str, Any],
) -> Memory | MemoryBatch:
    """Call the operation and return the body of its success.

    Args:
        client: Where and how to send.
        body: One memory, or a batch of memories.

    Returns:
        Stored. One memory for one, a batch for a batch.

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
    body: AddMemoryRequest | AddMemoriesRequest | Mapping[str, Any],
) -> Response[Memory | MemoryBatch | ErrorBody | str | dict[str, Any]]:
    """Do what `sync_detailed` does, without blocking the event loop."""
    return await client.asend(build_request(body=body), ANSWERS)


async def asyncio(
    *,
    client: AuthenticatedClient,
    body: AddMemoryRequest | AddMemoriesRequest | Mapping[str, Any],
) -> Memory | MemoryBatch:
    """Do what `sync` does, without blocking the event loop."""
    return await client.afetch(build_request(body=body), ANSWERS)
