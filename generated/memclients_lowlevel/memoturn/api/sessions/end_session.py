# Generated from specs/memoturn.yaml; do not edit.
"""End a session.

Drops the tasks of the session, and with `turns` its transcript too; its facts, events and instructions stay. An
unknown session is ended as well.
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

from ...types import UNSET, Response, Unset

if TYPE_CHECKING:
    from ...client import AuthenticatedClient
    from ...models.error_body import ErrorBody

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
    id="endSession",
    method="DELETE",
    path="/v1/memory/{ns}/{profile}/sessions/{session_id}",
    credentials=("token",),
    retry=RetryRules.of(
        "safe",
        statuses=[408, 429, 502, 503, 504],
        final=[FinalAnswer(status=503, field="code", contains="unconfigured")],
    ),
    not_found="error",
    segments={"session_id": Segment(dots=True)},
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
                    },
                    "profile": {
                        "description": "1 to 64 lower-case letters, digits, underscores and hyphens; first a letter or digit, no two hyphens in a row, none at the end.",
                        "type": "string",
                        "pattern": "^[a-z0-9](-?[a-z0-9_])*$",
                        "maxLength": 64,
                    },
                    "session_id": {
                        "description": "Any text that is not empty. Letters, digits and . _ : - travel best between the nodes of a cluster.",
                        "type": "string",
                        "minLength": 1,
                    },
                },
                "required": ["ns", "profile", "session_id"],
            },
            "query": {
                "type": "object",
                "properties": {
                    "branch": {"description": "Name of a branch, not empty.", "type": "string", "minLength": 1},
                    "turns": {
                        "description": "true or false. The server takes anything but true for false.",
                        "type": "boolean",
                    },
                },
            },
            "headers": {
                "type": "object",
                "properties": {
                    "Memoturn-Branch": {"description": "Name of a branch, not empty.", "type": "string", "minLength": 1}
                },
            },
        },
        "required": ["path", "query", "headers"],
    },
)


def _read_error_body(value: Any) -> ErrorBody:
    from ...models.error_body import ErrorBody

    return ErrorBody.from_dict(value)


ANSWERS: Final[Answers[None, ErrorBody | str | None]] = Answers(
    OPERATION.id,
    success={
        204: {},
    },
    errors={
        400: {"application/json": _read_error_body},
        401: {"application/json": _read_error_body},
        403: {"application/json": _read_error_body},
        404: {"application/json": _read_error_body},
        405: {},
        408: {},
        429: {"application/json": _read_error_body},
        500: {"application/json": _read_error_body},
        502: {"application/json": _read_error_body, "text/plain": as_text, "text/html": as_text},
        503: {"application/json": _read_error_body, "text/plain": as_text, "text/html": as_text},
        504: {"application/json": _read_error_body, "text/plain": as_text, "text/html": as_text},
    },
)


def build_request(
    ns: str,
    profile: str,
    session_id: str,
    *,
    branch: str | None | Unset = UNSET,
    turns: bool | None | Unset = UNSET,
    memoturn_branch: str | None | Unset = UNSET,
) -> Request:
    """Build the request, without any I/O.

    Args:
        ns: The namespace.
        profile: The profile.
        session_id: Id of the session, free text.
        branch: The branch, main by default. It wins over the header.
        turns: Whether to drop the transcript too.
        memoturn_branch: The branch, main by default, if the query names none.

    Raises:
        InvalidRequestError: If the input is not worth sending by the spec; nothing is sent then.
    """
    return OPERATION.request(
        path={"ns": ns, "profile": profile, "session_id": session_id},
        query={"branch": branch, "turns": turns},
        headers={"Memoturn-Branch": memoturn_branch},
    )


def parse_response(response: RawResponse) -> ErrorBody | str | None:
    """Read an answer of any documented status, without any I/O.

    Raises:
        UnexpectedStatus: For a status that the spec does not know.
        UnexpectedResponseError: For a success whose body is not what the spec says.
    """
    return ANSWERS.parse(response)


def sync_detailed(
    ns: str,
    profile: str,
    session_id: str,
    *,
    client: AuthenticatedClient,
    branch: str | None | Unset = UNSET,
    turns: bool | None | Unset = UNSET,
    memoturn_branch: str | None | Unset = UNSET,
) -> Response[ErrorBody | str | None]:
    """Call the operation and return the whole answer, also that of a documented error.

    Args:
        ns: The namespace.
        profile: The profile.
        session_id: Id of the session, free text.
        client: Where and how to send.
        branch: The branch, main by default. It wins over the header.
        turns: Whether to drop the transcript too.
        memoturn_branch: The branch, main by default, if the query names none.

    Raises:
        InvalidRequestError: If the input is not worth sending by the spec; nothing is sent then.
        APIConnectionError: If no answer came.
        UnexpectedStatus: For a status that the spec does not know.
        UnexpectedResponseError: For a success whose body is not what the spec says.

    Evidence: read from source code.
    """
    return client.send(
        build_request(ns, profile, session_id, branch=branch, turns=turns, memoturn_branch=memoturn_branch), ANSWERS
    )


def sync(
    ns: str,
    profile: str,
    session_id: str,
    *,
    client: AuthenticatedClient,
    branch: str | None | Unset = UNSET,
    turns: bool | None | Unset = UNSET,
    memoturn_branch: str | None | Unset = UNSET,
) -> None:
    """Call the operation and return the body of its success.

    Args:
        ns: The namespace.
        profile: The profile.
        session_id: Id of the session, free text.
        client: Where and how to send.
        branch: The branch, main by default. It wins over the header.
        turns: Whether to drop the transcript too.
        memoturn_branch: The branch, main by default, if the query names none.

    Returns:
        Ended.

    Raises:
        InvalidRequestError: If the input is not worth sending by the spec; nothing is sent then.
        APIConnectionError: If no answer came.
        APIStatusError: For a documented error status, in the category of that status.
        UnexpectedStatus: For a status that the spec does not know.
        UnexpectedResponseError: For a success whose body is not what the spec says.

    Evidence: read from source code.
    """
    return client.fetch(
        build_request(ns, profile, session_id, branch=branch, turns=turns, memoturn_branch=memoturn_branch), ANSWERS
    )


async def asyncio_detailed(
    ns: str,
    profile: str,
    session_id: str,
    *,
    client: AuthenticatedClient,
    branch: str | None | Unset = UNSET,
    turns: bool | None | Unset = UNSET,
    memoturn_branch: str | None | Unset = UNSET,
) -> Response[ErrorBody | str | None]:
    """Do what `sync_detailed` does, without blocking the event loop."""
    return await client.asend(
        build_request(ns, profile, session_id, branch=branch, turns=turns, memoturn_branch=memoturn_branch), ANSWERS
    )


async def asyncio(
    ns: str,
    profile: str,
    session_id: str,
    *,
    client: AuthenticatedClient,
    branch: str | None | Unset = UNSET,
    turns: bool | None | Unset = UNSET,
    memoturn_branch: str | None | Unset = UNSET,
) -> None:
    """Do what `sync` does, without blocking the event loop."""
    return await client.afetch(
        build_request(ns, profile, session_id, branch=branch, turns=turns, memoturn_branch=memoturn_branch), ANSWERS
    )
