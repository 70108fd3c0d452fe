# Generated from specs/memtrace.yaml; do not edit.
"""Change the status or the metadata of a session.

Metadata replaces what was stored, `{}` clears it. The status `closed` stamps `closed_at` each time; no other status
clears it. Even an empty body bumps `updated_at`. A closed session still accepts memories. An unknown session is a
400, not a 404.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from memclients._core.lowlevel import (
    Answers,
    Operation,
    RawResponse,
    Request,
    RetryRules,
    as_is,
    as_text,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ...client import AuthenticatedClient
    from ...models.error_body import ErrorBody
    from ...models.session import Session
    from ...models.update_session_request import UpdateSessionRequest
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
    id="updateSession",
    method="PUT",
    path="/api/v1/sessions/{session_id}",
    credentials=("apiKey",),
    retry=RetryRules.of("unsafe"),
    not_found="error",
    schema={
        "type": "object",
        "properties": {
            "path": {
                "type": "object",
                "properties": {
                    "session_id": {
                        "description": "Letters, digits, underscores, tildes, hyphens and dots, but neither empty nor only dots; the server decodes no percent escapes.",
                        "type": "string",
                        "pattern": "^\\.{0,2}[A-Za-z0-9_~-][A-Za-z0-9._~-]*$",
                    }
                },
                "required": ["session_id"],
            },
            "body": {
                "type": "object",
                "description": "What to change of a session.",
                "properties": {
                    "status": {
                        "type": "string",
                        "minLength": 1,
                        "description": "active, closed or any other text that is not empty.",
                    },
                    "metadata": {
                        "type": "object",
                        "additionalProperties": True,
                        "description": "Any JSON object; it replaces the stored one.",
                    },
                },
            },
        },
        "required": ["path", "body"],
    },
)


def _read_session(value: Any) -> Session:
    from ...models.session import Session

    return Session.from_dict(value)


def _read_error_body(value: Any) -> ErrorBody:
    from ...models.error_body import ErrorBody

    return ErrorBody.from_dict(value)


ANSWERS: Final[Answers[Session, ErrorBody | str | dict[str, Any]]] = Answers(
    OPERATION.id,
    success={
        200: {"application/json": _read_session},
    },
    errors={
        400: {"application/json": _read_error_body},
        401: {"application/json": _read_error_body},
        404: {"text/plain": as_text},
        405: {"text/plain": as_text},
        413: {"text/plain": as_text},
        429: {"text/plain": as_text, "text/html": as_text, "application/json": as_is},
        500: {"application/json": _read_error_body, "text/plain": as_text},
        502: {"text/plain": as_text, "text/html": as_text, "application/json": as_is},
        503: {"text/plain": as_text, "text/html": as_text, "application/json": as_is},
        504: {"text/plain": as_text, "text/html": as_text, "application/json": as_is},
    },
)


def build_request(
    session_id: str,
    *,
    body: UpdateSessionRequest | Mapping[str, Any],
) -> Request:
    """Build the request, without any I/O.

    Args:
        session_id: Id of the session.
        body: What to change of a session.

    Raises:
        InvalidRequestError: If the input is not worth sending by the spec; nothing is sent then.
    """
    return OPERATION.request(
        path={"session_id": session_id},
        body=body,
    )


def parse_response(response: RawResponse) -> Session | ErrorBody | str | dict[str, Any] | None:
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
    body: UpdateSessionRequest | Mapping[str, Any],
) -> Response[Session | ErrorBody | str | dict[str, Any]]:
    """Call the operation and return the whole answer, also that of a documented error.

    Args:
        session_id: Id of the session.
        client: Where and how to send.
        body: What to change of a session.

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
    body: UpdateSessionRequest | Mapping[str, Any],
) -> Session:
    """Call the operation and return the body of its success.

    Args:
        session_id: Id of the session.
        client: Where and how to send.
        body: What to change of a session.

    Returns:
        The session after the change.

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
    body: UpdateSessionRequest | Mapping[str, Any],
) -> Response[Session | ErrorBody | str | dict[str, Any]]:
    """Do what `sync_detailed` does, without blocking the event loop."""
    return await client.asend(build_request(session_id, body=body), ANSWERS)


async def asyncio(
    session_id: str,
    *,
    client: AuthenticatedClient,
    body: UpdateSessionRequest | Mapping[str, Any],
) -> Session:
    """Do what `sync` does, without blocking the event loop."""
    return await client.afetch(build_request(session_id, body=body), ANSWERS)
