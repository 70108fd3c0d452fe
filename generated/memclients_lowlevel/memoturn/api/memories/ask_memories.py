# Generated from specs/memoturn.yaml; do not edit.
"""Let a language model answer a question from what is recalled.

Recalls by the words of the question, then asks the model that the node is configured with. When nothing is
recalled, the answer is null and the model is not asked.
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
    from ...models.ask_request import AskRequest
    from ...models.ask_result import AskResult
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
    id="askMemories",
    method="POST",
    path="/v1/memory/{ns}/{profile}/ask",
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
                    "Memoturn-Min-Txid": {
                        "description": "0 or more. The server ignores anything else.",
                        "type": "integer",
                        "minimum": 0,
                    },
                },
            },
            "body": {
                "type": "object",
                "description": "A question, and which memories count.",
                "required": ["question"],
                "properties": {
                    "question": {"type": "string", "pattern": "\\S", "description": "The question, not blank."},
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
                },
            },
        },
        "required": ["path", "query", "headers", "body"],
    },
)


def _read_ask_result(value: Any) -> AskResult:
    from ...models.ask_result import AskResult

    return AskResult.from_dict(value)


def _read_error_body(value: Any) -> ErrorBody:
    from ...models.error_body import ErrorBody

    return ErrorBody.from_dict(value)


ANSWERS: Final[Answers[AskResult, ErrorBody | str | None]] = Answers(
    OPERATION.id,
    success={
        200: {"application/json": _read_ask_result},
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
    body: AskRequest | Mapping[str, Any],
    branch: str | None | Unset = UNSET,
    memoturn_branch: str | None | Unset = UNSET,
    memoturn_min_txid: int | None | Unset = UNSET,
) -> Request:
    """Build the request, without any I/O.

    Args:
        ns: The namespace.
        profile: The profile.
        body: A question, and which memories count.
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


def parse_response(response: RawResponse) -> AskResult | ErrorBody | str | None:
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
    body: AskRequest | Mapping[str, Any],
    branch: str | None | Unset = UNSET,
    memoturn_branch: str | None | Unset = UNSET,
    memoturn_min_txid: int | None | Unset = UNSET,
) -> Response[AskResult | ErrorBody | str | None]:
    """Call the operation and return the whole answer, also that of a documented error.

    Args:
        ns: The namespace.
        profile: The profile.
        client: Where and how to send.
        body: A question, and which memories count.
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
    body: AskRequest | Mapping[str, Any],
    branch: str | None | Unset = UNSET,
    memoturn_branch: str | None | Unset = UNSET,
    memoturn_min_txid: int | None | Unset = UNSET,
) -> AskResult:
    """Call the operation and return the body of its success.

    Args:
        ns: The namespace.
        profile: The profile.
        client: Where and how to send.
        body: A question, and which memories count.
        branch: The branch, main by default. It wins over the header.
        memoturn_branch: The branch, main by default, if the query names none.
        memoturn_min_txid: Read what was committed up to this transaction. A node that is still behind after one
            refresh answers all the same, so compare it with `Memoturn-Txid`.

    Returns:
        The answer and what it is made of.

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
    body: AskRequest | Mapping[str, Any],
    branch: str | None | Unset = UNSET,
    memoturn_branch: str | None | Unset = UNSET,
    memoturn_min_txid: int | None | Unset = UNSET,
) -> Response[AskResult | ErrorBody | str | None]:
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
    body: AskRequest | Mapping[str, Any],
    branch: str | None | Unset = UNSET,
    memoturn_branch: str | None | Unset = UNSET,
    memoturn_min_txid: int | None | Unset = UNSET,
) -> AskResult:
    """Do what `sync` does, without blocking the event loop."""
    return await client.afetch(
        build_request(
            ns, profile, body=body, branch=branch, memoturn_branch=memoturn_branch, memoturn_min_txid=memoturn_min_txid
        ),
        ANSWERS,
    )
