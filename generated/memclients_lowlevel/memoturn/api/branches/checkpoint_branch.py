# Generated from specs/memoturn.yaml; do not edit.
"""Name the present state of a branch.

A name that is taken is moved without a word, so a repeated request may name a later state. Checkpoints can't be
listed or deleted.
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
    from ...models.checkpoint_request import CheckpointRequest
    from ...models.checkpoint_result import CheckpointResult
    from ...models.error_body import ErrorBody
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
    id="checkpointBranch",
    method="POST",
    path="/v1/db/{db}/branches/{branch}/checkpoint",
    credentials=("token",),
    retry=RetryRules.of(
        "unsafe",
        statuses=[408, 429, 502, 503, 504],
        shed=[429],
        final=[FinalAnswer(status=503, field="code", contains="unconfigured")],
    ),
    not_found="error",
    segments={"db": Segment(dots=True, keep="@"), "branch": Segment(dots=True)},
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
                    "branch": {
                        "description": "Any text that is not empty. Letters, digits and . _ : - travel best between the nodes of a cluster.",
                        "type": "string",
                        "minLength": 1,
                    },
                },
                "required": ["db", "branch"],
            },
            "body": {
                "type": "object",
                "description": "A name for the present state.",
                "required": ["name"],
                "properties": {
                    "name": {
                        "type": "string",
                        "minLength": 1,
                        "description": "Not empty. A name of digits hides the transaction of that number.",
                    }
                },
            },
        },
        "required": ["path", "body"],
    },
)


def _read_checkpoint_result(value: Any) -> CheckpointResult:
    from ...models.checkpoint_result import CheckpointResult

    return CheckpointResult.from_dict(value)


def _read_error_body(value: Any) -> ErrorBody:
    from ...models.error_body import ErrorBody

    return ErrorBody.from_dict(value)


ANSWERS: Final[Answers[CheckpointResult, ErrorBody | str | None]] = Answers(
    OPERATION.id,
    success={
        200: {"application/json": _read_checkpoint_result},
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
    branch: str,
    *,
    body: CheckpointRequest | Mapping[str, Any],
) -> Request:
    """Build the request, without any I/O.

    Args:
        db: The database, with `@` and the branch unless it is main.
        branch: The branch.
        body: A name for the present state.

    Raises:
        InvalidRequestError: If the input is not worth sending by the spec; nothing is sent then.
    """
    return OPERATION.request(
        path={"db": db, "branch": branch},
        body=body,
    )


def parse_response(response: RawResponse) -> CheckpointResult | ErrorBody | str | None:
    """Read an answer of any documented status, without any I/O.

    Raises:
        UnexpectedStatus: For a status that the spec does not know.
        UnexpectedResponseError: For a success whose body is not what the spec says.
    """
    return ANSWERS.parse(response)


def sync_detailed(
    db: str,
    branch: str,
    *,
    client: AuthenticatedClient,
    body: CheckpointRequest | Mapping[str, Any],
) -> Response[CheckpointResult | ErrorBody | str | None]:
    """Call the operation and return the whole answer, also that of a documented error.

    Args:
        db: The database, with `@` and the branch unless it is main.
        branch: The branch.
        client: Where and how to send.
        body: A name for the present state.

    Raises:
        InvalidRequestError: If the input is not worth sending by the spec; nothing is sent then.
        APIConnectionError: If no answer came.
        UnexpectedStatus: For a status that the spec does not know.
        UnexpectedResponseError: For a success whose body is not what the spec says.

    Evidence: read from source code.
    """
    return client.send(build_request(db, branch, body=body), ANSWERS)


def sync(
    db: str,
    branch: str,
    *,
    client: AuthenticatedClient,
    body: CheckpointRequest | Mapping[str, Any],
) -> CheckpointResult:
    """Call the operation and return the body of its success.

    Args:
        db: The database, with `@` and the branch unless it is main.
        branch: The branch.
        client: Where and how to send.
        body: A name for the present state.

    Returns:
        Named.

    Raises:
        InvalidRequestError: If the input is not worth sending by the spec; nothing is sent then.
        APIConnectionError: If no answer came.
        APIStatusError: For a documented error status, in the category of that status.
        UnexpectedStatus: For a status that the spec does not know.
        UnexpectedResponseError: For a success whose body is not what the spec says.

    Evidence: read from source code.
    """
    return client.fetch(build_request(db, branch, body=body), ANSWERS)


async def asyncio_detailed(
    db: str,
    branch: str,
    *,
    client: AuthenticatedClient,
    body: CheckpointRequest | Mapping[str, Any],
) -> Response[CheckpointResult | ErrorBody | str | None]:
    """Do what `sync_detailed` does, without blocking the event loop."""
    return await client.asend(build_request(db, branch, body=body), ANSWERS)


async def asyncio(
    db: str,
    branch: str,
    *,
    client: AuthenticatedClient,
    body: CheckpointRequest | Mapping[str, Any],
) -> CheckpointResult:
    """Do what `sync` does, without blocking the event loop."""
    return await client.afetch(build_request(db, branch, body=body), ANSWERS)
