# Generated from specs/memoturn.yaml; do not edit.
"""Erase a memory, a topic or a session for good.

Deletes at once, and rewrites the history of the branch after a time of grace, until nothing of it can be restored.
A topic is erased with all its memories of that type, superseded ones included; a session with its tasks, and with
`turns` its transcript. Not safe to repeat: a memory or topic is a 404 by then, and a session is erased once more.
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

from ...types import UNSET, Response, Unset

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ...client import AuthenticatedClient
    from ...models.erasure_accepted import ErasureAccepted
    from ...models.erasure_request import ErasureRequest
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
    id="requestErasure",
    method="POST",
    path="/v1/memory/{ns}/{profile}/erasures",
    credentials=("token",),
    retry=RetryRules.of(
        "unsafe",
        statuses=[408, 429, 502, 503, 504],
        shed=[429],
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
                    },
                    "profile": {
                        "description": "1 to 64 lower-case letters, digits, underscores and hyphens; first a letter or digit, no two hyphens in a row, none at the end.",
                        "type": "string",
                        "pattern": "^[a-z0-9](-?[a-z0-9_])*$",
                        "maxLength": 64,
                    },
                },
                "required": ["ns", "profile"],
            },
            "query": {
                "type": "object",
                "properties": {
                    "branch": {"description": "Name of a branch, not empty.", "type": "string", "minLength": 1}
                },
            },
            "headers": {
                "type": "object",
                "properties": {
                    "Memoturn-Branch": {"description": "Name of a branch, not empty.", "type": "string", "minLength": 1}
                },
            },
            "body": {
                "type": "object",
                "description": "What to erase, exactly one of a memory, a topic with its type, and a session.",
                "properties": {
                    "memory_id": {"type": "string", "minLength": 1, "description": "Id of a memory."},
                    "topic_key": {"type": "string", "minLength": 1, "description": "A topic, together with a type."},
                    "type": {
                        "type": "string",
                        "enum": ["fact", "event", "instruction", "task"],
                        "description": "fact, event, instruction or task.",
                    },
                    "session_id": {"type": "string", "minLength": 1, "description": "A session."},
                    "turns": {"type": "boolean", "description": "Whether to erase the transcript of the session too."},
                },
                "if": {
                    "not": {
                        "anyOf": [
                            {"required": ["memory_id"]},
                            {"required": ["topic_key"]},
                            {"required": ["session_id"]},
                        ]
                    }
                },
                "then": {
                    "required": ["memory_id"],
                    "properties": {
                        "memory_id": {
                            "type": "string",
                            "description": "Erase exactly one of memory_id, topic_key with its type, and session_id.",
                        }
                    },
                },
                "dependentSchemas": {
                    "memory_id": {
                        "properties": {
                            "topic_key": {
                                "type": "null",
                                "description": "Leave it out, an erasure has exactly one target.",
                            },
                            "session_id": {
                                "type": "null",
                                "description": "Leave it out, an erasure has exactly one target.",
                            },
                        }
                    },
                    "topic_key": {
                        "required": ["type"],
                        "properties": {
                            "type": {"type": "string", "description": "A topic is erased together with its type."},
                            "session_id": {
                                "type": "null",
                                "description": "Leave it out, an erasure has exactly one target.",
                            },
                        },
                    },
                    "type": {
                        "required": ["topic_key"],
                        "properties": {
                            "topic_key": {"type": "string", "description": "A type narrows a topic and nothing else."}
                        },
                    },
                    "turns": {
                        "if": {"properties": {"turns": {"type": "boolean", "enum": [True], "description": "true."}}},
                        "then": {
                            "required": ["session_id"],
                            "properties": {
                                "session_id": {"type": "string", "description": "Only a session has turns."}
                            },
                        },
                    },
                },
            },
        },
        "required": ["path", "query", "headers", "body"],
    },
)


def _read_erasure_accepted(value: Any) -> ErasureAccepted:
    from ...models.erasure_accepted import ErasureAccepted

    return ErasureAccepted.from_dict(value)


def _read_error_body(value: Any) -> ErrorBody:
    from ...models.error_body import ErrorBody

    return ErrorBody.from_dict(value)


ANSWERS: Final[Answers[ErasureAccepted, ErrorBody | str | None]] = Answers(
    OPERATION.id,
    success={
        202: {"application/json": _read_erasure_accepted},
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
    ns: str,
    profile: str,
    *,
    body: ErasureRequest | Mapping[str, Any],
    branch: str | None | Unset = UNSET,
    memoturn_branch: str | None | Unset = UNSET,
) -> Request:
    """Build the request, without any I/O.

    Args:
        ns: The namespace.
        profile: The profile.
        body: What to erase, exactly one of a memory, a topic with its type, and a session.
        branch: The branch, main by default. It wins over the header.
        memoturn_branch: The branch, main by default, if the query names none.

    Raises:
        InvalidRequestError: If the input is not worth sending by the spec; nothing is sent then.
    """
    return OPERATION.request(
        path={"ns": ns, "profile": profile},
        query={"branch": branch},
        headers={"Memoturn-Branch": memoturn_branch},
        body=body,
    )


def parse_response(response: RawResponse) -> ErasureAccepted | ErrorBody | str | None:
    """Read an answer of any documented status, without any I/O.

    Raises:
        UnexpectedStatus: For a status that the spec does not know.
        UnexpectedResponseError: For a success whose body is not what the spec says.
    """
    return ANSWERS.parse(response)


def sync_detailed(
    ns: str,
    profile: str,
    *,
    client: AuthenticatedClient,
    body: ErasureRequest | Mapping[str, Any],
    branch: str | None | Unset = UNSET,
    memoturn_branch: str | None | Unset = UNSET,
) -> Response[ErasureAccepted | ErrorBody | str | None]:
    """Call the operation and return the whole answer, also that of a documented error.

    Args:
        ns: The namespace.
        profile: The profile.
        client: Where and how to send.
        body: What to erase, exactly one of a memory, a topic with its type, and a session.
        branch: The branch, main by default. It wins over the header.
        memoturn_branch: The branch, main by default, if the query names none.

    Raises:
        InvalidRequestError: If the input is not worth sending by the spec; nothing is sent then.
        APIConnectionError: If no answer came.
        UnexpectedStatus: For a status that the spec does not know.
        UnexpectedResponseError: For a success whose body is not what the spec says.

    Evidence: read from source code.
    """
    return client.send(build_request(ns, profile, body=body, branch=branch, memoturn_branch=memoturn_branch), ANSWERS)


def sync(
    ns: str,
    profile: str,
    *,
    client: AuthenticatedClient,
    body: ErasureRequest | Mapping[str, Any],
    branch: str | None | Unset = UNSET,
    memoturn_branch: str | None | Unset = UNSET,
) -> ErasureAccepted:
    """Call the operation and return the body of its success.

    Args:
        ns: The namespace.
        profile: The profile.
        client: Where and how to send.
        body: What to erase, exactly one of a memory, a topic with its type, and a session.
        branch: The branch, main by default. It wins over the header.
        memoturn_branch: The branch, main by default, if the query names none.

    Returns:
        Deleted, and to be erased from history.

    Raises:
        InvalidRequestError: If the input is not worth sending by the spec; nothing is sent then.
        APIConnectionError: If no answer came.
        APIStatusError: For a documented error status, in the category of that status.
        UnexpectedStatus: For a status that the spec does not know.
        UnexpectedResponseError: For a success whose body is not what the spec says.

    Evidence: read from source code.
    """
    return client.fetch(build_request(ns, profile, body=body, branch=branch, memoturn_branch=memoturn_branch), ANSWERS)


async def asyncio_detailed(
    ns: str,
    profile: str,
    *,
    client: AuthenticatedClient,
    body: ErasureRequest | Mapping[str, Any],
    branch: str | None | Unset = UNSET,
    memoturn_branch: str | None | Unset = UNSET,
) -> Response[ErasureAccepted | ErrorBody | str | None]:
    """Do what `sync_detailed` does, without blocking the event loop."""
    return await client.asend(
        build_request(ns, profile, body=body, branch=branch, memoturn_branch=memoturn_branch), ANSWERS
    )


async def asyncio(
    ns: str,
    profile: str,
    *,
    client: AuthenticatedClient,
    body: ErasureRequest | Mapping[str, Any],
    branch: str | None | Unset = UNSET,
    memoturn_branch: str | None | Unset = UNSET,
) -> ErasureAccepted:
    """Do what `sync` does, without blocking the event loop."""
    return await client.afetch(
        build_request(ns, profile, body=body, branch=branch, memoturn_branch=memoturn_branch), ANSWERS
    )
