# Generated from specs/memoturn.yaml; do not edit.
"""Recall memories by words, topic and embedding.

Each of the three ranks candidates by itself, and the ranks are fused into a score. Superseded and expired memories
are left out. Words are matched one by one in summary and keywords, not in content; nothing is matched by meaning
but the embedding, which always has nearest neighbours. An unknown profile has no memories and is not created.

On a node that embeds by itself, a query counts as an embedding too.
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
    from ...models.error_body import ErrorBody
    from ...models.recall_request import RecallRequest
    from ...models.recall_result import RecallResult

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
    id="recallMemories",
    method="POST",
    path="/v1/memory/{ns}/{profile}/recall",
    credentials=("token",),
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
                    "Memoturn-Branch": {
                        "description": "Name of a branch, not empty.",
                        "type": "string",
                        "minLength": 1,
                    },
                    "Memoturn-Min-Txid": {
                        "description": "0 or more. The server ignores anything else.",
                        "type": "integer",
                        "minimum": 0,
                    },
                },
            },
            "body": {
                "type": "object",
                "description": "What to recall by, and which memories count.",
                "properties": {
                    "query": {
                        "type": "string",
                        "description": "Words, in any case. Those without a letter or digit match nothing.",
                    },
                    "embedding": {
                        "type": "array",
                        "minItems": 1,
                        "items": {"type": "number"},
                        "description": "Numbers, at least one.",
                    },
                    "topic_key": {"type": "string", "description": "The exact topic."},
                    "types": {
                        "type": "array",
                        "items": {
                            "type": "string",
                            "enum": ["fact", "event", "instruction", "task"],
                            "description": "fact, event, instruction or task.",
                        },
                        "description": "fact, event, instruction or task. An empty list matches nothing.",
                    },
                    "session_id": {"type": "string", "description": "Only memories of this session."},
                    "source": {"type": "string", "description": "Only memories that this agent wrote."},
                    "k": {
                        "type": "integer",
                        "minimum": 1,
                        "maximum": 1000,
                        "description": "1 to 1000. The server silently takes 0 for 1, and more for 1000.",
                    },
                    "include_superseded": {"type": "boolean", "description": "Whether superseded memories count too."},
                    "include_turns": {
                        "type": "boolean",
                        "description": "Whether to search the transcript as well. It needs an embedding, or a node that makes one of the query.",
                    },
                },
                "if": {
                    "not": {
                        "anyOf": [{"required": ["query"]}, {"required": ["embedding"]}, {"required": ["topic_key"]}]
                    }
                },
                "then": {
                    "required": ["query"],
                    "properties": {
                        "query": {
                            "type": "string",
                            "description": "Recall by at least one of query, embedding and topic_key.",
                        }
                    },
                },
            },
        },
        "required": ["path", "query", "headers", "body"],
    },
)


def _read_recall_result(value: Any) -> RecallResult:
    from ...models.recall_result import RecallResult

    return RecallResult.from_dict(value)


def _read_error_body(value: Any) -> ErrorBody:
    from ...models.error_body import ErrorBody

    return ErrorBody.from_dict(value)


ANSWERS: Final[Answers[RecallResult, ErrorBody | str | None]] = Answers(
    OPERATION.id,
    success={
        200: {"application/json": _read_recall_result},
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
        422: {"text/plain": as_text},
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
    body: RecallRequest | Mapping[str, Any],
    branch: str | None | Unset = UNSET,
    memoturn_branch: str | None | Unset = UNSET,
    memoturn_min_txid: int | None | Unset = UNSET,
) -> Request:
    """Build the request, without any I/O.

    Args:
        ns: The namespace.
        profile: The profile.
        body: What to recall by, and which memories count.
        branch: The branch, main by default. It wins over the header.
        memoturn_branch: The branch, main by default, if the query names none.
        memoturn_min_txid: Read what was committed up to this transaction. A node that is still behind after one
            refresh answers all the same, so compare it with `Memoturn-Txid`.

    Raises:
        InvalidRequestError: If the input is not worth sending by the spec; nothing is sent then.
    """
    return OPERATION.request(
        path={"ns": ns, "profile": profile},
        query={"branch": branch},
        headers={"Memoturn-Branch": memoturn_branch, "Memoturn-Min-Txid": memoturn_min_txid},
        body=body,
    )


def parse_response(response: RawResponse) -> RecallResult | ErrorBody | str | None:
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
    body: RecallRequest | Mapping[str, Any],
    branch: str | None | Unset = UNSET,
    memoturn_branch: str | None | Unset = UNSET,
    memoturn_min_txid: int | None | Unset = UNSET,
) -> Response[RecallResult | ErrorBody | str | None]:
    """Call the operation and return the whole answer, also that of a documented error.

    Args:
        ns: The namespace.
        profile: The profile.
        client: Where and how to send.
        body: What to recall by, and which memories count.
        branch: The branch, main by default. It wins over the header.
        memoturn_branch: The branch, main by default, if the query names none.
        memoturn_min_txid: Read what was committed up to this transaction. A node that is still behind after one
            refresh answers all the same, so compare it with `Memoturn-Txid`.

    Raises:
        InvalidRequestError: If the input is not worth sending by the spec; nothing is sent then.
        APIConnectionError: If no answer came.
        UnexpectedStatus: For a status that the spec does not know.
        UnexpectedResponseError: For a success whose body is not what the spec says.

    Evidence: read from source code.
    """
    return client.send(
        build_request(
            ns, profile, body=body, branch=branch, memoturn_branch=memoturn_branch, memoturn_min_txid=memoturn_min_txid
        ),
        ANSWERS,
    )


def sync(
    ns: str,
    profile: str,
    *,
    client: AuthenticatedClient,
    body: RecallRequest | Mapping[str, Any],
    branch: str | None | Unset = UNSET,
    memoturn_branch: str | None | Unset = UNSET,
    memoturn_min_txid: int | None | Unset = UNSET,
) -> RecallResult:
    """Call the operation and return the body of its success.

    Args:
        ns: The namespace.
        profile: The profile.
        client: Where and how to send.
        body: What to recall by, and which memories count.
        branch: The branch, main by default. It wins over the header.
        memoturn_branch: The branch, main by default, if the query names none.
        memoturn_min_txid: Read what was committed up to this transaction. A node that is still behind after one
            refresh answers all the same, so compare it with `Memoturn-Txid`.

    Returns:
        The memories, best first.

    Raises:
        InvalidRequestError: If the input is not worth sending by the spec; nothing is sent then.
        APIConnectionError: If no answer came.
        APIStatusError: For a documented error status, in the category of that status.
        UnexpectedStatus: For a status that the spec does not know.
        UnexpectedResponseError: For a success whose body is not what the spec says.

    Evidence: read from source code.
    """
    return client.fetch(
        build_request(
            ns, profile, body=body, branch=branch, memoturn_branch=memoturn_branch, memoturn_min_txid=memoturn_min_txid
        ),
        ANSWERS,
    )


async def asyncio_detailed(
    ns: str,
    profile: str,
    *,
    client: AuthenticatedClient,
    body: RecallRequest | Mapping[str, Any],
    branch: str | None | Unset = UNSET,
    memoturn_branch: str | None | Unset = UNSET,
    memoturn_min_txid: int | None | Unset = UNSET,
) -> Response[RecallResult | ErrorBody | str | None]:
    """Do what `sync_detailed` does, without blocking the event loop."""
    return await client.asend(
        build_request(
            ns, profile, body=body, branch=branch, memoturn_branch=memoturn_branch, memoturn_min_txid=memoturn_min_txid
        ),
        ANSWERS,
    )


async def asyncio(
    ns: str,
    profile: str,
    *,
    client: AuthenticatedClient,
    body: RecallRequest | Mapping[str, Any],
    branch: str | None | Unset = UNSET,
    memoturn_branch: str | None | Unset = UNSET,
    memoturn_min_txid: int | None | Unset = UNSET,
) -> RecallResult:
    """Do what `sync` does, without blocking the event loop."""
    return await client.afetch(
        build_request(
            ns, profile, body=body, branch=branch, memoturn_branch=memoturn_branch, memoturn_min_txid=memoturn_min_txid
        ),
        ANSWERS,
    )
