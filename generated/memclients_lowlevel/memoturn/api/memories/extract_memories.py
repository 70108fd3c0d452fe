# Generated from specs/memoturn.yaml; do not edit.
"""Let a language model distil turns into memories.

Stores what the model finds, or only proposes it in a dry run. Nothing found is a 201 without outcomes, which
creates no profile.
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
    from ...models.extract_proposals import ExtractProposals
    from ...models.extract_request import ExtractRequest
    from ...models.extract_result import ExtractResult

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
    id="extractMemories",
    method="POST",
    path="/v1/memory/{ns}/{profile}/extract",
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
                "description": "Turns to distil.",
                "required": ["turns"],
                "properties": {
                    "turns": {
                        "type": "array",
                        "minItems": 1,
                        "items": {
                            "type": "object",
                            "description": "A turn to distil.",
                            "required": ["role", "content"],
                            "properties": {
                                "role": {"type": "string", "description": "Who said it, such as user or assistant."},
                                "content": {"description": "Any JSON value; null must be stated too."},
                            },
                        },
                        "description": "At least one turn.",
                    },
                    "session_id": {"type": "string", "description": "The session of the memories."},
                    "source": {"type": "string", "description": "Which agent wrote the memories."},
                    "dry_run": {"type": "boolean", "description": "Whether only to propose."},
                },
            },
        },
        "required": ["path", "query", "headers", "body"],
    },
)


def _read_extract_proposals(value: Any) -> ExtractProposals:
    from ...models.extract_proposals import ExtractProposals

    return ExtractProposals.from_dict(value)


def _read_extract_result(value: Any) -> ExtractResult:
    from ...models.extract_result import ExtractResult

    return ExtractResult.from_dict(value)


def _read_error_body(value: Any) -> ErrorBody:
    from ...models.error_body import ErrorBody

    return ErrorBody.from_dict(value)


ANSWERS: Final[Answers[ExtractProposals | ExtractResult, ErrorBody | str | None]] = Answers(
    OPERATION.id,
    success={
        200: {"application/json": _read_extract_proposals},
        201: {"application/json": _read_extract_result},
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
    body: ExtractRequest | Mapping[str, Any],
    branch: str | None | Unset = UNSET,
    memoturn_branch: str | None | Unset = UNSET,
    memoturn_durability: str | None | Unset = UNSET,
) -> Request:
    """Build the request, without any I/O.

    Args:
        ns: The namespace.
        profile: The profile.
        body: Turns to distil.
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


def parse_response(response: RawResponse) -> ExtractProposals | ExtractResult | ErrorBody | str | None:
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
    body: ExtractRequest | Mapping[str, Any],
    branch: str | None | Unset = UNSET,
    memoturn_branch: str | None | Unset = UNSET,
    memoturn_durability: str | None | Unset = UNSET,
) -> Response[ExtractProposals | ExtractResult | ErrorBody | str | None]:
    """Call the operation and return the whole answer, also that of a documented error.

    Args:
        ns: The namespace.
        profile: The profile.
        client: Where and how to send.
        body: Turns to distil.
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
    body: ExtractRequest | Mapping[str, Any],
    branch: str | None | Unset = UNSET,
    memoturn_branch: str | None | Unset = UNSET,
    memoturn_durability: str | None | Unset = UNSET,
) -> ExtractProposals | ExtractResult:
    """Call the operation and return the body of its success.

    Args:
        ns: The namespace.
        profile: The profile.
        client: Where and how to send.
        body: Turns to distil.
        branch: The branch, main by default. It wins over the header.
        memoturn_branch: The branch, main by default, if the query names none.
        memoturn_durability: How durable the write is to be before it is answered.

    Returns:
        The proposals of a dry run. Stored, or there was nothing to store.

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
    body: ExtractRequest | Mapping[str, Any],
    branch: str | None | Unset = UNSET,
    memoturn_branch: str | None | Unset = UNSET,
    memoturn_durability: str | None | Unset = UNSET,
) -> Response[ExtractProposals | ExtractResult | ErrorBody | str | None]:
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
    body: ExtractRequest | Mapping[str, Any],
    branch: str | None | Unset = UNSET,
    memoturn_branch: str | None | Unset = UNSET,
    memoturn_durability: str | None | Unset = UNSET,
) -> ExtractProposals | ExtractResult:
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
