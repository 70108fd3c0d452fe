# Generated from specs/memoturn.yaml; do not edit.
"""Fork a branch.

A full copy of everything at the head of the parent; from then on both go their own ways. The parent is `from`, or
main: a branch in the path is ignored. Names are not checked. A taken name, main included, is a 409 `conflict`.

With a `ttl` the branch is swept some 30 seconds after it expired, and works until then.
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
    from ...models.branch_created import BranchCreated
    from ...models.create_branch_request import CreateBranchRequest
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
    id="createBranch",
    method="POST",
    path="/v1/db/{db}/branches",
    credentials=("token",),
    retry=RetryRules.of(
        "unsafe",
        statuses=[408, 429, 502, 503, 504],
        shed=[429],
        final=[FinalAnswer(status=503, field="code", contains="unconfigured")],
    ),
    not_found="error",
    segments={"db": Segment(dots=True, keep="@")},
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
                    }
                },
                "required": ["db"],
            },
            "body": {
                "type": "object",
                "description": "A branch to fork.",
                "required": ["name"],
                "properties": {
                    "name": {
                        "type": "string",
                        "minLength": 1,
                        "description": "Any free name that is not empty. Letters, digits and . _ - travel best.",
                    },
                    "from": {
                        "type": "string",
                        "minLength": 1,
                        "description": "The parent, not empty; main by default.",
                    },
                    "ttl": {
                        "type": "integer",
                        "minimum": 0,
                        "description": "Seconds until the branch expires, 0 or more; 0 is expired at once.",
                    },
                },
            },
        },
        "required": ["path", "body"],
    },
)


def _read_branch_created(value: Any) -> BranchCreated:
    from ...models.branch_created import BranchCreated

    return BranchCreated.from_dict(value)


def _read_error_body(value: Any) -> ErrorBody:
    from ...models.error_body import ErrorBody

    return ErrorBody.from_dict(value)


ANSWERS: Final[Answers[BranchCreated, ErrorBody | str | None]] = Answers(
    OPERATION.id,
    success={
        201: {"application/json": _read_branch_created},
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
    *,
    body: CreateBranchRequest | Mapping[str, Any],
) -> Request:
    """Build the request, without any I/O.

    Args:
        db: The database, with `@` and the branch unless it is main.
        body: A branch to fork.

    Raises:
        InvalidRequestError: If the input is not worth sending by the spec; nothing is sent then.
    """
    return OPERATION.request(
        path={"db": db},
        body=body,
    )


def parse_response(response: RawResponse) -> BranchCreated | ErrorBody | str | None:
    """Read an answer of any documented status, without any I/O.

    Raises:
        UnexpectedStatus: For a status that the spec does not know.
        UnexpectedResponseError: For a success whose body is not what the spec says.
    """
    return ANSWERS.parse(response)


def sync_detailed(
    db: str,
    *,
    client: AuthenticatedClient,
    body: CreateBranchRequest | Mapping[str, Any],
) -> Response[BranchCreated | ErrorBody | str | None]:
    """Call the operation and return the whole answer, also that of a documented error.

    Args:
        db: The database, with `@` and the branch unless it is main.
        client: Where and how to send.
        body: A branch to fork.

    Raises:
        InvalidRequestError: If the input is not worth sending by the spec; nothing is sent then.
        APIConnectionError: If no answer came.
        UnexpectedStatus: For a status that the spec does not know.
        UnexpectedResponseError: For a success whose body is not what the spec says.

    Evidence: read from source code.
    """
    return client.send(build_request(db, body=body), ANSWERS)


def sync(
    db: str,
    *,
    client: AuthenticatedClient,
    body: CreateBranchRequest | Mapping[str, Any],
) -> BranchCreated:
    """Call the operation and return the body of its success.

    Args:
        db: The database, with `@` and the branch unless it is main.
        client: Where and how to send.
        body: A branch to fork.

    Returns:
        Forked.

    Raises:
        InvalidRequestError: If the input is not worth sending by the spec; nothing is sent then.
        APIConnectionError: If no answer came.
        APIStatusError: For a documented error status, in the category of that status.
        UnexpectedStatus: For a status that the spec does not know.
        UnexpectedResponseError: For a success whose body is not what the spec says.

    Evidence: read from source code.
    """
    return client.fetch(build_request(db, body=body), ANSWERS)


async def asyncio_detailed(
    db: str,
    *,
    client: AuthenticatedClient,
    body: CreateBranchRequest | Mapping[str, Any],
) -> Response[BranchCreated | ErrorBody | str | None]:
    """Do what `sync_detailed` does, without blocking the event loop."""
    return await client.asend(build_request(db, body=body), ANSWERS)


async def asyncio(
    db: str,
    *,
    client: AuthenticatedClient,
    body: CreateBranchRequest | Mapping[str, Any],
) -> BranchCreated:
    """Do what `sync` does, without blocking the event loop."""
    return await client.afetch(build_request(db, body=body), ANSWERS)
