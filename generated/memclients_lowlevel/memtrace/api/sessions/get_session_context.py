# Generated from specs/memtrace.yaml; do not edit.
"""Render a session's newest memories as Markdown for a prompt.

Reads only. Up to 100 rows of the window, grouped; nothing says when rows were left out. Metadata, tags and
importance don't appear, and content is cut after 80 bytes. A session without rows, known or not, gives the heading
only. A body that can't be decoded counts as no options at all.
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

from ...types import UNSET, Response, Unset

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ...client import AuthenticatedClient
    from ...models.context_options import ContextOptions
    from ...models.error_body import ErrorBody
    from ...models.session_context import SessionContext

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
    id="getSessionContext",
    method="POST",
    path="/api/v1/sessions/{session_id}/context",
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
                    "session_id": {
                        "description": "A letter, then up to 127 letters, digits, underscores or hyphens.",
                        "type": "string",
                        "pattern": "^[a-zA-Z][a-zA-Z0-9_-]{0,127}$",
                    }
                },
                "required": ["session_id"],
            },
            "body": {
                "type": "object",
                "description": "Which memories to render.",
                "properties": {
                    "since": {
                        "type": "string",
                        "pattern": "^(([1-9][0-9]{0,2}|[1-7][0-9]{3}|8[0-6][0-9]{2}|87[0-5][0-9]|8760)[mh]|([1-9][0-9]?|[12][0-9]{2}|3[0-5][0-9]|36[0-5])d)$",
                        "description": "A number and m, h or d, such as 24h; up to 8760m, 8760h or 365d.",
                    },
                    "include_types": {
                        "type": "array",
                        "items": {
                            "type": "string",
                            "pattern": "^[a-zA-Z][a-zA-Z0-9_]{0,63}$",
                            "description": "episodic, session, decision or entity; another word of letters, digits and underscores matches nothing.",
                        },
                        "description": "Any of these types. All when empty or absent.",
                    },
                    "max_tokens": {
                        "type": "integer",
                        "minimum": 1,
                        "description": "1 or more. Accepted and ignored by the server.",
                    },
                },
            },
        },
        "required": ["path"],
    },
)


def _read_session_context(value: Any) -> SessionContext:
    from ...models.session_context import SessionContext

    return SessionContext.from_dict(value)


def _read_error_body(value: Any) -> ErrorBody:
    from ...models.error_body import ErrorBody

    return ErrorBody.from_dict(value)


ANSWERS: Final[Answers[SessionContext, ErrorBody | str | dict[str, Any]]] = Answers(
    OPERATION.id,
    success={
        200: {"application/json": _read_session_context},
    },
    errors={
        401: {"application/json": _read_error_body},
        404: {"text/plain": as_text},
        405: {"text/plain": as_text},
        413: {"text/plain": as_text},
        429: {"text/plain": as_text, "text/html": as_text, "application/json": as_is},
        500: {"application/json": _read_error_body, "text/plain": as_text},
        502: {"text/plain": as_text, "text/html": as_text, "application/json": as_is},
        503: {"application/json": _read_error_body, "text/plain": as_text, "text/html": as_text},
        504: {"text/plain": as_text, "text/html": as_text, "application/json": as_is},
    },
)


def build_request(
    session_id: str,
    *,
    body: ContextOptions | Mapping[str, Any] | Unset = UNSET,
) -> Request:
    """Build the request, without any I/O.

    Args:
        session_id: Id of the session.
        body: Which memories to render.

    Raises:
        InvalidRequestError: If the input is not worth sending by the spec; nothing is sent then.
    """
    return OPERATION.request(
        path={"session_id": session_id},
        body=body,
    )


def parse_response(response: RawResponse) -> SessionContext | ErrorBody | str | dict[str, Any] | None:
    """Read an answer of any documented status, without any I/O.

    Raises:
        UnexpectedStatus: For a status that the spec does not know.
        UnexpectedResponseError: For a success whose body is not what the spec says.
    """
    return ANSWERS.parse(response)


def sync_detailed(
    session_id: str,
    *,
    client: AuthenticatedClient,
    body: ContextOptions | Mapping[str, Any] | Unset = UNSET,
) -> Response[SessionContext | ErrorBody | str | dict[str, Any]]:
    """Call the operation and return the whole answer, also that of a documented error.

    Args:
        session_id: Id of the session.
        client: Where and how to send.
        body: Which memories to render.

    Raises:
        InvalidRequestError: If the input is not worth sending by the spec; nothing is sent then.
        APIConnectionError: If no answer came.
        UnexpectedStatus: For a status that the spec does not know.
        UnexpectedResponseError: For a success whose body is not what the spec says.

    Evidence: read from source code.
    """
    return client.send(build_request(session_id, body=body), ANSWERS)


def sync(
    session_id: str,
    *,
    client: AuthenticatedClient,
    body: ContextOptions | Mapping[str, Any] | Unset = UNSET,
) -> SessionContext:
    """Call the operation and return the body of its success.

    Args:
        session_id: Id of the session.
        client: Where and how to send.
        body: Which memories to render.

    Returns:
        The rendered memories.

    Raises:
        InvalidRequestError: If the input is not worth sending by the spec; nothing is sent then.
        APIConnectionError: If no answer came.
        APIStatusError: For a documented error status, in the category of that status.
        UnexpectedStatus: For a status that the spec does not know.
        UnexpectedResponseError: For a success whose body is not what the spec says.

    Evidence: read from source code.
    """
    return client.fetch(build_request(session_id, body=body), ANSWERS)


async def asyncio_detailed(
    session_id: str,
    *,
    client: AuthenticatedClient,
    body: ContextOptions | Mapping[str, Any] | Unset = UNSET,
) -> Response[SessionContext | ErrorBody | str | dict[str, Any]]:
    """Do what `sync_detailed` does, without blocking the event loop."""
    return await client.asend(build_request(session_id, body=body), ANSWERS)


async def asyncio(
    session_id: str,
    *,
    client: AuthenticatedClient,
    body: ContextOptions | Mapping[str, Any] | Unset = UNSET,
) -> SessionContext:
    """Do what `sync` does, without blocking the event loop."""
    return await client.afetch(build_request(session_id, body=body), ANSWERS)
