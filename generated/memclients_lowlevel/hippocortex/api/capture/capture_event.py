# Generated from specs/hippocortex.yaml; do not edit.
"""Capture one event.

An event whose `idempotencyKey` was captured before is not processed again: the answer is the first one's, with the
status `duplicate`. An event without a key is processed each time that it is sent.

The service may move secrets that it finds in a payload to the vault, so what is remembered need not be what was
sent. The number of events in a month is limited by the plan; duplicates don't count.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from memclients._core.lowlevel import (
    Answers,
    IdempotencyKey,
    Operation,
    RawResponse,
    Request,
    RetryRules,
    as_text,
    is_object,
    no_variant,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ...client import AuthenticatedClient
    from ...models.capture_answer import CaptureAnswer
    from ...models.capture_event import CaptureEvent
    from ...models.error_answer import ErrorAnswer
    from ...models.framework_refusal import FrameworkRefusal
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
    id="captureEvent",
    method="POST",
    path="/capture",
    credentials=("apiKey",),
    retry=RetryRules.of(
        "with-key", statuses=[408, 429, 500, 502, 503, 504], shed=[429], key=IdempotencyKey("body", ("idempotencyKey",))
    ),
    not_found="error",
    schema={
        "type": "object",
        "properties": {
            "body": {
                "type": "object",
                "description": "Something that an agent said, did or saw. The payload is shaped by the type. A message has `role` and `content`; a tool call `tool` and `args`, or `tool_name` and `input`; its result `tool` and `result`, or `tool_name` and `output`, and sometimes `success` and `callId`. A file edit has `path`, `diff` and `action`, or `before` and `after`; a test run `suite`, `passed` and `failed`; a command `command`, `exitCode` and `output`; a browser action `url`, `action` and `selector`; the result of an API `url`, `method`, `status` and `body`.",
                "required": ["type", "sessionId", "payload"],
                "properties": {
                    "type": {
                        "description": "A word for what kind of event it is, not empty. Types that are not listed are allowed.",
                        "minLength": 1,
                        "anyOf": [
                            {
                                "type": "string",
                                "enum": [
                                    "message",
                                    "tool_call",
                                    "tool_result",
                                    "file_edit",
                                    "test_run",
                                    "command_exec",
                                    "browser_action",
                                    "api_result",
                                    "outcome",
                                    "observation",
                                    "file_change",
                                    "error",
                                ],
                                "description": "A word that the documentation lists. The first eight are the official clients'; the others stand elsewhere, so there may be more.",
                            },
                            {"type": "string"},
                        ],
                    },
                    "sessionId": {
                        "type": "string",
                        "minLength": 1,
                        "description": "The session that it belongs to, not empty.",
                    },
                    "payload": {
                        "type": "object",
                        "additionalProperties": True,
                        "description": "An object with what happened, shaped by the type.",
                    },
                    "metadata": {
                        "type": "object",
                        "additionalProperties": True,
                        "description": "An object with anything else. The service knows `agentId`, `correlationId`, `source`, `tags`, and `extractedMemories`, texts that the caller has extracted already.",
                    },
                    "idempotencyKey": {
                        "type": "string",
                        "minLength": 1,
                        "description": "A name for this event, not empty, by which it is recognized when it is sent again.",
                    },
                    "namespace_id": {
                        "type": "string",
                        "minLength": 1,
                        "description": "The namespace that it belongs to, not empty. For enterprise plans; snake_case on the wire.",
                    },
                },
            }
        },
        "required": ["body"],
    },
)


def _read_capture_answer(value: Any) -> CaptureAnswer:
    from ...models.capture_answer import CaptureAnswer

    return CaptureAnswer.from_dict(value)


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


ANSWERS: Final[Answers[CaptureAnswer, ErrorAnswer | str | FrameworkRefusal]] = Answers(
    OPERATION.id,
    success={
        200: {"application/json": _read_capture_answer},
        202: {"application/json": _read_capture_answer},
    },
    errors={
        400: {"application/json": _read_error_answer},
        401: {"application/json": _read_error_answer},
        403: {"application/json": _read_error_answer},
        404: {"application/json": _read_error_answer, "text/plain": as_text, "text/html": as_text},
        405: {"application/json": _read_error_answer, "text/plain": as_text, "text/html": as_text},
        408: {"text/plain": as_text, "text/html": as_text},
        409: {"application/json": _read_error_answer},
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
    body: CaptureEvent | Mapping[str, Any],
) -> Request:
    """Build the request, without any I/O.

    Args:
        body: Something that an agent said, did or saw. The payload is shaped by the type. A message has `role` and
            `content`; a tool call `tool` and `args`, or `tool_name` and `input`; its result `tool` and `result`, or
            `tool_name` and `output`, and sometimes `success` and `callId`. A file edit has `path`, `diff` and
            `action`, or `before` and `after`; a test run `suite`, `passed` and `failed`; a command `command`,
            `exitCode` and `output`; a browser action `url`, `action` and `selector`; the result of an API `url`,
            `method`, `status` and `body`.

    Raises:
        InvalidRequestError: If the input is not worth sending by the spec; nothing is sent then.
    """
    return OPERATION.request(
        body=body,
    )


def parse_response(response: RawResponse) -> CaptureAnswer | ErrorAnswer | str | FrameworkRefusal | None:
    """Read an answer of any documented status, without any I/O.

    Raises:
        UnexpectedStatus: For a status that the spec does not know.
        UnexpectedResponseError: For a success whose body is not what the spec says.
    """
    return ANSWERS.parse(response)


def sync_detailed(
    *,
    client: AuthenticatedClient,
    body: CaptureEvent | Mapping[str, Any],
) -> Response[CaptureAnswer | ErrorAnswer | str | FrameworkRefusal]:
    """Call the operation and return the whole answer, also that of a documented error.

    Args:
        client: Where and how to send.
        body: Something that an agent said, did or saw. The payload is shaped by the type. A message has `role` and
            `content`; a tool call `tool` and `args`, or `tool_name` and `input`; its result `tool` and `result`, or
            `tool_name` and `output`, and sometimes `success` and `callId`. A file edit has `path`, `diff` and
            `action`, or `before` and `after`; a test run `suite`, `passed` and `failed`; a command `command`,
            `exitCode` and `output`; a browser action `url`, `action` and `selector`; the result of an API `url`,
            `method`, `status` and `body`.

    Raises:
        InvalidRequestError: If the input is not worth sending by the spec; nothing is sent then.
        APIConnectionError: If no answer came.
        UnexpectedStatus: For a status that the spec does not know.
        UnexpectedResponseError: For a success whose body is not what the spec says.

    Evidence: as the service documents it.
    """
    return client.send(build_request(body=body), ANSWERS)


def sync(
    *,
    client: AuthenticatedClient,
    body: CaptureEvent | Mapping[str, Any],
) -> CaptureAnswer:
    """Call the operation and return the body of its success.

    Args:
        client: Where and how to send.
        body: Something that an agent said, did or saw. The payload is shaped by the type. A message has `role` and
            `content`; a tool call `tool` and `args`, or `tool_name` and `input`; its result `tool` and `result`, or
            `tool_name` and `output`, and sometimes `success` and `callId`. A file edit has `path`, `diff` and
            `action`, or `before` and `after`; a test run `suite`, `passed` and `failed`; a command `command`,
            `exitCode` and `output`; a browser action `url`, `action` and `selector`; the result of an API `url`,
            `method`, `status` and `body`.

    Returns:
        The event is captured, or was before.

    Raises:
        InvalidRequestError: If the input is not worth sending by the spec; nothing is sent then.
        APIConnectionError: If no answer came.
        APIStatusError: For a documented error status, in the category of that status.
        UnexpectedStatus: For a status that the spec does not know.
        UnexpectedResponseError: For a success whose body is not what the spec says.

    Evidence: as the service documents it.
    """
    return client.fetch(build_request(body=body), ANSWERS)


async def asyncio_detailed(
    *,
    client: AuthenticatedClient,
    body: CaptureEvent | Mapping[str, Any],
) -> Response[CaptureAnswer | ErrorAnswer | str | FrameworkRefusal]:
    """Do what `sync_detailed` does, without blocking the event loop."""
    return await client.asend(build_request(body=body), ANSWERS)


async def asyncio(
    *,
    client: AuthenticatedClient,
    body: CaptureEvent | Mapping[str, Any],
) -> CaptureAnswer:
    """Do what `sync` does, without blocking the event loop."""
    return await client.afetch(build_request(body=body), ANSWERS)
