# Generated from specs/memoturn.yaml; do not edit.
"""Take a branch back to a checkpoint or a transaction.

All of the branch goes back; other branches, policies, erasures and the audit stream don't. The number of the
transaction goes back too, so numbers noted before mean nothing any more. Only states that were kept can be
restored: checkpoints, forks, syncs, and what was shipped in the background. A later checkpoint keeps its name but
not its state.
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
    from ...models.error_body import ErrorBody
    from ...models.rewind_request import RewindRequest
    from ...models.rewind_result import RewindResult
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
    id="rewindBranch",
    method="POST",
    path="/v1/db/{db}/branches/{branch}/rewind",
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
                "description": "Where to go back to.",
                "required": ["to"],
                "properties": {
                    "to": {
                        "type": "string",
                        "minLength": 1,
                        "description": "Name of a checkpoint, or the number of a transaction as text.",
                    }
                },
            },
        },
        "required": ["path", "body"],
    },
)


def _read_rewind_result(value: Any) -> RewindResult:
    from ...models.rewind_result import RewindResult

    return RewindResult.from_dict(value)


def _read_error_body(value: Any) -> ErrorBody:
    from ...models.error_body import ErrorBody

    return ErrorBody.from_dict(value)


ANSWERS: Final[Answers[RewindResult, ErrorBody | str | None]] = Answers(
    OPERATION.id,
    success={
        200: {"application/json": _read_rewind_result},
    },
    errors={
        400: {"application/json": _read_error_body, "text/plain": as_text},
        401: {"application/json": _read_error_body},
        403: {"application/json": _read_error_body},
        404: {"application/json": _read_error_body},
        405: {},
        408: {},
        409: {"application/json": _read_error_body},
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
    body: RewindRequest | Mapping[str, Any],
) -> Request:
    """Build the request, without any I/O.

    Args:
        db: The database, with `@` and the branch unless it is main.
        branch: The branch.
        body: Where to go back to.

    Raises:
        InvalidRequestError: If the input is not worth sending by the spec; nothing is sent then.
    """
    return OPERATION.request(
        path={"db": db, "branch": branch},
        body=body,
    )


def parse_response(response: RawResponse) -> RewindResult | ErrorBody | str | None:
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
    body: RewindRequest | Mapping[str, Any],
) -> Response[RewindResult | ErrorBody | str | None]:
    """Call the operation and return the whole answer, also that of a documented error.

    Args:
        db: The database, with `@` and the branch unless it is main.
        branch: The branch.
        client: Where and how to send.
        body: Where to go back to.

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
    body: RewindRequest | Mapping[str, Any],
) -> RewindResult:
    """Call the operation and return the body of its success.

    Args:
        db: The database, with `@` and the branch unless it is main.
        branch: The branch.
        client: Where and how to send.
        body: Where to go back to.

    Returns:
        Rewound.

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
    body: RewindRequest | Mapping[str, Any],
) -> Response[RewindResult | ErrorBody | str | None]:
    """Do what `sync_detailed` does, without blocking the event loop."""
    return await client.asend(build_request(db, branch, body=body), ANSWERS)


async def asyncio(
    db: str,
    branch: str,
    *,
    client: AuthenticatedClient,
    body: RewindRequest | Mapping[str, Any],
) -> RewindResult:
    """Do what `sync` does, without blocking the event loop."""
    return await client.afetch(build_request(db, branch, body=body), ANSWERS)
