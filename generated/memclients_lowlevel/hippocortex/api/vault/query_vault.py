# Generated from specs/hippocortex.yaml; do not edit.
"""Find secrets in the vault by their description.

Tells of secrets, never their values. The vault is a paid feature. The official clients call it with the API key,
while its page asks for a token of the dashboard, so a 401 or 403 may mean that.

The keys of a match may be spelled in snake_case (`vault_id`, `vault_name`, `item_type`, `service_name`,
`created_at`): one official client reads these, the other the spelling that stands here.
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
    from ...models.vault_query_answer import VaultQueryAnswer
    from ...models.vault_query_request import VaultQueryRequest
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
    id="queryVault",
    method="POST",
    path="/vault/query",
    credentials=("apiKey",),
    retry=RetryRules.of("safe", statuses=[408, 429, 500, 502, 503, 504]),
    not_found="error",
    schema={
        "type": "object",
        "properties": {
            "body": {
                "type": "object",
                "description": "What secret is wanted.",
                "required": ["query"],
                "properties": {
                    "query": {"type": "string", "pattern": "\\S", "description": "What the secret is for, not blank."},
                    "limit": {"type": "integer", "minimum": 1, "maximum": 50, "description": "1 to 50; 20 by default."},
                    "tags": {
                        "type": "array",
                        "items": {"type": "string", "minLength": 1, "description": "A tag, not empty."},
                        "description": "Only secrets that have these tags.",
                    },
                    "itemType": {
                        "type": "string",
                        "minLength": 1,
                        "description": "Only secrets of this type, not empty, such as api_key, password or token.",
                    },
                },
            }
        },
        "required": ["body"],
    },
)


def _read_vault_query_answer(value: Any) -> VaultQueryAnswer:
    from ...models.vault_query_answer import VaultQueryAnswer

    return VaultQueryAnswer.from_dict(value)


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


ANSWERS: Final[Answers[VaultQueryAnswer, ErrorAnswer | str | FrameworkRefusal]] = Answers(
    OPERATION.id,
    success={
        200: {"application/json": _read_vault_query_answer},
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
    body: VaultQueryRequest | Mapping[str, Any],
) -> Request:
    """Build the request, without any I/O.

    Args:
        body: What secret is wanted.

    Raises:
        InvalidRequestError: If the input is not worth sending by the spec; nothing is sent then.
    """
    return OPERATION.request(
        body=body,
    )


def parse_response(response: RawResponse) -> VaultQueryAnswer | ErrorAnswer | str | FrameworkRefusal | None:
    """Read an answer of any documented status, without any I/O.

    Raises:
        UnexpectedStatus: For a status that the spec does not know.
        UnexpectedResponseError: For a success whose body is not what the spec says.
    """
    return ANSWERS.parse(response)


def sync_detailed(
    *,
    client: AuthenticatedClient,
    body: VaultQueryRequest | Mapping[str, Any],
) -> Response[VaultQueryAnswer | ErrorAnswer | str | FrameworkRefusal]:
    """Call the operation and return the whole answer, also that of a documented error.

    Args:
        client: Where and how to send.
        body: What secret is wanted.

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
    body: VaultQueryRequest | Mapping[str, Any],
) -> VaultQueryAnswer:
    """Call the operation and return the body of its success.

    Args:
        client: Where and how to send.
        body: What secret is wanted.

    Returns:
        The matches, best first.

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
    body: VaultQueryRequest | Mapping[str, Any],
) -> Response[VaultQueryAnswer | ErrorAnswer | str | FrameworkRefusal]:
    """Do what `sync_detailed` does, without blocking the event loop."""
    return await client.asend(build_request(body=body), ANSWERS)


async def asyncio(
    *,
    client: AuthenticatedClient,
    body: VaultQueryRequest | Mapping[str, Any],
) -> VaultQueryAnswer:
    """Do what `sync` does, without blocking the event loop."""
    return await client.afetch(build_request(body=body), ANSWERS)
