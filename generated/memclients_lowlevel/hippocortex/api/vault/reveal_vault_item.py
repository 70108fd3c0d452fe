# Generated from specs/hippocortex.yaml; do not edit.
"""Reveal the value of one secret.

Needs the permission to reveal. Each call is written to an audit log and counts towards a limit, so it is not
repeated unless it surely never left. The answer is a secret.
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
    from ...models.vault_reveal_answer import VaultRevealAnswer
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
    id="revealVaultItem",
    method="POST",
    path="/vault/query/{item_id}/reveal",
    credentials=("apiKey",),
    retry=RetryRules.of("unsafe"),
    not_found="error",
    secret=True,
    schema={
        "type": "object",
        "properties": {
            "path": {
                "type": "object",
                "properties": {"item_id": {"description": "Not empty.", "type": "string", "minLength": 1}},
                "required": ["item_id"],
            },
            "body": {"type": "object", "additionalProperties": True, "description": "An empty object."},
        },
        "required": ["path", "body"],
    },
)


def _read_vault_reveal_answer(value: Any) -> VaultRevealAnswer:
    from ...models.vault_reveal_answer import VaultRevealAnswer

    return VaultRevealAnswer.from_dict(value)


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


ANSWERS: Final[Answers[VaultRevealAnswer, ErrorAnswer | str | FrameworkRefusal]] = Answers(
    OPERATION.id,
    success={
        200: {"application/json": _read_vault_reveal_answer},
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
    secret=True,
)


def build_request(
    item_id: str,
    *,
    body: Mapping[str, Any],
) -> Request:
    """Build the request, without any I/O.

    Args:
        item_id: Id of the secret.
        body: An empty object.

    Raises:
        InvalidRequestError: If the input is not worth sending by the spec; nothing is sent then.
    """
    return OPERATION.request(
        path={"item_id": item_id},
        body=body,
    )


def parse_response(response: RawResponse) -> VaultRevealAnswer | ErrorAnswer | str | FrameworkRefusal | None:
    """Read an answer of any documented status, without any I/O.

    Raises:
        UnexpectedStatus: For a status that the spec does not know.
        UnexpectedResponseError: For a success whose body is not what the spec says.
    """
    return ANSWERS.parse(response)


def sync_detailed(
    item_id: str,
    *,
    client: AuthenticatedClient,
    body: Mapping[str, Any],
) -> Response[VaultRevealAnswer | ErrorAnswer | str | FrameworkRefusal]:
    """Call the operation and return the whole answer, also that of a documented error.

    Args:
        item_id: Id of the secret.
        client: Where and how to send.
        body: An empty object.

    Raises:
        InvalidRequestError: If the input is not worth sending by the spec; nothing is sent then.
        APIConnectionError: If no answer came.
        UnexpectedStatus: For a status that the spec does not know.
        UnexpectedResponseError: For a success whose body is not what the spec says.

    Evidence: read from source code.
    """
    return client.send(build_request(item_id, body=body), ANSWERS)


def sync(
    item_id: str,
    *,
    client: AuthenticatedClient,
    body: Mapping[str, Any],
) -> VaultRevealAnswer:
    """Call the operation and return the body of its success.

    Args:
        item_id: Id of the secret.
        client: Where and how to send.
        body: An empty object.

    Returns:
        The value.

    Raises:
        InvalidRequestError: If the input is not worth sending by the spec; nothing is sent then.
        APIConnectionError: If no answer came.
        APIStatusError: For a documented error status, in the category of that status.
        UnexpectedStatus: For a status that the spec does not know.
        UnexpectedResponseError: For a success whose body is not what the spec says.

    Evidence: read from source code.
    """
    return client.fetch(build_request(item_id, body=body), ANSWERS)


async def asyncio_detailed(
    item_id: str,
    *,
    client: AuthenticatedClient,
    body: Mapping[str, Any],
) -> Response[VaultRevealAnswer | ErrorAnswer | str | FrameworkRefusal]:
    """Do what `sync_detailed` does, without blocking the event loop."""
    return await client.asend(build_request(item_id, body=body), ANSWERS)


async def asyncio(
    item_id: str,
    *,
    client: AuthenticatedClient,
    body: Mapping[str, Any],
) -> VaultRevealAnswer:
    """Do what `sync` does, without blocking the event loop."""
    return await client.afetch(build_request(item_id, body=body), ANSWERS)
