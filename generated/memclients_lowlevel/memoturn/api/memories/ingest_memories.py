# Generated from specs/memoturn.yaml; do not edit.
"""Store memories, all or none of them.

Creates the profile, even when the batch is empty or one of its items is refused. The id of a memory is made of its
type, topic and content, so the same memory sent again is a duplicate that changes nothing, whatever its summary,
and sending a batch twice is safe. A fact or an instruction supersedes the active ones of its type and topic; one
that was superseded comes back as revived.

An embedding of another dimension than the first one stored in the branch is dropped without a word.
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
    from ...models.ingest_request import IngestRequest
    from ...models.ingest_result import IngestResult

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
    id="ingestMemories",
    method="POST",
    path="/v1/memory/{ns}/{profile}/memories",
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
                    "Memoturn-Durability": {
                        "description": "durable. The server ignores anything else.",
                        "type": "string",
                        "enum": ["durable"],
                    },
                },
            },
            "body": {
                "type": "object",
                "description": "Memories to store.",
                "required": ["memories"],
                "properties": {
                    "memories": {
                        "type": "array",
                        "maxItems": 1000,
                        "items": {
                            "type": "object",
                            "description": "A memory to store. Give each a content of its own: with the same type, topic and content it is the same memory, and what differs in the rest is lost.",
                            "required": ["type", "summary"],
                            "properties": {
                                "type": {
                                    "type": "string",
                                    "enum": ["fact", "event", "instruction", "task"],
                                    "description": "fact, event, instruction or task.",
                                },
                                "summary": {
                                    "type": "string",
                                    "pattern": "\\S",
                                    "description": "The memory in a sentence, not blank. Words are recalled from here and from `keywords`.",
                                },
                                "content": {
                                    "description": "Any JSON value; null when absent. Part of what makes the memory the same."
                                },
                                "topic_key": {
                                    "type": ["string", "null"],
                                    "description": "What a fact or an instruction is about; the newest one of a topic supersedes the others.",
                                },
                                "keywords": {
                                    "type": ["string", "null"],
                                    "description": "More words to recall it by, separated by spaces.",
                                },
                                "embedding": {
                                    "type": ["array", "null"],
                                    "minItems": 1,
                                    "items": {"type": "number"},
                                    "description": "Numbers, at least one. Ignored on tasks, and dropped when the branch has embeddings of another dimension.",
                                },
                                "session_id": {
                                    "type": ["string", "null"],
                                    "description": "The session that it belongs to.",
                                },
                                "source": {"type": ["string", "null"], "description": "Which agent wrote it."},
                                "ttl": {
                                    "type": ["integer", "null"],
                                    "minimum": 0,
                                    "description": "Seconds until a task expires, 0 or more; 0 is expired at once. 86400 by default.",
                                },
                            },
                            "dependentSchemas": {
                                "ttl": {
                                    "anyOf": [
                                        {
                                            "properties": {
                                                "type": {
                                                    "type": "string",
                                                    "enum": ["task"],
                                                    "description": "Only a task has a ttl.",
                                                }
                                            }
                                        },
                                        {
                                            "properties": {
                                                "ttl": {"type": "null", "description": "Only a task has a ttl."}
                                            }
                                        },
                                    ]
                                },
                                "topic_key": {
                                    "anyOf": [
                                        {
                                            "properties": {
                                                "type": {
                                                    "type": "string",
                                                    "enum": ["fact", "instruction"],
                                                    "description": "Only a fact or an instruction has a topic_key.",
                                                }
                                            }
                                        },
                                        {
                                            "properties": {
                                                "topic_key": {
                                                    "type": "null",
                                                    "description": "Only a fact or an instruction has a topic_key.",
                                                }
                                            }
                                        },
                                    ]
                                },
                            },
                        },
                        "description": "Up to 1000 memories.",
                    }
                },
            },
        },
        "required": ["path", "query", "headers", "body"],
    },
)


def _read_ingest_result(value: Any) -> IngestResult:
    from ...models.ingest_result import IngestResult

    return IngestResult.from_dict(value)


def _read_error_body(value: Any) -> ErrorBody:
    from ...models.error_body import ErrorBody

    return ErrorBody.from_dict(value)


ANSWERS: Final[Answers[IngestResult, ErrorBody | str | None]] = Answers(
    OPERATION.id,
    success={
        201: {"application/json": _read_ingest_result},
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
    body: IngestRequest | Mapping[str, Any],
    branch: str | None | Unset = UNSET,
    memoturn_branch: str | None | Unset = UNSET,
    memoturn_durability: str | None | Unset = UNSET,
) -> Request:
    """Build the request, without any I/O.

    Args:
        ns: The namespace.
        profile: The profile.
        body: Memories to store.
        branch: The branch, main by default. It wins over the header.
        memoturn_branch: The branch, main by default, if the query names none.
        memoturn_durability: How durable the write is to be before it is answered.

    Raises:
        InvalidRequestError: If the input is not worth sending by the spec; nothing is sent then.
    """
    return OPERATION.request(
        path={"ns": ns, "profile": profile},
        query={"branch": branch},
        headers={"Memoturn-Branch": memoturn_branch, "Memoturn-Durability": memoturn_durability},
        body=body,
    )


def parse_response(response: RawResponse) -> IngestResult | ErrorBody | str | None:
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
    body: IngestRequest | Mapping[str, Any],
    branch: str | None | Unset = UNSET,
    memoturn_branch: str | None | Unset = UNSET,
    memoturn_durability: str | None | Unset = UNSET,
) -> Response[IngestResult | ErrorBody | str | None]:
    """Call the operation and return the whole answer, also that of a documented error.

    Args:
        ns: The namespace.
        profile: The profile.
        client: Where and how to send.
        body: Memories to store.
        branch: The branch, main by default. It wins over the header.
        memoturn_branch: The branch, main by default, if the query names none.
        memoturn_durability: How durable the write is to be before it is answered.

    Raises:
        InvalidRequestError: If the input is not worth sending by the spec; nothing is sent then.
        APIConnectionError: If no answer came.
        UnexpectedStatus: For a status that the spec does not know.
        UnexpectedResponseError: For a success whose body is not what the spec says.

    Evidence: read from source code.
    """
    return client.send(
        build_request(
            ns,
            profile,
            body=body,
            branch=branch,
            memoturn_branch=memoturn_branch,
            memoturn_durability=memoturn_durability,
        ),
        ANSWERS,
    )


def sync(
    ns: str,
    profile: str,
    *,
    client: AuthenticatedClient,
    body: IngestRequest | Mapping[str, Any],
    branch: str | None | Unset = UNSET,
    memoturn_branch: str | None | Unset = UNSET,
    memoturn_durability: str | None | Unset = UNSET,
) -> IngestResult:
    """Call the operation and return the body of its success.

    Args:
        ns: The namespace.
        profile: The profile.
        client: Where and how to send.
        body: Memories to store.
        branch: The branch, main by default. It wins over the header.
        memoturn_branch: The branch, main by default, if the query names none.
        memoturn_durability: How durable the write is to be before it is answered.

    Returns:
        Stored. One outcome for each memory, in their order.

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
            ns,
            profile,
            body=body,
            branch=branch,
            memoturn_branch=memoturn_branch,
            memoturn_durability=memoturn_durability,
        ),
        ANSWERS,
    )


async def asyncio_detailed(
    ns: str,
    profile: str,
    *,
    client: AuthenticatedClient,
    body: IngestRequest | Mapping[str, Any],
    branch: str | None | Unset = UNSET,
    memoturn_branch: str | None | Unset = UNSET,
    memoturn_durability: str | None | Unset = UNSET,
) -> Response[IngestResult | ErrorBody | str | None]:
    """Do what `sync_detailed` does, without blocking the event loop."""
    return await client.asend(
        build_request(
            ns,
            profile,
            body=body,
            branch=branch,
            memoturn_branch=memoturn_branch,
            memoturn_durability=memoturn_durability,
        ),
        ANSWERS,
    )


async def asyncio(
    ns: str,
    profile: str,
    *,
    client: AuthenticatedClient,
    body: IngestRequest | Mapping[str, Any],
    branch: str | None | Unset = UNSET,
    memoturn_branch: str | None | Unset = UNSET,
    memoturn_durability: str | None | Unset = UNSET,
) -> IngestResult:
    """Do what `sync` does, without blocking the event loop."""
    return await client.afetch(
        build_request(
            ns,
            profile,
            body=body,
            branch=branch,
            memoturn_branch=memoturn_branch,
            memoturn_durability=memoturn_durability,
        ),
        ANSWERS,
    )
