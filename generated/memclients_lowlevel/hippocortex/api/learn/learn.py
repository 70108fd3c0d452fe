# Generated from specs/hippocortex.yaml; do not edit.
"""Compile events into knowledge.

Incremental compilation reads what came since the last one, full compilation reads everything. With nothing new it
completes with zeros. Plans limit how often it may be asked for, so repeating a lost request may cost a second
compilation. The service also compiles by itself, after about every ten events.

The page on this operation and the older reference describe an answer from a queue.
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

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ...client import AuthenticatedClient
    from ...models.error_answer import ErrorAnswer
    from ...models.framework_refusal import FrameworkRefusal
    from ...models.learn_answer import LearnAnswer
    from ...models.learn_request import LearnRequest
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
    id="learn",
    method="POST",
    path="/learn",
    credentials=("apiKey",),
    retry=RetryRules.of("unsafe", statuses=[408, 429, 500, 502, 503, 504], shed=[429]),
    not_found="error",
    schema={
        "type": "object",
        "properties": {
            "body": {
                "type": "object",
                "description": "What to compile.",
                "properties": {
                    "scope": {
                        "type": "string",
                        "enum": ["incremental", "full"],
                        "description": "incremental, for what is new, or full.",
                    },
                    "options": {
                        "type": "object",
                        "description": "What to compile.",
                        "properties": {
                            "minPatternStrength": {
                                "type": "number",
                                "minimum": 0,
                                "maximum": 1,
                                "description": "A number from 0 to 1. Weaker patterns are left out.",
                            },
                            "artifactTypes": {
                                "type": "array",
                                "minItems": 1,
                                "items": {
                                    "type": "string",
                                    "enum": ["task_schema", "failure_playbook", "causal_pattern", "decision_policy"],
                                    "description": "task_schema, failure_playbook, causal_pattern or decision_policy.",
                                },
                                "description": "At least one type of artifact; without a list, all.",
                            },
                            "maxEvents": {
                                "type": "integer",
                                "minimum": 1,
                                "description": "1 or more; how many events to read at most.",
                            },
                            "artifactType": {
                                "type": "string",
                                "enum": ["task_schema", "failure_playbook", "causal_pattern", "decision_policy"],
                                "description": "One type of artifact: task_schema, failure_playbook, causal_pattern or decision_policy. The API's own pages have it, the clients send `artifactTypes`.",
                            },
                        },
                    },
                    "agentId": {
                        "type": "string",
                        "minLength": 1,
                        "description": "Only events of this agent, not empty.",
                    },
                    "sessionId": {
                        "type": "string",
                        "minLength": 1,
                        "description": "Only events of this session, not empty.",
                    },
                    "eventIds": {
                        "type": "array",
                        "minItems": 1,
                        "items": {"type": "string", "minLength": 1, "description": "The id of an event."},
                        "description": "Only these events, at least one.",
                    },
                },
            }
        },
        "required": ["body"],
    },
)


def _read_learn_answer(value: Any) -> LearnAnswer:
    from ...models.learn_answer import LearnAnswer

    return LearnAnswer.from_dict(value)


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


ANSWERS: Final[Answers[LearnAnswer, ErrorAnswer | str | FrameworkRefusal]] = Answers(
    OPERATION.id,
    success={
        200: {"application/json": _read_learn_answer},
        202: {"application/json": _read_learn_answer},
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
    body: LearnRequest | Mapping[str, Any],
) -> Request:
    """Build the request, without any I/O.

    Args:
        body: What to compile.

    Raises:
        InvalidRequestError: If the input is not worth sending by the spec; nothing is sent then.
    """
    return OPERATION.request(
        body=body,
    )


def parse_response(response: RawResponse) -> LearnAnswer | ErrorAnswer | str | FrameworkRefusal | None:
    """Read an answer of any documented status, without any I/O.

    Raises:
        UnexpectedStatus: For a status that the spec does not know.
        UnexpectedResponseError: For a success whose body is not what the spec says.
    """
    return ANSWERS.parse(response)


def sync_detailed(
    *,
    client: AuthenticatedClient,
    body: LearnRequest | Mapping[str, Any],
) -> Response[LearnAnswer | ErrorAnswer | str | FrameworkRefusal]:
    """Call the operation and return the whole answer, also that of a documented error.

    Args:
        client: Where and how to send.
        body: What to compile.

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
    body: LearnRequest | Mapping[str, Any],
) -> LearnAnswer:
    """Call the operation and return the body of its success.

    Args:
        client: Where and how to send.
        body: What to compile.

    Returns:
        What the compilation made.

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
    body: LearnRequest | Mapping[str, Any],
) -> Response[LearnAnswer | ErrorAnswer | str | FrameworkRefusal]:
    """Do what `sync_detailed` does, without blocking the event loop."""
    return await client.asend(build_request(body=body), ANSWERS)


async def asyncio(
    *,
    client: AuthenticatedClient,
    body: LearnRequest | Mapping[str, Any],
) -> LearnAnswer:
    """Do what `sync` does, without blocking the event loop."""
    return await client.afetch(build_request(body=body), ANSWERS)
