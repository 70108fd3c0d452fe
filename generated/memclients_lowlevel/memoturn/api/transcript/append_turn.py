# Generated from specs/memoturn.yaml; do not edit.
"""Append a turn to the transcript of a session.

Creates neither the database nor a session. Not safe to repeat: the turn would stand there twice. An embedding makes
the turn searchable.
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
    Segment,
    as_text,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ...client import AuthenticatedClient
    from ...models.append_turn_request import AppendTurnRequest
    from ...models.error_body import ErrorBody
    from ...models.turn_append_result import TurnAppendResult
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
    id="appendTurn",
    method="POST",
    path="/v1/db/{db}/memory/{session_id}/turns",
    credentials=("token",),
    retry=RetryRules.of(
        "unsafe",
        statuses=[408, 429, 502, 503, 504],
        shed=[429],
        final=[FinalAnswer(status=503, field="code", contains="unconfigured")],
    ),
    not_found="error",
    segments={"db": Segment(dots=True, keep="@"), "session_id": Segment(dots=True)},
    schema={
        "type": "object",
        "properties": {
            "path": {
                "type": "object",
                "properties": {
                    "db": {
                        "description": "name or name@branch, where the name has neither @ nor / and the branch is not empty.",
                        "type": "string",
                        "pattern": "^[^@/]+(@[\\s\\S]+)?$",
                    },
                    "session_id": {
                        "description": "Any text that is not empty. Letters, digits and . _ : - travel best between the nodes of a cluster.",
                        "type": "string",
                        "minLength": 1,
                    },
                },
                "required": ["db", "session_id"],
            },
            "body": {
                "type": "object",
                "description": "A turn to append.",
                "required": ["role", "content"],
                "properties": {
                    "role": {"type": "string", "description": "Who said it, such as user or assistant."},
                    "content": {"description": "Any JSON value; null must be stated too."},
                    "embedding": {
                        "type": "array",
                        "minItems": 1,
                        "items": {"type": "number"},
                        "description": "Numbers, at least one.",
                    },
                },
            },
        },
        "required": ["path", "body"],
    },
)


def _read_turn_append_result(value: Any) -> TurnAppendResult:
    from ...models.turn_append_result import TurnAppendResult

    return TurnAppendResult.from_dict(value)


def _read_error_body(value: Any) -> ErrorBody:
    from ...models.error_body import ErrorBody

    return ErrorBody.from_dict(value)


ANSWERS: Final[Answers[TurnAppendResult, ErrorBody | str | None]] = Answers(
    OPERATION.id,
    success={
        201: {"application/json": _read_turn_append_result},
    },
    errors={
        400: {"application/json": _read_error_body, "text/plain": as_text},
        401: {"application/json": _read_error_body},
        403: {"application/json": _read_error_body},
        404: {"application/json": _read_error_body},
        405: {},
        408: {},
        413: {"text/plain": as_text},
        415: {"text/plain": as_text},
        429: {"application/json": _read_error_body},
        500: {"application/json": _read_error_body},
        502: {"application/json": _read_error_body, "text/plain": as_text, "text/html": as_text},
        503: {"application/json": _read_error_body, "text/plain": as_text, "text/html": as_text},
        504: {"application/json": _read_error_body, "text/plain": as_text, "text/html": as_text},
    },
)


def build_request(
    db: str,
    session_id: str,
    *,
    body: AppendTurnRequest | Mapping[str, Any],
) -> Request:
    """Build the request, without any I/O.

    Args:
        db: The database, with `@` and the branch unless it is main.
        session_id: Id of the session, free text.
        body: A turn to append.

    Raises:
        InvalidRequestError: If the input is not worth sending by the spec; nothing is sent then.
    """
    return OPERATION.request(
        path={"db": db, "session_id": session_id},
        body=body,
    )


def parse_response(response: RawResponse) -> TurnAppendResult | ErrorBody | str | None:
    """Read an answer of any documented status, without any I/O.

    Raises:
        UnexpectedStatus: For a status that the spec does not know.
        UnexpectedResponseError: For a success whose body is not what the spec says.
    """
    return ANSWERS.parse(response)


def sync_detailed(
    db: str,
    session_id: str,
    *,
    client: AuthenticatedClient,
    body: AppendTurnRequest | Mapping[str, Any],
) -> Response[TurnAppendResult | ErrorBody | str | None]:
    """Call the operation and return the whole answer, also that of a documented error.

    Args:
        db: The database, with `@` and the branch unless it is main.
        session_id: Id of the session, free text.
        client: Where and how to send.
        body: A turn to append.

    Raises:
        InvalidRequestError: If the input is not worth sending by the spec; nothing is sent then.
        APIConnectionError: If no answer came.
        UnexpectedStatus: For a status that the spec does not know.
        UnexpectedResponseError: For a success whose body is not what the spec says.

    Evidence: read from source code.
    """
    return client.send(build_request(db, session_id, body=body), ANSWERS)


def sync(
    db: str,
    session_id: str,
    *,
    client: AuthenticatedClient,
    body: AppendTurnRequest | Mapping[str, Any],
) -> TurnAppendResult:
    """Call the operation and return the body of its success.

    Args:
        db: The database, with `@` and the branch unless it is main.
        session_id: Id of the session, free text.
        client: Where and how to send.
        body: A turn to append.

    Returns:
        Appended.

    Raises:
        InvalidRequestError: If the input is not worth sending by the spec; nothing is sent then.
        APIConnectionError: If no answer came.
        APIStatusError: For a documented error status, in the category of that status.
        UnexpectedStatus: For a status that the spec does not know.
        UnexpectedResponseError: For a success whose body is not what the spec says.

    Evidence: read from source code.
    """
    return client.fetch(build_request(db, session_id, body=body), ANSWERS)


async def asyncio_detailed(
    db: str,
    session_id: str,
    *,
    client: AuthenticatedClient,
    body: AppendTurnRequest | Mapping[str, Any],
) -> Response[TurnAppendResult | ErrorBody | str | None]:
    """Do what `sync_detailed` does, without blocking the event loop."""
    return await client.asend(build_request(db, session_id, body=body), ANSWERS)


async def asyncio(
    db: str,
    session_id: str,
    *,
    client: AuthenticatedClient,
    body: AppendTurnRequest | Mapping[str, Any],
) -> TurnAppendResult:
    """Do what `sync` does, without blocking the event loop."""
    return await client.afetch(build_request(db, session_id, body=body), ANSWERS)
