# Generated from specs/memoturn.yaml; do not edit.
"""Mint a token for all profiles of a namespace.

The namespace need not exist yet. With authentication off there is nothing to mint, which is a 400.
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
    as_text,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ...client import AuthenticatedClient
    from ...models.create_token_request import CreateTokenRequest
    from ...models.error_body import ErrorBody
    from ...models.minted_token import MintedToken
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
    id="createNamespaceToken",
    method="POST",
    path="/v1/namespaces/{ns}/tokens",
    credentials=("platformKey",),
    retry=RetryRules.of(
        "safe",
        statuses=[408, 429, 502, 503, 504],
        final=[FinalAnswer(status=503, field="code", contains="unconfigured")],
    ),
    not_found="error",
    schema={
        "type": "object",
        "properties": {
            "path": {
                "type": "object",
                "properties": {
                    "ns": {
                        "description": "1 to 64 lower-case letters, digits, underscores and hyphens; first a letter or digit, no two hyphens in a row, none at the end.",
                        "type": "string",
                        "pattern": "^[a-z0-9](-?[a-z0-9_])*$",
                        "maxLength": 64,
                    }
                },
                "required": ["ns"],
            },
            "body": {
                "type": "object",
                "description": "What a token allows, and for how long.",
                "required": ["scope"],
                "properties": {
                    "scope": {
                        "type": "string",
                        "enum": ["read", "write", "admin"],
                        "description": "read, write or admin. Each includes the one before; branches need admin.",
                    },
                    "expires_in": {
                        "type": "integer",
                        "minimum": 0,
                        "description": "Seconds, 0 or more; 3600 by default.",
                    },
                },
            },
        },
        "required": ["path", "body"],
    },
)


def _read_minted_token(value: Any) -> MintedToken:
    from ...models.minted_token import MintedToken

    return MintedToken.from_dict(value)


def _read_error_body(value: Any) -> ErrorBody:
    from ...models.error_body import ErrorBody

    return ErrorBody.from_dict(value)


ANSWERS: Final[Answers[MintedToken, ErrorBody | str | None]] = Answers(
    OPERATION.id,
    success={
        201: {"application/json": _read_minted_token},
    },
    errors={
        400: {"application/json": _read_error_body, "text/plain": as_text},
        401: {"application/json": _read_error_body},
        404: {},
        405: {},
        408: {},
        413: {"text/plain": as_text},
        415: {"text/plain": as_text},
        422: {"text/plain": as_text},
        429: {"application/json": _read_error_body},
        500: {"application/json": _read_error_body},
        502: {"application/json": _read_error_body, "text/plain": as_text, "text/html": as_text},
        503: {"application/json": _read_error_body, "text/plain": as_text, "text/html": as_text},
        504: {"application/json": _read_error_body, "text/plain": as_text, "text/html": as_text},
    },
)


def build_request(
    ns: str,
    *,
    body: CreateTokenRequest | Mapping[str, Any],
) -> Request:
    """Build the request, without any I/O.

    Args:
        ns: The namespace.
        body: What a token allows, and for how long.

    Raises:
        InvalidRequestError: If the input is not worth sending by the spec; nothing is sent then.
    """
    return OPERATION.request(
        path={"ns": ns},
        body=body,
    )


def parse_response(response: RawResponse) -> MintedToken | ErrorBody | str | None:
    """Read an answer of any documented status, without any I/O.

    Raises:
        UnexpectedStatus: For a status that the spec does not know.
        UnexpectedResponseError: For a success whose body is not what the spec says.
    """
    return ANSWERS.parse(response)


def sync_detailed(
    ns: str,
    *,
    client: AuthenticatedClient,
    body: CreateTokenRequest | Mapping[str, Any],
) -> Response[MintedToken | ErrorBody | str | None]:
    """Call the operation and return the whole answer, also that of a documented error.

    Args:
        ns: The namespace.
        client: Where and how to send.
        body: What a token allows, and for how long.

    Raises:
        InvalidRequestError: If the input is not worth sending by the spec; nothing is sent then.
        APIConnectionError: If no answer came.
        UnexpectedStatus: For a status that the spec does not know.
        UnexpectedResponseError: For a success whose body is not what the spec says.

    Evidence: read from source code.
    """
    return client.send(build_request(ns, body=body), ANSWERS)


def sync(
    ns: str,
    *,
    client: AuthenticatedClient,
    body: CreateTokenRequest | Mapping[str, Any],
) -> MintedToken:
    """Call the operation and return the body of its success.

    Args:
        ns: The namespace.
        client: Where and how to send.
        body: What a token allows, and for how long.

    Returns:
        The token.

    Raises:
        InvalidRequestError: If the input is not worth sending by the spec; nothing is sent then.
        APIConnectionError: If no answer came.
        APIStatusError: For a documented error status, in the category of that status.
        UnexpectedStatus: For a status that the spec does not know.
        UnexpectedResponseError: For a success whose body is not what the spec says.

    Evidence: read from source code.
    """
    return client.fetch(build_request(ns, body=body), ANSWERS)


async def asyncio_detailed(
    ns: str,
    *,
    client: AuthenticatedClient,
    body: CreateTokenRequest | Mapping[str, Any],
) -> Response[MintedToken | ErrorBody | str | None]:
    """Do what `sync_detailed` does, without blocking the event loop."""
    return await client.asend(build_request(ns, body=body), ANSWERS)


async def asyncio(
    ns: str,
    *,
    client: AuthenticatedClient,
    body: CreateTokenRequest | Mapping[str, Any],
) -> MintedToken:
    """Do what `sync` does, without blocking the event loop."""
    return await client.afetch(build_request(ns, body=body), ANSWERS)
