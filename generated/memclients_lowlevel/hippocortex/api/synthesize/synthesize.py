# Generated from specs/hippocortex.yaml; do not edit.
"""Synthesize context for a query, within a budget of tokens.

Entries come best first and never exceed the budget together. Nothing found is an answer without entries. Only
active artifacts take part.

The older reference describes a flat request, and an answer in sections.
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
    from ...models.synthesize_answer import SynthesizeAnswer
    from ...models.synthesize_request import SynthesizeRequest
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
    id="synthesize",
    method="POST",
    path="/synthesize",
    credentials=("apiKey",),
    retry=RetryRules.of("safe", statuses=[408, 429, 500, 502, 503, 504]),
    not_found="error",
    schema={
        "type": "object",
        "properties": {
            "body": {
                "type": "object",
                "description": "What the context is wanted for.",
                "required": ["query"],
                "properties": {
                    "query": {"type": "string", "pattern": "\\S", "description": "A question or a task, not blank."},
                    "options": {
                        "type": "object",
                        "description": "What the context may be made of.",
                        "properties": {
                            "maxTokens": {
                                "type": "integer",
                                "minimum": 1,
                                "description": "1 or more; the budget of tokens.",
                            },
                            "sections": {
                                "type": "array",
                                "minItems": 1,
                                "items": {
                                    "type": "string",
                                    "enum": ["procedures", "failures", "decisions", "facts", "causal", "context"],
                                    "description": "procedures, failures, decisions, facts, causal or context.",
                                },
                                "description": "At least one section; without a list, all.",
                            },
                            "minConfidence": {
                                "type": "number",
                                "minimum": 0,
                                "maximum": 1,
                                "description": "A number from 0 to 1. Entries below it are left out.",
                            },
                            "includeProvenance": {
                                "type": "boolean",
                                "description": "true or false, whether to say what each entry rests on.",
                            },
                        },
                    },
                },
            }
        },
        "required": ["body"],
    },
)


def _read_synthesize_answer(value: Any) -> SynthesizeAnswer:
    from ...models.synthesize_answer import SynthesizeAnswer

    return SynthesizeAnswer.from_dict(value)


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


ANSWERS: Final[Answers[SynthesizeAnswer, ErrorAnswer | str | FrameworkRefusal]] = Answers(
    OPERATION.id,
    success={
        200: {"application/json": _read_synthesize_answer},
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
    body: SynthesizeRequest | Mapping[str, Any],
) -> Request:
    """Build the request, without any I/O.

    Args:
        body: What the context is wanted for.

    Raises:
        InvalidRequestError: If the input is not worth sending by the spec; nothing is sent then.
    """
    return OPERATION.request(
        body=body,
    )


def parse_response(response: RawResponse) -> SynthesizeAnswer | ErrorAnswer | str | FrameworkRefusal | None:
    """Read an answer of any documented status, without any I/O.

    Raises:
        UnexpectedStatus: For a status that the spec does not know.
        UnexpectedResponseError: For a success whose body is not what the spec says.
    """
    return ANSWERS.parse(response)


def sync_detailed(
    *,
    client: AuthenticatedClient,
    body: SynthesizeRequest | Mapping[str, Any],
) -> Response[SynthesizeAnswer | ErrorAnswer | str | FrameworkRefusal]:
    """Call the operation and return the whole answer, also that of a documented error.

    Args:
        client: Where and how to send.
        body: What the context is wanted for.

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
    body: SynthesizeRequest | Mapping[str, Any],
) -> SynthesizeAnswer:
    """Call the operation and return the body of its success.

    Args:
        client: Where and how to send.
        body: What the context is wanted for.

    Returns:
        The context.

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
    body: SynthesizeRequest | Mapping[str, Any],
) -> Response[SynthesizeAnswer | ErrorAnswer | str | FrameworkRefusal]:
    """Do what `sync_detailed` does, without blocking the event loop."""
    return await client.asend(build_request(body=body), ANSWERS)


async def asyncio(
    *,
    client: AuthenticatedClient,
    body: SynthesizeRequest | Mapping[str, Any],
) -> SynthesizeAnswer:
    """Do what `sync` does, without blocking the event loop."""
    return await client.afetch(build_request(body=body), ANSWERS)
