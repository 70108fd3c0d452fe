# Generated from specs/octamem.yaml; do not edit.
"""Store text in the memory.

Acknowledged at once and indexed later: the next search need not see it. There is no idempotency key and no
deduplication, so a repeated add may store the text twice.
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
    from ...models.add_envelope import AddEnvelope
    from ...models.add_params import AddParams
    from ...models.add_result import AddResult
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
    id="addMemory",
    method="POST",
    path="/api/memory/add",
    credentials=("bearer",),
    retry=RetryRules.of("unsafe", statuses=[408, 429, "5XX"], never=[501, 505], shed=[429, 503]),
    not_found="error",
    schema={
        "type": "object",
        "properties": {
            "body": {
                "type": "object",
                "description": "What to store.",
                "required": ["content"],
                "properties": {
                    "content": {
                        "type": "string",
                        "pattern": "\\S",
                        "description": "A note, decision or fact, not blank.",
                    },
                    "previousContext": {
                        "type": "string",
                        "description": "Any label of the conversation, customer or project of the text. Empty or absent is no label.",
                    },
                },
            }
        },
        "required": ["body"],
    },
)


def _read_add_envelope(value: Any) -> AddEnvelope:
    from ...models.add_envelope import AddEnvelope

    return AddEnvelope.from_dict(value)


def _read_add_result(value: Any) -> AddResult:
    from ...models.add_result import AddResult

    return AddResult.from_dict(value)


def _read_response_200(value: Any) -> AddEnvelope | AddResult:
    if is_object(value, "success", "data"):
        return _read_add_envelope(value)
    if is_object(value, "success"):
        return _read_add_result(value)
    raise no_variant(value, "AddEnvelope | AddResult")


def _read_error_body(value: Any) -> ErrorBody:
    from ...models.error_body import ErrorBody

    return ErrorBody.from_dict(value)


ANSWERS: Final[Answers[AddEnvelope | AddResult, ErrorBody | str]] = Answers(
    OPERATION.id,
    success={
        200: {"application/json": _read_response_200},
    },
    errors={
        400: {"application/json": _read_error_body},
        401: {"application/json": _read_error_body},
        402: {"application/json": _read_error_body},
        403: {"application/json": _read_error_body},
        404: {"application/json": _read_error_body},
        405: {"application/json": _read_error_body},
        429: {"application/json": _read_error_body},
        "4XX": {"application/json": _read_error_body},
        "5XX": {"application/json": _read_error_body, "text/html": as_text, "text/plain": as_text},
    },
)


def build_request(
    *,
    body: AddParams | Mapping[str, Any],
) -> Request:
    """Build the request, without any I/O.

    Args:
        body: What to store.

    Raises:
        InvalidRequestError: If the input is not worth sending by the spec; nothing is sent then.
    """
    return OPERATION.request(
        body=body,
    )


def parse_response(response: RawResponse) -> AddEnvelope | AddResult | ErrorBody | str | None:
    """Read an answer of any documented status, without any I/O.

    Raises:
        UnexpectedStatus: For a status that the spec does not know.
        UnexpectedResponseError: For a success whose body is not what the spec says.
    """
    return ANSWERS.parse(response)


def sync_detailed(
    *,
    client: AuthenticatedClient,
    body: AddParams | Mapping[str, Any],
) -> Response[AddEnvelope | AddResult | ErrorBody | str]:
    """Call the operation and return the whole answer, also that of a documented error.

    Args:
        client: Where and how to send.
        body: What to store.

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
    body: AddParams | Mapping[str, Any],
) -> AddEnvelope | AddResult:
    """Call the operation and return the body of its success.

    Args:
        client: Where and how to send.
        body: What to store.

    Returns:
        The text was accepted.

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
    body: AddParams | Mapping[str, Any],
) -> Response[AddEnvelope | AddResult | ErrorBody | str]:
    """Do what `sync_detailed` does, without blocking the event loop."""
    return await client.asend(build_request(body=body), ANSWERS)


async def asyncio(
    *,
    client: AuthenticatedClient,
    body: AddParams | Mapping[str, Any],
) -> AddEnvelope | AddResult:
    """Do what `sync` does, without blocking the event loop."""
    return await client.afetch(build_request(body=body), ANSWERS)
